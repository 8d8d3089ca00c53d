"""The presenters of the pages: by key, by number and by class."""

import pytest

from desktop_app.pages.data.page import DataPresenter
from desktop_app.pages.page_presenter import Presenter
from desktop_app.pages.table import KEYS
from desktop_app.queries.context import AppContext
from desktop_app.window.page_set import PageSet
from tests.fakes.page_host import RecorderHost


@pytest.fixture
def pages(ctx: AppContext) -> PageSet:
    return PageSet(RecorderHost(ctx))  # type: ignore[arg-type]


def test_pages_stand_in_the_order_of_the_rail(pages: PageSet) -> None:
    assert tuple(pages) == tuple(KEYS)
    assert len(pages) == len(KEYS)
    assert [pages.number(pages[key]) for key in KEYS] == list(range(len(KEYS)))
    assert [pages.at(number) for number in range(len(KEYS))] == list(pages.values())


def test_a_page_is_given_by_its_class_and_another_class_is_an_error(pages: PageSet) -> None:
    assert pages.of_kind(DataPresenter) is pages["data"]

    class Unknown(DataPresenter):
        pass

    with pytest.raises(StopIteration):
        pages.of_kind(Unknown)


def test_drafts_and_handlers_of_files_are_those_of_every_page(pages: PageSet, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = {"map": {"a": 1}, "data": {"b": 2}}
    key_of = {id(presenter): key for key, presenter in pages.items()}
    for kind in {type(presenter) for presenter in pages.values()}:
        monkeypatch.setattr(kind, "drafts", property(lambda own: drafts.get(key_of[id(own)], {})))
    assert pages.drafts == {"a": 1, "b": 2}
    assert pages.file_handlers.keys() >= {".raffrecipe"}
    assert all(isinstance(presenter, Presenter) for presenter in pages.values())

"""Saved views over an open vault: saved, opened, deleted, undone, and passed on as a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from core.model.selection import EVERYTHING
from core.model.work.views import SavedView
from core.operations.work.views import list_views
from desktop_app.queries import questions
from desktop_app.window.page_set import PageSet
from desktop_app.window.saved_views import SavedViewActions
from tests.desktop_app.queries.conftest import Opened, open_context, opened
from tests.fakes.page_host import RecorderHost
from ui.theme import Theme

__all__ = ["open_context", "opened"]
OLAYA = EVERYTHING.choosing("precision_area", ["OLAYA"])


class Desk:
    """Somebody with saved views, and the pages that were turned to."""

    def __init__(self, opened: Opened, theme: Theme) -> None:
        self.opened, self.ctx = opened, opened.ctx
        self.parent = QWidget()
        self.turned: list[str] = []
        pages = PageSet(RecorderHost(self.ctx))  # type: ignore[arg-type]
        self.actions = SavedViewActions(
            self.ctx, lambda: theme, self.parent, pages, lambda: "management", self.turned.append
        )

    def saved(self) -> list[SavedView]:
        views = self.opened.on_store(lambda _: tuple(list_views(self.ctx.access)))
        self.ctx.answers.put(questions.VIEWS, views)
        return list(views)

    def save(self, name: str) -> SavedView:
        self.actions.save(name)
        self.opened.rest()
        return next(view for view in self.saved() if view.name == name)


@pytest.fixture
def desk(opened: Opened, theme: Theme) -> Iterator[Desk]:
    made = Desk(opened, theme)
    yield made
    made.actions.close()
    made.parent.deleteLater()


def test_a_view_is_saved_with_its_page_and_selection_and_opened_again(desk: Desk) -> None:
    desk.ctx.select(OLAYA)
    view = desk.save("mine")
    assert (view.page, view.selection) == ("management", OLAYA)
    desk.ctx.select(EVERYTHING)
    desk.actions.open_view(view)
    assert desk.ctx.selection == OLAYA
    assert desk.turned == ["management"]


def test_saving_and_deleting_are_undone_and_done_again(desk: Desk) -> None:
    desk.save("mine")
    for act, names in (
        (desk.ctx.undo.undo, []),
        (desk.ctx.undo.redo, ["mine"]),
    ):
        act()
        desk.opened.rest()
        assert [view.name for view in desk.saved()] == names
    desk.actions.delete("mine")
    desk.opened.rest()
    assert desk.saved() == []
    desk.ctx.undo.undo()
    desk.opened.rest()
    assert [view.name for view in desk.saved()] == ["mine"]
    assert desk.ctx.undo.count() == 2  # undoing is no deed of its own


def test_a_view_of_a_page_that_is_gone_is_reported_and_changes_nothing(desk: Desk) -> None:
    desk.actions.open_view(SavedView(name="old", page="gone", selection=OLAYA, setup={}))
    assert desk.opened.texts == ["view.unreadable"]
    assert desk.ctx.selection == EVERYTHING
    assert desk.turned == []


def test_a_view_is_passed_on_as_a_file_and_opened_elsewhere(desk: Desk, tmp_path: Path) -> None:
    desk.ctx.select(OLAYA)
    desk.actions.export(desk.save("mine"), tmp_path / "mine.raffview")
    desk.opened.rest()
    desk.actions.delete("mine")
    desk.ctx.select(EVERYTHING)
    desk.opened.rest()
    desk.actions.import_file(tmp_path / "mine.raffview")
    desk.opened.rest()
    assert [view.name for view in desk.saved()] == ["mine"]
    assert (desk.ctx.selection, desk.turned) == (OLAYA, ["management"])


def test_a_file_that_is_no_view_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.raffview").write_text("{}", encoding="utf-8")
    desk.actions.import_file(tmp_path / "x.raffview")
    desk.opened.rest()
    assert desk.opened.texts == ["view.unreadable"]
    assert desk.saved() == []


def test_the_menu_offers_the_views_of_the_moment(desk: Desk) -> None:
    menu = QMenu(desk.parent)
    desk.actions.fill_menu(menu)
    without = len(menu.actions())
    desk.save("mine")
    desk.actions.fill_menu(menu)
    desk.actions.fill_menu(menu)  # filled again and not twice
    assert [action.text() for action in menu.actions()][without + 1 :] == ["mine"]
    own = menu.actions()[-1].menu()
    assert isinstance(own, QMenu)
    own.actions()[-1].trigger()
    desk.opened.rest()
    assert desk.saved() == []


def test_the_question_for_a_name_saves_under_it_and_a_lock_puts_it_away(desk: Desk) -> None:
    desk.actions.ask_name()
    first = desk.actions.dialog
    desk.actions.ask_name()
    desk.opened.qtbot.waitUntil(lambda: not isValid(first))
    assert desk.actions.dialog is not None
    desk.actions.dialog.named.emit("mine", "")
    desk.opened.rest()
    assert [view.name for view in desk.saved()] == ["mine"]
    desk.actions.close()
    assert desk.actions.dialog is None

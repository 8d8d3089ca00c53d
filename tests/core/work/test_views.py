"""Saved views and packs, as they are decided about."""

import pytest

from core.model.errors import UserError
from core.model.reports import Pack
from core.model.selection import EVERYTHING
from core.model.work.views import SavedView
from core.work.views import delete_pack, delete_view, save_pack, save_view, view_after

BEFORE = SavedView(name="علب", page="map", selection=EVERYTHING.choosing("region", ["جدة"]), setup={"figure": "sales"})
AFTER = SavedView(name="علب", page="map", selection=EVERYTHING, setup={"figure": "zeros"})


def test_only_what_changed_is_in_the_edit_and_makes_the_same_view() -> None:
    edit = save_view(BEFORE, AFTER)
    assert edit.set.model_fields_set == edit.was.model_fields_set == {"selection", "setup"}
    assert (edit.entity, edit.was.setup, edit.set.setup) == ("علب", {"figure": "sales"}, {"figure": "zeros"})
    assert view_after(BEFORE, edit) == AFTER


def test_a_new_view_is_said_whole() -> None:
    edit = save_view(None, BEFORE)
    assert (edit.set.page, edit.set.setup, edit.was.model_fields_set) == ("map", {"figure": "sales"}, set())
    assert view_after(None, edit) == BEFORE
    assert view_after(BEFORE, save_view(BEFORE, BEFORE)) == BEFORE


def test_a_deleted_view_is_said_as_it_was_and_one_that_is_not_there_is_refused() -> None:
    view, edit = delete_view(BEFORE, "علب")
    assert view is BEFORE
    assert (edit.entity, edit.was.page, edit.was.setup, edit.set.model_fields_set) == (
        "علب",
        "map",
        {"figure": "sales"},
        set(),
    )
    with pytest.raises(UserError, match=r"view\.unknown"):
        delete_view(None, "علب")


@pytest.mark.parametrize("name", ["", "  "])
def test_a_view_and_a_pack_need_a_name(name: str) -> None:
    with pytest.raises(UserError, match=r"view\.needs_name"):
        save_view(None, SavedView(name=name, page="map"))
    with pytest.raises(UserError, match=r"view\.needs_name"):
        save_pack(None, Pack(name=name, views=()), ())


def test_a_pack_is_made_of_views_that_are_there() -> None:
    edit = save_pack(Pack(name="p", views=("a",)), Pack(name="p", views=("b", "a")), {"a", "b", "c"})
    assert (edit.was.views, edit.set.views) == (("a",), ("b", "a"))
    assert save_pack(None, Pack(name="p", views=()), ()).was.model_fields_set == set()
    with pytest.raises(UserError, match=r"view\.unknown") as refused:
        save_pack(None, Pack(name="p", views=("a", "gone")), {"a"})
    assert refused.value.data == {"name": "gone"}


def test_a_deleted_pack_is_said_as_it_was() -> None:
    edit = delete_pack(Pack(name="p", views=("a",)), "p")
    assert (edit.entity, edit.was.views, edit.set.model_fields_set) == ("p", ("a",), set())
    with pytest.raises(UserError, match=r"report\.unknown_pack"):
        delete_pack(None, "p")

"""Targets are compared and set, tasks and views are decided about; each says what it changed, without a store."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.analyses.point_gaps import PointGapKind
from core.model.edits.author import Author
from core.model.edits.parsing import parse
from core.model.errors import UserError
from core.model.reports import Pack
from core.model.selection import EVERYTHING
from core.model.work.views import SavedView
from core.model.work.worklist import TaskState
from core.work import targets, tasks, views
from core.work.tasks import Subject
from tests.builders.edits import NAMES

BY = Author("noura", datetime(2025, 1, 15, 6, 30, tzinfo=UTC))
DAY = date(2025, 3, 1)
SUBJECT = Subject(("RIYADH", "OLAYA"), "COLA", PointGapKind.VOID)
VALUES = st.none() | st.decimals(0, 10**6, places=2)
VIEWS = st.builds(
    SavedView,
    name=st.just("mine"),
    page=st.sampled_from(["map", "analytics"]),
    selection=st.sampled_from([EVERYTHING, EVERYTHING.choosing("region", ("RIYADH",)).within((DAY, DAY))]),
    setup=st.dictionaries(NAMES, st.integers(0, 9) | st.lists(NAMES, max_size=2), max_size=2),
)


@given(st.lists(VALUES, max_size=6))
def test_targets_that_are_set_in_turn_are_never_stale_to_each_other(values: list[Decimal | None]) -> None:
    current: Decimal | None = None
    for value in values:
        edit = targets.set_target(current, "RIYADH", DAY, value)
        assert not targets.is_stale(edit, current)
        assert parse(edit.canonical()) == edit
        current = edit.set.value
        assert current == value


def test_a_target_that_somebody_else_changed_is_stale_and_a_negative_one_is_refused() -> None:
    edit = targets.set_target(Decimal("10.00"), "", DAY, Decimal(12))
    assert (edit.region, edit.subjects) == ("", ("-",))
    assert targets.is_stale(edit, Decimal(11))
    assert targets.is_stale(edit, None)
    assert not targets.is_stale(edit, Decimal("10.0"))
    with pytest.raises(UserError, match=r"target\.negative"):
        targets.set_target(None, "RIYADH", DAY, Decimal("-0.01"))


def test_a_decision_about_a_task_names_the_gap_and_what_was_decided_before() -> None:
    failed, edit = tasks.decide(None, "t", SUBJECT, TaskState.FAILED, " closed ", DAY, BY)
    assert (failed.why, failed.at, failed.by) == ("closed", BY.at, "noura")
    assert edit.was.given() == {}
    done, later = tasks.decide(failed, "t", SUBJECT, TaskState.DONE, "", DAY, BY)
    assert later.was.given() == {"state": "failed", "why": "closed", "as_of": "2025-03-01"}
    assert tasks.decision_of(later, BY) == done
    with pytest.raises(UserError, match=r"task\.needs_why"):
        tasks.decide(None, "t", SUBJECT, TaskState.FAILED, " ", DAY, BY)


@given(st.lists(VIEWS, max_size=5))
def test_whatever_is_saved_in_turn_the_edits_alone_make_the_same_view(saved: list[SavedView]) -> None:
    here = there = None
    for view in saved:
        edit = views.save_view(here, view)
        assert parse(edit.canonical()) == edit
        there = views.view_after(there, edit)
        here = view
    assert there == here


def test_a_view_says_only_what_changed_and_a_deleted_one_is_told_whole() -> None:
    before = SavedView(name="mine", page="map", setup={"figure": "sales"})
    edit = views.save_view(before, SavedView(name="mine", page="map", setup={"figure": "share"}))
    assert (edit.was.given(), edit.set.given()) == ({"setup": {"figure": "sales"}}, {"setup": {"figure": "share"}})
    view, deleted = views.delete_view(before, "mine")
    assert view == before
    assert deleted.was.given().keys() == {"page", "selection", "setup"}
    with pytest.raises(UserError, match=r"view\.unknown"):
        views.delete_view(None, "mine")
    with pytest.raises(UserError, match=r"view\.needs_name"):
        views.save_view(None, SavedView(name=" ", page="map"))


def test_a_pack_holds_views_that_are_there() -> None:
    pack = Pack(name="monthly", views=("b", "a"))
    edit = views.save_pack(None, pack, {"a", "b"})
    assert (edit.set.given(), edit.was.given()) == ({"views": ["b", "a"]}, {})
    assert views.delete_pack(pack, "monthly").was.views == ("b", "a")
    with pytest.raises(UserError, match=r"view\.unknown"):
        views.save_pack(None, pack, {"a"})
    with pytest.raises(UserError, match=r"view\.needs_name"):
        views.save_pack(None, Pack(name=" ", views=()), set())
    with pytest.raises(UserError, match=r"report\.unknown_pack"):
        views.delete_pack(None, "monthly")

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.model.analyses.point_gaps import PointGapKind
from core.model.selection import EVERYTHING
from core.model.work.targets import WHOLE, Target
from core.model.work.views import SavedView
from core.model.work.worklist import Decision, TaskState
from core.ports.store import Store

MARCH, APRIL = date(2024, 3, 1), date(2024, 4, 1)
AT, ACTOR = "2025-01-15T06:30:00.000Z", "tester"
VIEW = SavedView(
    name="علب الرياض",
    page="analytics",
    selection=EVERYTHING.choosing("region", ["الرياض"]),
    setup={"rows": ["brand"], "none": None},
)
DECISION = Decision(
    task="a1",
    place=("RIYADH", "", "P1", "بقالة النور"),
    item="PEPSI CAN 1",
    kind=next(iter(PointGapKind)),
    state=TaskState.FAILED,
    why="مغلق",
    as_of=MARCH,
    at=AT,
    by=ACTOR,
)


def target(region: str, period: date, value: str) -> Target:
    return Target(region=region, period=period, value=Decimal(value))


def test_targets_are_listed_by_period_and_then_by_region(store: Store) -> None:
    given = [target("RIYADH", APRIL, "1"), target("RIYADH", MARCH, "2"), target(WHOLE, APRIL, "3")]
    with store.transaction():
        for each in given:
            store.targets.put(each, at=AT, actor=ACTOR)
    assert list(store.targets.list_all()) == [given[1], given[2], given[0]]


@pytest.mark.parametrize("value", ["0", "40.50", "0.1", "12345678901234567890.123456789012345678"])
def test_a_target_keeps_its_very_digits(store: Store, value: str) -> None:
    with store.transaction():
        store.targets.put(target("جدة", MARCH, value), at=AT, actor=ACTOR)
    match = store.targets.find("جدة", MARCH)
    assert match is not None
    assert str(match.value) == value


def test_a_target_takes_the_place_of_the_one_before(store: Store) -> None:
    for value in ("1", "2"):
        with store.transaction():
            store.targets.put(target("RIYADH", MARCH, value), at=AT, actor=ACTOR)
    assert list(store.targets.list_all()) == [target("RIYADH", MARCH, "2")]


def test_a_removed_target_is_there_no_more_and_removing_it_twice_removes_nothing(store: Store) -> None:
    with store.transaction():
        store.targets.put(target("RIYADH", MARCH, "1"), at=AT, actor=ACTOR)
        assert not store.targets.remove("RIYADH", APRIL)
        assert store.targets.remove("RIYADH", MARCH)
        assert not store.targets.remove("RIYADH", MARCH)
    assert store.targets.find("RIYADH", MARCH) is None
    assert list(store.targets.list_all()) == []


def test_a_view_comes_back_as_it_was_kept(store: Store) -> None:
    with store.transaction():
        store.views.put(VIEW, at=AT, actor=ACTOR)
    assert store.views.find(VIEW.name) == VIEW
    assert store.views.find("another") is None


def test_views_are_listed_by_name_and_replaced_by_name(store: Store) -> None:
    with store.transaction():
        for name in ("b", "a", "B", "أ"):
            store.views.put(replace(VIEW, name=name), at=AT, actor=ACTOR)
        store.views.put(replace(VIEW, name="a", page="map"), at=AT, actor=ACTOR)
    assert [(view.name, view.page) for view in store.views.list_all()] == [
        ("B", "analytics"),
        ("a", "map"),
        ("b", "analytics"),
        ("أ", "analytics"),
    ]


def test_a_removed_view_is_there_no_more(store: Store) -> None:
    with store.transaction():
        store.views.put(VIEW, at=AT, actor=ACTOR)
        assert store.views.remove(VIEW.name)
        assert not store.views.remove(VIEW.name)
    assert list(store.views.list_all()) == []


def test_the_last_decision_about_a_task_counts_in_the_order_of_the_first(store: Store) -> None:
    again = replace(DECISION, state=TaskState.OPEN, why="")
    other = replace(DECISION, task="b2", state=TaskState.DONE)
    with store.transaction():
        for decision in (DECISION, other, again):
            store.tasks.add(decision)
    assert list(store.tasks.latest()) == [again, other]


def test_without_decisions_there_is_none(store: Store) -> None:
    assert list(store.tasks.latest()) == []


def test_a_rolled_back_change_of_work_leaves_no_trace(store: Store) -> None:
    kept = target("RIYADH", MARCH, "1")
    with store.transaction():
        store.targets.put(kept, at=AT, actor=ACTOR)
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
        store.targets.put(target("RIYADH", MARCH, "2"), at=AT, actor=ACTOR)
        store.targets.put(target("JEDDAH", MARCH, "3"), at=AT, actor=ACTOR)
        store.views.put(VIEW, at=AT, actor=ACTOR)
        store.tasks.add(DECISION)
        raise RuntimeError
    assert list(store.targets.list_all()) == [kept]
    assert list(store.views.list_all()) == []
    assert list(store.tasks.latest()) == []

"""Months that are closed, and who may still change what they show."""

from datetime import date

import pytest

from core.model.changes import ChangeSet
from core.model.errors import UserError
from core.model.imports.layers import Block
from core.model.roles import Role
from core.operations.imports.close_months import close_months, closed_among, may_change_closed, refuse_closed
from tests.builders.access import audited, memory_access, session_of
from tests.builders.layers import FEBRUARY, JANUARY, batch, layer
from tests.fakes.store.memory_store import MemoryStore

BLOCKS = {
    Block("RIYADH", "month", "2024-01-01"),
    Block("RIYADH", "month", "2024-02-01"),
    Block("JEDDAH", "month", "2024-01-01"),
}
WEEK = Block("RIYADH", "week", "2024-01-28")


def store(*, part: bool = False) -> MemoryStore:
    """A delivery of January and February 2024, and one that is a part of it."""
    held = MemoryStore()
    held.batches.lay(layer(batch("abc", 1), {("M", "A", JANUARY): 5, ("M", "A", FEBRUARY): 6}))  # type: ignore[dict-item]
    if part:
        held.batches.lay(layer(batch("xyz", 2, parent="abc"), {}, coverage=[]))
    return held


def test_closing_and_opening_again_stand_in_both_books() -> None:
    access = memory_access()
    assert close_months(access, date(2024, 1, 31)) == ChangeSet(outbox=True)
    assert access.store.closed_months.through() == date(2024, 1, 31)
    assert close_months(access, None) == ChangeSet(outbox=True)
    assert access.store.closed_months.through() is None
    edits = [operation.edit for operation in access.store.outbox.operations()]
    assert [(edit.was.through, edit.set.through) for edit in edits] == [  # type: ignore[union-attr]
        (None, date(2024, 1, 31)),
        (date(2024, 1, 31), None),
    ]


def test_closing_concerns_all_regions() -> None:
    access = memory_access(scope=frozenset({"RIYADH"}))
    with pytest.raises(UserError, match=r"permission\.out_of_scope"):
        close_months(access, date(2024, 1, 31))
    assert access.store.closed_months.through() is None


@pytest.mark.parametrize(
    ("last", "closed"),
    [
        (None, set()),
        (date(2024, 1, 30), set()),
        (date(2024, 1, 31), {block for block in BLOCKS if block.start == "2024-01-01"}),
        (date(2024, 2, 29), BLOCKS),
    ],
)
def test_a_period_is_closed_when_its_last_day_is(last: date | None, closed: set[Block]) -> None:
    assert closed_among(last, [*BLOCKS, WEEK]) - {WEEK} == closed
    assert (WEEK in closed_among(last, [WEEK])) is (last is not None and last >= date(2024, 2, 3))
    assert closed_among(last, []) == set()


def test_only_who_closes_may_change_what_is_closed() -> None:
    assert [role for role in Role if may_change_closed(session_of(role))] == [Role.OWNER]


@pytest.mark.parametrize("name", ["abc", "xy"])
def test_a_batch_of_a_closed_month_is_refused_with_the_first_of_them(name: str) -> None:
    access = memory_access(Role.ANALYST, store=store(part=True))
    access.store.closed_months.close_through(date(2024, 2, 29))
    with pytest.raises(UserError, match=r"import\.closed") as refused:
        refuse_closed(access, name)
    assert refused.value.data == {"period": "2024-01-01"}


def test_an_open_month_and_one_who_may_are_not_refused() -> None:
    refuse_closed(memory_access(Role.ANALYST, store=store()), "abc")
    closed = memory_access(store=store())
    closed.store.closed_months.close_through(date(2024, 2, 29))
    refuse_closed(closed, "abc")
    with pytest.raises(UserError, match=r"batch\.unknown"):
        refuse_closed(memory_access(Role.ANALYST, store=store()), "zzz")


def test_a_role_that_closes_nothing_is_refused_and_audited() -> None:
    access = memory_access(Role.ANALYST)
    with pytest.raises(UserError, match=r"permission\.refused"):
        close_months(access, None)
    assert audited(access) == [("PERMISSION_CHECK_FAILED", "months:close", "refused")]

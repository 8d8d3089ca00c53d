"""A decision about a task."""

from datetime import UTC, date, datetime

import pytest

from core.model.analyses.point_gaps import PointGapKind
from core.model.edits.author import Author
from core.model.errors import UserError
from core.model.work.worklist import Decision, TaskState
from core.work.tasks import Subject, decide, decision_of, refuse_no_reason

BY = Author("noura", datetime(2025, 1, 15, 6, 30, tzinfo=UTC))
SUBJECT = Subject(("RIYADH", "بقالة"), "COLA", PointGapKind.DELISTED)
MAY, JUNE = date(2025, 5, 1), date(2025, 6, 1)


def test_the_decision_is_that_of_the_edit() -> None:
    decision, edit = decide(None, "t1", SUBJECT, TaskState.FAILED, " مغلق ", MAY, BY)
    assert decision == Decision(
        task="t1",
        place=("RIYADH", "بقالة"),
        item="COLA",
        kind=PointGapKind.DELISTED,
        state=TaskState.FAILED,
        why="مغلق",
        as_of=MAY,
        at=BY.at,
        by="noura",
    )
    assert decision_of(edit, BY) == decision
    assert edit.was.given() == {}


def test_the_edit_says_what_was_decided_before() -> None:
    before, _ = decide(None, "t1", SUBJECT, TaskState.FAILED, "closed", MAY, BY)
    _, edit = decide(before, "t1", SUBJECT, TaskState.DONE, "", JUNE, BY)
    assert (edit.was.state, edit.was.why, edit.was.as_of) == (TaskState.FAILED, "closed", MAY)
    assert (edit.entity, edit.set.state, edit.set.why, edit.set.as_of) == ("t1", TaskState.DONE, "", JUNE)


@pytest.mark.parametrize("why", ["", "  "])
def test_only_a_failure_needs_a_reason(why: str) -> None:
    for act in (
        lambda: refuse_no_reason("t1", TaskState.FAILED, why),
        lambda: decide(None, "t1", SUBJECT, TaskState.FAILED, why, MAY, BY),
    ):
        with pytest.raises(UserError, match=r"task\.needs_why") as refused:
            act()
        assert refused.value.data == {"task": "t1"}
    refuse_no_reason("t1", TaskState.DONE, why)
    refuse_no_reason("t1", TaskState.OPEN, why)
    refuse_no_reason("t1", TaskState.FAILED, "closed")

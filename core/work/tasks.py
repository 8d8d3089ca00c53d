"""What a person decides about a task of the worklist."""

from dataclasses import dataclass
from datetime import date

from core.model.analyses.point_gaps import PointGapKind
from core.model.edits.author import Author
from core.model.edits.work import TaskDecide, TaskFields
from core.model.errors import UserError
from core.model.work.worklist import Decision, TaskState


@dataclass(frozen=True, slots=True)
class Subject:
    """Which gap a task closes."""

    place: tuple[str, ...]
    item: str
    kind: PointGapKind


def refuse_no_reason(task: str, state: TaskState, why: str) -> None:
    """Raise ``task.needs_why`` for a failure without a reason."""
    if state is TaskState.FAILED and not why.strip():
        raise UserError("task.needs_why", task=task)


def decide(
    before: Decision | None, task: str, subject: Subject, state: TaskState, why: str, as_of: date, by: Author
) -> tuple[Decision, TaskDecide]:
    """Return the decision that a task is done, failed or open again, and its edit; raises ``task.needs_why``."""
    refuse_no_reason(task, state, why)
    fields = TaskFields(
        place=subject.place, item=subject.item, gap=subject.kind, state=state, why=why.strip(), as_of=as_of
    )
    was = TaskFields() if before is None else TaskFields(state=before.state, why=before.why, as_of=before.as_of)
    edit = TaskDecide(entity=task, was=was, set=fields)
    return decision_of(edit, by), edit


def decision_of(edit: TaskDecide, by: Author) -> Decision:
    """Return the decision that ``edit`` holds."""
    return Decision(
        task=edit.entity,
        place=edit.set.place,
        item=edit.set.item,
        kind=edit.set.gap,
        state=edit.set.state,
        why=edit.set.why,
        as_of=edit.set.as_of,
        at=by.at,
        by=by.actor,
    )

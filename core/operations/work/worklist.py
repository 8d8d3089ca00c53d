"""Plan a week's visits, take down what became of a task, and say what visits changed."""

from dataclasses import dataclass

from core.analysis.gaps import worklist
from core.model.analyses.point_gaps import PointGapRule
from core.model.changes import ChangeSet
from core.model.edits.author import author_of
from core.model.errors import UserError
from core.model.work.worklist import Decision, TaskState, VisitEffect, Worklist, WorklistRule
from core.operations import visible
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.operations.analyses.missing_items import missing_items
from core.security.permissions import Permission
from core.warehouse.filters import Filters
from core.work import tasks
from core.work.tasks import Subject


@dataclass(frozen=True, slots=True)
class DecidedTask:
    """What was decided about a task, and the decision ``before``, so that it can be put back; ``None`` without one."""

    decision: Decision
    before: Decision | None


@operation(Permission.TASKS_READ, RegionUse.READS)
def plan_worklist(access: DataAccess, rule: WorklistRule, gap_rule: PointGapRule, filters: Filters) -> Worklist:
    """Return the stops of the points that pass ``filters``, with the tasks that are still to be done.

    What was decided in this week leaves the others where they were; what was decided before makes room for others.
    Where the own company is known, items of rivals are left, unless ``filters`` choose whose items are meant.
    """
    missing = missing_items(access.warehouse, access.session, gap_rule, filters)
    return worklist.plan(missing, rule, visible.standing_decisions(access), visible.tasks_of_week(access))


@operation(Permission.TASKS_DECIDE, RegionUse.WRITES)
def decide_task(access: DataAccess, task: str, state: TaskState, why: str) -> tuple[DecidedTask, ChangeSet]:
    """Take down that a task is done, or that it failed and why, or that it is open again.

    Raises ``task.unknown`` and ``task.ambiguous`` for an id that begins no task of the present gaps or decisions, and
    ``task.needs_why`` for a failure without a reason.
    """
    tasks.refuse_no_reason(task, state, why)
    access.require(Permission.TASKS_READ)
    report = missing_items(access.warehouse, access.session, PointGapRule(), {})
    decided = access.store.tasks.latest()
    subjects = {decision.task: Subject(decision.place, decision.item, decision.kind) for decision in decided}
    subjects |= {
        planned.id: Subject(worklist.place_of(planned.gap), worklist.item_of(planned.gap), planned.gap.kind)
        for planned in worklist.open_tasks(report, visible.standing_decisions(access))
    }
    matches = [identity for identity in subjects if identity.startswith(task)] if task else []
    if len(matches) != 1 or report.as_of is None:
        raise UserError("task.ambiguous" if len(matches) > 1 else "task.unknown", task=task)
    (match,) = matches
    access.require_regions(frozenset({subjects[match].place[0]}))
    by = author_of(access.session)
    with access.store.transaction():
        before = next((decision for decision in access.store.tasks.latest() if decision.task == match), None)
        decision, edit = tasks.decide(before, match, subjects[match], state, why, report.as_of, by)
        access.store.tasks.add(decision)
        access.store.ledger.record(access.session, edit, at=by.moment)
    return DecidedTask(decision, before), ChangeSet(tasks=True, outbox=True)


@operation(Permission.TASKS_READ, RegionUse.READS)
def list_decisions(access: Access) -> tuple[Decision, ...]:
    """Return what became of tasks that are not open again, the newest first."""
    return tuple(sorted(visible.standing_decisions(access).values(), key=lambda decision: decision.at, reverse=True))


@operation(Permission.TASKS_READ, RegionUse.READS)
def visit_effects(access: DataAccess) -> tuple[VisitEffect, ...]:
    """Return what visits changed against gaps that nobody touched, by the kind of gap."""
    with access.warehouse.reader() as reader:
        return worklist.effects(reader, PointGapRule(), list(visible.standing_decisions(access).values()))

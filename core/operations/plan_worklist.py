"""Plan a week's visits, take down what became of a task, and tell what visits changed."""

from core.analysis import point_gaps, worklist
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.model.point_gaps import PointGapRule
from core.model.sessions import Session
from core.model.worklist import Decision, Task, TaskState, VisitEffect, Worklist, WorklistRule
from core.model.zeros import ZeroRule
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import worklist as stored
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def plan_worklist(
    vault: Vault, warehouse: Warehouse, session: Session, rule: WorklistRule, filters: Filters
) -> Worklist:
    """Return the stops of the points that pass ``filters``, with the tasks that are still to be done."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        report = point_gaps.find(reader, PointGapRule(), ZeroRule(), filters)
    return worklist.plan(report, rule, stored.latest(vault.db))


def decide_task(
    vault: Vault, warehouse: Warehouse, session: Session, task: str, state: TaskState, why: str
) -> tuple[Decision, ChangeSet]:
    """Take down that a task is done, or that it failed and why, or that it is open again.

    Raises ``task.unknown`` and ``task.ambiguous`` for an id that begins no task of the present gaps or decisions, and
    ``task.needs_why`` for a failure without a reason.
    """
    require_in(vault, session, Permission.ALERTS_DECIDE)
    if state is TaskState.FAILED and not why.strip():
        raise UserError("task.needs_why", task=task)
    whole = plan_worklist(vault, warehouse, session, WorklistRule(stops=_ALL, tasks=_ALL), {})
    before = stored.latest(vault.db)
    known = {each.id: each for stop in whole.stops for each in stop.tasks}
    found = [each for each in (*known, *(before.keys() - known.keys())) if each.startswith(task)] if task else []
    if len(found) != 1:
        raise UserError("task.ambiguous" if found else "task.unknown", task=task)
    decision = _decision(session, known.get(found[0]), before.get(found[0]), whole, state, why.strip())
    with vault.transaction() as db:
        stored.add(db, decision)
        vault.ledger.audit(session, "task.decide", decision.task, detail={"state": state.value})
        vault.ledger.queue(session, "task.decide", decision.task, {"state": state.value})
    return decision, ChangeSet(outbox=True)


_ALL = 1_000_000


def _decision(
    session: Session, task: Task | None, before: Decision | None, whole: Worklist, state: TaskState, why: str
) -> Decision:
    place, item, kind, identity = (
        (worklist.place_of(task.gap), task.gap.item or "", task.gap.kind, task.id)
        if task is not None
        else (before.place, before.item, before.kind, before.task)  # type: ignore[union-attr]
    )
    as_of = whole.as_of
    if as_of is None:
        raise UserError("task.unknown", task=identity)
    return Decision(
        task=identity,
        place=place,
        item=item,
        kind=kind,
        state=state,
        why=why,
        as_of=as_of,
        at=stamp(session.clock.now()),
        by=session.actor,
    )


def visit_effects(vault: Vault, warehouse: Warehouse, session: Session) -> tuple[VisitEffect, ...]:
    """Return what visits changed against gaps that nobody touched, by the kind of gap."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return worklist.effects(reader, PointGapRule(), list(stored.latest(vault.db).values()))

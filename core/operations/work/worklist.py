"""Plan a week's visits, take down what became of a task, and tell what visits changed."""

from core.analysis.gaps import point_gaps, worklist
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.model.sessions import Session
from core.model.work.worklist import Decision, TaskState, VisitEffect, Worklist, WorklistRule
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import worklist as stored
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters

_ALL = 1_000_000


def plan_worklist(
    vault: Vault, warehouse: Warehouse, session: Session, rule: WorklistRule, gap_rule: PointGapRule, filters: Filters
) -> Worklist:
    """Return the stops of the points that pass ``filters``, with the tasks that are still to be done."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        report = point_gaps.find(reader, gap_rule, ZeroRule(), filters)
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
    whole = plan_worklist(vault, warehouse, session, WorklistRule(stops=_ALL, tasks=_ALL), PointGapRule(), {})
    subjects = {each.task: (each.place, each.item, each.kind) for each in stored.latest(vault.db).values()}
    subjects |= {
        each.id: (worklist.place_of(each.gap), each.gap.item or "", each.gap.kind)
        for stop in whole.stops
        for each in stop.tasks
    }
    found = [each for each in subjects if each.startswith(task)] if task else []
    if len(found) != 1 or whole.as_of is None:
        raise UserError("task.ambiguous" if len(found) > 1 else "task.unknown", task=task)
    place, item, kind = subjects[found[0]]
    decision = Decision(
        task=found[0],
        place=place,
        item=item,
        kind=kind,
        state=state,
        why=why.strip(),
        as_of=whole.as_of,
        at=stamp(session.clock.now()),
        by=session.actor,
    )
    with vault.transaction() as db:
        stored.add(db, decision)
        vault.ledger.audit(session, "task.decide", decision.task, detail={"state": state.value})
        vault.ledger.queue(session, "task.decide", decision.task, {"state": state.value})
    return decision, ChangeSet(tasks=True, outbox=True)


def list_decisions(vault: Vault, session: Session) -> tuple[Decision, ...]:
    """Return what became of tasks that are not open again, the newest first."""
    require_in(vault, session, Permission.FACTS_READ)
    return tuple(sorted(stored.latest(vault.db).values(), key=lambda each: each.at, reverse=True))


def visit_effects(vault: Vault, warehouse: Warehouse, session: Session) -> tuple[VisitEffect, ...]:
    """Return what visits changed against gaps that nobody touched, by the kind of gap."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return worklist.effects(reader, PointGapRule(), list(stored.latest(vault.db).values()))

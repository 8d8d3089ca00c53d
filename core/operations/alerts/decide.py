"""Decide about an alert: its state, its assignee, its snooze, and notes."""

from datetime import date, datetime

from core.alerts import decisions
from core.alerts.decisions import Decided
from core.model.alerts.alerts import Alert, AlertState
from core.model.changes import ChangeSet
from core.model.edits.author import Author, author_of
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def move_alert(access: Access, alert: str, state: AlertState, note: str = "") -> tuple[Alert, ChangeSet]:
    """Move an alert to ``state``; raises ``alert.not_further`` where it may not go there from where it is.

    From an end it goes back to open alone. A move ends a snooze.
    """
    match, by = _decidable(access, alert)
    return _keep(access, decisions.move(match, state, note, by))


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def snooze_alert(access: Access, alert: str, until: datetime, note: str = "") -> tuple[Alert, ChangeSet]:
    """Let an alert wait until a moment; raises ``alert.snooze_past`` for one that is over, ``alert.ended``."""
    match, by = _decidable(access, alert)
    return _keep(access, decisions.snooze(match, until, note, by))


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def assign_alert(
    access: Access, alert: str, assignee: str | None, due: date | None = None, note: str = ""
) -> tuple[Alert, ChangeSet]:
    """Say whose an alert is and by which day; nobody and no day take it back. Raises ``alert.ended``."""
    match, by = _decidable(access, alert)
    return _keep(access, decisions.assign(match, assignee, due, note, by))


@operation(Permission.ALERTS_NOTE, RegionUse.WRITES)
def note_alert(access: Access, alert: str, note: str) -> tuple[Alert, ChangeSet]:
    """Write something to the history of an alert; raises ``alert.no_note`` for nothing."""
    match, by = _decidable(access, alert)
    return _keep(access, decisions.note(match, note, by))


@operation(Permission.ALERTS_JUDGE, RegionUse.WRITES)
def judge_alert(access: Access, alert: str, *, useful: bool, note: str = "") -> tuple[Alert, ChangeSet]:
    """Say whether an alert was useful; its rule learns from that only by a proposal, and never by itself.

    Who says it again says it again: the last word of a person counts.
    """
    match, by = _decidable(access, alert)
    return _keep(access, decisions.judge(match, note, by, useful=useful))


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def take_back(access: Access, decided: Alert, before: Alert) -> tuple[Alert, ChangeSet]:
    """Put an alert back to how it stood ``before`` it was ``decided``; both decisions stay in its history.

    Raises ``alert.changed_since`` where something else was decided in the meantime.
    """
    match, by = _decidable(access, decided.id)
    return _keep(access, decisions.take_back(match, decided, before, by))


def _decidable(access: Access, alert: str) -> tuple[Alert, Author]:
    match = find_by_prefix(access.store.alerts.list_all(), alert, "alert")
    access.require_regions(visible.regions_of(access.store, match.breach.scope))
    return match, author_of(access.session)


def _keep(access: Access, decided: Decided) -> tuple[Alert, ChangeSet]:
    """Store what was decided and record it, all or nothing."""
    alert = decided.alert
    with access.store.transaction():
        access.store.alerts.put(alert)
        access.store.alerts.add_event(alert.id, decided.event)
        access.store.ledger.record(access.session, decided.edit, at=datetime.fromisoformat(decided.event.at))
    return alert, ChangeSet(alerts=True, outbox=True)

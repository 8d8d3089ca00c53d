"""Decide about an alert: its state, its assignee, its snooze, and notes."""

from collections.abc import Callable
from datetime import date, datetime

from core.alerts import decisions
from core.alerts.decisions import Decided
from core.model.alerts.alerts import Alert, AlertState
from core.model.changes import ChangeSet
from core.model.edits.alerts import AlertUpdate
from core.model.edits.author import Author, author_of
from core.model.errors import UserError
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def move_alert(access: Access, alert: str, state: AlertState, note: str = "") -> tuple[Alert, ChangeSet]:
    """Move an alert to ``state``; raises ``alert.not_further`` where it may not go there from where it is.

    From an end it goes back to open alone. A move ends a snooze.
    """
    return _decide(access, alert, lambda match, by: decisions.move(match, state, note, by))


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def snooze_alert(access: Access, alert: str, until: datetime, note: str = "") -> tuple[Alert, ChangeSet]:
    """Let an alert wait until a moment; raises ``alert.snooze_past`` for one that is over, ``alert.ended``."""
    return _decide(access, alert, lambda match, by: decisions.snooze(match, until, note, by))


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def assign_alert(
    access: Access, alert: str, assignee: str | None, due: date | None = None, note: str = ""
) -> tuple[Alert, ChangeSet]:
    """Say whose an alert is and by which day; nobody and no day take it back. Raises ``alert.ended``."""
    return _decide(access, alert, lambda match, by: decisions.assign(match, assignee, due, note, by))


@operation(Permission.ALERTS_NOTE, RegionUse.WRITES)
def note_alert(access: Access, alert: str, note: str) -> tuple[Alert, ChangeSet]:
    """Write something to the history of an alert; raises ``alert.no_note`` for nothing."""
    return _decide(access, alert, lambda match, by: decisions.note(match, note, by))


@operation(Permission.ALERTS_JUDGE, RegionUse.WRITES)
def judge_alert(access: Access, alert: str, *, useful: bool, note: str = "") -> tuple[Alert, ChangeSet]:
    """Say whether an alert was useful; its rule learns from that only by a proposal, and never by itself.

    Who says it again says it again: the last word of a person counts.
    """
    return _decide(access, alert, lambda match, by: decisions.judge(match, note, by, useful=useful))


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def take_back(access: Access, decided: Alert) -> tuple[Alert, ChangeSet]:
    """Put back what the decision that left an alert as ``decided`` had changed; both decisions stay in its history.

    Raises ``alert.changed_since`` where that was changed again, or where the decision does not wait in the outbox.
    """

    def taken_back(alert: Alert, by: Author) -> Decided:
        return decisions.take_back(alert, _edit_of(access, decided), by)

    return _decide(access, decided.id, taken_back)


def _edit_of(access: Access, decided: Alert) -> AlertUpdate:
    """Return the edit of a decision: the outbox says what it changed, whatever a caller remembers."""
    made: AlertUpdate | None = None
    for recorded in access.store.outbox.operations():
        if (recorded.authored, recorded.actor) != (decided.changed_at, decided.changed_by):
            continue
        edit = recorded.edit
        if isinstance(edit, AlertUpdate) and edit.entity == decided.id and decisions.left(edit, decided):
            made = edit
    if made is None:
        raise UserError("alert.changed_since", alert=decided.id)
    return made


def _decide(access: Access, alert: str, decide: Callable[[Alert, Author], Decided]) -> tuple[Alert, ChangeSet]:
    """Load an alert, decide about it, store it and record the decision: all or nothing.

    The regions are checked before, for a refusal is audited although nothing else is written.
    """
    match = find_by_prefix(access.store.alerts.list_all(), alert, "alert")
    access.require_regions(visible.regions_of(access.store, match.breach.scope))
    by = author_of(access.session)
    with access.store.transaction():
        current = access.store.alerts.find(match.id)
        if current is None:
            raise UserError("alert.unknown", alert=alert)
        decided = decide(current, by)
        access.store.alerts.put(decided.alert)
        access.store.alerts.add_event(match.id, decided.event)
        access.store.ledger.record(access.session, decided.edit, at=by.moment)
    return decided.alert, ChangeSet(alerts=True, outbox=True)

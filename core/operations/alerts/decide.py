"""Say what becomes of an alert: where it moves, whose it is, until when it waits, what is said of it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from core.model.alerts.alerts import ENDED, MOVES, Alert, AlertEvent, AlertState
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission

USEFUL, NOT_USEFUL = "useful", "not_useful"


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def move_alert(access: Access, alert: str, state: AlertState, note: str = "") -> tuple[Alert, ChangeSet]:
    """Move an alert to ``state``; raises ``alert.not_further`` where it may not go there from where it is.

    From an end it goes back to open alone. A move ends a snooze.
    """
    found = _decidable(access, alert)
    if state not in MOVES[found.state]:
        raise UserError("alert.not_further", alert=found.id, state=found.state.value)
    event = "reopened" if state is AlertState.OPEN else state.value
    return _change(access, found, event, note, state=state, snoozed_until=None)


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def snooze_alert(access: Access, alert: str, until: datetime, note: str = "") -> tuple[Alert, ChangeSet]:
    """Let an alert wait until a moment; raises ``alert.snooze_past`` for one that is over, ``alert.ended``."""
    found = _decidable(access, alert)
    if until <= access.session.clock.now():
        raise UserError("alert.snooze_past", alert=found.id)
    _must_last(found)
    return _change(access, found, "snoozed", note, snoozed_until=stamp(until))


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def assign_alert(
    access: Access, alert: str, assignee: str | None, due: date | None = None, note: str = ""
) -> tuple[Alert, ChangeSet]:
    """Say whose an alert is and by which day; nobody and no day take it back. Raises ``alert.ended``."""
    found = _decidable(access, alert)
    _must_last(found)
    return _change(access, found, "assigned", note, assignee=assignee or None, due=due)


@operation(Permission.ALERTS_NOTE, RegionUse.WRITES)
def note_alert(access: Access, alert: str, note: str) -> tuple[Alert, ChangeSet]:
    """Write something to the history of an alert; raises ``alert.no_note`` for nothing."""
    found = _decidable(access, alert)
    if not note.strip():
        raise UserError("alert.no_note", alert=found.id)
    return _change(access, found, "noted", note)


@operation(Permission.ALERTS_JUDGE, RegionUse.WRITES)
def judge_alert(access: Access, alert: str, *, useful: bool, note: str = "") -> tuple[Alert, ChangeSet]:
    """Say whether an alert was useful; its rule learns from that only by a proposal, and never by itself.

    Who says it again says it anew: the last word of a person counts.
    """
    found = _decidable(access, alert)
    return _change(access, found, USEFUL if useful else NOT_USEFUL, note)


@operation(Permission.ALERTS_DECIDE, RegionUse.WRITES)
def take_back(access: Access, decided: Alert, before: Alert) -> tuple[Alert, ChangeSet]:
    """Put an alert back to how it stood ``before`` it was ``decided``; both decisions stay in its history.

    Raises ``alert.changed_since`` where something else was decided in the meantime.
    """
    found = _decidable(access, decided.id)
    if _standing(found) != _standing(decided):
        raise UserError("alert.changed_since", alert=found.id)
    return _change(access, found, "taken_back", "", **_standing(before))


def _standing(alert: Alert) -> dict[str, Any]:
    """Return what people decide about an alert."""
    return {name: getattr(alert, name) for name in ("state", "snoozed_until", "assignee", "due")}


def _decidable(access: Access, alert: str) -> Alert:
    found = find_by_prefix(access.store.alerts.list_all(), alert, "alert")
    access.require_regions(visible.regions_of(access.store, found.breach.scope))
    return found


def _must_last(alert: Alert) -> None:
    if alert.state in ENDED:
        raise UserError("alert.ended", alert=alert.id, state=alert.state.value)


def _change(access: Access, alert: Alert, event: str, note: str, **changed: Any) -> tuple[Alert, ChangeSet]:
    """Keep an alert with what ``changed`` of it, and write down who did and said what, when."""
    now = stamp(access.session.clock.now())
    made = replace(alert, **changed, changed_at=now, changed_by=access.session.actor)
    told = {"event": event, "state": made.state.value}
    sent = {**told, "note": note.strip(), **{name: _plain(value) for name, value in changed.items()}}
    happened = AlertEvent(at=now, actor=access.session.actor, event=event, note=note.strip())
    with access.store.transaction():
        access.store.alerts.put(made)
        access.store.alerts.add_event(made.id, happened)
        access.store.ledger.audit(access.session, "alert.decide", made.id, detail=told)
        access.store.ledger.queue(access.session, "alert.update", made.id, sent)
    return made, ChangeSet(alerts=True, outbox=True)


def _plain(value: Any) -> str:
    """Return a changed field as it is sent: a day in ISO, nothing as the empty text."""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)

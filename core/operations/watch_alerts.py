"""Evaluate the rules, remember what they found, and let people say what they did about it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from core.alerts.evaluate import Quality, evaluate
from core.alerts.fingerprint import alert_id
from core.model.alerts import ENDED, MOVES, Alert, AlertEvent, AlertState, Breach
from core.model.changes import NOTHING, ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import alerts as stored
from core.store import batches, layers
from core.store.vault import Vault
from core.warehouse.engine import Warehouse

_BY_DATA = "data"  # who it was that cleared an alert when no person did


def evaluate_alerts(vault: Vault, warehouse: Warehouse, session: Session) -> tuple[list[Alert], ChangeSet]:
    """Bring the alerts up to what the warehouse shows; return those that were raised now.

    A breach that was raised before, however it stands, is not raised again. An alert that is not resolved and whose
    breach is over is resolved by the data.
    """
    require_in(vault, session, Permission.ALERTS_DECIDE)
    with warehouse.reader() as reader:
        breaches = {alert_id(breach): breach for breach in evaluate(reader, _qualities(vault))}
    known = {alert.id: alert for alert in stored.list_all(vault.db)}
    now = stamp(session.clock.now())
    raised = [_raise(identity, breach, now) for identity, breach in breaches.items() if identity not in known]
    over = [alert for alert in known.values() if alert.id not in breaches and alert.state not in ENDED]
    lasting = [
        replace(alert, breach=breaches[alert.id])
        for alert in known.values()
        if alert.id in breaches and alert.breach != breaches[alert.id]
    ]
    if not (raised or over or lasting):
        return [], NOTHING
    with vault.transaction() as db:
        for alert in lasting:
            stored.put(db, alert)
        for alert in raised:
            stored.put(db, alert)
            stored.tell(db, alert.id, AlertEvent(at=now, actor=_BY_DATA, event="raised"))
        for alert in over:
            stored.put(db, replace(alert, state=AlertState.RESOLVED, changed_at=now, changed_by=_BY_DATA))
            stored.tell(db, alert.id, AlertEvent(at=now, actor=_BY_DATA, event="cleared"))
    return raised, ChangeSet(alerts=True)


def list_alerts(vault: Vault, session: Session, *, resolved: bool = False) -> list[Alert]:
    """Return the alerts that wait for somebody, or with ``resolved`` all of them, the gravest first.

    One that is snoozed waits again when its time is over.
    """
    require_in(vault, session, Permission.ALERTS_READ)
    severities = ("CRITICAL", "HIGH", "INFO")
    now = stamp(session.clock.now())
    found = [alert for alert in stored.list_all(vault.db) if resolved or alert.waits(now)]
    return sorted(found, key=lambda alert: (severities.index(alert.breach.severity), alert.raised_at, alert.id))


def show_alert(vault: Vault, session: Session, alert: str) -> tuple[Alert, list[AlertEvent]]:
    """Return the alert whose id begins with ``alert``, and what happened to it."""
    require_in(vault, session, Permission.ALERTS_READ)
    found = stored.find(vault.db, alert)
    return found, stored.history(vault.db, found.id)


def move_alert(
    vault: Vault, session: Session, alert: str, state: AlertState, note: str = ""
) -> tuple[Alert, ChangeSet]:
    """Move an alert to ``state``; raises ``alert.not_further`` where it may not go there from where it is.

    From an end it goes back to open alone. A move ends a snooze.
    """
    found = _decidable(vault, session, alert)
    if state not in MOVES[found.state]:
        raise UserError("alert.not_further", alert=found.id, state=found.state.value)
    event = "reopened" if state is AlertState.OPEN else state.value
    return _change(vault, session, found, event, note, state=state, snoozed_until=None)


def snooze_alert(
    vault: Vault, session: Session, alert: str, until: datetime, note: str = ""
) -> tuple[Alert, ChangeSet]:
    """Let an alert wait until a moment; raises ``alert.snooze_past`` for one that is over, ``alert.ended``."""
    found = _decidable(vault, session, alert)
    if until <= session.clock.now():
        raise UserError("alert.snooze_past", alert=found.id)
    _must_last(found)
    return _change(vault, session, found, "snoozed", note, snoozed_until=stamp(until))


def assign_alert(
    vault: Vault, session: Session, alert: str, assignee: str | None, due: date | None = None, note: str = ""
) -> tuple[Alert, ChangeSet]:
    """Say whose an alert is and by which day; nobody and no day take it back. Raises ``alert.ended``."""
    found = _decidable(vault, session, alert)
    _must_last(found)
    return _change(vault, session, found, "assigned", note, assignee=assignee or None, due=due)


def note_alert(vault: Vault, session: Session, alert: str, note: str) -> tuple[Alert, ChangeSet]:
    """Write something to the history of an alert; raises ``alert.no_note`` for nothing."""
    found = _decidable(vault, session, alert)
    if not note.strip():
        raise UserError("alert.no_note", alert=found.id)
    return _change(vault, session, found, "noted", note)


def _decidable(vault: Vault, session: Session, alert: str) -> Alert:
    require_in(vault, session, Permission.ALERTS_DECIDE)
    return stored.find(vault.db, alert)


def _must_last(alert: Alert) -> None:
    if alert.state in ENDED:
        raise UserError("alert.ended", alert=alert.id, state=alert.state.value)


def _change(
    vault: Vault, session: Session, alert: Alert, event: str, note: str, **changed: Any
) -> tuple[Alert, ChangeSet]:
    """Keep an alert with what ``changed`` of it, and write down who did and said what, when."""
    now = stamp(session.clock.now())
    made = replace(alert, **changed, changed_at=now, changed_by=session.actor)
    told = {"event": event, "state": made.state.value}
    with vault.transaction() as db:
        stored.put(db, made)
        stored.tell(db, made.id, AlertEvent(at=now, actor=session.actor, event=event, note=note.strip()))
        vault.ledger.audit(session, "alert.decide", made.id, detail=told)
        vault.ledger.queue(session, "alert.update", made.id, told)
    return made, ChangeSet(alerts=True, outbox=True)


def _raise(identity: str, breach: Breach, now: str) -> Alert:
    return Alert(id=identity, breach=breach, state=AlertState.OPEN, raised_at=now, changed_at=now, changed_by=_BY_DATA)


def _qualities(vault: Vault) -> list[Quality]:
    """Return the quality of each live import that still speaks for some region and period."""
    newest = layers.winners(batches.list_all(vault.db), layers.all_coverage(vault.db))
    last: dict[str, str] = {}
    for (_, period), batch in newest.items():
        last[batch] = max(period, last.get(batch, period))
    qualities = []
    for batch, period in sorted(last.items()):
        receipt = batches.receipt_of(vault.db, batch)
        if receipt.tally.quality_score is not None:
            quality = Quality(receipt.file, date.fromisoformat(period), receipt.tally.quality_score)
            qualities.append(quality)
    return qualities

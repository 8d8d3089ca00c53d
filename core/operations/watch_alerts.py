"""Evaluate the rules, remember what they found, and let people say what they did about it."""

from dataclasses import replace
from datetime import date

from core.alerts.evaluate import Quality, evaluate
from core.alerts.fingerprint import alert_id
from core.model.alerts import Alert, AlertEvent, AlertState, Breach
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
    over = [alert for alert in known.values() if alert.id not in breaches and alert.state is not AlertState.RESOLVED]
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
    """Return the alerts that are not resolved, or with ``resolved`` all of them, the gravest first."""
    require_in(vault, session, Permission.ALERTS_READ)
    severities = ("CRITICAL", "HIGH", "INFO")
    found = [alert for alert in stored.list_all(vault.db) if resolved or alert.state is not AlertState.RESOLVED]
    return sorted(found, key=lambda alert: (severities.index(alert.breach.severity), alert.raised_at, alert.id))


def show_alert(vault: Vault, session: Session, alert: str) -> tuple[Alert, list[AlertEvent]]:
    """Return the alert whose id begins with ``alert``, and what happened to it."""
    require_in(vault, session, Permission.ALERTS_READ)
    found = stored.find(vault.db, alert)
    return found, stored.history(vault.db, found.id)


def move_alert(vault: Vault, session: Session, alert: str, state: AlertState) -> tuple[Alert, ChangeSet]:
    """Move an alert on to ``state``; raises ``alert.not_further`` when it is there or further already."""
    require_in(vault, session, Permission.ALERTS_DECIDE)
    found = stored.find(vault.db, alert)
    order = list(AlertState)
    if order.index(state) <= order.index(found.state):
        raise UserError("alert.not_further", alert=found.id, state=found.state.value)
    now = stamp(session.clock.now())
    moved = replace(found, state=state, changed_at=now, changed_by=session.actor)
    with vault.transaction() as db:
        stored.put(db, moved)
        stored.tell(db, moved.id, AlertEvent(at=now, actor=session.actor, event=state.value))
        vault.ledger.audit(session, "alert.decide", moved.id, detail={"state": state.value})
        vault.ledger.queue(session, "alert.update", moved.id, {"state": state.value})
    return moved, ChangeSet(alerts=True, outbox=True)


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

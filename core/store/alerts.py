"""Alerts in the vault, with the events of each."""

import json
from datetime import date
from typing import NamedTuple

from core.model.alerts.alerts import Alert, AlertEvent, AlertSeverity, AlertState, Breach
from core.model.ownership import Owner
from core.store.cipher import Database, faults


class _Row(NamedTuple):
    id: str
    rule: str
    version: int
    severity: str
    scope: str
    first: str
    last: str
    value: float
    base: float
    state: str
    raised_at: str
    changed_at: str
    changed_by: str
    snoozed_until: str | None
    assignee: str | None
    due: str | None
    strength: float
    stake: float
    confidence: float
    clears_at: float
    over_since: str
    admitted_at: str | None
    lasts: int
    sold_at: str
    owner: str | None
    counterparts: str


_COLUMNS = ", ".join(_Row._fields)


class VaultAlerts:
    """Implements ``core.ports.alerts.Alerts``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> list[Alert]:
        """Return every alert: the newest first, of equally new ones by severity and id."""
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM alert ORDER BY raised_at DESC, severity, id").fetchall()
        return [_alert(_Row(*row)) for row in rows]

    def find(self, alert: str) -> Alert | None:
        """Return the alert of that id, or ``None``."""
        with faults():
            row = self._db.execute(f"SELECT {_COLUMNS} FROM alert WHERE id = ?", (alert,)).fetchone()
        return None if row is None else _alert(_Row(*row))

    def put(self, alert: Alert) -> None:
        """Save ``alert``, replacing its previous state; belongs inside a transaction."""
        row = _row(alert)
        changed = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
        self._db.execute(
            f"INSERT INTO alert ({_COLUMNS}) VALUES ({', '.join('?' * len(row))}) "
            f"ON CONFLICT (id) DO UPDATE SET {changed}",
            row,
        )

    def add_event(self, alert: str, event: AlertEvent) -> None:
        """Append an event of a stored alert; belongs inside a transaction."""
        row = {"at": event.at, "actor": event.actor, "event": event.event, "note": event.note}
        self._db.table("alert_event").insert({"alert": alert, **row})

    def events(self, alert: str) -> list[AlertEvent]:
        """Return what happened to an alert, the oldest first."""
        with faults():
            rows = self._db.execute(
                "SELECT at, actor, event, note FROM alert_event WHERE alert = ? ORDER BY id", (alert,)
            ).fetchall()
        return [AlertEvent(at=at, actor=actor, event=event, note=note) for at, actor, event, note in rows]

    def all_events(self) -> list[tuple[str, AlertEvent]]:
        """Return what happened to every alert, with its id, the oldest first."""
        with faults():
            rows = self._db.execute("SELECT alert, at, actor, event, note FROM alert_event ORDER BY id").fetchall()
        return [
            (alert, AlertEvent(at=at, actor=actor, event=event, note=note)) for alert, at, actor, event, note in rows
        ]


def _row(alert: Alert) -> tuple[str | float | None, ...]:
    breach = alert.breach
    return (
        alert.id,
        breach.rule,
        breach.version,
        breach.severity.value,
        json.dumps(breach.scope, ensure_ascii=False),
        breach.first.isoformat(),
        breach.last.isoformat(),
        breach.value,
        breach.base,
        alert.state.value,
        alert.raised_at,
        alert.changed_at,
        alert.changed_by,
        alert.snoozed_until,
        alert.assignee,
        alert.due.isoformat() if alert.due else None,
        breach.strength,
        breach.stake,
        breach.confidence,
        breach.clears_at,
        alert.over_since,
        alert.admitted_at,
        breach.lasts,
        json.dumps(breach.sold_at, ensure_ascii=False),
        breach.owner,
        json.dumps(breach.counterparts, ensure_ascii=False),
    )


def _alert(row: _Row) -> Alert:
    breach = Breach(
        rule=row.rule,
        version=int(row.version),
        severity=AlertSeverity(row.severity),
        scope=tuple((level, name) for level, name in json.loads(row.scope)),
        first=date.fromisoformat(row.first),
        last=date.fromisoformat(row.last),
        value=float(row.value),
        base=float(row.base),
        strength=row.strength,
        stake=row.stake,
        confidence=row.confidence,
        clears_at=row.clears_at,
        lasts=row.lasts,
        sold_at=tuple(tuple(names) for names in json.loads(row.sold_at)),
        owner=Owner(row.owner) if row.owner is not None else None,
        counterparts=tuple(json.loads(row.counterparts)),
    )
    return Alert(
        id=row.id,
        breach=breach,
        state=AlertState(row.state),
        raised_at=row.raised_at,
        changed_at=row.changed_at,
        changed_by=row.changed_by,
        snoozed_until=row.snoozed_until,
        assignee=row.assignee,
        due=date.fromisoformat(row.due) if row.due else None,
        over_since=row.over_since,
        admitted_at=row.admitted_at,
    )

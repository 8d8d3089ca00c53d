"""Alerts and what happened to them."""

from core.store.cipher import Database

NAME = "m0002_alerts"

_TABLES = (
    """
    CREATE TABLE alert (
        id TEXT PRIMARY KEY,
        rule TEXT NOT NULL,
        version INTEGER NOT NULL,
        severity TEXT NOT NULL,
        scope TEXT NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        value REAL NOT NULL,
        base REAL NOT NULL,
        state TEXT NOT NULL,
        raised_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE alert_event (
        id INTEGER PRIMARY KEY,
        alert TEXT NOT NULL REFERENCES alert(id),
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        event TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX alert_event_alert ON alert_event (alert, id)",
)


def upgrade(db: Database) -> None:
    """Create both tables."""
    for statement in _TABLES:
        db.execute(statement)

"""The life of alerts: assignee, snooze, and notes."""

from core.store.cipher import Database

NAME = "m0006_alert_life"

_STATEMENTS = (
    "ALTER TABLE alert ADD COLUMN snoozed_until TEXT",
    "ALTER TABLE alert ADD COLUMN assignee TEXT",
    "ALTER TABLE alert ADD COLUMN due TEXT",
    "ALTER TABLE alert_event ADD COLUMN note TEXT NOT NULL DEFAULT ''",
)


def upgrade(db: Database) -> None:
    """Add the columns; earlier alerts are unassigned and not snoozed."""
    for statement in _STATEMENTS:
        db.execute(statement)

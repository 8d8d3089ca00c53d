"""What alerts weigh, what was measured for them, what is muted, and where each was sent."""

from core.store.cipher import Database

NAME = "m0007_alert_desk"

_STATEMENTS = (
    "ALTER TABLE alert ADD COLUMN strength REAL NOT NULL DEFAULT 0",
    "ALTER TABLE alert ADD COLUMN stake REAL NOT NULL DEFAULT 0",
    "ALTER TABLE alert ADD COLUMN confidence REAL NOT NULL DEFAULT 1",
    "ALTER TABLE alert ADD COLUMN clears_at REAL NOT NULL DEFAULT 0",
    "ALTER TABLE alert ADD COLUMN over_since TEXT",
    "ALTER TABLE alert ADD COLUMN admitted_at TEXT",
    # What was raised before there was a budget was shown, and ended alerts were over.
    "UPDATE alert SET admitted_at = raised_at",
    "UPDATE alert SET over_since = changed_at WHERE state = 'resolved' AND changed_by = 'data'",
    """
    CREATE TABLE alert_figures (
        data_version TEXT NOT NULL,
        code_version TEXT NOT NULL,
        wanted TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (data_version, code_version, wanted)
    ) STRICT
    """,
    """
    CREATE TABLE alert_mute (
        rule TEXT NOT NULL,
        scope TEXT NOT NULL,
        until TEXT,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        PRIMARY KEY (rule, scope)
    ) STRICT
    """,
    """
    CREATE TABLE alert_delivery (
        id INTEGER PRIMARY KEY,
        alert TEXT NOT NULL REFERENCES alert(id),
        at TEXT NOT NULL,
        channel TEXT NOT NULL,
        priority TEXT NOT NULL,
        outcome TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX alert_delivery_alert ON alert_delivery (alert, channel, id)",
)


def upgrade(db: Database) -> None:
    """Add the columns and the tables."""
    for statement in _STATEMENTS:
        db.execute(statement)

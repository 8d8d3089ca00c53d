"""What may have been meant by a faulty cell, batches that add cells to another one, and who is behind a pseudonym."""

from core.store.cipher import Database

NAME = "m0003_corrections"

_STATEMENTS = (
    "ALTER TABLE issue ADD COLUMN suggestion TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE issue ADD COLUMN period TEXT",
    "ALTER TABLE batch ADD COLUMN parent TEXT REFERENCES batch(id)",
    "CREATE INDEX batch_parent ON batch (parent)",
    "ALTER TABLE batch ADD COLUMN compacted_at TEXT",
    """
    CREATE TABLE person (
        batch TEXT NOT NULL REFERENCES batch(id),
        level TEXT NOT NULL,
        pseudonym TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (batch, level, pseudonym)
    ) STRICT, WITHOUT ROWID
    """,
)


def upgrade(db: Database) -> None:
    """Add the columns and the table; receipts of before have no suggestions."""
    for statement in _STATEMENTS:
        db.execute(statement)

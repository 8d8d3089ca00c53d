"""What may have been meant by a faulty cell, its period, and batches that add cells to another one."""

from core.store.cipher import Database

NAME = "m0003_corrections"

_STATEMENTS = (
    "ALTER TABLE issue ADD COLUMN suggestion TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE issue ADD COLUMN period TEXT",
    "ALTER TABLE batch ADD COLUMN parent TEXT REFERENCES batch(id)",
    "CREATE INDEX batch_parent ON batch (parent)",
)


def upgrade(db: Database) -> None:
    """Add the columns; receipts of before have no suggestions."""
    for statement in _STATEMENTS:
        db.execute(statement)

"""Saved views, targets, and what the window remembers: names of files and places lie nowhere else."""

from core.store.cipher import Database

NAME = "m0008_desktop"

_STATEMENTS = (
    """
    CREATE TABLE saved_view (
        name TEXT NOT NULL PRIMARY KEY,
        body TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE target (
        region TEXT NOT NULL,
        period TEXT NOT NULL,
        value TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        PRIMARY KEY (region, period)
    ) STRICT
    """,
    "CREATE TABLE remembered (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


def upgrade(db: Database) -> None:
    """Add the tables."""
    for statement in _STATEMENTS:
        db.execute(statement)

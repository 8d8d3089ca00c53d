"""Saved views, targets, packs, reports, and what the window remembers: names of files and places lie here alone."""

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
    """
    CREATE TABLE report_pack (
        name TEXT NOT NULL PRIMARY KEY,
        views TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE report_run (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        format TEXT NOT NULL,
        stamp TEXT NOT NULL,
        selection TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE remembered (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


def upgrade(db: Database) -> None:
    """Add the tables."""
    for statement in _STATEMENTS:
        db.execute(statement)

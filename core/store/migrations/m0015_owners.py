"""Whose product an alert is about, and who won what another lost; alerts of before are judged again for that."""

from core.store.cipher import Database

NAME = "m0015_owners"


def upgrade(db: Database) -> None:
    """Add the columns."""
    db.execute("ALTER TABLE alert ADD COLUMN owner TEXT")
    db.execute("ALTER TABLE alert ADD COLUMN counterparts TEXT NOT NULL DEFAULT '[]'")

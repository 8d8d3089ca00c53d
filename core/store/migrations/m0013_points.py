"""At which points of sale an alert about an item is; of alerts of before, nothing is known of that."""

from core.store.cipher import Database

NAME = "m0013_points"


def upgrade(db: Database) -> None:
    """Add the column."""
    db.execute("ALTER TABLE alert ADD COLUMN sold_at TEXT NOT NULL DEFAULT '[]'")

"""In how many periods the new level of an alert is known; of alerts of before, nothing is known of that."""

from core.store.cipher import Database

NAME = "m0012_levels"


def upgrade(db: Database) -> None:
    """Add the column."""
    db.execute("ALTER TABLE alert ADD COLUMN lasts INTEGER NOT NULL DEFAULT 0")

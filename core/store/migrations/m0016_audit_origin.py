"""From where an event of the audit came, and which others belong to it; of earlier rows neither is known."""

from core.store.cipher import Database

NAME = "m0016_audit_origin"


def upgrade(db: Database) -> None:
    """Add the columns."""
    for column in ("address", "correlation"):
        db.execute(f"ALTER TABLE audit ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")

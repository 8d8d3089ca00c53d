"""An outbox whose every change can be replayed."""

from core.store.cipher import Database
from core.store.migrations import m0009_offers, m0009_old_outbox

NAME = "m0009_edits"

_STATEMENTS = (
    "ALTER TABLE outbox ADD COLUMN actor TEXT",
    "ALTER TABLE outbox ADD COLUMN role TEXT",
    # Rows of schema 1 lack what was changed. They are kept and shown, and never sent.
    "ALTER TABLE outbox ADD COLUMN schema INTEGER NOT NULL DEFAULT 1",
    "CREATE INDEX outbox_entity ON outbox (entity, kind)",
)


def upgrade(db: Database) -> None:
    """Say the old rows in the new form where they hold enough, and offer the rest again from the tables."""
    for statement in _STATEMENTS:
        db.execute(statement)
    m0009_old_outbox.rewrite(db)
    m0009_offers.append(db)

"""Places identified by all their levels: markets of one name in two regions were one place until now."""

from core.model.dimensions import PLACE_LEVELS
from core.model.names import identity_key
from core.store.cipher import Database

NAME = "m0010_places"


def upgrade(db: Database) -> None:
    """Give every place of every batch the key that its own names make; the figures stay as they are."""
    rows = db.execute(f"SELECT batch, number, {', '.join(PLACE_LEVELS)} FROM place").fetchall()
    db.conn.executemany(
        "UPDATE place SET key = ? WHERE batch = ? AND number = ?",
        [(identity_key(tuple(names)), batch, number) for batch, number, *names in rows],
    )

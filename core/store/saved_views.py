"""Saved views, as they are kept."""

from core.model.work.views import SavedView, read_view, written
from core.store.cipher import Database, faults


def list_all(db: Database) -> list[SavedView]:
    """Return every saved view by name."""
    with faults():
        rows = db.execute("SELECT name, body FROM saved_view ORDER BY name").fetchall()
    return [read_view(body, name) for name, body in rows]


def put(db: Database, view: SavedView, at: str, actor: str) -> None:
    """Keep ``view`` in the place of one of that name; belongs inside a transaction."""
    row = (view.name, written(view), at, actor)
    db.execute("INSERT OR REPLACE INTO saved_view (name, body, at, actor) VALUES (?, ?, ?, ?)", row)


def remove(db: Database, name: str) -> bool:
    """Forget a view and tell whether there was one; belongs inside a transaction."""
    return bool(db.execute("DELETE FROM saved_view WHERE name = ?", (name,)).rowcount)

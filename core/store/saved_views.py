"""Saved views in the vault."""

from core.model.work.views import SavedView, read_view, written
from core.store.cipher import Database, faults


class VaultSavedViews:
    """Implements ``core.ports.work.SavedViews``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> list[SavedView]:
        """Return every saved view, by name."""
        with faults():
            rows = self._db.execute("SELECT name, body FROM saved_view ORDER BY name").fetchall()
        return [read_view(body, name) for name, body in rows]

    def find(self, name: str) -> SavedView | None:
        """Return the view of that name, or ``None``."""
        with faults():
            row = self._db.execute("SELECT body FROM saved_view WHERE name = ?", (name,)).fetchone()
        return None if row is None else read_view(row[0], name)

    def put(self, view: SavedView, *, at: str, actor: str) -> None:
        """Save ``view``, replacing one of that name; belongs inside a transaction."""
        row = (view.name, written(view), at, actor)
        self._db.execute("INSERT OR REPLACE INTO saved_view (name, body, at, actor) VALUES (?, ?, ?, ?)", row)

    def remove(self, name: str) -> bool:
        """Remove a view and return whether there was one; belongs inside a transaction."""
        return bool(self._db.execute("DELETE FROM saved_view WHERE name = ?", (name,)).rowcount)

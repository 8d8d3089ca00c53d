"""Recipes in the vault."""

from core.model.imports.contents import SavedRecipe
from core.store.cipher import Database, faults

_COLUMNS = "digest, name, body, saved_at"


class VaultRecipes:
    """Implements ``core.ports.imports.Recipes``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, recipe: SavedRecipe) -> None:
        """Keep ``recipe``; one of the same digest stays as it is. Belongs inside a transaction."""
        row = (recipe.digest, recipe.name, recipe.body, recipe.saved_at)
        self._db.execute(f"INSERT OR IGNORE INTO recipe ({_COLUMNS}) VALUES (?, ?, ?, ?)", row)

    def find(self, digest: str) -> SavedRecipe | None:
        """Return the recipe of that digest, or ``None``."""
        with faults():
            row = self._db.execute(f"SELECT {_COLUMNS} FROM recipe WHERE digest = ?", (digest,)).fetchone()
        return None if row is None else _recipe(*row)

    def list_all(self) -> list[SavedRecipe]:
        """Return every recipe, the one that was saved last first."""
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM recipe ORDER BY saved_at DESC, rowid DESC").fetchall()
        return [_recipe(*row) for row in rows]


def _recipe(digest: str, name: str, body: str, saved_at: str) -> SavedRecipe:
    return SavedRecipe(digest=digest, name=name, body=body, saved_at=saved_at)

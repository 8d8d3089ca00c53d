"""Find a recipe by its name."""

from core.importing.recipe import Recipe
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import batches as stored
from core.store.vault import Vault


def find_recipe(vault: Vault, session: Session, name: str) -> Recipe:
    """Return the recipe that an earlier import saved under ``name``; raises ``recipe.unknown``."""
    require_in(vault, session, Permission.FACTS_READ)
    return Recipe.model_validate_json(stored.recipe_body(vault.db, name))

"""Look at recipes, take one out as a file, and take one in."""

from pathlib import Path

from pydantic import ValidationError

from core.importing.layout.recipe import Recipe
from core.importing.readers.files import opened
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import EnvironmentFault, UserError
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission
from core.store import batches as stored

_MOST_BYTES = 1 << 20


@operation(Permission.RECIPES_READ, RegionUse.NONE)
def list_recipes(access: Access) -> list[Recipe]:
    """Return the recipes by name, of each name the one that was saved last."""
    return [Recipe.model_validate_json(body) for body in stored.recipe_bodies(access.store.db)]


@operation(Permission.RECIPES_READ, RegionUse.NONE)
def known_recipes(access: Access) -> tuple[Recipe, ...]:
    """Return every recipe that was ever saved, the newest first: what a workbook may be known by."""
    return tuple(Recipe.model_validate_json(body) for body in stored.every_recipe(access.store.db))


@operation(Permission.RECIPES_READ, RegionUse.NONE)
def find_recipe(access: Access, name: str) -> Recipe:
    """Return the recipe that was saved last under ``name``; raises ``recipe.unknown``."""
    return Recipe.model_validate_json(stored.recipe_body(access.store.db, name))


@operation(Permission.RECIPES_EXPORT, RegionUse.NONE)
def export_recipe(access: Access, name: str, target: Path) -> Recipe:
    """Write the recipe ``name`` to the new file ``target``; it holds headings and no figure.

    Raises ``recipe.unknown``, ``export.exists`` and ``disk.failed``.
    """
    found = find_recipe(access, name)
    if target.exists():
        raise UserError("export.exists", file=target.name)
    try:
        target.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise EnvironmentFault("disk.failed", file=target.name) from error
    return found


@operation(Permission.RECIPES_EDIT, RegionUse.NONE)
def import_recipe(access: Access, source: Path) -> tuple[Recipe, ChangeSet]:
    """Keep the recipe in the file ``source`` under its own name, and return it as it is kept.

    The same recipe twice is kept once, under the name that it had first.
    Raises ``recipe.unreadable`` for a file that is none, with the part of it that is not understood.
    """
    with opened(source) as file:
        content = file.read(_MOST_BYTES)
    try:
        recipe = Recipe.model_validate_json(content)
    except ValidationError as error:
        part = ".".join(str(part) for part in error.errors()[0]["loc"]) or "-"
        raise UserError("recipe.unreadable", file=source.name, part=part) from error
    now = stamp(access.session.clock.now())
    with access.store.transaction() as db:
        stored.save_recipe(db, recipe.digest, recipe.name, recipe.model_dump_json(), now)
        access.store.ledger.audit(access.session, "recipe.save", recipe.digest)
        access.store.ledger.queue(access.session, "recipe.save", recipe.digest, {"name": recipe.name})
        kept = stored.recipe_of(db, recipe.digest)
    return Recipe.model_validate_json(kept), ChangeSet(recipes=True, outbox=True)

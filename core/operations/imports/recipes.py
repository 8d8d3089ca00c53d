"""Look at recipes, take one out as a file, and take one in."""

from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from core.importing.layout.recipe import Recipe, read_recipe
from core.importing.readers.files import opened
from core.model.changes import NOTHING, ChangeSet
from core.model.edits.author import author_of
from core.model.edits.imports import RecipeFields, RecipeSave
from core.model.errors import UserError, write_fault
from core.model.imports.contents import SavedRecipe
from core.model.sessions import Session
from core.operations.access import Access, RegionUse, operation
from core.ports.store import Store
from core.security.permissions import Permission

_MOST_BYTES = 1 << 20


@operation(Permission.RECIPES_READ, RegionUse.NONE)
def list_recipes(access: Access) -> list[Recipe]:
    """Return the recipes by name, of each name the one that was saved last among those that can be read."""
    newest = {saved.name: recipe for saved, recipe in reversed(_saved(access.store)) if recipe is not None}
    return [newest[name] for name in sorted(newest)]


@operation(Permission.RECIPES_READ, RegionUse.NONE)
def unreadable_recipes(access: Access) -> tuple[str, ...]:
    """Return the names of the saved recipes that this release cannot read; no workbook is recognised by them."""
    return tuple(sorted({saved.name for saved, recipe in _saved(access.store) if recipe is None}))


@operation(Permission.RECIPES_READ, RegionUse.NONE)
def known_recipes(access: Access) -> tuple[Recipe, ...]:
    """Return every recipe that was ever saved, the newest first: what a workbook may be known by.

    ``unreadable_recipes`` are not among them.
    """
    return tuple(recipe for _, recipe in _saved(access.store) if recipe is not None)


@operation(Permission.RECIPES_READ, RegionUse.NONE)
def find_recipe(access: Access, name: str) -> Recipe:
    """Return the recipe that was saved last under ``name`` and can be read; raises ``recipe.unknown``."""
    known = (recipe for saved, recipe in _saved(access.store) if saved.name == name and recipe is not None)
    recipe = next(known, None)
    if recipe is None:
        raise UserError("recipe.unknown", recipe=name)
    return recipe


@operation(Permission.RECIPES_EXPORT, RegionUse.NONE)
def export_recipe(access: Access, name: str, target: Path) -> Recipe:
    """Write the recipe ``name`` to the new file ``target``; it holds headings and no figure.

    Raises ``recipe.unknown``, ``export.exists`` and those of ``write_fault``.
    """
    recipe = find_recipe(access, name)
    if target.exists():
        raise UserError("export.exists", file=target.name)
    try:
        target.write_text(recipe.model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise write_fault(error, target) from error
    return recipe


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
    # What an import saved is named by more than its recipe.
    for _, known in _saved(access.store):
        if known is not None and known.digest == recipe.digest:
            return known, NOTHING
    _save(access.store, access.session, recipe, recipe.digest)
    return recipe, ChangeSet(recipes=True, outbox=True)


def save_under_name(store: Store, session: Session, recipe: Recipe) -> ChangeSet:
    """Save ``recipe`` under its name, unless that name means it already; one recipe may have several names.

    It belongs to an operation that asks for its own permission.
    """
    named = next((known for saved, known in _saved(store) if saved.name == recipe.name and known is not None), None)
    if named is not None and named.digest == recipe.digest:
        return NOTHING
    key = sha256(f"{recipe.name} {author_of(session).at}".encode()).hexdigest()
    _save(store, session, recipe, f"{recipe.digest}.{key[:8]}")
    return ChangeSet(recipes=True, outbox=True)


def _save(store: Store, session: Session, recipe: Recipe, digest: str) -> None:
    by = author_of(session)
    fresh = SavedRecipe(digest=digest, name=recipe.name, body=recipe.model_dump_json(), saved_at=by.at)
    fields = RecipeFields(name=fresh.name, body=fresh.body)
    with store.transaction():
        store.recipes.add(fresh)
        edit = RecipeSave(entity=fresh.digest, was=RecipeFields(), set=fields)
        store.ledger.record(session, edit, at=by.moment)


def _saved(store: Store) -> list[tuple[SavedRecipe, Recipe | None]]:
    """Return every saved recipe, the newest first, with what it says where that can be read."""
    return [(saved, read_recipe(saved.body)) for saved in store.recipes.list_all()]

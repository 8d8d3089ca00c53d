"""Recipes and the meaning of their columns: for the terminal and the window; JSON has the recipe itself."""

from core.documents.columns import name, number, words
from core.documents.document import Columns
from core.importing.layout.recipe import Recipe
from core.model.json_values import Json
from core.texts.catalogue import say


def columns() -> Columns[Recipe]:
    """Return the columns of recipes; the terminal shows the layout as commands name it."""
    return Columns(
        shown=(
            name("name", "column.recipe", lambda recipe: recipe.name),
            words("kind", "column.layout", lambda recipe, _: recipe.layout.value),
            words("layout", "column.layout", lambda recipe, language: say(language, f"recipes.layout_{recipe.layout}")),
            words("unit", "column.unit", lambda recipe, language: say(language, f"unit.{recipe.unit}")),
            number("columns", "recipes.columns", lambda recipe: len(recipe.levels)),
        ),
        terminal=("name", "kind", "unit"),
        window=("name", "layout", "unit", "columns"),
    )


def meaning_columns() -> Columns[tuple[str, str]]:
    """Return the columns of the levels of a recipe, whose rows are a heading with its level."""
    return Columns(
        shown=(
            name("heading", "column.heading", lambda row: row[0]),
            words("meaning", "column.meaning", lambda row, language: say(language, f"level.{row[1]}")),
        ),
        terminal=("heading", "meaning"),
        window=("heading", "meaning"),
    )


def as_document(recipe: Recipe) -> dict[str, Json]:
    """Return the whole recipe as it is exported, with its digest."""
    return {**recipe.model_dump(mode="json"), "digest": recipe.digest}

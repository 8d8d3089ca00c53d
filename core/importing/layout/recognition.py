"""Know a layout again: a workbook whose headings are those of a saved recipe is read by it without a question."""

from collections.abc import Sequence
from dataclasses import replace

from core.importing.cells.columns import Peek
from core.importing.layout.columns import LIKELY, SURE, Guess, Layout, LayoutOptions
from core.importing.layout.detection import detect
from core.importing.layout.recipe import Recipe, fingerprint
from core.importing.layout.sheets.sheet_names import is_region, named_by_sheet
from core.model.dimensions import PlaceLevel, SalesUnit
from core.model.errors import UserError
from core.model.names import fold

_REGION = PlaceLevel.REGION.value
_NEAR = 0.6  # shared headings over all headings


def recognise(peeks: Sequence[Peek], options: LayoutOptions, known: Sequence[Recipe]) -> list[Layout]:
    """Return the layouts of a workbook, by the first of ``known`` whose headings it has, in whatever order.

    One that nearly fits is reported as a doubt and not used. Raises as ``detect`` does where neither the words of the
    trade nor a recipe understand it.
    """
    recipes = [recipe for recipe in known if recipe.fingerprint]
    try:
        detected = detect(peeks, options)
    except UserError:
        for recipe in recipes:
            if (layouts := _by(recipe, peeks, options)) is not None:
                return layouts
        raise
    recipes = [recipe for recipe in recipes if not _means_another_figure(recipe, detected[0], options)]
    names = fingerprint(detected[0].names)
    for recipe in recipes:
        if recipe.fingerprint == names and (layouts := _by(recipe, peeks, options)) is not None:
            return layouts
    near = max(recipes, key=lambda recipe: _overlap(recipe.fingerprint, names), default=None)
    if near is None or _overlap(near.fingerprint, names) < _NEAR:
        return detected
    doubt = Guess(detected[0].sheet, "recipe", LIKELY, "recipe_drifted")
    return [replace(layout, guesses=(*layout.guesses, doubt), drifted=near.name) for layout in detected]


def _means_another_figure(recipe: Recipe, detected: Layout, options: LayoutOptions) -> bool:
    """Return whether a figure or a unit that is given chose another column of a long table than ``recipe`` has."""
    if detected.recipe.figure is None or recipe.figure is None or detected.figure is None:
        return False
    given = options.figure is not None or options.unit not in (SalesUnit.UNSTATED, recipe.unit)
    return given and fold(detected.recipe.figure) != fold(recipe.figure)


def _by(recipe: Recipe, peeks: Sequence[Peek], options: LayoutOptions) -> list[Layout] | None:
    """Return the layouts that ``recipe`` gives, if its headings are all there and there are no others.

    One that takes a level from the names of the sheets fits only where these are known names of places: nobody has
    confirmed any other name.
    """
    try:
        layouts = detect(peeks, replace(options, recipe=recipe))
    except UserError:
        return None
    if fingerprint(layouts[0].names) != recipe.fingerprint:
        return None
    level = recipe.sheet_level
    if level is None or options.sheet_level is not None or (level == _REGION and options.region is not None):
        return layouts
    if not all(is_region(layout.sheet, options) for layout in layouts):
        return None
    return [_named_again(layout, level) for layout in layouts]


def _named_again(layout: Layout, level: str) -> Layout:
    """Return ``layout`` with the name of its sheet as ``level``, as the recipe has it and no longer as a guess."""
    guesses = tuple(guess for guess in layout.guesses if guess.reason not in ("sheet_name", "file_name"))
    return named_by_sheet(replace(layout, guesses=guesses, constant={}), level, SURE, "recipe")


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)

"""Words of the trade, or of a recipe."""

import pytest

from core.importing.layout.recipe import LayoutKind, Recipe
from core.importing.layout.vocabulary import TRADE, RecipeWords

RECIPE = Recipe(
    name="r",
    layout=LayoutKind.LONG,
    levels={"Depot": "market"},
    place=("market",),
    product=(),
    date="Tag",
    figure="Wert",
)


def test_a_recipe_knows_its_own_headings_alone() -> None:
    words = RecipeWords(RECIPE)
    assert (words.level_of(" DEPOT "), words.level_of("Region"), words.level_of(3)) == ("market", None, None)
    assert (words.is_date("tag"), words.is_date("Date"), words.is_date(None)) == (True, False, False)
    assert (words.is_figure("WERT"), words.is_figure("Sales"), words.is_figure("Tag")) == (True, False, False)


def test_a_recipe_leaves_no_doubt() -> None:
    assert RecipeWords(RECIPE).resembling("Depott") is None
    assert RecipeWords(RECIPE).level_of("Depot" + " " * 120) is None


@pytest.mark.parametrize("cell", ["", None, "Date", "Sales"])
def test_a_wide_recipe_has_neither_date_nor_figure(cell: object) -> None:
    words = RecipeWords(RECIPE.model_copy(update={"date": None, "figure": None}))
    assert not words.is_date(cell)
    assert not words.is_figure(cell)


def test_the_trade_knows_the_usual_words_and_slips() -> None:
    assert (TRADE.level_of("Region"), TRADE.resembling("Regoin")) == ("region", "region")
    assert TRADE.is_date("Date")
    assert TRADE.is_figure("Sales")

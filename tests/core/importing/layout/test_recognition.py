from typing import Any

import pytest

from core.importing.cells.columns import Peek
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.detection import detect
from core.importing.layout.recipe import Recipe, RecipeChanges, Treatment
from core.importing.layout.recognition import recognise
from core.model.dimensions import SalesUnit
from core.model.errors import UserError

WISH = LayoutOptions(unit=SalesUnit.UNSTATED)
HEAD = ("Region", "City", "Item", "Note", "Jan'24")
ROW = ("RIYADH", "OLAYA", "PEPSI", "x", 1)


def peek(*rows: Any) -> Peek:
    return Peek("Sheet6", visible=True, rows=tuple(tuple(row) for row in rows))


@pytest.fixture
def known() -> Recipe:
    (layout,) = detect([peek(HEAD, ROW)], WISH)
    return layout.recipe.model_copy(update={"name": "ours", "unit": SalesUnit.CASES})


def test_a_known_layout_is_read_by_its_recipe_whatever_the_order_and_the_months(known: Recipe) -> None:
    order = (3, 1, 2, 0)
    months = ("Feb'24", "Mar'24", "Q1 2024", "Total")
    sheet = peek([*(HEAD[n] for n in order), *months], [*(ROW[n] for n in order), 1, 2, 3, 3])
    (layout,) = recognise([sheet], WISH, [known])
    assert (layout.recipe, layout.recipe.unit) == (known, SalesUnit.CASES)
    assert [layout.levels[column] for column in sorted(layout.levels)] == ["precision_area", "item", "region"]


def test_a_unit_that_is_given_goes_before_that_of_the_recipe(known: Recipe) -> None:
    (layout,) = recognise([peek(HEAD, ROW)], LayoutOptions(unit=SalesUnit.SAR), [known])
    assert layout.recipe == known.model_copy(update={"unit": SalesUnit.SAR})


@pytest.mark.parametrize(
    "head", [("Region", "City", "Item", "Jan'24"), ("Region", "City", "Item", "Note", "Brand", "Jan'24")]
)
def test_a_layout_that_only_resembles_one_is_not_read_by_it_and_told(known: Recipe, head: tuple[str, ...]) -> None:
    row = [*("x" for _ in head[:-1]), 1]
    (layout,) = recognise([peek(head, row)], WISH, [known])
    assert (layout.drifted, layout.recipe.unit) == ("ours", SalesUnit.UNSTATED)
    assert "recipe_drifted" in {guess.reason for guess in layout.guesses}


def test_another_layout_is_no_concern_of_a_recipe(known: Recipe) -> None:
    (layout,) = recognise([peek(["Store", "Brand", "Jan'24"], ["A", "PEPSI", 1])], WISH, [known])
    assert layout.drifted == ""


def test_a_workbook_that_only_a_saved_recipe_understands_needs_no_question() -> None:
    recipe = Recipe(
        name="depot",
        layout="wide",
        levels={"Depot": "market", "Ware": "item"},
        place=("market",),
        product=("item",),
        headings=("Depot", "Ware"),
    )
    sheet = peek(["Depot", "Ware", "Jan'24"], ["A", "PEPSI", 1])
    with pytest.raises(UserError, match=r"workbook\.no_header"):
        recognise([sheet], WISH, [])
    (layout,) = recognise([sheet], WISH, [recipe])
    assert layout.recipe == recipe


def test_changes_alter_a_recipe_cell_by_cell_and_leave_the_rest(known: Recipe) -> None:
    changed = known.changed(RecipeChanges(name="new", blanks="zero")).changed(RecipeChanges(placeholders="missing"))
    assert changed.treatment == Treatment(blanks="zero", placeholders="missing")
    assert (changed.name, changed.unit, changed.duplicates) == ("new", SalesUnit.CASES, "first")
    assert changed.digest != known.digest
    assert known.model_copy(update={"name": "other"}).digest == known.digest


def test_a_unit_or_a_figure_that_is_given_goes_before_the_figure_of_a_known_recipe() -> None:
    sheet = peek(["Date", "City", "Item", "Sales", "Qty"], ["2024-01-01", "OLAYA", "PEPSI", 7.5, 3])
    (sales,) = detect([sheet], LayoutOptions(unit=SalesUnit.SAR))
    known = [sales.recipe.model_copy(update={"name": "ours"})]
    for options in (LayoutOptions(unit=SalesUnit.CASES), LayoutOptions(unit=SalesUnit.SAR, figure="Qty")):
        (layout,) = recognise([sheet], options, known)
        assert (layout.figure, layout.recipe.figure, layout.drifted) == (4, "Qty", "")
    (layout,) = recognise([sheet], WISH, known)
    assert (layout.figure, layout.recipe) == (3, known[0])

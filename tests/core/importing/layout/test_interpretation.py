"""What the columns of a table mean, and what is wrong with its header."""

from typing import Any

import pytest

from core.importing.cells.columns import Cell, Peek
from core.importing.layout.columns import Layout, LayoutOptions
from core.importing.layout.interpretation import understand
from core.importing.layout.recipe import LayoutKind, Recipe
from core.importing.layout.sheets.sheet_tables import find_tables
from core.model.dimensions import AUDIT_HEADINGS, SalesUnit
from core.model.errors import UserError
from core.model.periods import month

PLACE = ("Region", "City", "Item")
ROW = ("RIYADH", "OLAYA", "COLA")


def of(*rows: tuple[Cell, ...], **options: Any) -> Layout:
    given = LayoutOptions(**{"unit": SalesUnit.UNSTATED, **options})
    (table,) = find_tables(Peek("S", True, rows), year=given.year, file="", words=given.words)
    return understand(table, given)


def refusal(*rows: tuple[Cell, ...], **options: Any) -> tuple[str, dict[str, object]]:
    with pytest.raises(UserError) as refused:
        of(*rows, **options)
    return refused.value.code, dict(refused.value.data)


def guesses(layout: Layout) -> dict[str, tuple[str, float, str]]:
    return {guess.place: (guess.meaning, guess.confidence, guess.reason) for guess in layout.guesses}


def test_a_wide_table_has_its_levels_its_periods_and_a_recipe() -> None:
    layout = of((*PLACE, "Note", "Jan 2024", "Feb 2024"), (*ROW, "x", 1, 2), unit=SalesUnit.CASES)
    assert layout.levels == {0: "region", 1: "precision_area", 2: "item"}
    assert layout.periods == {4: month(2024, 1), 5: month(2024, 2)}
    assert (layout.date, layout.figure, layout.header_row, layout.last_row, layout.table) == (None, None, 0, None, 1)
    assert layout.ignored == ("Note",)
    assert layout.names == (*PLACE, "Note")
    assert layout.recipe == Recipe(
        name="wide-3-columns",
        layout=LayoutKind.WIDE,
        levels=dict(zip(PLACE, ("region", "precision_area", "item"), strict=True)),
        place=("precision_area",),
        product=("item",),
        unit=SalesUnit.CASES,
        headings=(*PLACE, "Note"),
    )
    assert guesses(layout) == {
        "A": ("region", 1.0, "known_heading"),
        "B": ("precision_area", 1.0, "known_heading"),
        "C": ("item", 1.0, "known_heading"),
        "E:F": ("month", 1.0, "period_heading"),
    }


def test_a_slip_of_the_hand_is_doubtful_and_a_level_that_is_named_rightly_goes_first() -> None:
    layout = of(("Regoin", "City", "Item", "Jan 2024"), (*ROW, 1))
    assert guesses(layout)["A"] == ("region", 0.6, "similar_heading")
    both = of(("Regoin", "Region", "Item", "Jan 2024"), (*ROW, 1))
    assert both.levels == {1: "region", 2: "item"}
    assert both.ignored == ("Regoin",)


def test_a_long_table_has_a_date_and_a_figure() -> None:
    layout = of(("Date", *PLACE, "Sales", "Qty"), ("2024-01-01", *ROW, 5, 6), unit=SalesUnit.SAR)
    assert (layout.date, layout.figure, dict(layout.periods)) == (0, 4, {})
    assert (layout.recipe.layout, layout.recipe.date, layout.recipe.figure) == (LayoutKind.LONG, "Date", "Sales")
    assert (guesses(layout)["A"], guesses(layout)["E"]) == (
        ("date", 1.0, "known_heading"),
        ("figure", 0.8, "known_heading"),
    )
    chosen = of(("Date", *PLACE, "Sales", "Qty"), ("2024-01-01", *ROW, 5, 6), figure="qty")
    assert (chosen.figure, guesses(chosen)["F"]) == (5, ("figure", 1.0, "known_heading"))


def test_of_several_columns_of_figures_one_must_be_chosen_or_all_are_offered() -> None:
    rows = ("Date", *PLACE, "Sales", "Qty"), ("2024-01-01", *ROW, 5, 6)
    assert refusal(*rows) == ("workbook.several_measures", {"sheet": "S", "measures": "Sales, Qty"})
    offered = of(*rows, rivals=True)
    assert (offered.figure, offered.rivals, of(*rows, unit=SalesUnit.CASES).figure) == (4, ("Sales", "Qty"), 5)
    assert [guesses(offered)[place] for place in "EF"] == [("figure", 0.6, "several_figures")] * 2
    by_recipe = of(*rows, recipe=of(*rows, figure="Qty").recipe)
    assert (by_recipe.figure, by_recipe.rivals) == (5, ())


def test_a_figure_that_is_asked_for_and_not_there_is_refused() -> None:
    rows = ("Date", *PLACE, "Sales"), ("2024-01-01", *ROW, 5)
    assert refusal(*rows, figure="weight") == ("workbook.no_measure", {"figure": "weight"})


def test_an_audit_sheet_is_known_by_its_headings_and_must_have_all() -> None:
    head = (*AUDIT_HEADINGS, "Jan 2024")
    layout = of(head, (*"abcdefghijklmno", 1), unit=SalesUnit.SAR)
    assert (layout.recipe.name, layout.recipe.unit) == ("retail-audit", SalesUnit.SAR)
    assert {guess.reason for guess in layout.guesses} == {"audit_heading", "period_heading"}
    assert refusal((*head[1:],), (*"bcdefghijklmno", 1)) == (
        "workbook.column_missing",
        {"sheet": "S", "columns": "Region"},
    )


def test_a_workbook_of_ones_own_may_use_the_common_headings_of_an_audit() -> None:
    common = ("Region", "Province", "Precision Area", "MARKET", "BRAND", "SUB-BRAND", "PACK TYPE", "PACK SIZE", "ITEM")
    layout = of((*common, "MANUFACTURER", "Jan 2024"), (*"abcdefghij", 1))
    assert layout.levels[9] == "manufacturer"
    assert layout.recipe.name != "retail-audit"


def test_a_month_that_is_named_twice_is_refused_with_its_place() -> None:
    assert refusal((*PLACE, "Jan 2024", "Jan'24"), (*ROW, 1, 2)) == (
        "workbook.month_repeated",
        {"place": "S!E1", "heading": "Jan'24"},
    )


@pytest.mark.parametrize("months", [("Jan 2024", "Fbe 2024", "Mar 2024"), ("Jan 2024", "Fbe 2024")])
def test_a_month_that_is_misspelt_is_refused_with_its_place(months: tuple[str, ...]) -> None:
    rows = (*PLACE, *months), (*ROW, 1, 2, 3)
    assert refusal(*rows) == ("workbook.month_unknown", {"place": "S!E1", "heading": "Fbe 2024"})


@pytest.mark.parametrize("heading", ["Extra", "FY 2024", "YTD 2024", "MAT 2024", None, "% Chg"])
def test_a_column_of_figures_that_is_no_month_is_left_out_wherever_it_stands(heading: str | None) -> None:
    for months in (("Jan 2024", heading, "Mar 2024"), ("Jan 2024", "Mar 2024", heading)):
        layout = of((*PLACE, *months), (*ROW, 1, 2, 3))
        assert layout.ignored == (heading or f"({'DEF'[months.index(heading)]})",)
        assert [(left.column, left.heading) for left in layout.left] == [(3 + months.index(heading), heading or "")]


def test_totals_of_a_year_are_no_part_of_what_a_layout_is_known_by() -> None:
    rows = (*ROW, 1, 2, 3)
    assert of((*PLACE, "Jan 2024", "Feb 2024", "FY 2024"), rows).names == PLACE
    assert of((*PLACE, "Jan 2024", "Feb 2024", "Extra"), rows).names == (*PLACE, "Extra")


def test_totals_and_words_among_the_months_are_left_out() -> None:
    layout = of((*PLACE, "Jan 2024", "Total", "Remark", "Mar 2024"), (*ROW, 1, 1, "x", 3))
    assert list(layout.periods) == [3, 6]
    assert layout.ignored == ("Total", "Remark")
    assert layout.names == (*PLACE, "Remark")


def test_one_of_several_measures_must_be_chosen_by_the_person_or_the_recipe() -> None:
    rows = (None, None, None, "Jan 2024", None), (*PLACE, "Value", "Volume"), (*ROW, 1, 2)
    assert refusal(*rows) == ("workbook.several_measures", {"sheet": "S", "measures": "Value, Volume"})
    layout = of(*rows, figure="VOLUME")
    assert (list(layout.periods), layout.recipe.figure, layout.header_row) == ([4], "VOLUME", 1)
    assert guesses(layout)["1:2"] == ("header", 0.8, "two_rows")
    assert list(of(*rows, recipe=layout.recipe).periods) == [4]


def test_a_recipe_says_what_the_headings_mean() -> None:
    recipe = Recipe(
        name="depot",
        layout=LayoutKind.WIDE,
        levels={"Depot": "market", "Ware": "item"},
        place=("market",),
        product=("item",),
    )
    layout = of(("DEPOT", "Ware", "Jan 2024"), ("A", "COLA", 1), recipe=recipe, unit=SalesUnit.SAR)
    assert layout.levels == {0: "market", 1: "item"}
    assert layout.recipe == recipe.model_copy(update={"unit": SalesUnit.SAR})
    assert guesses(layout)["A"] == ("market", 1.0, "recipe")
    assert of(("Depot", "Ware", "Jan 2024"), ("A", "COLA", 1), recipe=recipe).recipe is recipe
    assert refusal(("Depot", "Jan 2024"), ("A", 1), recipe=recipe) == (
        "workbook.column_missing",
        {"sheet": "S", "columns": "Ware"},
    )


def test_of_two_columns_with_one_heading_the_recipe_takes_the_first() -> None:
    recipe = Recipe(name="d", layout=LayoutKind.WIDE, levels={"Depot": "market"}, place=("market",), product=())
    assert of(("Depot", "Depot", "Jan 2024"), ("A", "B", 1), recipe=recipe).levels == {0: "market"}


def test_a_year_that_the_sheet_gives_is_only_likely() -> None:
    assert guesses(of((*PLACE, "Jan", "Feb"), (*ROW, 1, 2), year=2024))["D:E"] == ("month", 0.8, "year_given")


def test_a_column_without_a_heading_is_named_by_its_letters() -> None:
    assert of((*PLACE, None, "Jan 2024"), (*ROW, "x", 1)).ignored == ("(D)",)
    assert of((*PLACE, None, "Jan 2024"), (*ROW, None, 1)).ignored == ()

"""Which columns of a long table hold its dates."""

from collections.abc import Sequence
from datetime import date

import pytest

from core.importing.cells.columns import Cell
from core.importing.layout.date_columns import DateColumns, find_date_columns
from core.importing.layout.recipe import LayoutKind, Recipe
from core.importing.layout.vocabulary import TRADE, RecipeWords


@pytest.mark.parametrize(
    ("header", "row", "columns"),
    [
        (["Item", "Date"], ["x", "2024-01-05"], DateColumns(1)),
        (["Year", "Month"], [2024, 1], DateColumns(1, 0)),
        (["Year", "Month"], [2024.0, 1.0], DateColumns(1, 0)),
        (["السنة", "الشهر"], ["2024", "يناير"], DateColumns(1, 0)),
        (["Quarter", "Year"], ["Q1", 2024], DateColumns(0, 1)),
        (["Year", "Month", "Date"], [2024, 1, "2024-01-05"], DateColumns(2)),
        (["Year", "Month"], [2024, "Jan 2024"], DateColumns(1)),
        (["Month", "Date"], ["Jan", "05/01/2024"], DateColumns(1)),
        (["Year", "Day", "Month"], [2024, 5, 1], DateColumns(2, 0, 1)),
        (["Year", "Day"], [2024, 5], DateColumns(1)),
        (["Year", "Month"], ["soon", 1], DateColumns(1)),
        (["Year", "Month"], [2024, "soon"], DateColumns(1)),
        (["Year", "Period"], [2024, 202401], DateColumns(1)),
        (["Year", "Item"], [2024, "x"], DateColumns()),
        (["Month", "Date"], [None, None], DateColumns(0)),
    ],
)
def test_dates_are_in_one_column_or_completed_by_one_of_years(
    header: Sequence[Cell], row: Sequence[Cell], columns: DateColumns
) -> None:
    assert find_date_columns(header, [row], TRADE) == columns


@pytest.mark.parametrize(
    ("header", "row", "columns"),
    [
        (["Year", "Month", "Day"], [2024.0, 1.0, 31.0], DateColumns(1, 0, 2)),
        (["السنة", "الشهر", "اليوم"], ["1445", "رمضان", "٥"], DateColumns(1, 0, 2)),
        (["Month", "Day of month"], ["Jan 2024", 5], DateColumns(0, None, 1)),
        (["Month", "Day"], [date(2024, 1, 1), 5], DateColumns(0, None, 1)),
        (["Date", "Day"], [date(2024, 1, 5), 5], DateColumns(0)),
        (["Month", "Days"], ["Jan 2024", 26], DateColumns(0)),  # a count of days, such as those of trade
        (["Year", "Month", "Day"], [2024, 1, "Monday"], DateColumns(1, 0)),
        (["Year", "Quarter", "Day"], [2024, 1, 31], DateColumns(1, 0)),
        (["Year", "Quarter", "Month", "Day"], [2024, 1, 1, 31], DateColumns(2, 0, 3)),
    ],
)
def test_a_column_of_days_completes_one_of_months(
    header: Sequence[Cell], row: Sequence[Cell], columns: DateColumns
) -> None:
    assert find_date_columns(header, [row], TRADE) == columns


@pytest.mark.parametrize(
    ("header", "row", "date"),
    [
        (["Year", "Quarter", "Month"], [2024, 1, 1], 2),
        (["Year", "Month", "Week"], [2024, 2, 2], 1),  # perhaps of the month
        (["Year", "Week"], [2024, 2], 1),
    ],
)
def test_the_finest_part_of_a_year_is_read(header: Sequence[Cell], row: Sequence[Cell], date: int) -> None:
    assert find_date_columns(header, [row], TRADE) == DateColumns(date, 0)


def test_weeks_are_read_beside_their_months_but_for_weeks_that_months_cut() -> None:
    header = ["Year", "Month", "Week"]
    whole, cut = [[2024, 1, 5], [2024, 2, 6]], [[2024, 1, 5], [2024, 2, 5], [2024, 2, 7]]
    assert find_date_columns(header, [*whole, [2024, 2, 7]], TRADE) == DateColumns(2, 0, month=1)
    assert find_date_columns(header, cut, TRADE) == DateColumns(1, 0)
    quarters = ["Year", "Quarter", "Month", "Week"]
    assert find_date_columns(quarters, [[2024, 1, 2, 7]], TRADE) == DateColumns(3, 0, month=2)


def test_a_cell_of_more_digits_than_a_number_may_have_is_no_week() -> None:
    rows = [[2024, 1, 1], [2024, 1, "9" * 5_000]]
    assert find_date_columns(["Year", "Month", "Week"], rows, TRADE) == DateColumns(1, 0)


def test_a_recipe_of_weeks_keeps_to_them_and_to_the_months_beside_them() -> None:
    recipe = Recipe(
        name="r",
        layout=LayoutKind.LONG,
        levels={"Item": "item"},
        place=(),
        product=("item",),
        date="Week",
        year="Year",
        month="Month",
    )
    rows = [[2024, 1, 5], [2024, 2, 5], [2024, 2, 7]]
    assert find_date_columns(["Year", "Month", "Week"], rows, RecipeWords(recipe)) == DateColumns(2, 0, month=1)

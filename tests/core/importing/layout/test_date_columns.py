"""Which columns of a long table hold its dates."""

from collections.abc import Sequence

import pytest

from core.importing.cells.columns import Cell
from core.importing.layout.date_columns import find_date_columns
from core.importing.layout.vocabulary import TRADE


@pytest.mark.parametrize(
    ("header", "row", "columns"),
    [
        (["Item", "Date"], ["x", "2024-01-05"], (1, None)),
        (["Year", "Month"], [2024, 1], (1, 0)),
        (["Year", "Month"], [2024.0, 1.0], (1, 0)),
        (["السنة", "الشهر"], ["2024", "يناير"], (1, 0)),
        (["Quarter", "Year"], ["Q1", 2024], (0, 1)),
        (["Year", "Month", "Date"], [2024, 1, "2024-01-05"], (2, None)),
        (["Year", "Month"], [2024, "Jan 2024"], (1, None)),
        (["Month", "Date"], ["Jan", "05/01/2024"], (1, None)),
        (["Year", "Day", "Month"], [2024, 5, 1], (2, 0)),
        (["Year", "Day"], [2024, 5], (1, None)),
        (["Year", "Month"], ["soon", 1], (1, None)),
        (["Year", "Month"], [2024, "soon"], (1, None)),
        (["Year", "Period"], [2024, 202401], (1, None)),
        (["Year", "Item"], [2024, "x"], (None, None)),
        (["Month", "Date"], [None, None], (0, None)),
    ],
)
def test_dates_are_in_one_column_or_completed_by_one_of_years(
    header: Sequence[Cell], row: Sequence[Cell], columns: tuple[int | None, int | None]
) -> None:
    assert find_date_columns(header, [row], TRADE) == columns

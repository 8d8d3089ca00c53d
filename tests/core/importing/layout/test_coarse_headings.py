"""A sheet whose only periods are no grain is refused by their names."""

import pytest

from core.importing.cells.columns import Cell, Peek
from core.importing.layout.coarse_headings import without_grain
from core.importing.layout.vocabulary import TRADE


@pytest.mark.parametrize(
    ("row", "data"),
    [
        (["Zone", "4 W/E 27/01/24"], {"heading": "4 W/E 27/01/24", "place": "S!B2", "length": "weeks", "count": 4}),
        (["Market", 2021.0, 2022.0], {"heading": "2021", "place": "S!B2", "length": "year", "count": 1}),
        (["Market", "2021", "2022"], {"heading": "2021", "place": "S!B2", "length": "year", "count": 1}),
    ],
)
def test_the_first_heading_is_named_with_its_place(row: list[Cell], data: dict[str, object]) -> None:
    refusal = without_grain(Peek("S", True, (("title",), tuple(row))), TRADE)
    assert refusal is not None
    assert (refusal.code, refusal.data) == ("workbook.no_grain", data)


@pytest.mark.parametrize(
    "row", [["Market", 2021], ["RIYADH", 2021, 2022], ["Market", "W/E 27/01/24"], [None], ["Market", "24", "25"]]
)
def test_other_rows_are_no_reason(row: list[Cell]) -> None:
    assert without_grain(Peek("S", True, (tuple(row),)), TRADE) is None

"""Where the words stand by which figures are in thousands or millions."""

from core.importing.cells.columns import Cell, Peek
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.interpretation import understand
from core.importing.layout.sheets.sheet_tables import find_tables
from core.importing.layout.vocabulary import TRADE
from core.model.dimensions import SalesUnit

PLACE, ROW = ("Region", "City", "Item"), ("RIYADH", "OLAYA", "COLA")


def scales(*rows: tuple[Cell, ...], figure: str | None = None) -> dict[int, str]:
    (table,) = find_tables(Peek("S", True, rows), year=None, file="", words=TRADE)
    return dict(understand(table, LayoutOptions(unit=SalesUnit.SAR, figure=figure)).scales)


def test_a_measure_over_its_months_says_it_for_each_of_them_and_for_no_other() -> None:
    above = (None, None, None, "Value SAR '000", None, "Volume", None)
    rows = above, (*PLACE, "Jan 24", "Feb 24", "Jan 24", "Feb 24"), (*ROW, 1, 2, 3, 4)
    assert scales(*rows, figure="Value SAR '000") == {3: "Value SAR '000", 4: "Value SAR '000"}
    assert scales(*rows, figure="Volume") == {}


def test_a_measure_under_its_month_says_it_too() -> None:
    rows = (None, None, None, "Jan 24", None), (*PLACE, "Value (000)", "Volume"), (*ROW, 1, 2)
    assert scales(*rows, figure="Value (000)") == {3: "Value (000)"}


def test_a_line_above_the_table_says_it_for_all_unless_a_row_of_figures_is_between() -> None:
    table = (*PLACE, "Jan 2024", "Feb 2024"), (*ROW, 1, 2)
    title: tuple[Cell, ...] = ("Sales in SAR thousands",)
    assert scales(title, (None,), *table) == {3: title[0], 4: title[0]}
    assert scales(title, ("Rate", 3.75), *table) == {}

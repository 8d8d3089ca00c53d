"""A faulty cell is shown with what its row names and the figures about it."""

from dataclasses import replace
from datetime import date

from core.importing.checks.row_context import in_context
from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue
from tests.builders.sheets import sheet_of

LONG = ("Region", "City", "Item", "Month", "Sales")


def faulty(sheet: Sheet, row: int, column: int, period: date | None) -> Issue:
    return replace(sheet.issue("figure.negative", row, column, "-4"), period=period)


def test_a_figure_stands_between_those_of_its_row() -> None:
    sheet = sheet_of(("R", "C", "COLA", 1, 2.5, -4, 4, 5, 6), ("R", "C", "LEMON", 9, 9, 9, 9, 9, 9))
    (issue,) = in_context(sheet, [faulty(sheet, 0, 5, date(2024, 3, 1))])
    assert (issue.item, issue.place) == ("COLA", "R / C")
    assert issue.around == "2024-01-01=1 2024-02-01=2.5 2024-04-01=4 2024-05-01=5"
    assert issue.neighbours[1] == (date(2024, 2, 1), "2.5")


def test_in_a_long_table_the_figures_are_those_of_the_same_item_and_place() -> None:
    rows = [("R", "C", item, date(2024, month, 1), month) for month in (3, 1, 2) for item in ("COLA", "LEMON")]
    sheet = sheet_of(*rows, head=LONG)
    (issue,) = in_context(sheet, [faulty(sheet, 4, 4, date(2024, 2, 1))])
    assert (issue.item, issue.around) == ("COLA", "2024-01-01=1 2024-03-01=3")


def test_an_issue_of_a_row_names_it_and_one_of_the_header_names_nothing() -> None:
    sheet = sheet_of(("R", "C", "COLA", 1, 2, 3))
    row, header = in_context(sheet, [sheet.issue("row.duplicate", 0, None), sheet.issue("column.total", None, 4)])
    assert (row.item, row.place, row.around) == ("COLA", "R / C", "")
    assert (header.item, header.place, header.around) == ("", "", "")

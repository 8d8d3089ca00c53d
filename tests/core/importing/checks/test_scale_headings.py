"""Figures in thousands or millions by their heading, on the receipt."""

import pytest

from core.importing.checks.scale_headings import check_scale_headings
from core.importing.layout.sheet import Sheet
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import HEAD, sheet_of

PLACE = ("RIYADH", "OLAYA", "A")


def issues(sheet: Sheet) -> list[tuple[str, str | None, str, str]]:
    return [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in check_scale_headings(sheet)]


def wide(*headings: str) -> Sheet:
    return sheet_of((*PLACE, *range(1, len(headings) + 1)), head=(*HEAD, *headings))


@pytest.mark.parametrize(("heading", "factor"), [("Value SAR '000", "× 1,000"), ("القيمة بالمليون", "× 1,000,000")])
def test_the_figures_of_a_long_table_are_as_written_and_reported_once(heading: str, factor: str) -> None:
    sheet = sheet_of(*(("2024-01-01", "A", item, 5.5) for item in "XY"), head=("Date", "Shop", "Item", heading))
    assert issues(sheet) == [("column.scale", "D1", heading, factor)]
    assert sheet.grid.values.tolist() == [5.5, 5.5]


def test_each_stretch_of_periods_of_one_scale_is_reported_at_its_first() -> None:
    assert issues(wide("Sales '000 Jan 2024", "Sales '000 Feb 2024")) == [
        ("column.scale", "D1", "Sales '000 Jan 2024", "× 1,000")
    ]
    assert issues(wide("Jan 2024 (000)", "Feb 2024", "Mar 2024 (000)")) == [
        ("column.scale", "D1", "Jan 2024 (000)", "× 1,000"),
        ("column.scale", "F1", "Mar 2024 (000)", "× 1,000"),
    ]
    assert issues(wide("Sales Jan 2024")) == []


def test_it_may_be_off() -> None:
    off = {"column.scale": RuleSetting(on=False)}
    assert issues(sheet_of((*PLACE, 1), head=(*HEAD, "Jan 2024 (000)"), rules=off)) == []

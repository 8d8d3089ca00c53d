"""Totals that a sheet states, held against its rows."""

from datetime import date

from core.importing.cells.columns import Cell
from core.importing.checks.row_fates import find_rows
from core.importing.checks.totals import check_totals
from core.importing.layout.sheet import Sheet
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import HEAD, sheet_of

A = ("RIYADH", "OLAYA", "A", 10.0, 1.0)
B = ("RIYADH", "OLAYA", "B", 20.0, 2.0)
C = ("JEDDAH", "BALAD", "A", 40.0, 4.0)


def wrong(*rows: tuple[Cell, ...], **rules: RuleSetting) -> list[tuple[str | None, str, str]]:
    return found(sheet_of(*rows, rules={name.replace("_", "."): rule for name, rule in rules.items()}))


def found(sheet: Sheet) -> list[tuple[str | None, str, str]]:
    rows = find_rows(sheet)
    summable = ~sheet.grid.blank & (sheet.grid.values == sheet.grid.values)
    return [(issue.cell, issue.value, issue.suggestion) for issue in check_totals(sheet, rows, summable)]


def total(name: str, *values: Cell) -> tuple[Cell, ...]:
    return (name, None, None, *values)


def test_a_total_of_everything_and_one_of_a_name_that_agree_are_no_matter() -> None:
    assert wrong(A, B, total("RIYADH Total", 30.0, 3.0), C, total("Total", 70.0, 7.0)) == []


def test_each_cell_that_is_no_sum_is_named_with_the_sum() -> None:
    assert wrong(A, B, total("RIYADH Total", 30.5, 3.0), C, total("Grand total", 70.0, 8.0)) == [
        ("D4", "30.5", "30"),
        ("E6", "8", "7"),
    ]


def test_a_grand_total_may_mean_the_rows_since_the_total_before_it() -> None:
    assert wrong(A, B, total("Total", 30.0, 3.0), C, total("Total", 40.0, 4.0)) == []
    assert wrong(A, B, total("Total", 30.0, 3.0), C, total("Total", 41.0, 4.0)) == [("D6", "41", "70")]


def test_a_total_of_a_name_is_that_of_its_rows_wherever_they_lie_in_arabic_too() -> None:
    rows = (("الرياض", "حي", "A", 10.0, 1.0), total("إجمالي الرياض", 50.0, 3.0), ("الرياض", "حي", "B", 40.0, 4.0))
    assert wrong(*rows) == [("E3", "3", "5")]


def test_a_blank_or_a_text_in_a_total_is_no_claim_and_a_repeated_total_is_not_summed() -> None:
    assert wrong(A, B, total("Total", None, "n/a")) == []
    assert wrong(A, B, total("Total", 30.0, 3.0), total("RIYADH Total", 30.0, 3.0)) == []


def test_a_millionth_is_no_difference() -> None:
    assert wrong(A, B, total("Total", 30.00001, 3.0)) == []
    assert wrong(A, B, total("Total", 30.001, 3.0)) == [("D4", "30.001", "30")]
    assert wrong(A, B, total("Total", 30.001, 3.0), total_differs=RuleSetting(limits={"per_mille": 0.1})) == []


def test_what_is_not_asked_for_and_a_table_without_totals_have_no_issue() -> None:
    assert wrong(A, B, total("Total", 99.0, 9.0), total_differs=RuleSetting(on=False)) == []
    assert wrong(A, B) == []


def test_a_long_table_states_no_totals() -> None:
    rows = ((date(2024, 1, 1), *A[:4]), (date(2024, 1, 1), "Total", None, None, 99.0))
    assert found(sheet_of(*rows, head=("Date", *HEAD, "Sales"))) == []

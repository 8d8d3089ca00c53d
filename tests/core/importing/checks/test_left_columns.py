"""Columns of figures that are no period, on the receipt."""

from core.importing.checks.left_columns import check_left_columns
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import HEAD, sheet_of

ROWS = (("RIYADH", "OLAYA", "A", 1.0, 2.0, 3.0, 9.0), ("RIYADH", "OLAYA", "B", 4.0, 5.0, 9.0, 8.0))
FIRST = (*HEAD, "Jan 2024", "Feb 2024", "FY 2024", "Extra")


def test_a_total_is_reported_with_what_it_sums_and_any_other_column_by_its_heading() -> None:
    issues = check_left_columns(sheet_of(*ROWS, head=FIRST))
    assert [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in issues] == [
        ("column.total", "F1", "FY 2024", "Jan 2024 … Feb 2024"),
        ("column.no_period", "G1", "Extra", ""),
    ]


def test_a_second_column_of_one_level_is_reported_with_the_one_that_stands() -> None:
    head = ("Customer Group", "Distribution Channel", "Material", "Material Description", "Jan 2024")
    sheet = sheet_of(("BAQALA", "10", 100001, "COLA", 1.0), head=head)
    assert sheet.layout.levels == {0: "market", 3: "item"}
    issues = list(check_left_columns(sheet))
    assert [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in issues] == [
        ("column.same_level", "B1", "Distribution Channel", "Customer Group"),
        ("column.same_level", "C1", "Material", "Material Description"),
    ]
    off = {"column.same_level": RuleSetting(on=False)}
    assert (
        list(
            check_left_columns(sheet_of(("A", "B", "COLA", 1.0), head=("Shop", "Store", "Item", "Jan 2024"), rules=off))
        )
        == []
    )


def test_each_rule_may_be_off() -> None:
    off = {"column.total": RuleSetting(on=False), "column.no_period": RuleSetting(on=False)}
    assert list(check_left_columns(sheet_of(*ROWS, head=FIRST, rules=off))) == []

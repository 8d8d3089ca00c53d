"""A table as it is judged: its numbers are those of the sheet."""

from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue, Severity
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import sheet_of


def sheet(**rules: RuleSetting) -> Sheet:
    named = {name.replace("_", "."): rule for name, rule in rules.items()}
    return sheet_of(("RIYADH", "OLAYA", "A", 1), ("RIYADH", "OLAYA", "B", 2), rules=named)


def test_rows_count_from_the_one_under_the_header() -> None:
    assert sheet().first_row == 2
    assert sheet().issue("figure.text", 1, 3, "x", "y") == Issue(
        sheet="Sheet6", row=3, cell="D3", rule="figure.text", severity=Severity.QUARANTINE, value="x", suggestion="y"
    )


def test_without_a_row_the_header_is_meant_and_without_a_column_the_whole_row() -> None:
    header, whole = sheet().issue("row.total", None, 0), sheet().issue("row.total", 0, None)
    assert (header.row, header.cell, header.severity) == (1, "A1", Severity.REJECT)
    assert (whole.row, whole.cell, whole.value) == (2, None, "")


def test_the_severity_is_that_of_the_rules_in_force() -> None:
    changed = sheet(figure_negative=RuleSetting(severity=Severity.WARN))
    assert changed.issue("figure.negative", 0, 3).severity is Severity.WARN


def test_a_level_has_its_column_and_one_without_is_at_the_first() -> None:
    assert (sheet().column_of("item"), sheet().column_of("region"), sheet().column_of("brand")) == (2, 0, 0)

"""Tables that were read, judged: what is loaded, and what is reported at which cell."""

from dataclasses import replace

from core.importing.cells.columns import Cell, Finding, Peek
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.detection import detect
from core.importing.process.judgement import judge_table
from core.importing.process.read_table import BatchHeader, Tables
from core.model.dimensions import SalesUnit
from core.model.imports.rules import RuleBook, RuleSetting
from tests.builders.sheets import columns_of

HEAD: tuple[Cell, ...] = ("Region", "City", "Customer mobile", "Item", "Jan 2024", "Feb 2024")
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("RIYADH", "OLAYA", "0551234567", "PEPSI", 10.0, 0.0),
    ("RIYADH", "OLAYA", "0551234567", "KINZA", 2.5, "n/a"),
    ("RIYADH", "MALAZ", "0557654321", "PEPSI", -4.0, None),
)


def judged(*findings: Finding, **rules: RuleSetting) -> tuple[BatchHeader, Tables]:
    (layout,) = detect([Peek("Sheet6", True, (HEAD, *ROWS))], LayoutOptions(unit=SalesUnit.SAR))
    columns = replace(columns_of(layout, ROWS), findings=findings)
    book = RuleBook({name.replace("_", ".", 1): setting for name, setting in rules.items()})
    return judge_table(layout, columns, book, b"key")


def reported(tables: Tables) -> set[tuple[str, str | None]]:
    return {(issue["rule"], issue["cell"]) for issue in tables.issues.to_pylist()}


def test_plain_figures_are_loaded_and_every_other_is_reported_at_its_cell() -> None:
    header, tables = judged()
    assert tables.facts.column("row").to_pylist() == [2, 2, 3]
    assert [float(value) for value in tables.facts.column("value").to_pylist()] == [10.0, 0.0, 2.5]
    assert (header.tally.figures_read, header.tally.figures_loaded, header.tally.figures_quarantined) == (5, 3, 2)
    assert reported(tables) >= {("figure.text", "F3"), ("figure.negative", "E4")}


def test_persons_leave_the_table_under_pseudonyms() -> None:
    _, tables = judged()
    assert "0551234567" not in str(tables.places.to_pylist()) + str(tables.issues.to_pylist())


def test_what_a_reader_reports_of_the_file_is_on_the_receipt_unless_its_rule_is_off() -> None:
    ragged = Finding("row.ragged", 1, 5, "x")
    assert ("row.ragged", "F3") in reported(judged(ragged)[1])
    assert ("row.ragged", "F3") not in reported(judged(ragged, row_ragged=RuleSetting(on=False))[1])

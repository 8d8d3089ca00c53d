"""What a workbook holds, before anyone decides."""

from pathlib import Path
from typing import Any

from core.importing.process.extract import Request
from core.importing.process.overview import (
    ColumnOverview,
    LayoutOverview,
    Preview,
    SheetOverview,
    TableOverview,
    WorkbookOverview,
)
from core.importing.process.survey import survey
from core.importing.readers.guard import inspect
from core.model.dimensions import SalesUnit
from tests.builders.workbooks import AuditSheet, write_sheet, write_sheets

HEAD = ["Region", "City", "Item", "Note", "Jan 2024", "Feb 2024"]
ROWS = [
    HEAD,
    ["RIYADH", "OLAYA", "COLA", "call 0501234567", 1, 2.5],
    ["RIYADH", "OLAYA", "LEMON", "0501234567", 3, 4],
    ["RIYADH", "MALAZ", "COLA", None, 5, 6],
    ["RIYADH", "BALAD", "X" * 80, None, 5, 6],
    ["RIYADH", "SUQ", "COLA", None, 5, 6],
]


def of(path: Path, **options: Any) -> WorkbookOverview:
    return survey(Request(path=path, unit=SalesUnit.SAR, **options), inspect(path))


def layout_of(overview: WorkbookOverview) -> LayoutOverview:
    assert overview.layout is not None
    return overview.layout


def test_a_sheet_that_fits_has_its_layout_and_the_role_of_each_column(tmp_path: Path) -> None:
    result = of(write_sheet(tmp_path / "b.xlsx", ROWS))
    assert (result.file, result.container, result.reader) == ("b.xlsx", "ooxml", "openpyxl")
    assert result.sheets == (SheetOverview(name="Sheet6", visible=True, empty=False, columns=6),)
    assert result.tables == (TableOverview(sheet="Sheet6", table=1, visible=True, place="Sheet6!A1"),)
    layout = layout_of(result)
    assert (layout.kind, layout.header_row, layout.last_row, layout.grain) == ("wide", 1, None, "month")
    assert layout.periods == ("2024-01-01", "2024-02-01")
    assert (layout.ignored, layout.confidence) == (("Note",), 1.0)
    columns = {column.column: column for column in result.columns}
    assert list(columns) == ["A", "B", "C", "D"]
    assert columns["B"] == ColumnOverview(
        column="B",
        heading="City",
        role="precision_area",
        confidence=1.0,
        reason="known_heading",
        samples=("OLAYA", "MALAZ", "BALAD"),
    )
    assert (columns["D"].role, columns["D"].reason) == ("ignored", "unknown_heading")
    assert (result.problems, result.more_sheets, result.known) == ((), (), False)
    assert result.recipe is not None
    assert result.recipe.levels == {"Region": "region", "City": "precision_area", "Item": "item"}


def test_personal_data_are_masked_and_long_texts_cut(tmp_path: Path) -> None:
    result = of(write_sheet(tmp_path / "b.xlsx", ROWS))
    rows = result.preview.rows
    assert rows[2] == ("RIYADH", "OLAYA", "LEMON", "(phone)", "3", "4")
    assert rows[1][5] == "2.5"
    assert rows[3][3] == ""
    assert rows[4][2] == "X" * 60
    assert result.columns[3].samples[1] == "(phone)"


def test_what_prevents_an_import_is_a_problem_and_the_rows_are_shown(tmp_path: Path) -> None:
    result = of(write_sheets(tmp_path / "b.xlsx", {"Cover": [], "Data": [["a", "b"], [1, 2]]}))
    assert [problem.code for problem in result.problems] == ["workbook.no_header"]
    assert (result.layout, result.recipe, result.columns, result.tables) == (None, None, (), ())
    assert result.preview == Preview(sheet="Data", rows=(("a", "b"), ("1", "2")))
    chosen = of(tmp_path / "b.xlsx", sheet="Cover")
    assert chosen.preview.sheet == "Cover"
    assert of(tmp_path / "b.xlsx", sheet="Gone").preview == Preview(sheet=None, rows=())


def test_of_several_columns_of_figures_each_is_offered_and_the_question_is_asked(tmp_path: Path) -> None:
    rows = [["Date", "City", "Item", "Quantity", "Units"], ["2024-01-01", "OLAYA", "COLA", 5, 6]]
    result = of(write_sheet(tmp_path / "b.xlsx", rows))
    assert [problem.code for problem in result.problems] == ["workbook.several_measures"]
    assert [column.heading for column in result.columns if column.role == "figure"] == ["Quantity", "Units"]
    assert layout_of(result).confidence == 0.6
    assert of(tmp_path / "b.xlsx", figure="Units").problems == ()


def test_a_recipe_that_is_asked_for_and_one_that_is_known_are_used(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "b.xlsx", ROWS)
    recipe = of(path).recipe
    assert recipe is not None
    saved = recipe.model_copy(update={"name": "ours"})
    by_recipe = of(path, recipe=saved)
    assert (layout_of(by_recipe).recipe, by_recipe.known) == ("ours", False)
    known = of(path, known=(saved,))
    assert (layout_of(known).recipe, known.known) == ("ours", True)


def test_sheets_that_belong_together_are_named(tmp_path: Path) -> None:
    sheets = {region: [HEAD[1:], *([row[1:] for row in ROWS[1:3]])] for region in ("RIYADH", "JEDDAH")}
    result = of(write_sheets(tmp_path / "b.xlsx", sheets))
    assert [layout_of(result).sheet, *result.more_sheets] == ["RIYADH", "JEDDAH"]
    assert layout_of(result).constant == {"region": "RIYADH"}


def test_an_audit_sheet_is_known(tmp_path: Path) -> None:
    result = of(AuditSheet().write(tmp_path / "a.xlsx"))
    assert (layout_of(result).recipe, len(result.columns)) == ("retail-audit", 15)
    assert layout_of(result).guesses[0].reason == "audit_heading"

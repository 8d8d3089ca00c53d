"""What a look into a workbook found: as a document and in words."""

import json
from dataclasses import replace

from core.documents.imports import inspections
from core.importing.layout.columns import Guess
from core.importing.layout.recipe import LayoutKind, audit_recipe
from core.importing.process.overview import (
    ColumnOverview,
    LayoutOverview,
    Preview,
    Problem,
    SheetOverview,
    TableOverview,
    WorkbookOverview,
)
from core.model.dimensions import SalesUnit
from core.model.periods import Grain
from core.texts.catalogue import Language

LAYOUT = LayoutOverview(
    sheet="Data",
    table=1,
    kind=LayoutKind.WIDE,
    header_row=1,
    last_row=None,
    recipe="retail-audit",
    confidence=0.6,
    levels={"Region": "region"},
    constant={},
    grain=Grain.MONTH,
    periods=("2024-01-01",),
    date=None,
    figure=None,
    ignored=("Note",),
    guesses=(Guess("A", "region", 0.6, "known_heading"),),
    other_tables=("Data!H1",),
)
OVERVIEW = WorkbookOverview(
    file="a.xlsx",
    container="ooxml",
    reader="openpyxl",
    sheets=(SheetOverview(name="Data", visible=False, empty=False, columns=6),),
    tables=(TableOverview(sheet="Data", table=1, visible=False, place="Data!A1"),),
    layout=LAYOUT,
    recipe=audit_recipe(SalesUnit.SAR),
    known=True,
    columns=(
        ColumnOverview(
            column="A", heading="Region", role="region", confidence=0.6, reason="known_heading", samples=("R",)
        ),
    ),
    more_sheets=("Other",),
    problems=(),
    preview=Preview(sheet="Data", rows=(("Region", ""),)),
)


def test_a_document_has_every_field_in_its_order_and_nothing_but_json() -> None:
    document = json.loads(json.dumps(inspections.as_document(OVERVIEW)))
    assert list(document) == [
        *("file", "container", "reader", "sheets", "tables", "layout", "recipe", "known", "columns"),
        *("more_sheets", "problems", "preview"),
    ]
    layout = document["layout"]
    assert list(layout) == [
        *("sheet", "table", "kind", "header_row", "last_row", "recipe", "confidence", "levels", "constant", "grain"),
        *("periods", "date", "figure", "ignored", "guesses", "other_tables"),
    ]
    assert (layout["kind"], layout["grain"], layout["last_row"], layout["date"]) == ("wide", "month", None, None)
    assert layout["guesses"] == [
        {"place": "A", "meaning": "region", "confidence": 0.6, "reason": "known_heading"},
    ]
    assert document["recipe"] == audit_recipe(SalesUnit.SAR).model_dump(mode="json")
    assert document["preview"] == {"sheet": "Data", "rows": [["Region", ""]]}


def test_a_document_of_what_cannot_be_imported_says_null_and_why() -> None:
    problem = Problem(code="workbook.no_sheet", data={"sheet": "Gone"})
    document = inspections.as_document(replace(OVERVIEW, layout=None, recipe=None, problems=(problem,)))
    assert (document["layout"], document["recipe"]) == (None, None)
    assert document["problems"] == ({"code": "workbook.no_sheet", "data": {"sheet": "Gone"}},)


def test_the_lines_name_sheets_guesses_and_what_is_left_out() -> None:
    assert list(inspections.as_lines(OVERVIEW, Language.ENGLISH)) == [
        "Data (hidden): 6 columns",
        "Data: a column for each period, header in row 1, confidence 60\N{NO-BREAK SPACE}%",
        "  A        Region               60\N{NO-BREAK SPACE}%  known heading",
        "Columns left out: Note",
        "Tables that are not read: Data!H1. Choose one by its sheet and number.",
        "Read with it, for they go on where it ends: Other",
    ]


def test_a_problem_is_a_line_in_the_language_that_is_asked_for() -> None:
    problem = Problem(code="workbook.no_sheet", data={"sheet": "Gone"})
    overview = replace(OVERVIEW, layout=None, recipe=None, sheets=(), problems=(problem,))
    for language in Language:
        (line,) = inspections.as_lines(overview, language)
        assert "Gone" in line

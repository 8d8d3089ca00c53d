"""What the import dialog shows of a look into a workbook."""

from dataclasses import replace

import pytest

from core.importing.layout.recipe import LayoutKind
from core.importing.process.overview import Preview, Problem, SheetOverview
from core.texts.catalogue import Language
from desktop_app.imports.table_views import table_key, table_of, table_view
from tests.core.documents.imports.test_inspections import LAYOUT, OVERVIEW
from ui.models.rows import Cell
from ui.theme import Tone

EMPTY = SheetOverview(name="Cover", visible=True, empty=True, columns=0)


def test_a_layout_shows_its_table_its_columns_and_its_periods() -> None:
    view = table_view(OVERVIEW, Language.ENGLISH)
    assert (view.chosen, view.problem, view.unit) == ("1:Data", "", "sar")
    assert [(line.letters, line.heading, line.role, line.sample) for line in view.columns] == [
        ("A", "Region", "region", "R"),
    ]
    assert view.columns[0].tone is Tone.WARNING
    assert "2024-01-01" in view.periods
    assert view.preview == ((Cell("1", tone=Tone.FAINT), *_header("Region", "")),)


def _header(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(text, tone=Tone.ACCENT, strong=True) for text in texts)


def test_a_workbook_that_cannot_be_imported_shows_why_and_the_sheet_in_question() -> None:
    overview = replace(
        OVERVIEW,
        layout=None,
        recipe=None,
        columns=(),
        tables=(),
        sheets=(EMPTY,),
        problems=(Problem(code="workbook.no_sheet", data={"sheet": "Gone"}),),
        preview=Preview(sheet="Cover", rows=(("a",), ("b", "c"))),
    )
    view = table_view(overview, Language.ENGLISH)
    assert (view.chosen, view.periods, view.unit, len(view.preview_columns)) == ("0:Cover", "", "", 3)
    assert "Gone" in view.problem
    assert [[cell.text for cell in row] for row in view.preview] == [["1", "a", ""], ["2", "b", "c"]]
    assert [key for key, _ in view.tables] == ["0:Cover"]


def test_a_question_that_the_columns_answer_prevents_nothing() -> None:
    question = Problem(code="workbook.several_measures", data={"sheet": "Data", "measures": "Sales, Qty"})
    assert table_view(replace(OVERVIEW, problems=(question,)), Language.ENGLISH).problem == ""


def test_a_recipe_that_is_not_known_leaves_the_unit_to_a_person() -> None:
    assert table_view(replace(OVERVIEW, known=False), Language.ENGLISH).unit == ""


@pytest.mark.parametrize(("kind", "offered"), [(LayoutKind.WIDE, False), (LayoutKind.LONG, True)])
def test_a_long_table_alone_has_a_date_and_a_figure(kind: LayoutKind, offered: bool) -> None:
    assert OVERVIEW.recipe is not None
    overview = replace(
        OVERVIEW,
        layout=replace(LAYOUT, kind=kind, periods=(), grain=None),
        recipe=OVERVIEW.recipe.model_copy(update={"layout": kind}),
    )
    roles = {role for role, _ in table_view(overview, Language.ENGLISH).roles}
    assert ({"date", "figure"} <= roles) is offered


@pytest.mark.parametrize(("sheet", "number", "table"), [("Data", 2, 2), ("a:b", 1, 1), ("Cover", 0, None)])
def test_a_key_names_a_sheet_and_its_table(sheet: str, number: int, table: int | None) -> None:
    assert table_of(table_key(sheet, number)) == (sheet, table)

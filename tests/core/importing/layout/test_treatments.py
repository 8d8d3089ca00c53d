"""What a recipe says of cells that hold no figure: taken so, counted, and never otherwise."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.importing.cells.columns import Cell, CellError
from core.importing.layout.recipe import RecipeChanges, Treatment
from core.importing.layout.treatments import is_placeholder
from core.importing.process.extract import Request, extract
from core.importing.process.read_table import BatchHeader, Tables
from core.importing.readers.guard import Guarded, inspect
from core.model.dimensions import SalesUnit
from tests.builders.workbooks import AuditSheet, Error, write_sheet

FIGURES: dict[tuple[str, str], list[Any]] = {
    ("PEPSI CAN", "OLAYA"): [10, None, "-"],
    ("KINZA NRB", "BALAD"): ["n/a", "٧٫٥", Error("#N/A")],
}


def run(path: Path, **changes: Any) -> tuple[BatchHeader, Tables]:
    request = Request(path=path, unit=SalesUnit.SAR, changes=RecipeChanges(**changes))
    (read,) = extract(request, Guarded(inspect(path), 0.0), lambda *_: None)
    return read


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return AuditSheet(figures=FIGURES).write(tmp_path / "t.xlsx")


def test_without_a_decision_nothing_is_taken_for_anything_else(book: Path) -> None:
    header, tables = run(book)
    assert header.decided == {}
    assert (header.tally.figures_loaded, header.tally.figures_quarantined, header.tally.figures_blank) == (1, 4, 1)
    assert {issue["rule"] for issue in tables.issues.to_pylist()} == {
        "figure.text",
        "figure.number_as_text",
        "figure.error",
    }


@pytest.mark.parametrize(
    ("changes", "decided", "loaded", "blank", "total"),
    [
        ({"blanks": "zero"}, {"blank_as_zero": 1}, 2, 0, 10),
        ({"placeholders": "missing"}, {"placeholder_as_missing": 3}, 1, 4, 10),
        ({"placeholders": "zero"}, {"placeholder_as_zero": 3}, 4, 1, 10),
        ({"number_texts": "number"}, {"text_as_number": 1}, 2, 1, Decimal("17.5")),
        (
            {"blanks": "zero", "placeholders": "missing"},
            {"placeholder_as_missing": 3, "blank_as_zero": 4},
            5,
            0,
            10,
        ),
    ],
)
def test_what_the_recipe_says_is_done_and_counted(
    book: Path, changes: dict[str, str], decided: dict[str, int], loaded: int, blank: int, total: Any
) -> None:
    header, _ = run(book, **changes)
    assert header.decided == decided
    assert (header.tally.figures_loaded, header.tally.figures_blank, header.tally.sum_loaded) == (loaded, blank, total)


def test_a_column_may_have_a_treatment_of_its_own(book: Path) -> None:
    header, _ = run(book)
    recipe = header.recipe.model_copy(update={"columns": {"feb'24": Treatment(blanks="zero", number_texts="number")}})
    request = Request(path=book, unit=SalesUnit.SAR, recipe=recipe)
    ((header, _),) = extract(request, Guarded(inspect(book), 0.0), lambda *_: None)
    assert header.decided == {"text_as_number": 1, "blank_as_zero": 1}


def test_a_row_of_blanks_stays_one(tmp_path: Path) -> None:
    rows = [*AuditSheet(figures={("PEPSI CAN", "OLAYA"): [1, None, None]}).rows(), [], ["RIYADH"]]
    header, _ = run(write_sheet(tmp_path / "b.xlsx", rows), blanks="zero")
    assert (header.tally.rows_read, header.tally.zeros_loaded) == (2, 2)


@pytest.mark.parametrize("cell", ["-", " – ", "N/A", "n.a.", "#N/A", "nil", "لا يوجد", CellError("#N/A")])
def test_what_people_write_where_there_is_no_figure(cell: Cell) -> None:
    assert is_placeholder(cell)


@pytest.mark.parametrize("cell", ["0", "-5", "no stock left", "", CellError("#DIV/0!"), 5, None, "-" * 30_000])
def test_what_is_no_placeholder(cell: Cell) -> None:
    assert not is_placeholder(cell)


BILLS = [
    ["Date", "Store", "Item", "Sales"],
    [date(2024, 1, 1), "A", "PEPSI", 1.5],
    [date(2024, 1, 1), "A", "PEPSI", 2],
    [date(2024, 1, 2), "A", "PEPSI", 4],
    [date(2024, 1, 1), "A", "PEPSI", 0.125],
]


@pytest.mark.parametrize(
    ("duplicates", "values", "rows", "apart"),
    [
        ("first", [Decimal("1.5"), 4], [2, 4], 2),
        ("last", [4, Decimal("0.125")], [4, 5], 2),
        ("sum", [Decimal("3.625"), 4], [2, 4], 0),
    ],
)
def test_rows_of_one_place_product_and_date_stand_or_add_up_as_the_recipe_says(
    tmp_path: Path, duplicates: str, values: list[Any], rows: list[int], apart: int
) -> None:
    header, tables = run(write_sheet(tmp_path / "l.xlsx", BILLS), duplicates=duplicates)
    assert tables.facts.column("value").to_pylist() == values
    assert tables.facts.column("row").to_pylist() == rows == tables.rows.column("row").to_pylist()
    assert (header.tally.figures_quarantined, len(tables.issues)) == (apart, apart)
    assert header.tally.cells_loaded == 2
    assert header.tally.sum_read == Decimal("7.625")

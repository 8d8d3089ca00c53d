"""Cells with the type that they have."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.importing.cells.columns import Cell, CellError, Uncached
from core.importing.readers import typed_cells
from core.importing.readers.typed_cells import (
    calamine_book,
    fill_merged,
    merged_areas,
    odd_cells,
    peek_by_calamine,
    peek_by_openpyxl,
    read_by_openpyxl,
    uncached_formulas,
)
from tests.builders.workbooks import Error, write_formulas, write_sheet, write_sheets

MOMENT = datetime.fromisoformat("2024-01-02T03:04")
ROWS: list[list[Any]] = [
    ["Item", "Jan", "Day"],
    ["كولا", 5, date(2024, 1, 2)],
    [7, "x", "2024-01-03"],
    [None, True, None],
    [2.5, Error("#N/A"), 4],
]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_sheet(tmp_path / "b.xlsx", ROWS)


def test_row_by_row_each_cell_has_its_type(book: Path) -> None:
    read = read_by_openpyxl(book, "Sheet6", header_row=0, labels=(0, 5), figures=(1,), dates=(2,))
    assert (read.length, read.reader) == (4, "openpyxl")
    assert read.labels[0].to_pylist() == ["كولا", "7", None, "2.5"]
    assert read.labels[5].to_pylist() == [None] * 4
    assert read.figures[1].to_pylist() == [5.0, None, None, None]
    assert read.dates[2].to_pylist() == ["2024-01-02", "2024-01-03", None, "4"]
    assert read.odd == {(1, 1): "x", (2, 1): True, (3, 1): "#N/A"}
    assert isinstance(read.odd[3, 1], CellError)


def test_the_header_is_not_among_the_rows_and_a_book_may_be_bytes(book: Path) -> None:
    read = read_by_openpyxl(book.read_bytes(), "Sheet6", header_row=2, labels=(0,), figures=(), dates=())
    assert (read.length, read.labels[0].to_pylist()) == (2, [None, "2.5"])
    nothing = read_by_openpyxl(book, "Sheet6", header_row=9, labels=(0,), figures=(1,), dates=())
    assert (nothing.length, nothing.figures[1].to_pylist()) == (0, [])


def test_what_is_no_number_is_odd_by_its_place_under_the_header(book: Path) -> None:
    assert odd_cells(book, "Sheet6", 0, {1}) == ({(1, 1): "x", (2, 1): True}, {1: 3})
    assert odd_cells(book, "Sheet6", 2, {1, 2}) == ({(0, 1): True}, {1: 1, 2: 1})
    assert odd_cells(book, "Sheet6", 0, {2})[0] == {(0, 2): date(2024, 1, 2), (1, 2): "2024-01-03"}


def test_columns_keep_their_number_where_the_sheet_begins_later(tmp_path: Path) -> None:
    shifted = write_sheet(tmp_path / "s.xlsx", [[None, None, "Jan"], [None, None, "x"], [None, None, 5]])
    assert odd_cells(shifted, "Sheet6", 0, {0, 2}) == ({(0, 2): "x"}, {2: 2})
    (sheet,) = peek_by_calamine(shifted, merges=False)
    assert sheet.rows[1] == (None, None, "x")


def test_both_libraries_show_the_first_rows_of_each_sheet_and_whether_it_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_sheets(tmp_path / "w.xlsx", {"Hidden": [["c"]], "Seen": [["a", None, 1.0], ["b"]]}, hidden=("Hidden",))
    for peeks in (list(peek_by_calamine(path, merges=False)), list(peek_by_openpyxl(path))):
        assert [(sheet.sheet, sheet.visible) for sheet in peeks] == [("Hidden", False), ("Seen", True)]
        assert peeks[1].rows[0] == ("a", None, 1)
    monkeypatch.setattr(typed_cells, "PEEK_ROWS", 1)
    monkeypatch.setattr(typed_cells, "PEEK_COLUMNS", 2)
    for peeks in (list(peek_by_calamine(path, merges=False)), list(peek_by_openpyxl(path))):
        assert peeks[1].rows == (("a", None),)


def test_a_formula_without_a_value_is_shown_as_it_is_written(tmp_path: Path) -> None:
    path = write_formulas(tmp_path / "f.xlsx", [["Item", "Jan", "Feb"], ["a", "=1+1", "=2"], ["b", 3, 4]])
    formulas = uncached_formulas(path, "Sheet6", 0, [1])
    assert formulas == {(0, 1): "=1+1"}
    assert isinstance(formulas[0, 1], Uncached)


def test_merged_cells_share_the_value_of_the_first(tmp_path: Path) -> None:
    path = write_formulas(tmp_path / "m.xlsx", [["R", "x"], [None, "y"], [None, "z"]], merged=["A1:A2"])
    assert merged_areas(calamine_book(path).get_sheet_by_name("Sheet6")) == [(0, 0, 1, 0)]
    (merged,) = peek_by_calamine(path, merges=True)
    assert [row[0] for row in merged.rows] == ["R", "R", None]
    (plain,) = peek_by_calamine(path, merges=False)
    assert [row[0] for row in plain.rows] == ["R", None, None]


@pytest.mark.parametrize(
    ("area", "filled"),
    [
        ((0, 0, 1, 1), [["a", "a", "c"], ["a", "d"]]),
        ((0, 2, 1, 2), [["a", None, "c"], [None, "d"]]),
        ((0, 1, 1, 1), [["a", None, "c"], [None, "d"]]),
        ((5, 0, 6, 0), [["a", None, "c"], [None, "d"]]),
        ((1, 2, 1, 3), [["a", None, "c"], [None, "d"]]),
        ((0, 0, 9, 9), [["a", "a", "c"], ["a", "d"]]),
    ],
)
def test_only_empty_cells_of_an_area_that_begins_with_a_value_are_filled(area: Any, filled: list[list[Cell]]) -> None:
    rows: list[list[Cell]] = [["a", None, "c"], [None, "d"]]
    fill_merged(rows, [area])
    assert rows == filled


def test_a_moment_is_a_moment(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "t.xlsx", [["Day"], [MOMENT]])
    read = read_by_openpyxl(path, "Sheet6", header_row=0, labels=(), figures=(0,), dates=(0,))
    assert (read.dates[0].to_pylist(), read.odd) == ([date(2024, 1, 2)], {(0, 0): MOMENT})

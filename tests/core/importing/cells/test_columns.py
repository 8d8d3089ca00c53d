"""What readers give."""

from datetime import date

import pyarrow as pa
import pytest

from core.importing.cells.columns import CellError, Peek, SheetColumns, Uncached

COLUMNS = SheetColumns(
    length=3,
    labels={0: pa.array(["a", "b", "c"])},
    figures={1: pa.array([1.0, None, 3.0])},
    dates={2: pa.array([date(2024, 1, day) for day in (1, 2, 3)])},
    odd={(1, 1): "x", (2, 1): True},
    reader="test",
)


def test_the_first_rows_are_those_of_every_column_and_of_the_odd_cells() -> None:
    first = COLUMNS.until(2)
    assert (first.length, first.reader) == (2, "test")
    assert first.labels[0].to_pylist() == ["a", "b"]
    assert first.figures[1].to_pylist() == [1.0, None]
    assert first.dates[2].to_pylist() == [date(2024, 1, 1), date(2024, 1, 2)]
    assert first.odd == {(1, 1): "x"}


def test_more_rows_than_there_are_are_all_of_them() -> None:
    assert COLUMNS.until(9) == COLUMNS
    assert COLUMNS.until(0).length == 0
    assert COLUMNS.until(0).odd == {}


@pytest.mark.parametrize(
    ("rows", "empty"), [((), True), (((None, None), ()), True), (((None, ""),), False), (((None,), (0,)), False)]
)
def test_a_sheet_is_empty_where_no_cell_holds_anything(rows: tuple[tuple[object, ...], ...], *, empty: bool) -> None:
    assert Peek("s", True, rows).empty is empty  # type: ignore[arg-type]


def test_an_error_and_a_formula_are_texts_of_their_own_kinds() -> None:
    assert CellError("#N/A") == "#N/A"
    assert Uncached("=A1") == "=A1"
    assert not isinstance(CellError("#N/A"), Uncached)

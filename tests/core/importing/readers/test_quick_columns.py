"""Whole columns as they are loaded, with a stand-in for what the library hands over."""

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pytest

from core.importing.cells.columns import CellError
from core.importing.readers.quick_columns import QuickColumns, date_column


class Loaded:
    """A sheet of columns B (text), C (float) and E (a date or a text), with the cells that could not be read."""

    def __init__(
        self, days: pa.Array, kind: str, figures: list[float | None], *errors: tuple[tuple[int, int], str]
    ) -> None:
        self.batch = pa.record_batch([pa.array(["a", "b"]), pa.array(figures, pa.float64()), days], ["B", "C", "E"])
        self.kinds = ("string", "float", kind)
        self.errors = [SimpleNamespace(offset_position=place, detail=detail) for place, detail in errors]

    def to_arrow_with_errors(self) -> tuple[pa.RecordBatch, Any]:
        return self.batch, SimpleNamespace(errors=self.errors) if self.errors else None

    def available_columns(self) -> list[Any]:
        return [SimpleNamespace(absolute_index=at, dtype=kind) for at, kind in zip((1, 2, 4), self.kinds, strict=True)]


TIMES = pa.array([datetime.fromisoformat("2024-01-02T10:30"), None], pa.timestamp("ms"))


def quick(
    figures: list[float | None], *errors: tuple[tuple[int, int], str], days: pa.Array = TIMES, kind: str = "datetime"
) -> QuickColumns:
    return QuickColumns(Loaded(days, kind, figures, *errors))


def test_columns_are_found_by_their_absolute_number_and_days_lose_their_hour() -> None:
    read = quick([1.5, None]).columns([1], [2], [4], {}, "quick")
    assert (read.length, read.reader, read.odd) == (2, "quick", {})
    assert read.labels[1].to_pylist() == ["a", "b"]
    assert read.figures[2].to_pylist() == [1.5, None]
    assert read.dates[4].to_pylist() == [date(2024, 1, 2), None]


def test_a_column_that_is_not_there_is_blank() -> None:
    read = quick([1.0, 2.0]).columns([7], [9], [8], {}, "quick")
    assert read.labels[7].to_pylist() == read.figures[9].to_pylist() == read.dates[8].to_pylist() == [None, None]


@pytest.mark.parametrize(
    ("cells", "kind", "texts"),
    [
        (pa.array(["13/01/2024", None]), "string", ["13/01/2024", None]),
        (pa.array([202401, None]), "int", ["202401", None]),
        (pa.array([True, None]), "boolean", [None, None]),
    ],
)
def test_dates_that_are_texts_or_numbers_are_texts(cells: pa.Array, kind: str, texts: list[str | None]) -> None:
    read = quick([1.0, 2.0], days=cells, kind=kind).columns([], [], [4], {}, "quick")
    assert read.dates[4].to_pylist() == texts


def test_where_cells_were_read_by_their_type_those_are_the_days() -> None:
    typed = {(0, 4): datetime.fromisoformat("2024-05-06T01:00"), (1, 4): "2024/07/08", (0, 2): "x"}
    read = quick([1.0, 2.0]).columns([], [2], [4], typed, "typed")
    assert read.dates[4].to_pylist() == ["2024-05-06", "2024/07/08"]
    assert read.odd == {(0, 2): "x"}


@pytest.mark.parametrize(
    ("detail", "cell"),
    [
        ("could not read, but got 'String(\"abc\")'", "abc"),
        ("could not read, but got 'Error(Div0)'", CellError("#DIV/0!")),
        ("could not read, but got 'Error(Unheard)'", CellError("#VALUE!")),
        ("could not read, but got 'String(\"  \")'", None),
    ],
)
def test_what_the_library_could_not_read_is_odd(detail: str, cell: str | None) -> None:
    read = quick([1.0, None], ((1, 1), detail), ((1, 0), detail)).columns([1], [2], [], {}, "quick")
    assert read.odd == ({} if cell is None else {(1, 2): cell})
    assert type(read.odd.get((1, 2))) is type(cell)


def test_a_cell_that_was_read_by_its_type_goes_before_what_the_library_says() -> None:
    read = quick([1.0, None], ((1, 1), "but got 'String(\"abc\")'")).columns([], [2], [], {(1, 2): "typed"}, "quick")
    assert read.odd == {(1, 2): "typed"}


def test_plain_are_numbers_and_days_without_an_error() -> None:
    assert quick([1.0, None]).is_plain([2], [4])
    assert quick([None, None]).is_plain([2], [])
    assert quick([1.0, None], ((0, 1), "x")).is_plain([2], [4])
    assert not quick([1.0, float("nan")]).is_plain([2], [4])
    assert not quick([1.0, float("inf")]).is_plain([2], [])
    assert not quick([1.0, None], ((0, 2), "x")).is_plain([2], [4])
    assert not quick([1.0, None]).is_plain([1], [])
    assert quick([1.0, None]).is_plain([], [2])
    assert not quick([1.0, None], kind="boolean").is_plain([], [4])
    assert not quick([1.0, None]).is_plain([9], [])


MOMENT = datetime.fromisoformat("2024-01-02T23:00")


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ([MOMENT, date(2024, 1, 3), None], [date(2024, 1, 2), date(2024, 1, 3), None]),
        ([MOMENT, "soon", " "], ["2024-01-02", "soon", None]),
        ([202401.0, 1, 1.5], ["202401", "1", "1.5"]),
        ([date(2024, 1, 3), True, CellError("#N/A")], ["2024-01-03", "True", "#N/A"]),
    ],
)
def test_a_column_of_dates_is_of_days_or_of_texts(cells: list[Any], column: list[Any]) -> None:
    assert date_column(cells).to_pylist() == column

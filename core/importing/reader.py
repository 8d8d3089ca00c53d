"""Read sheets: the first rows of each to learn its layout, then whole columns at once.

``fastexcel`` turns columns into Arrow in a second where a row-by-row reader takes half a minute, and names each cell
that is no number. It also reads the text ``123`` as a number and TRUE as one, without a word: a column in which such
cells can occur is therefore read a second time by ``python-calamine``, which keeps the type of each cell.
"""

import contextlib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from core.importing.guard import Container, Inspected
from core.model.errors import UserError

PEEK_ROWS = 40
PEEK_COLUMNS = 1_024
_VISIBLE = "visible"

Cell = str | float | int | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Peek:
    """The first rows of a sheet, from its first row and column on; ``None`` is an empty cell."""

    sheet: str
    visible: bool
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def empty(self) -> bool:
        """Tell whether no cell of the first rows holds anything."""
        return all(cell is None for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Columns:
    """Whole columns below a header row, by absolute column number.

    Index 0 of each column is the row right under the header. ``odd`` holds the cells of figure columns that are not
    plain numbers, by (index, column), as found; there the figure is null.
    """

    length: int
    labels: Mapping[int, pa.Array]
    figures: Mapping[int, pa.Array]
    dates: Mapping[int, pa.Array]
    odd: Mapping[tuple[int, int], Cell]
    reader: str


class CellError(str):
    """The value of a cell that holds an Excel error, such as ``#DIV/0!``."""

    __slots__ = ()


def peek(path: Path, inspected: Inspected) -> tuple[str, tuple[Peek, ...]]:
    """Return which library read the first rows, and those rows for every sheet."""
    if inspected.container is Container.OOXML:
        with contextlib.suppress(Exception):  # another library gets its try; what fails both is reported below
            if peeks := tuple(_stream_rows(path)):
                return "openpyxl", peeks
    with _unreadable(path):
        return "python-calamine", tuple(_calamine_rows(path))


def read_columns(
    path: Path,
    inspected: Inspected,
    sheet: str,
    *,
    header_row: int,
    labels: Sequence[int],
    figures: Sequence[int],
    dates: Sequence[int],
) -> Columns:
    """Read the named columns (absolute, from 0) under ``header_row`` (absolute, from 0) of ``sheet``.

    Raises ``UserError`` with ``workbook.unreadable`` if no reader can.
    """
    import fastexcel

    with _unreadable(path):
        book = fastexcel.read_excel(path)
        texts: dict[str | int, fastexcel.DType] = dict.fromkeys(labels, "string")
        loaded = book.load_sheet(sheet, header_row=header_row, dtypes=texts, schema_sample_rows=None)
        guessed = {column.absolute_index: column.dtype for column in loaded.available_columns()}
        plain = all(guessed.get(column) in ("float", "int") for column in figures)
        if plain and not inspected.booleans and not dates:
            return _as_columns(loaded, labels, figures, (), {}, "fastexcel")
        loaded = book.load_sheet(sheet, header_row=header_row, dtypes=texts | dict.fromkeys(figures, "float"))
        wanted = {*figures, *dates}
        typed = _typed_cells(path, sheet, header_row, wanted)
        return _as_columns(loaded, labels, figures, dates, typed, "fastexcel, python-calamine")


def _as_columns(
    loaded: Any,
    labels: Sequence[int],
    figures: Sequence[int],
    dates: Sequence[int],
    typed: Mapping[tuple[int, int], Cell],
    reader: str,
) -> Columns:
    batch, errors = loaded.to_arrow_with_errors()
    order = {column.absolute_index: number for number, column in enumerate(loaded.available_columns())}
    absolute = {number: column for column, number in order.items()}
    odd: dict[tuple[int, int], Cell] = {cell: value for cell, value in typed.items() if cell[1] in figures}
    for error in errors.errors if errors else ():
        row, number = error.offset_position
        cell = (row, absolute[number])
        if cell[1] in figures and cell not in odd and (found := _found(error.detail)) is not None:
            odd[cell] = found
    length = batch.num_rows

    def column(index: int, kind: pa.DataType) -> pa.Array:
        if index not in order:
            return pa.nulls(length, kind)
        return batch.column(order[index]).cast(kind)

    return Columns(
        length=length,
        labels={index: column(index, pa.string()) for index in labels},
        figures={index: column(index, pa.float64()) for index in figures},
        dates={index: _dates(length, index, typed) for index in dates},
        odd=odd,
        reader=reader,
    )


def _dates(length: int, index: int, typed: Mapping[tuple[int, int], Cell]) -> pa.Array:
    found = [typed.get((row, index)) for row in range(length)]
    return pa.array([_as_day(value) for value in found], pa.date32())


def _as_day(value: Cell) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(value.strip()[:10].replace("/", "-"))
    return None


def _found(detail: str) -> Cell:
    """Return the cell that an error of fastexcel speaks of, or ``None`` for an empty text, which is a blank."""
    kinds = {
        "Div0": "#DIV/0!",
        "NA": "#N/A",
        "Name": "#NAME?",
        "Null": "#NULL!",
        "Num": "#NUM!",
        "Ref": "#REF!",
    }
    got = detail.partition("but got '")[2]
    if got.startswith("Error("):
        return CellError(kinds.get(got[6:].partition(")")[0], "#VALUE!"))
    text = got.partition('("')[2].rpartition('")')[0]
    return text if text.strip() or not got.startswith("String") else None


def _typed_cells(path: Path, sheet: str, header_row: int, columns: set[int]) -> dict[tuple[int, int], Cell]:
    """Return the cells of ``columns`` that are not numbers, and every date, with the type that they have."""
    import python_calamine

    found = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet)
    offset = found.start[1] if found.start else 0
    wanted = sorted(column - offset for column in columns if column >= offset)
    cells: dict[tuple[int, int], Cell] = {}
    for row, values in enumerate(found.iter_rows()):
        if row <= header_row:
            continue
        for column in wanted:
            if column < len(values):
                value = values[column]
                if type(value) not in (float, int) and value != "":
                    cells[row - header_row - 1, column + offset] = value
    return cells


def _stream_rows(path: Path) -> Iterator[Peek]:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of styles and extensions that carry no data
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                rows = islice(sheet.iter_rows(values_only=True), PEEK_ROWS)
                yield Peek(
                    sheet.title,
                    sheet.sheet_state == _VISIBLE,
                    tuple(tuple(row[:PEEK_COLUMNS]) for row in rows),
                )
        finally:
            book.close()


def _calamine_rows(path: Path) -> Iterator[Peek]:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    shown = {each.name: each.visible is python_calamine.SheetVisibleEnum.Visible for each in book.sheets_metadata}
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        indent = (None,) * (sheet.start[1] if sheet.start else 0)
        rows = islice(sheet.iter_rows(), PEEK_ROWS)
        yield Peek(
            name,
            shown.get(name, True),
            tuple((*indent, *(None if cell == "" else cell for cell in row[:PEEK_COLUMNS])) for row in rows),
        )


@contextlib.contextmanager
def _unreadable(path: Path) -> Iterator[None]:
    """Give the failures of the reading libraries, which have no common ancestor, the one name that they mean."""
    try:
        yield
    except (UserError, MemoryError):
        raise
    except Exception as error:
        code = "workbook.password" if "password" in str(error).casefold() else "workbook.unreadable"
        raise UserError(code, file=path.name) from error

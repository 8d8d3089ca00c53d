"""Read the sheets of a workbook: the first rows of each to learn its layout, then whole columns at once.

``fastexcel`` turns columns into Arrow in a second where a row-by-row reader takes half a minute, and names each cell
that is no number. It also reads the text ``123`` as a number and TRUE as one, without a word: a column in which such
cells can occur is therefore read a second time by ``python-calamine``, which keeps the type of each cell.
"""

import contextlib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells import PEEK_COLUMNS, PEEK_ROWS, Cell, CellError, Columns, Peek
from core.importing.guard import Container, Inspected
from core.model.errors import UserError

_VISIBLE = "visible"
_DAYS = ("date", "datetime")


def peek(path: Path, inspected: Inspected) -> tuple[str, tuple[Peek, ...]]:
    """Return which library read the first rows, and those rows for every sheet."""
    if inspected.container is Container.OOXML:
        with contextlib.suppress(UserError):  # another library gets its try; what fails both is reported below
            with _unreadable(path):
                peeks = tuple(_stream_rows(path))
            if peeks:
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
        if not inspected.booleans:
            # It refuses to guess over some error cells; the typed reading below takes them.
            with contextlib.suppress(fastexcel.CalamineCellError):
                loaded = book.load_sheet(sheet, header_row=header_row, dtypes=texts, schema_sample_rows=None)
                quick = _Loaded(loaded)
                if quick.is_plain(figures, dates):
                    return quick.columns(labels, figures, dates, {}, "fastexcel")
        loaded = book.load_sheet(sheet, header_row=header_row, dtypes=texts | dict.fromkeys(figures, "float"))
        typed = _typed_cells(path, sheet, header_row, {*figures, *dates})
        return _Loaded(loaded).columns(labels, figures, dates, typed, "fastexcel, python-calamine")


class _Loaded:
    """A sheet as fastexcel gives it, by absolute column."""

    def __init__(self, loaded: Any) -> None:
        self._batch, self._errors = loaded.to_arrow_with_errors()
        found = loaded.available_columns()
        self._order = {column.absolute_index: number for number, column in enumerate(found)}
        self._types = {column.absolute_index: column.dtype for column in found}

    def is_plain(self, figures: Sequence[int], dates: Sequence[int]) -> bool:
        """Tell whether all figures are numbers and all dates are days, or blank.

        The text ``nan`` passes for a number and must be looked at by its type.
        """
        if not all(self._types.get(number) in ("float", "int") for number in figures):
            return False
        if not all(self._types.get(number) in _DAYS for number in dates):
            return False
        misread = {error.offset_position[1] for error in (self._errors.errors if self._errors else ())}
        if any(self._order[number] in misread for number in dates):
            return False
        finite = (pc.all(pc.is_finite(self._batch.column(self._order[number]))) for number in figures)
        return all(each.as_py() is not False for each in finite)

    def columns(
        self,
        labels: Sequence[int],
        figures: Sequence[int],
        dates: Sequence[int],
        typed: Mapping[tuple[int, int], Cell],
        reader: str,
    ) -> Columns:
        """Return the columns; ``typed`` holds the cells that a typed reading found to be no numbers."""
        wanted = set(figures)
        odd: dict[tuple[int, int], Cell] = {cell: value for cell, value in typed.items() if cell[1] in wanted}
        absolute = {number: column for column, number in self._order.items()}
        for error in self._errors.errors if self._errors else ():
            row, number = error.offset_position
            cell = (row, absolute[number])
            if cell[1] in wanted and cell not in odd and (found := _found(error.detail)) is not None:
                odd[cell] = found
        length = self._batch.num_rows
        return Columns(
            length=length,
            labels={index: self._column(index, pa.string()) for index in labels},
            figures={index: self._column(index, pa.float64()) for index in figures},
            dates={index: self._days(length, index, typed) for index in dates},
            odd=odd,
            reader=reader,
        )

    def _days(self, length: int, index: int, typed: Mapping[tuple[int, int], Cell]) -> pa.Array:
        if not typed and self._types.get(index) in _DAYS:
            return pc.floor_temporal(self._batch.column(self._order[index]), unit="day").cast(pa.date32())
        found = [typed.get((row, index)) for row in range(length)]
        return pa.array([_as_day(value) for value in found], pa.date32())

    def _column(self, index: int, kind: pa.DataType) -> pa.Array:
        if index not in self._order:
            return pa.nulls(self._batch.num_rows, kind)
        return self._batch.column(self._order[index]).cast(kind)


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
    """Give the failures of the reading libraries the name that they mean.

    They have no common ancestor, and a panic in a compiled one is not even an ``Exception``. A library that cannot be
    loaded ran into the memory limit, for they are all installed.
    """
    try:
        yield
    except (UserError, KeyboardInterrupt, SystemExit):
        raise
    except (MemoryError, ImportError) as error:
        raise UserError("workbook.too_heavy", file=path.name) from error
    except BaseException as error:
        code = "workbook.password" if "password" in str(error).casefold() else "workbook.unreadable"
        raise UserError(code, file=path.name) from error

"""Whole columns as ``fastexcel`` gives them: Arrow in a second, and the place of each cell that is no number."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells.columns import Cell, CellError, Finding, SheetColumns

if TYPE_CHECKING:
    import fastexcel

_DAYS, _TEXTS = ("date", "datetime"), ("string", "int", "float")
_ERRORS = {"Div0": "#DIV/0!", "NA": "#N/A", "Name": "#NAME?", "Null": "#NULL!", "Num": "#NUM!", "Ref": "#REF!"}


class QuickColumns:
    """A sheet that was loaded, by absolute column."""

    def __init__(self, loaded: "fastexcel.ExcelSheet") -> None:
        self._batch, self._errors = loaded.to_arrow_with_errors()
        available = loaded.available_columns()
        self._order = {column.absolute_index: number for number, column in enumerate(available)}
        self._types = {column.absolute_index: column.dtype for column in available}

    @property
    def cells(self) -> int:
        """How many cells of the whole sheet are filled below the header, be it with what their columns do not hold."""
        filled = sum(int(len(column) - column.null_count) for column in self._batch.columns)
        return filled + len(self._errors.errors if self._errors else ())

    def is_plain(self, figures: Sequence[int], dates: Sequence[int]) -> bool:
        """Return whether all figures are numbers, and all dates days, texts or numbers, or blank.

        The text ``nan`` passes for a number and must be looked at by its type.
        """
        if not all(self._types.get(number) in ("float", "int") for number in figures):
            return False
        if not all(self._types.get(number) in (*_DAYS, *_TEXTS) for number in dates):
            return False
        misread = {error.offset_position[1] for error in (self._errors.errors if self._errors else ())}
        if any(self._order[number] in misread for number in dates):
            return False
        finite = (pc.all(pc.is_finite(self._batch.column(self._order[number]))) for number in figures)
        return all(is_finite.as_py() is not False for is_finite in finite)

    def columns(
        self,
        labels: Sequence[int],
        figures: Sequence[int],
        dates: Sequence[int],
        typed: Mapping[tuple[int, int], Cell],
        reader: str,
    ) -> SheetColumns:
        """Return the columns; ``typed`` holds the cells that a typed reading found to be no numbers."""
        wanted = set(figures)
        odd: dict[tuple[int, int], Cell] = {cell: value for cell, value in typed.items() if cell[1] in wanted}
        findings = []
        for row, column, content in self._misread():
            if column in wanted and (row, column) not in odd and content is not None:
                odd[row, column] = content
            if column in labels and isinstance(content, CellError):
                findings.append(Finding("label.error", row, column, content))
        length = self._batch.num_rows
        return SheetColumns(
            length=length,
            labels={index: self._column(index, pa.string()) for index in labels},
            figures={index: self._column(index, pa.float64()) for index in figures},
            dates={index: self._days(length, index, typed) for index in dates},
            odd=odd,
            reader=reader,
            findings=tuple(findings),
        )

    def _misread(self) -> Iterator[tuple[int, int, Cell]]:
        """Yield the row, the absolute column and the content of every cell that its column cannot hold."""
        absolute = {number: column for column, number in self._order.items()}
        for error in self._errors.errors if self._errors else ():
            row, number = error.offset_position
            yield row, absolute[number], _parsed_detail(error.detail)

    def _days(self, length: int, index: int, typed: Mapping[tuple[int, int], Cell]) -> pa.Array:
        if index not in self._order:
            return pa.nulls(length, pa.date32())
        column, own = self._batch.column(self._order[index]), {c[0]: cell for c, cell in typed.items() if c[1] == index}
        if own:
            numbers = column.to_pylist() if self._types[index] not in _DAYS else [None] * length
            return date_column([own.get(row, number) for row, number in enumerate(numbers)])
        if self._types[index] in _DAYS:
            return pc.floor_temporal(column, unit="day").cast(pa.date32())
        return column.cast(pa.string()) if self._types[index] in _TEXTS else pa.nulls(length, pa.date32())

    def _column(self, index: int, kind: pa.DataType) -> pa.Array:
        if index not in self._order:
            return pa.nulls(self._batch.num_rows, kind)
        return self._batch.column(self._order[index]).cast(kind)


def date_column(cells: Sequence[Cell]) -> pa.Array:
    """Return the cells of a column of dates as ``SheetColumns`` has them; an empty text is a blank."""
    days = [cell.date() if isinstance(cell, datetime) else cell for cell in cells]
    if all(isinstance(day, date | None) for day in days):
        return pa.array(days, pa.date32())
    return pa.array([_date_text(day) for day in days], pa.string())


def _date_text(cell: Cell) -> str | None:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return None if cell is None or not str(cell).strip() else str(cell)


def _parsed_detail(detail: str) -> Cell:
    """Return the cell that an error of fastexcel speaks of, or ``None`` for an empty text, which is a blank."""
    got = detail.partition("but got '")[2]
    if got.startswith("Error("):
        return CellError(_ERRORS.get(got[6:].partition(")")[0], "#VALUE!"))
    text = got.partition('("')[2].rpartition('")')[0]
    return text if text.strip() or not got.startswith("String") else None

"""A whole table with the type of each column, by the very readers of an import.

So a look at a table shows the numbers and dates that an import would have, and the rows that it would count.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.importing.cells.addresses import column_name
from core.importing.cells.columns import Cell, Peek, SheetColumns
from core.importing.cells.date_cells import hints_of, read_dates
from core.importing.layout.columns import Layout
from core.importing.readers import reader
from core.importing.readers.guard import Container, Inspected

_NUMBER_LIKE = re.compile(r"[^\w]*[\d٠-٩۰-۹][\d٠-٩۰-۹\s.,٫٬'%()+-]*")
_CODE = r"^\s*-?0\d"
_ISO_DAY = re.compile(r"\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ][\d:.]+)?")


@dataclass(frozen=True, slots=True)
class TypedTable:
    """The columns by their headings, each once; ``odd`` counts the cells of a column of numbers that hold none."""

    table: pa.Table
    odd: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Roles:
    labels: tuple[int, ...]
    figures: tuple[int, ...]
    dates: tuple[int, ...]


def read_typed(path: Path, inspected: Inspected, peek: Peek, header_row: int, layout: Layout | None) -> TypedTable:
    """Return the table under ``header_row`` (from 0) of the sheet of ``peek``; ``layout`` decides on its own columns.

    A column of several types is one of numbers where an import reads figures of it or most of its cells are numbers,
    else one of texts. Raises as ``reader.read_columns``.
    """
    if inspected.container is Container.PARQUET:
        table = pq.read_table(path)
        return TypedTable(table.rename_columns(_once(table.column_names)), {})
    header = peek.rows[header_row]
    width = max((len(row) for row in peek.rows[header_row:]), default=0)
    names = [_heading(header[column] if column < len(header) else None, column, layout) for column in range(width)]
    roles = _roles(peek, header_row, width, layout)
    certain = set() if layout is None else {*layout.periods, layout.figure}
    if inspected.container is Container.TEXT:  # a code such as 0012 is a number only to who does not see its text
        roles = replace(roles, labels=(*roles.labels, *(index for index in roles.figures if index not in certain)))
    read = _read(path, inspected, peek.sheet, header_row, roles)
    typed = {
        index: None if _has_codes(read, index) else _of_figures(read, index, is_figure=index in certain)
        for index in roles.figures
    }
    mixed = tuple(index for index, column in typed.items() if column is None)
    texts = _read(path, inspected, peek.sheet, header_row, _Roles(mixed, (), ())) if mixed else read
    columns = []
    for index, name in enumerate(names):
        column = typed.get(index)
        if column is None and index in roles.dates:
            column = _of_dates(read.dates[index], name)
        columns.append(
            (texts if index in mixed else read).labels[index].cast(pa.string()) if column is None else column
        )
    headings = _once(names)
    odd = {
        headings[index]: count
        for index in roles.figures
        if index not in mixed
        and (count := sum(column == index for _, column in read.odd))
        and _is_number(columns[index])
    }
    return TypedTable(pa.table(columns, names=headings), odd)


def _read(path: Path, inspected: Inspected, sheet: str, header_row: int, roles: _Roles) -> SheetColumns:
    return reader.read_columns(
        path,
        inspected,
        sheet,
        header_row=header_row,
        labels=roles.labels,
        figures=roles.figures,
        dates=roles.dates,
        answers={},
    )


def _roles(peek: Peek, header_row: int, width: int, layout: Layout | None) -> _Roles:
    """Return what each column is read as: by the layout, else by its first cells."""
    labels, figures, dates = [], [], []
    for column in range(width):
        cells = [row[column] for row in peek.rows[header_row + 1 :] if column < len(row) and row[column] is not None]
        if layout is not None and column in layout.levels:
            labels.append(column)
        elif layout is not None and (column in layout.periods or column == layout.figure):
            figures.append(column)
        elif (layout is not None and column == layout.date) or _all_days(cells):
            dates.append(column)
        elif cells and all(_is_like_a_number(cell) for cell in cells):
            figures.append(column)
        else:
            labels.append(column)
    return _Roles(tuple(labels), tuple(figures), tuple(dates))


def _all_days(cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(
        isinstance(cell, date) or (isinstance(cell, str) and _ISO_DAY.fullmatch(cell.strip()) is not None)
        for cell in cells
    )


def _is_like_a_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) or (isinstance(cell, str) and _NUMBER_LIKE.fullmatch(cell.strip()) is not None)


def _has_codes(read: SheetColumns, index: int) -> bool:
    """Return whether a column of texts holds digits after a zero that a number would lose."""
    return index in read.labels and bool(pc.any(pc.match_substring_regex(read.labels[index], _CODE)).as_py())


def _of_figures(read: SheetColumns, index: int, *, is_figure: bool) -> pa.Array | None:
    """Return a column of numbers, or of TRUE and FALSE; ``None`` for one that is better read as texts."""
    odd = {row: cell for (row, column), cell in read.odd.items() if column == index}
    marks = np.zeros(read.length, np.bool_)
    marks[list(odd)] = True
    numbers = pc.if_else(pa.array(marks), pa.scalar(None, pa.float64()), read.figures[index])
    filled = len(numbers) - numbers.null_count
    if odd and not filled and all(isinstance(cell, bool) for cell in odd.values()):
        return pa.array([odd.get(row) for row in range(read.length)], pa.bool_())
    if odd and (not filled or (not is_figure and len(odd) > filled)):  # a column of texts is no column of blanks
        return None
    return numbers


def _of_dates(column: pa.Array, heading: str) -> pa.Array:
    """Return the first days of what the cells name, or the texts where one of them is no date."""
    if not pa.types.is_string(column.type):
        return column
    encoded = column.dictionary_encode()
    days = [cell.first for cell in read_dates(encoded.dictionary.to_pylist(), hints_of(heading))]
    return column if None in days else pa.array(days, pa.date32()).take(encoded.indices)


def _is_number(column: pa.Array) -> bool:
    return bool(pa.types.is_floating(column.type)) and bool(pc.any(pc.is_valid(column)).as_py())


def _heading(cell: Cell, column: int, layout: Layout | None) -> str:
    heading: object = cell if layout is None else layout.headings.get(column, cell)
    if isinstance(heading, float) and heading.is_integer():
        return str(int(heading))
    if isinstance(heading, datetime) and not (heading.hour or heading.minute or heading.second):
        return heading.date().isoformat()
    return "" if heading is None else str(heading).strip()


def _once(names: Sequence[str]) -> list[str]:
    """Return each name once; a column without one is called by its letters."""
    headings: list[str] = []
    for number, name in enumerate(names):
        heading = name or f"({column_name(number)})"
        headings.append(heading if heading not in headings else f"{heading} ({column_name(number)})")
    return headings

"""What readers give, whatever the file: the first rows of each sheet, and whole columns with every cell that is odd."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import pyarrow as pa

from core.importing.cells.number_columns import TextNotation

PEEK_ROWS = 100
PEEK_COLUMNS = 1_024

Cell = str | float | int | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Peek:
    """The first rows of a sheet, from its first row and column on; ``None`` is an empty cell."""

    sheet: str
    visible: bool
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def empty(self) -> bool:
        """Return whether no cell of the first rows holds anything."""
        return all(cell is None for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reader reports of a file by ``rule``.

    ``row`` counts from 0, the row under the header, and is ``None`` for the header; ``column`` is absolute, and
    ``None`` for the whole row. ``value`` is what the cell holds.
    """

    rule: str
    row: int | None = None
    column: int | None = None
    value: str = ""


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """Whole columns below a header row, by absolute column number.

    Index 0 of each column is the row right under the header. A column of dates holds days (``date32``) where all its
    cells are days or blank, else texts: a day as in ISO 8601, a number by its digits. ``odd`` holds the cells of figure
    columns that are not plain numbers, by (index, column), as found; there the figure is null. ``notations`` says how
    the figure columns of a text file were read; it is ``None`` where cells have types, so that a text is no figure.
    ``findings`` is what no cell of a column shows: a row of another width, a quote that is a letter, a name that is an
    error.
    """

    length: int
    labels: Mapping[int, pa.Array]
    figures: Mapping[int, pa.Array]
    dates: Mapping[int, pa.Array]
    odd: Mapping[tuple[int, int], Cell]
    reader: str
    notations: Mapping[int, TextNotation] | None = None
    findings: tuple[Finding, ...] = ()

    def until(self, length: int) -> "SheetColumns":
        """Return the first ``length`` rows."""
        return replace(
            self,
            length=min(length, self.length),
            labels={index: column.slice(0, length) for index, column in self.labels.items()},
            figures={index: column.slice(0, length) for index, column in self.figures.items()},
            dates={index: column.slice(0, length) for index, column in self.dates.items()},
            odd={cell: value for cell, value in self.odd.items() if cell[0] < length},
            findings=tuple(finding for finding in self.findings if finding.row is None or finding.row < length),
        )


class CellError(str):
    """The value of a cell that holds an Excel error, such as ``#DIV/0!``."""

    __slots__ = ()


class Uncached(str):
    """A formula whose value the workbook does not hold."""

    __slots__ = ()


class Unread(str):
    """What the file holds in a cell that a reader gave as a blank."""

    __slots__ = ()

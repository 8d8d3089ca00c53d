"""What the columns of a table hold that is not imported: a profile of each, and a pivot of one by others."""

from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["boolean", "date", "empty", "number", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnProfile:
    """A column, by its letters and its heading; ``distinct`` counts the values of its ``filled`` cells.

    ``odd`` counts the cells of a column of numbers that hold none: an import would set them apart. ``zeros`` is
    ``None`` where the column holds no numbers. ``least`` and ``most`` are ``None`` where it holds nothing.
    ``top`` gives the most frequent values with their counts, ``bins`` counts numbers between bounds at equal distances.
    A ``personal`` column shows none of its values.
    """

    column: str
    heading: str
    type: ColumnType
    personal: bool
    filled: int
    odd: int
    blank: int
    distinct: int
    zeros: int | None
    least: str | None
    most: str | None
    top: tuple[tuple[str, int], ...]
    bins: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PivotRow:
    """The values of a name, one for each column of the pivot; ``None`` where no row with both names holds a number."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePivot:
    """Sums, or counts of rows, with the largest first; where nothing is across, one column has an empty name.

    ``groups`` counts the rows that there are, of which ``rows`` may be the first ones only.
    """

    columns: tuple[str, ...]
    rows: tuple[PivotRow, ...]
    groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TableProfile:
    """A table of a file; ``header_row`` counts from 1, ``rows`` are those that the filter leaves."""

    file: str
    sheet: str
    header_row: int
    rows: int
    columns: tuple[ColumnProfile, ...]
    pivot: TablePivot | None

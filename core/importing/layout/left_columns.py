"""Columns of figures that are no period: totals of the periods, shares, growth. They are left out by name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.importing.cells.columns import Cell
from core.importing.cells.month_names import MONTH_NUMBERS
from core.importing.cells.period_texts import LONGEST
from core.importing.layout import headings
from core.model.arrays import Floats
from core.model.names import search_fold
from core.model.periods import Period

_WITH_YEAR = re.compile(r"(?P<name>[^\W\d]+(?: [^\W\d]+)?)[\s'’‘`´./,_-]*(?:\d{4}|\d{2})")
_SHORTEST, _LONG = 4, 8  # letters of a month, from which another letter, and two, may be a slip
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class LeftColumn:
    """A column of figures beside the periods that names none; ``heading`` is empty where it has none.

    ``adds_up`` says that its words or its figures make it a total; ``of`` are the first and the last heading of the
    columns that it sums, where the first rows show which.
    """

    column: int
    heading: str
    adds_up: bool
    of: tuple[str, str] | None = None


def left_column(
    column: int, cell: Cell, rows: Sequence[Sequence[Cell]], periods: Mapping[int, Period], cells: Sequence[Cell]
) -> LeftColumn:
    """Return what the column under the heading ``cell`` is, by its words and by its figures in ``rows``."""
    span = _summed(column, rows, sorted(periods))
    of = None if span is None else (str(cells[span[0]]), str(cells[span[1]]))
    heading = "" if cell is None else str(cell)
    return LeftColumn(column, heading, span is not None or headings.is_total(cell) or headings.is_span(cell), of)


def misspells_month(heading: object) -> bool:
    """Return whether ``heading`` names a month and a year but for a slip of the hand: ``Fbe 2024``, ``Jann'24``."""
    if not isinstance(heading, str) or len(heading) > LONGEST or headings.is_span(heading):
        return False
    match = _WITH_YEAR.fullmatch(search_fold(heading))
    if match is None or (name := match["name"]) in MONTH_NUMBERS:
        return False
    from rapidfuzz import process  # slow: for headings that are not known alone
    from rapidfuzz.distance import OSA

    most = 1 if len(name) < _LONG else 2
    near = process.extractOne(name, MONTH_NUMBERS.keys(), scorer=OSA.distance, score_cutoff=most)
    if near is None:
        return False
    # In a short word another letter makes another word: "MAT" is no "Mar".
    return len(name) > _SHORTEST or len(near[0]) != len(name) or sorted(near[0]) == sorted(name)


def _summed(column: int, rows: Sequence[Sequence[Cell]], periods: Sequence[int]) -> tuple[int, int] | None:
    """Return the first and last of the neighbouring periods that ``column`` sums in every row that has it.

    Two rows or more must show it, with more than one figure in a sum. Of several such stretches the longest counts:
    blanks and zeros at its ends add nothing.
    """
    filled = [row for row in rows if _is_number(_at(row, column)) and any(_is_number(_at(row, p)) for p in periods)]
    if len(filled) < _FEWEST_ROWS or len(periods) < _FEWEST_ROWS:
        return None
    stated = _numbers(filled, [column])[:, 0]
    running = np.cumsum(np.column_stack([np.zeros(len(filled)), _numbers(filled, periods)]), axis=1)
    if not stated.any():
        return None
    spans = [
        (first, last)
        for first in range(len(periods) - 1)
        for last in range(first + 1, len(periods))
        if np.allclose(running[:, last + 1] - running[:, first], stated, rtol=1e-9, atol=1e-6)
    ]
    if not spans:
        return None
    first, last = max(spans, key=lambda span: span[1] - span[0])
    several = np.count_nonzero(np.diff(running[:, first : last + 2], axis=1), axis=1) > 1
    return (periods[first], periods[last]) if several.any() else None


def _numbers(rows: Sequence[Sequence[Cell]], columns: Sequence[int]) -> Floats:
    cells = [[_at(row, column) for column in columns] for row in rows]
    return np.array([[float(cell) if _is_number(cell) else 0.0 for cell in row] for row in cells])  # type: ignore[arg-type]


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else None

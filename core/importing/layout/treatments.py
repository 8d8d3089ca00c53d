"""Cells that hold no plain figure, taken for what the recipe says they mean; each that is so taken is counted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from core.importing.cells.columns import Cell, CellError
from core.importing.layout.columns import Layout
from core.importing.layout.grid import FigureGrid
from core.importing.layout.recipe import Treatment
from core.model.arrays import Marks
from core.model.names import WESTERN_DIGITS, search_fold

_PLACEHOLDERS = frozenset(
    search_fold(word)
    for word in (
        "-",
        "--",
        "\u2013",
        "\u2014",
        "\u2212",
        ".",
        "..",
        "n/a",
        "#n/a",
        "na",
        "n.a.",
        "nil",
        "none",
        "null",
        "x",
        "لا يوجد",
        "غير متوفر",
        "غير متاح",
    )
)
_LONGEST_PLACEHOLDER = 12
_LONGEST_NUMBER = 60
_WESTERN = WESTERN_DIGITS | str.maketrans("٫", ".")


@dataclass(frozen=True, slots=True)
class Treated:
    """The figures as the recipe takes them, and how many cells were taken for what, by name."""

    grid: FigureGrid
    decided: Mapping[str, int]


def treat(grid: FigureGrid, layout: Layout, named: Marks) -> Treated:
    """Treat the cells of ``grid`` by the recipe of ``layout``; ``named`` marks the rows that name anything.

    A blank in a row of blanks stays one.
    """
    by_column = {column: layout.recipe.treatment_of(layout.headings[column]) for column in _figure_columns(layout)}
    if all(treatment == Treatment() for treatment in by_column.values()):
        return Treated(grid, {})
    values, blank = grid.values.copy(), grid.blank.copy()
    odd = dict(grid.odd)
    decided: Counter[str] = Counter()
    for index, cell in grid.odd.items():
        taken = _taken(cell, by_column[int(grid.column[index])])
        if taken is None:
            continue
        name, value = taken
        decided[name] += 1
        del odd[index]
        values[index], blank[index] = (np.nan, True) if value is None else (value, False)
    for column, treatment in by_column.items():
        if treatment.blanks == "zero":
            zeros = blank & (grid.column == column) & named[grid.position]
            decided["blank_as_zero"] += int(np.count_nonzero(zeros))
            values[zeros], blank[zeros] = 0.0, False
    return Treated(replace(grid, values=values, blank=blank, odd=odd), {k: v for k, v in decided.items() if v})


def number_in(text: str) -> str | None:
    """Return the number that a text plainly is, in either set of digits, as it would be typed; ``None`` for none.

    ``nan``, ``inf`` and ``1_000`` are none.
    """
    plain = text.strip().translate(_WESTERN) if len(text) <= _LONGEST_NUMBER else ""
    return plain if plain.lstrip("+-").replace(".", "", 1).isdecimal() else None


def is_placeholder(cell: Cell) -> bool:
    """Return whether ``cell`` holds what people write where there is no figure: ``-``, ``n/a``, ``#N/A``."""
    if isinstance(cell, CellError):
        return cell == "#N/A"
    return isinstance(cell, str) and len(cell) <= _LONGEST_PLACEHOLDER and search_fold(cell) in _PLACEHOLDERS


def _taken(cell: Cell, treatment: Treatment) -> tuple[str, float | None] | None:
    """Return what a cell is taken for and its figure (``None`` is a blank), or ``None`` if it stays as it is."""
    if treatment.placeholders != "apart" and is_placeholder(cell):
        return ("placeholder_as_zero", 0.0) if treatment.placeholders == "zero" else ("placeholder_as_missing", None)
    if treatment.number_texts == "number" and isinstance(cell, str) and not isinstance(cell, CellError):
        number = number_in(cell)
        if number is not None:
            return "text_as_number", float(number)
    return None


def _figure_columns(layout: Layout) -> list[int]:
    return list(layout.periods) if layout.figure is None else [layout.figure]

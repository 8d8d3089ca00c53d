"""Cells that hold no plain figure, taken for what the recipe says they mean; each that is so taken is counted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from core.importing.cells.columns import Cell, CellError
from core.importing.cells.number_columns import TextNotation
from core.importing.layout.columns import Layout
from core.importing.layout.grid import FigureGrid
from core.importing.layout.recipe import Treatment
from core.importing.layout.text_numbers import Notations, TextReading
from core.model.arrays import Marks
from core.model.names import search_fold

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


@dataclass(frozen=True, slots=True)
class Treated:
    """The figures as the recipe takes them, how many cells were taken for what by name, and how texts were read."""

    grid: FigureGrid
    decided: Mapping[str, int]
    notations: Notations = field(default_factory=Notations)


def treat(grid: FigureGrid, layout: Layout, named: Marks, read: Mapping[int, TextNotation] | None = None) -> Treated:
    """Treat the cells of ``grid`` by the recipe of ``layout``; ``named`` marks the rows that name anything.

    ``read`` says how the columns of a text file were read. Every cell of such a file is a text, so that a number needs
    no decision there. A blank in a row of blanks stays one.
    """
    by_column = {column: layout.recipe.treatment_of(layout.headings[column]) for column in figure_columns(layout)}
    texts = TextReading(grid, by_column, layout.recipe.unit, read)
    values, blank = grid.values.copy(), grid.blank.copy()
    odd = dict(grid.odd)
    decided: Counter[str] = Counter()
    for index, cell in grid.odd.items():
        column = int(grid.column[index])
        value: float | None
        if name := _placeholder(cell, by_column[column]):
            value = 0.0 if name == "placeholder_as_zero" else None
        elif (value := texts.take(column, cell)) is not None:
            name = "text_as_number" if read is None else ""
        else:
            continue
        decided[name] += 1
        del odd[index]
        values[index], blank[index] = (np.nan, True) if value is None else (value, False)
    for column, treatment in by_column.items():
        if treatment.blanks == "zero":
            zeros = blank & (grid.column == column) & named[grid.position]
            decided["blank_as_zero"] += int(np.count_nonzero(zeros))
            values[zeros], blank[zeros] = 0.0, False
    counted = {name: count for name, count in decided.items() if name and count}
    return Treated(replace(grid, values=values, blank=blank, odd=odd), counted, texts.notations)


def figure_columns(layout: Layout) -> list[int]:
    """Return the columns of figures."""
    return list(layout.periods) if layout.figure is None else [layout.figure]


def is_placeholder(cell: Cell) -> bool:
    """Return whether ``cell`` holds what people write where there is no figure: ``-``, ``n/a``, ``#N/A``."""
    if isinstance(cell, CellError):
        return cell == "#N/A"
    return isinstance(cell, str) and len(cell) <= _LONGEST_PLACEHOLDER and search_fold(cell) in _PLACEHOLDERS


def _placeholder(cell: Cell, treatment: Treatment) -> str:
    """Return what a placeholder is taken for; empty for one that stays as it is, and for any other cell."""
    if treatment.placeholders == "apart" or not is_placeholder(cell):
        return ""
    return f"placeholder_as_{treatment.placeholders}"

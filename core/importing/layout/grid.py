"""The figures of a table in one flat array whatever its layout, and the period of each."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.importing.cells.columns import Cell, SheetColumns
from core.importing.layout.columns import Layout
from core.importing.layout.date_axis import PeriodAxis, axis_of
from core.model.arrays import Floats, Ints, Marks
from core.model.errors import UserError
from core.model.periods import Grain


@dataclass(frozen=True, slots=True)
class FigureGrid:
    """The figures of a sheet as flat arrays.

    ``position`` is the data row of each figure (0 is the row under the header), ``column`` its absolute column.
    ``values`` is NaN where the cell is no finite number; ``blank`` marks empty cells. ``odd`` holds, by figure, the
    content of a cell that is not a plain number.
    """

    position: Ints
    column: Ints
    values: Floats
    blank: Marks
    odd: Mapping[int, Cell]


def lay_out(layout: Layout, columns: SheetColumns) -> tuple[FigureGrid, PeriodAxis]:
    """Flatten the figures of either layout row by row; a figure whose row has no date has the period ``MISSING``."""
    numbers = list(columns.figures)
    arrays = [columns.figures[number] for number in numbers]
    values = np.column_stack([array.to_numpy(zero_copy_only=False) for array in arrays])
    null = np.column_stack([array.is_null().to_numpy(zero_copy_only=False) for array in arrays])
    position, index = np.divmod(np.arange(values.size), max(len(numbers), 1))
    place = {number: order for order, number in enumerate(numbers)}
    odd = {row * len(numbers) + place[column]: cell for (row, column), cell in columns.odd.items() if _filled(cell)}
    blank = null.ravel()
    blank[list(odd)] = False
    flat = values.ravel()
    flat[list(odd)] = np.nan
    grid = FigureGrid(position, np.array(numbers, np.int64)[index], flat, blank, odd)
    if layout.periods:
        starts = sorted(period.start for period in layout.periods.values())
        order = {start: number for number, start in enumerate(starts)}
        wanted = np.array([order[layout.periods[number].start] for number in numbers], np.int64)
        return grid, PeriodAxis(layout.grain or Grain.MONTH, tuple(starts), wanted[index])
    if layout.date is None:
        raise UserError(
            "workbook.no_header",
            sheet=layout.sheet,
            place=layout.sheet,
            missing="period",
            headings=", ".join(layout.headings.values()),
        )
    shown_hijri = "hijri_format" in layout.doubts
    return grid, axis_of(columns, layout.dates, layout.headings, shown_hijri=shown_hijri)


def _filled(cell: Cell) -> bool:
    return not (isinstance(cell, str) and not cell.strip())

"""The figures of a table in one flat array whatever its layout, and the period of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from core.importing.cells.columns import Cell, SheetColumns
from core.importing.layout.columns import Layout
from core.importing.layout.identities import MISSING
from core.model.arrays import Floats, Ints, Marks
from core.model.errors import UserError
from core.model.periods import Grain, grain_of, period_of


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


@dataclass(frozen=True, slots=True)
class PeriodAxis:
    """The periods of a table: their grain, their first days in order, and the number of each figure's period."""

    grain: Grain
    starts: tuple[date, ...]
    number: Ints


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
    return grid, _by_date(columns, layout.date)


def _by_date(columns: SheetColumns, column: int) -> PeriodAxis:
    days = columns.dates[column]
    distinct = sorted(day for day in days.unique().to_pylist() if day is not None)
    grain = grain_of(distinct)
    starts = sorted({period_of(day, grain).start for day in distinct})
    order = {start: number for number, start in enumerate(starts)}
    of_day: dict[date | None, int] = {day: order[period_of(day, grain).start] for day in distinct}
    number = np.array([of_day.get(day, MISSING) for day in days.to_pylist()], np.int64)
    return PeriodAxis(grain, tuple(starts), number)


def _filled(cell: Cell) -> bool:
    return not (isinstance(cell, str) and not cell.strip())

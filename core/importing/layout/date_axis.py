"""The periods of a long table: what its column of dates names, or those of years, months and days together.

Cells are read once for every distinct content, never row by row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import pyarrow as pa

from core.importing.cells.columns import Cell, SheetColumns
from core.importing.cells.date_cells import DateCell, DateHints, hints_of, read_dates
from core.importing.cells.date_grains import Settled, settle
from core.importing.cells.date_parts import join_parts, with_days, within_months
from core.importing.layout.date_columns import DateColumns
from core.importing.layout.identities import MISSING
from core.model.arrays import Ints
from core.model.errors import UserError
from core.model.periods import Grain, Period

_NO_DATE, _OPEN, _OTHER = "row.no_date", "row.day_or_month", "row.other_period"


@dataclass(frozen=True, slots=True)
class PeriodAxis:
    """The periods of a table: their grain, their first days in order, and the number of each figure's period.

    In a long table ``undated`` holds, by row, the rule and the text of a cell that gives no date, and what prevents it.
    ``converted`` holds the first and the last cell of each doubt, as written and as read.
    """

    grain: Grain
    starts: tuple[date, ...]
    number: Ints
    undated: Mapping[int, tuple[str, str, str]] = field(default_factory=dict)
    converted: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Column:
    """The distinct cells of a column, their texts, and the number of the cell of each row."""

    cells: Sequence[DateCell]
    texts: Sequence[str]
    codes: Ints


def axis_of(
    columns: SheetColumns, dates: DateColumns, headings: Mapping[int, str], *, shown_hijri: bool = False
) -> PeriodAxis:
    """Return the periods of a long table by its columns of ``dates``, among which is one of dates.

    ``shown_hijri``: their number format shows the dates in the Hijri calendar.
    """
    heading = "" if dates.date is None else headings.get(dates.date, "")
    read = _read(columns, dates, heading, replace(hints_of(heading), shown_hijri=shown_hijri))
    if read.cells and all(cell.weeks for cell in read.cells):
        raise UserError(
            "workbook.no_grain",
            heading=read.texts[0],
            place=heading,
            length="weeks",
            count=read.cells[0].weeks,
        )
    settled = settle(dict(enumerate(read.cells))) or Settled(Grain.DAY, {}, frozenset())
    starts = sorted({period.start for period in settled.periods.values()})
    order = {start: number for number, start in enumerate(starts)}
    of_cell = np.full(len(read.cells) + 1, MISSING, np.int64)
    for code, period in settled.periods.items():
        of_cell[code] = order[period.start]
    return PeriodAxis(
        settled.grain, tuple(starts), of_cell[read.codes], _undated(read, settled), _converted(read, settled.periods)
    )


def _read(columns: SheetColumns, dates: DateColumns, heading: str, hints: DateHints) -> _Column:
    """Return the distinct combinations of cells in the columns of ``dates``; a blank in any of them names none."""
    distinct = [_distinct(columns.dates[column]) for column in dates.there]
    if len(distinct) == 1:
        cells, codes = distinct[0]
        return _Column(read_dates(cells, hints), [_text(cell) for cell in cells], codes)
    combinations, codes = _combine([codes for _, codes in distinct], [len(cells) for cells, _ in distinct])
    parts = [[cells[number] for (cells, _), number in zip(distinct, numbers, strict=True)] for numbers in combinations]
    texts = [[_text(cell) for cell in part] for part in parts]
    if dates.year is None:
        read = read_dates([part[0] for part in parts], hints)
    else:
        read = join_parts([(part[0], part[1]) for part in texts], heading)
    if dates.day is not None:
        read = with_days(read, [part[-1] for part in texts])
    if dates.month is not None:
        read = within_months(read, join_parts([(part[0], part[-1]) for part in texts], "Month"))
    return _Column(read, [" ".join(part) for part in texts], codes)


def _combine(columns: Sequence[Ints], sizes: Sequence[int]) -> tuple[list[list[int]], Ints]:
    """Return the distinct combinations of codes, and the number of that of each row; ``MISSING`` where one is."""
    paired = np.zeros(len(columns[0]), np.int64)
    missing = np.zeros(len(columns[0]), np.bool_)
    for codes, size in zip(columns, sizes, strict=True):
        paired = paired * max(size, 1) + codes
        missing |= codes == MISSING
    distinct, numbers = np.unique(np.where(missing, MISSING, paired), return_inverse=True)
    if len(distinct) and distinct[0] == MISSING:
        distinct, numbers = distinct[1:], numbers - 1
    combinations = []
    for number in distinct.tolist():
        left, codes_of = number, []
        for size in reversed(sizes):
            left, code = divmod(left, max(size, 1))
            codes_of.append(code)
        combinations.append(codes_of[::-1])
    return combinations, numbers


def _distinct(column: pa.Array) -> tuple[list[Cell], Ints]:
    encoded = column.dictionary_encode()
    codes = encoded.indices.fill_null(MISSING).to_numpy(zero_copy_only=False).astype(np.int64)
    return encoded.dictionary.to_pylist(), codes


def _text(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _undated(read: _Column, settled: Settled) -> dict[int, tuple[str, str, str]]:
    """Return why rows have no date, by row; a blank has no reason but that it is one."""
    why = {
        code: (_OTHER if cell.weeks else _OPEN if cell.is_open else _NO_DATE, read.texts[code], cell.meant)
        for code, cell in enumerate(read.cells)
        if cell.first is None
    }
    why |= {code: (_OTHER, read.texts[code], "") for code in settled.others}
    rows = np.flatnonzero(np.isin(read.codes, list(why)))
    return {row: why[int(read.codes[row])] for row in rows.tolist()}


def _converted(read: _Column, periods: Mapping[int, Period]) -> dict[str, tuple[str, str]]:
    by_doubt: dict[str, list[int]] = {}
    for code in sorted(periods, key=lambda code: periods[code].start):
        for doubt in read.cells[code].doubts:
            by_doubt.setdefault(doubt, []).append(code)
    return {
        doubt: as_converted([(read.texts[code], periods[code]) for code in (codes[0], codes[-1])])
        for doubt, codes in by_doubt.items()
    }


def as_converted(ends: Sequence[tuple[str, Period]]) -> tuple[str, str]:
    """Return the first and the last of some dates, as they are written and as they were read."""
    (first, begin), (last, end) = ends[0], ends[-1]
    written = first if first == last else f"{first} … {last}"
    return written, begin.start.isoformat() if begin.start == end.end else f"{begin.start}/{end.end}"

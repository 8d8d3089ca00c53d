"""The periods of a long table: what its column of dates names, or that of years and that of months together.

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
from core.importing.cells.date_parts import join_parts
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
    columns: SheetColumns, *, column: int, year: int | None, headings: Mapping[int, str], shown_hijri: bool = False
) -> PeriodAxis:
    """Return the periods of a long table by its ``column`` of dates, which ``year`` completes where it is given.

    ``shown_hijri``: their number format shows the dates in the Hijri calendar.
    """
    read = _read(columns, column, year, replace(hints_of(headings.get(column)), shown_hijri=shown_hijri), headings)
    if read.cells and all(cell.weeks for cell in read.cells):
        raise UserError(
            "workbook.no_grain",
            heading=read.texts[0],
            place=headings.get(column, ""),
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


def _read(
    columns: SheetColumns, column: int, year: int | None, hints: DateHints, headings: Mapping[int, str]
) -> _Column:
    cells, codes = _distinct(columns.dates[column])
    if year is None:
        return _Column(read_dates(cells, hints), [_text(cell) for cell in cells], codes)
    years, year_codes = _distinct(columns.dates[year])
    paired = np.where((codes == MISSING) | (year_codes == MISSING), MISSING, codes * max(len(years), 1) + year_codes)
    pairs, codes = np.unique(paired, return_inverse=True)
    if len(pairs) and pairs[0] == MISSING:
        pairs, codes = pairs[1:], codes - 1
    parts = [(years[pair % len(years)], cells[pair // len(years)]) for pair in pairs.tolist()]
    read = join_parts([(_text(one), _text(other)) for one, other in parts], headings.get(column, ""))
    return _Column(read, [f"{_text(one)} {_text(other)}" for one, other in parts], codes)


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

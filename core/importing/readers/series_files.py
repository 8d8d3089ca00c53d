"""A file of series: ``series_id``, ``t`` or ``date``, and ``value``, in any order, one row for a figure.

A series that cannot be continued is refused by itself, with a code and the row; the others go on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa

from core.model.arrays import Floats
from core.model.errors import UserError, read_fault
from core.model.periods import Grain, Period, grain_of, period_of

_ID, _VALUE = "series_id", "value"
_TIMES = ("t", "date")
_SUFFIXES = (".parquet", ".csv")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why one series has no forecast: a stable ``code``, and the ``row`` of the file, from 1, where it was seen."""

    series: str
    code: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class FileSeries:
    """The values of one series in order of time, what follows its last missing period if there is one.

    ``first`` is the number of the first period and ``grain`` what a period is; without dates there is no grain.
    """

    id: str
    values: Floats
    first: int
    grain: Grain | None
    after_a_hole: bool


def read_series(path: Path) -> tuple[list[FileSeries], list[Refusal]]:
    """Return the series of the file by their first row, and those that are refused.

    Raises ``series_file.missing``, ``series_file.kind``, ``series_file.unreadable``, ``series_file.column`` and
    ``series_file.empty``.
    """
    table = _table(path)
    missing = [name for name in (_ID, _VALUE) if name not in table.column_names]
    times = [name for name in _TIMES if name in table.column_names]
    if missing or not times:
        raise UserError("series_file.column", file=path.name, column=missing[0] if missing else "t | date")
    if not table.num_rows:
        raise UserError("series_file.empty", file=path.name)
    results: list[FileSeries] = []
    refused: list[Refusal] = []
    for rows in _by_series(table, times[0]):
        series = _judged(rows)
        if isinstance(series, FileSeries):
            results.append(series)
        else:
            refused.append(series)
    return results, refused


@dataclass(frozen=True, slots=True)
class _Rows:
    id: str
    rows: list[int]
    times: list[object]
    values: list[object]


def _table(path: Path) -> pa.Table:
    if path.suffix.casefold() not in _SUFFIXES:
        raise UserError("series_file.kind", file=path.name)
    if not path.is_file():
        raise UserError("series_file.missing", file=path.name)
    try:
        if path.suffix.casefold() == ".csv":
            from pyarrow import csv

            return csv.read_csv(path, convert_options=csv.ConvertOptions(column_types={_ID: pa.string()}))
        from pyarrow import parquet  # slow: a format loads where it is read or written

        return parquet.read_table(path)
    except pa.ArrowInvalid as error:
        raise UserError("series_file.unreadable", file=path.name) from error
    except OSError as error:
        raise read_fault(path) from error


def _by_series(table: pa.Table, time: str) -> Iterator[_Rows]:
    names = [str(name) if name is not None else "" for name in table.column(_ID).to_pylist()]
    times, values = table.column(time).to_pylist(), table.column(_VALUE).to_pylist()
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(names):
        rows.setdefault(name, []).append(row)
    for name, own in rows.items():
        yield _Rows(name, own, [times[row] for row in own], [values[row] for row in own])


def _judged(raw: _Rows) -> FileSeries | Refusal:
    """Return the series in order, or why it cannot be one."""
    values: list[float] = []
    for row, value in zip(raw.rows, raw.values, strict=True):
        number = _number(value)
        if number is None:
            return Refusal(raw.id, "series.not_a_number", row + 1)
        values.append(number)
    times = [_time(time) for time in raw.times]
    if None in times:
        return Refusal(raw.id, "series.no_time", raw.rows[times.index(None)] + 1)
    known = [time for time in times if time is not None]
    if len({type(time) for time in known}) > 1:
        return Refusal(raw.id, "series.no_time", raw.rows[0] + 1)
    repeated = _repeated(known)
    if repeated is not None:
        return Refusal(raw.id, "series.repeated", raw.rows[repeated] + 1)
    grain, numbers = _numbered(known)
    if numbers is None:
        return Refusal(raw.id, "series.irregular", raw.rows[0] + 1)
    order = np.argsort(numbers)
    placed = np.array(numbers)[order]
    holes = np.flatnonzero(np.diff(placed) > 1)
    begin = int(holes[-1]) + 1 if len(holes) else 0
    return FileSeries(raw.id, np.array(values)[order][begin:], int(placed[begin]), grain, begin > 0)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return number if np.isfinite(number) else None


def _time(value: object) -> int | date | None:
    """Return a whole number or a day, whichever ``value`` is or says."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()[:10])
        except ValueError:
            return None
    number = _number(value)
    return int(number) if number is not None and number == int(number) else None


def _repeated(times: Sequence[int | date]) -> int | None:
    seen: set[int | date] = set()
    for at, time in enumerate(times):
        if time in seen:
            return at
        seen.add(time)
    return None


def _numbered(times: Sequence[int | date]) -> tuple[Grain | None, list[int] | None]:
    """Return the grain of days and the numbers of periods; no numbers where two days are one period or make none."""
    days = [time for time in times if isinstance(time, date)]
    if not days:
        return None, [time for time in times if isinstance(time, int)]
    grain = grain_of(days)
    if grain is Grain.DAY and len(days) > 1 and (max(days) - min(days)).days >= 2 * len(days):
        return grain, None  # most of the days between them are missing: no grain that is known
    if grain is Grain.MONTH and all(day.month % 3 == days[0].month % 3 for day in days) and len(days) > 1:
        quarters = [day.year * 4 + (day.month - 1) // 3 for day in days]
        return Grain.QUARTER, quarters
    return grain, [_ordinal(period_of(day, grain)) for day in days]


def _ordinal(period: Period) -> int:
    if period.grain is Grain.MONTH:
        return period.start.year * 12 + period.start.month - 1
    return period.start.toordinal() // (7 if period.grain is Grain.WEEK else 1)

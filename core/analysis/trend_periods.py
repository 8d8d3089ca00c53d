"""The periods of trends: where each begins, ends, and begins a period or a year earlier."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import duckdb

from core.model.analyses.trends import TrendPeriod
from core.model.errors import UserError
from core.model.periods import Grain

# The first day of the period of a trend, as an expression over ``sales``.
STARTS = {
    TrendPeriod.DAILY: "period",
    TrendPeriod.WEEKLY: "CAST(date_trunc('week', period + 1) AS DATE) - 1",  # from Sunday; the engine's from Monday
    TrendPeriod.MONTHLY: "CAST(date_trunc('month', period) AS DATE)",
    TrendPeriod.QUARTERLY: "CAST(date_trunc('quarter', period) AS DATE)",
    TrendPeriod.YEARLY: "CAST(date_trunc('year', period) AS DATE)",
}
# A Hijri month counts in the Gregorian month of its first day.
_FINEST = {Grain.DAY: 0, Grain.WEEK: 1, Grain.HIJRI_MONTH: 2, Grain.MONTH: 2, Grain.QUARTER: 3}
# After how many periods a season returns; the week is that of days.
SEASONS = {TrendPeriod.DAILY: 7, TrendPeriod.WEEKLY: 52, TrendPeriod.MONTHLY: 12, TrendPeriod.QUARTERLY: 4}
_MONTHS = {TrendPeriod.MONTHLY: 1, TrendPeriod.QUARTERLY: 3, TrendPeriod.YEARLY: 12}


def refuse_finer(reader: duckdb.DuckDBPyConnection, period: TrendPeriod) -> None:
    """Raise ``trend.too_fine`` where ``period`` is shorter than the figures last."""
    grains = _grains(reader)
    wanted = {TrendPeriod.DAILY: 0, TrendPeriod.WEEKLY: 1, TrendPeriod.MONTHLY: 2}.get(period, 3)
    if any(_FINEST[grain] > wanted for grain in grains):
        raise UserError("trend.too_fine", period=period.value)


def finest_in_year(reader: duckdb.DuckDBPyConnection, period: TrendPeriod) -> TrendPeriod:
    """Return the periods that sums of years consist of: months for quarters and years, quarters without months."""
    if period not in (TrendPeriod.QUARTERLY, TrendPeriod.YEARLY):
        return period
    return TrendPeriod.QUARTERLY if Grain.QUARTER in _grains(reader) else TrendPeriod.MONTHLY


def _grains(reader: duckdb.DuckDBPyConnection) -> list[Grain]:
    return [Grain(grain) for (grain,) in reader.execute("SELECT DISTINCT grain FROM periods").fetchall()]


@cache
def back(start: date, period: TrendPeriod) -> date:
    """Return the first day of the period before the one that begins at ``start``."""
    if period is TrendPeriod.DAILY:
        return start - timedelta(days=1)
    if period is TrendPeriod.WEEKLY:
        return start - timedelta(days=7)
    return _shift(start, -_MONTHS[period])


@cache
def year_back(start: date, period: TrendPeriod) -> date:
    """Return the first day of the same period of the year before."""
    if period is TrendPeriod.WEEKLY:
        return start - timedelta(weeks=52)
    if period is TrendPeriod.DAILY:
        return start - timedelta(days=364)  # the same day of the week
    return _shift(start, -12)


@cache
def end(start: date, period: TrendPeriod) -> date:
    """Return the last day of the period that begins at ``start``."""
    if period is TrendPeriod.DAILY:
        return start
    if period is TrendPeriod.WEEKLY:
        return start + timedelta(days=6)
    return _shift(start, _MONTHS[period]) - timedelta(days=1)


def line_of(starts: Iterable[date], period: TrendPeriod) -> dict[date, int]:
    """Return the place of each period from the first of ``starts`` to the last, without holes."""
    known = set(starts)
    line = [min(known)] if known else []
    while line and line[-1] < max(known):
        line.append(end(line[-1], period) + timedelta(days=1))
    return {start: at for at, start in enumerate(line)}


def _shift(start: date, months: int) -> date:
    number = start.year * 12 + start.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)

"""Trend: totals by period and their changes, each with the noise of its own series.

A change is beyond noise when it exceeds a multiple of the robust spread of the past changes of its series. The spread
is 1.4826 times the median absolute deviation of their logarithms, the standard deviation where changes are normal.
Steady growth is therefore no noise, and a jump is none in a calm series. Fewer than six past changes give no verdict.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import duckdb

from core.analysis.grains import undoubled
from core.analysis.movement import describe
from core.analysis.noise import half_widths
from core.model.analyses.trends import Change, TrendPeriod, TrendPoint, TrendReport, TrendRule, TrendSeries
from core.model.errors import UserError
from core.model.periods import Grain
from core.warehouse.filters import Filters, check_levels, conditions

_STARTS = {
    TrendPeriod.DAILY: "period",
    TrendPeriod.WEEKLY: "CAST(date_trunc('week', period + 1) AS DATE) - 1",  # from Sunday; the engine's from Monday
    TrendPeriod.MONTHLY: "CAST(date_trunc('month', period) AS DATE)",
    TrendPeriod.QUARTERLY: "CAST(date_trunc('quarter', period) AS DATE)",
    TrendPeriod.YEARLY: "CAST(date_trunc('year', period) AS DATE)",
}
# A Hijri month counts in the Gregorian month of its first day.
_FINEST = {Grain.DAY: 0, Grain.WEEK: 1, Grain.HIJRI_MONTH: 2, Grain.MONTH: 2, Grain.QUARTER: 3}
_MONTHS = {TrendPeriod.MONTHLY: 1, TrendPeriod.QUARTERLY: 3, TrendPeriod.YEARLY: 12}

Totals = dict[date, tuple[Decimal, date]]  # start -> total, last day that has figures


def find(reader: duckdb.DuckDBPyConnection, rule: TrendRule, filters: Filters) -> TrendReport:
    """Return the totals of each group by period, with their changes; the largest series first.

    Raises ``trend.too_fine`` when periods are asked for that are shorter than the figures last.
    """
    check_levels(rule.by)
    where, values = conditions(filters)
    _refuse_finer(reader, rule.period)
    levels = "".join(f", {level}" for level in rule.by)
    rows = reader.execute(
        f"""
        SELECT {_STARTS[rule.period]} AS start, sum(value), max(last_day) {levels}
        FROM {undoubled(reader, _STARTS[rule.period])} WHERE {where} GROUP BY ALL
        """,
        values,
    ).fetchall()
    groups: defaultdict[tuple[str | None, ...], Totals] = defaultdict(dict)
    for first, total, last_day, *group in rows:
        groups[tuple(group)][first] = (total, last_day)
    lines = [_Line.of(totals, rule, back) for totals in groups.values() for back in (_back, _year_back)]
    halves = list(half_widths([line.logs for line in lines], rule.noise_width))
    changes = [
        [line.change(at, half) for at, half in enumerate(line_halves)]
        for line, line_halves in zip(lines, halves, strict=True)
    ]
    series = [
        TrendSeries(group=group, points=_points(totals, rule, *changes[2 * at : 2 * at + 2]))
        for at, (group, totals) in enumerate(groups.items())
    ]
    series.sort(key=lambda line: (-sum(point.total for point in line.points), [name or "" for name in line.group]))
    described = [replace(line, movement=describe(line, rule)) for line in series[: rule.described]]
    return TrendReport(rule=rule, series=(*described, *series[rule.described :]))


def _refuse_finer(reader: duckdb.DuckDBPyConnection, period: TrendPeriod) -> None:
    grains = [Grain(grain) for (grain,) in reader.execute("SELECT DISTINCT grain FROM periods").fetchall()]
    wanted = {TrendPeriod.DAILY: 0, TrendPeriod.WEEKLY: 1, TrendPeriod.MONTHLY: 2}.get(period, 3)
    if any(_FINEST[grain] > wanted for grain in grains):
        raise UserError("trend.too_fine", period=period.value)


def _points(
    totals: Totals, rule: TrendRule, previous: Sequence[Change], last_year: Sequence[Change]
) -> tuple[TrendPoint, ...]:
    return tuple(
        TrendPoint(
            start=start,
            total=totals[start][0],
            complete=totals[start][1] >= _end(start, rule.period),
            against_previous=previous[at],
            against_last_year=last_year[at],
        )
        for at, start in enumerate(sorted(totals))
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """The complete periods of one series with their bases; ``logs`` are the changes, not a number where unknown."""

    starts: tuple[date, ...]
    bases: tuple[date, ...]
    amounts: Mapping[date, Decimal]
    floor: float
    logs: tuple[float, ...]

    @classmethod
    def of(cls, totals: Totals, rule: TrendRule, back: Callable[[date, TrendPeriod], date]) -> "_Line":
        starts = tuple(sorted(totals))
        bases = tuple(back(start, rule.period) for start in starts)
        floor = rule.floor * float(max((total for total, _ in totals.values()), default=Decimal(0)))
        amounts = {start: total for start, (total, last) in totals.items() if last >= _end(start, rule.period)}
        logs = (_log_change(amounts.get(start), amounts.get(base)) for start, base in zip(starts, bases, strict=True))
        return cls(starts, bases, amounts, floor, tuple(logs))

    def change(self, at: int, half: float) -> Change:
        """Return the change of one period, with the noise that ``half`` is, as a logarithm."""
        start, base = self.starts[at], self.bases[at]
        if start not in self.amounts or base not in self.amounts:
            return Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None)
        now, then = self.amounts[start], self.amounts[base]
        if float(then) <= self.floor:
            return Change(base=base, percentage=None, new=now > 0, noise=None, beyond_noise=None)
        percentage = 100 * (float(now) / float(then) - 1)
        if math.isnan(half) or not now:
            return Change(base=base, percentage=percentage, new=False, noise=None, beyond_noise=None)
        beyond = abs(self.logs[at]) > half
        return Change(
            base=base, percentage=percentage, new=False, noise=100 * (math.exp(half) - 1), beyond_noise=beyond
        )


def _log_change(now: Decimal | None, then: Decimal | None) -> float:
    return math.log(float(now) / float(then)) if now and then and now > 0 and then > 0 else math.nan


@cache
def _back(start: date, period: TrendPeriod) -> date:
    if period is TrendPeriod.DAILY:
        return start - timedelta(days=1)
    if period is TrendPeriod.WEEKLY:
        return start - timedelta(days=7)
    return _shift(start, -_MONTHS[period])


@cache
def _year_back(start: date, period: TrendPeriod) -> date:
    if period is TrendPeriod.WEEKLY:
        return start - timedelta(weeks=52)
    if period is TrendPeriod.DAILY:
        return start - timedelta(days=364)  # the same day of the week
    return _shift(start, -12)


@cache
def _end(start: date, period: TrendPeriod) -> date:
    if period is TrendPeriod.DAILY:
        return start
    if period is TrendPeriod.WEEKLY:
        return start + timedelta(days=6)
    return _shift(start, _MONTHS[period]) - timedelta(days=1)


def _shift(start: date, months: int) -> date:
    number = start.year * 12 + start.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)

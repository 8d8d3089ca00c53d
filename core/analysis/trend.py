"""Trend: totals by period and their changes, each beside the noise of its own series.

A change is beyond noise when it is larger than a multiple of the robust spread of the past changes of the same series
(of their logarithms: 1.4826 times the median absolute deviation, which is the standard deviation where changes are
normal). Steady growth is therefore no noise, and a jump is none in a calm series. With fewer than six past changes
nothing is said.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

import duckdb

from core.analysis.noise import band
from core.model.errors import UserError
from core.model.periods import Grain
from core.model.trends import Change, Series, TrendPeriod, TrendPoint, TrendReport, TrendRule
from core.warehouse.filters import Filters, check_levels, conditions

_STARTS = {
    TrendPeriod.DAILY: "period",
    TrendPeriod.WEEKLY: "period - CAST(isodow(period) % 7 AS INTEGER)",  # weeks start on Sunday
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
        FROM sales WHERE {where} GROUP BY ALL
        """,
        values,
    ).fetchall()
    groups: defaultdict[tuple[str | None, ...], Totals] = defaultdict(dict)
    for first, total, last_day, *group in rows:
        groups[tuple(group)][first] = (total, last_day)
    series = [Series(group=group, points=_points(totals, rule)) for group, totals in groups.items()]
    series.sort(key=lambda each: (-sum(point.total for point in each.points), [name or "" for name in each.group]))
    return TrendReport(rule=rule, series=tuple(series))


def _refuse_finer(reader: duckdb.DuckDBPyConnection, period: TrendPeriod) -> None:
    grains = [Grain(grain) for (grain,) in reader.execute("SELECT DISTINCT grain FROM periods").fetchall()]
    wanted = {TrendPeriod.DAILY: 0, TrendPeriod.WEEKLY: 1, TrendPeriod.MONTHLY: 2}.get(period, 3)
    if any(_FINEST[grain] > wanted for grain in grains):
        raise UserError("trend.too_fine", period=period.value)


def _points(totals: Totals, rule: TrendRule) -> tuple[TrendPoint, ...]:
    starts = sorted(totals)
    complete = {start: totals[start][1] >= _end(start, rule.period) for start in starts}
    amounts = {start: totals[start][0] for start in starts}
    floor = rule.floor * float(max(amounts.values(), default=Decimal(0)))
    before = {start: _back(start, rule.period) for start in starts}
    last_year = {start: _year_back(start, rule.period) for start in starts}
    whole = {start: amount for start, amount in amounts.items() if complete[start]}
    return tuple(
        TrendPoint(
            start=start,
            total=amounts[start],
            complete=complete[start],
            against_previous=_change(start, before, whole, floor, rule.noise_width),
            against_last_year=_change(start, last_year, whole, floor, rule.noise_width),
        )
        for start in starts
    )


def _change(
    start: date, bases: Mapping[date, date], amounts: Mapping[date, Decimal], floor: float, width: float
) -> Change:
    base = bases[start]
    if start not in amounts or base not in amounts:
        return Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None)
    if float(amounts[base]) <= floor:
        return Change(base=base, percentage=None, new=amounts[start] > 0, noise=None, beyond_noise=None)
    percentage = 100 * (float(amounts[start]) / float(amounts[base]) - 1)
    earlier = [_log_change(amounts, other, bases[other]) for other in bases if other < start]
    usual = band([change for change in earlier if change is not None], width)
    if usual is None or not amounts[start]:
        return Change(base=base, percentage=percentage, new=False, noise=None, beyond_noise=None)
    _, half = usual
    beyond = abs(math.log(float(amounts[start]) / float(amounts[base]))) > half
    return Change(base=base, percentage=percentage, new=False, noise=100 * (math.exp(half) - 1), beyond_noise=beyond)


def _log_change(amounts: Mapping[date, Decimal], start: date, base: date) -> float | None:
    now, then = amounts.get(start), amounts.get(base)
    return math.log(float(now) / float(then)) if now and then and now > 0 and then > 0 else None


def _back(start: date, period: TrendPeriod) -> date:
    if period is TrendPeriod.DAILY:
        return start - timedelta(days=1)
    if period is TrendPeriod.WEEKLY:
        return start - timedelta(days=7)
    return _shift(start, -_MONTHS[period])


def _year_back(start: date, period: TrendPeriod) -> date:
    if period is TrendPeriod.WEEKLY:
        return start - timedelta(weeks=52)
    if period is TrendPeriod.DAILY:
        return start - timedelta(days=364)  # the same day of the week
    return _shift(start, -12)


def _end(start: date, period: TrendPeriod) -> date:
    if period is TrendPeriod.DAILY:
        return start
    if period is TrendPeriod.WEEKLY:
        return start + timedelta(days=6)
    return _shift(start, _MONTHS[period]) - timedelta(days=1)


def _shift(start: date, months: int) -> date:
    number = start.year * 12 + start.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)

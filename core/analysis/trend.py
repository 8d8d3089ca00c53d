"""Trend: totals by period and their changes like for like, each with the noise of its own series.

A change is beyond noise when it exceeds a multiple of the robust spread of the past changes of its series. The spread
is 1.4826 times the median absolute deviation of their logarithms, the standard deviation where changes are normal.
Steady growth is therefore no noise, and a jump is none in a calm series. Fewer than six past changes give no verdict.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import duckdb

from core.analysis import reporting
from core.analysis.grains import undoubled
from core.analysis.like_for_like import Compared, GroupSales, parts
from core.analysis.movement import describe
from core.analysis.noise import half_widths
from core.analysis.trend_periods import STARTS, back, end, refuse_finer, year_back
from core.model.analyses.distribution import Group
from core.model.analyses.trends import Change, TrendPeriod, TrendPoint, TrendReport, TrendRule, TrendSeries
from core.warehouse.filters import Filters, check_levels, conditions


def find(reader: duckdb.DuckDBPyConnection, rule: TrendRule, filters: Filters) -> TrendReport:
    """Return the totals of each group by period, with their changes like for like; the largest series first.

    Raises ``trend.too_fine`` when periods are asked for that are shorter than the figures last.
    """
    check_levels(rule.by)
    refuse_finer(reader, rule.period)
    groups = _groups(reader, rule, filters)
    lines = [_Line.of(sold, rule, earlier) for sold in groups.values() for earlier in (back, year_back)]
    halves = list(half_widths([line.logs for line in lines], rule.noise_width))
    changes = [
        [line.change(at, half) for at, half in enumerate(line_halves)]
        for line, line_halves in zip(lines, halves, strict=True)
    ]
    series = [
        TrendSeries(group=group, points=_points(sold, *changes[2 * at : 2 * at + 2]))
        for at, (group, sold) in enumerate(groups.items())
    ]
    series.sort(key=lambda line: (-sum(point.total for point in line.points), [name or "" for name in line.group]))
    described = [
        replace(line, movement=describe(line, groups[line.group].sales, rule)) for line in series[: rule.described]
    ]
    return TrendReport(rule=rule, series=(*described, *series[rule.described :]))


@dataclass(frozen=True, slots=True)
class _Sold:
    """The sales of a group by period; ``complete`` are the periods of which every day has figures."""

    sales: GroupSales
    complete: frozenset[date]


def _groups(reader: duckdb.DuckDBPyConnection, rule: TrendRule, filters: Filters) -> dict[Group, _Sold]:
    start = STARTS[rule.period]
    where, values = conditions(filters)
    named = "".join(f", {level}" for level in rule.by)
    source = undoubled(reader, start)
    rows = reader.execute(
        f"SELECT {start} AS start, sum(value), max(last_day) {named} FROM {source} WHERE {where} GROUP BY ALL", values
    ).fetchall()
    totals: defaultdict[Group, dict[date, Decimal]] = defaultdict(dict)
    complete: defaultdict[Group, set[date]] = defaultdict(set)
    for first, total, last_day, *group in rows:
        totals[tuple(group)][first] = total
        if last_day >= end(first, rule.period):
            complete[tuple(group)].add(first)
    reported = reporting.read(reader, start)
    sold = f"SELECT {start} AS start, value, region, precision_area {named} FROM {source} WHERE {where}"
    silent = parts(reader, reported, sold, values, rule.by)
    return {
        group: _Sold(GroupSales(held, silent.get(group, {}), reported), frozenset(complete[group]))
        for group, held in totals.items()
    }


def _points(sold: _Sold, previous: Sequence[Change], last_year: Sequence[Change]) -> tuple[TrendPoint, ...]:
    return tuple(
        TrendPoint(
            start=start,
            total=sold.sales.totals[start],
            complete=start in sold.complete,
            against_previous=previous[at],
            against_last_year=last_year[at],
        )
        for at, start in enumerate(sorted(sold.sales.totals))
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """The periods of one series beside their bases; ``logs`` are the changes, not a number where unknown."""

    bases: tuple[date, ...]
    compared: tuple[Compared | None, ...]  # none where either period is incomplete or has no figures
    raw: tuple[float | None, ...]
    floor: float
    logs: tuple[float, ...]

    @classmethod
    def of(cls, sold: _Sold, rule: TrendRule, earlier: Callable[[date, TrendPeriod], date]) -> "_Line":
        totals = sold.sales.totals
        starts = sorted(totals)
        bases = tuple(earlier(start, rule.period) for start in starts)
        floor = rule.floor * max(float(max(totals.values(), default=Decimal(0))), 0.0)
        compared = tuple(
            sold.sales.compared(start, base) if {start, base} <= sold.complete else None
            for start, base in zip(starts, bases, strict=True)
        )
        raw = tuple(
            _percentage(totals[start], totals[base], floor) if base in totals else None
            for start, base in zip(starts, bases, strict=True)
        )
        logs = tuple(_log_change(pair) for pair in compared)
        return cls(bases, compared, raw, floor, logs)

    def change(self, at: int, half: float) -> Change:
        """Return the change of one period, with the noise that ``half`` is, as a logarithm."""
        pair, base = self.compared[at], self.bases[at]
        if pair is None:
            return Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None)
        percentage = _percentage(pair.now, pair.then, self.floor)
        left_out = pair.stated(self.raw[at])
        known = percentage is not None and not math.isnan(half) and pair.now != 0
        return Change(
            base=base,
            percentage=percentage,
            new=percentage is None and left_out is None and pair.now > 0,
            noise=100 * (math.exp(half) - 1) if known else None,
            beyond_noise=abs(self.logs[at]) > half if known else None,
            left_out=left_out,
        )


def _percentage(now: Decimal, then: Decimal, floor: float) -> float | None:
    return 100 * (float(now) / float(then) - 1) if float(then) > floor else None


def _log_change(pair: Compared | None) -> float:
    return math.log(float(pair.now) / float(pair.then)) if pair and pair.now > 0 and pair.then > 0 else math.nan

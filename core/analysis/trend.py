"""Trend: totals by period and their changes like for like, each with the noise of its own comparison.

A change on the period before is beyond noise where it is farther from what the same period of earlier years brought
than those of its series were; a change on the year, where it is farther from their median. ``noise`` says how far that
is. Changes are logarithms there, so that a double and a half are as far. Too few of them give no verdict.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import duckdb
import numpy as np

from core.analysis.grains import undoubled
from core.analysis.levels.shares import new_levels
from core.analysis.likeness import reporting
from core.analysis.likeness.completion import Weights, market_of, missing_in, weights_of
from core.analysis.likeness.like_for_like import Compared, GroupSales, parts
from core.analysis.movement import YearSums, describe, sums_of_years, three_months
from core.analysis.noise import usual_of_own, usual_of_season
from core.analysis.trend_periods import SEASONS, STARTS, back, end, finest_in_year, line_of, refuse_finer, year_back
from core.model.analyses.distribution import Group
from core.model.analyses.trends import Change, TrendPeriod, TrendPoint, TrendReport, TrendRule, TrendSeries
from core.model.dimensions import MOVER_LEVELS
from core.warehouse.filters import Filters, check_levels, conditions

_ROUNDING = 1e-9  # in a series without any noise, what the computer rounds is no change


def find(reader: duckdb.DuckDBPyConnection, rule: TrendRule, filters: Filters) -> TrendReport:
    """Return the totals of each group by period, with their changes like for like; the largest series first.

    Raises ``trend.too_fine`` when periods are asked for that are shorter than the figures last.
    """
    check_levels(rule.by)
    refuse_finer(reader, rule.period)
    groups = _groups(reader, rule, filters)
    line = line_of((start for sold in groups.values() for start in sold.sales.totals), rule.period)
    previous = _changes([_Line.of(sold, rule, back) for sold in groups.values()], rule, line, SEASONS.get(rule.period))
    last_year = _changes([_Line.of(sold, rule, year_back) for sold in groups.values()], rule, line, None)
    series = [
        TrendSeries(
            group=group,
            points=_points(sold, *changes),
            three_months=three_months(sold.sales, sorted(sold.complete), rule),
        )
        for (group, sold), *changes in zip(groups.items(), previous, last_year, strict=True)
    ]
    series.sort(key=lambda line: (-sum(point.total for point in line.points), [name or "" for name in line.group]))
    sums = _sums(reader, rule, filters, groups) if rule.described else {}
    described = _described(reader, series[: rule.described], groups, sums, line, rule)
    return TrendReport(rule=rule, series=(*described, *series[rule.described :]))


def find_sellers(reader: duckdb.DuckDBPyConnection, filters: Filters) -> TrendReport:
    """Return the monthly trend of each brand, or of what the data name in its place: see ``MOVER_LEVELS``.

    What has no name of that level is one group. Where no level has a name there is no group: all sales are no brand.
    """
    for level in MOVER_LEVELS:
        report = find(reader, TrendRule(by=(level,)), filters)
        if any(series.group != (None,) for series in report.series):
            return report
    return TrendReport(rule=TrendRule(by=(MOVER_LEVELS[0],)), series=())


def _described(
    reader: duckdb.DuckDBPyConnection,
    series: Sequence[TrendSeries],
    groups: Mapping[Group, "_Sold"],
    sums: Mapping[Group, YearSums],
    line: Iterable[date],
    rule: TrendRule,
) -> list[TrendSeries]:
    """Return the series with their movement, in which silent areas count with what they are taken to have sold.

    All groups, described or not, say which of them has a new share.
    """
    if not series:
        return []
    weights: Weights = {}
    reported = groups[series[0].group].sales.reporting
    if any(sold.sales.parts for sold in groups.values()):
        weights = weights_of(market_of(reader, reported, STARTS[rule.period]))
    missing = {group: missing_in(sold.sales.parts, weights) for group, sold in groups.items()}
    levels = new_levels(
        {group: sold.completed(missing[group]) for group, sold in groups.items()}, rule.by, _whole(groups, line)
    )
    return [
        replace(own, movement=replace(moved, silent=groups[own.group].sales.silent_areas()))
        for own in series
        for moved in (describe(own, missing[own.group], levels[own.group], sums[own.group], rule),)
    ]


def _sums(
    reader: duckdb.DuckDBPyConnection, rule: TrendRule, filters: Filters, groups: Mapping[Group, "_Sold"]
) -> dict[Group, YearSums]:
    """Return the sums of years of each group; those of quarters and years are sums of months where these are known."""
    period = finest_in_year(reader, rule.period)
    if period is not rule.period:
        rule = replace(rule, period=period)
        groups = _groups(reader, rule, filters)
    return {group: sums_of_years(sold.sales, sorted(sold.complete), rule) for group, sold in groups.items()}


def _whole(groups: Mapping[Group, "_Sold"], line: Iterable[date]) -> list[date]:
    """Return the periods without those that are still to come: of which no group has the last day."""
    begun = {start for sold in groups.values() for start in sold.sales.totals}
    complete = {start for sold in groups.values() for start in sold.complete}
    return [start for start in line if start in complete or start not in begun]


@dataclass(frozen=True, slots=True)
class _Sold:
    """The sales of a group by period; ``complete`` are the periods of which every day has figures."""

    sales: GroupSales
    complete: frozenset[date]

    def completed(self, missing: Mapping[date, float]) -> dict[date, float]:
        """Return the totals with what is ``missing`` from them."""
        totals = self.sales.totals
        return {
            start: float(totals.get(start, 0)) + missing.get(start, 0.0) for start in totals.keys() | missing.keys()
        }


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


def _changes(
    lines: Sequence["_Line"], rule: TrendRule, line: Mapping[date, int], season: int | None
) -> Iterator[list[Change]]:
    """Give the changes of each series, each with its noise: about its season, or about its own middle without one."""
    logs = np.full((len(lines), len(line)), np.nan)
    for row, changed in enumerate(lines):
        for start, pair in zip(changed.starts, changed.compared, strict=True):
            logs[row, line[start]] = _log_change(pair)
    usual = usual_of_own(logs, rule.noise_width) if season is None else usual_of_season(logs, season, rule.noise_width)
    for row, changed in enumerate(lines):
        places = [line[start] for start in changed.starts]
        centres, halves = usual.centre[row, places].tolist(), usual.half[row, places].tolist()
        yield [changed.change(at, centre, half) for at, (centre, half) in enumerate(zip(centres, halves, strict=True))]


@dataclass(frozen=True, slots=True)
class _Line:
    """The periods of a series beside their bases; nothing is compared where either is incomplete or has no figures."""

    starts: tuple[date, ...]
    bases: tuple[date, ...]
    compared: tuple[Compared | None, ...]
    raw: tuple[float | None, ...]
    floor: float

    @classmethod
    def of(cls, sold: _Sold, rule: TrendRule, earlier: Callable[[date, TrendPeriod], date]) -> "_Line":
        totals = sold.sales.totals
        starts = tuple(sorted(totals))
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
        return cls(starts, bases, compared, raw, floor)

    def change(self, at: int, centre: float, half: float) -> Change:
        """Return the change of one period; it is usually within ``half`` of ``centre``, both as logarithms."""
        pair, base = self.compared[at], self.bases[at]
        if pair is None:
            return Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None)
        percentage = _percentage(pair.now, pair.then, self.floor)
        left_out = pair.stated(self.raw[at])
        log = _log_change(pair)
        known = percentage is not None and math.isfinite(half + log)
        return Change(
            base=base,
            percentage=percentage,
            new=percentage is None and left_out is None and pair.now > 0,
            noise=100 * math.expm1(half) if known else None,
            beyond_noise=abs(log - centre) > half + _ROUNDING if known else None,
            usual=100 * math.expm1(centre) if known else None,
            left_out=left_out,
        )


def _percentage(now: Decimal, then: Decimal, floor: float) -> float | None:
    return 100 * (float(now) / float(then) - 1) if float(then) > floor else None


def _log_change(pair: Compared | None) -> float:
    return math.log(float(pair.now) / float(pair.then)) if pair and pair.now > 0 and pair.then > 0 else math.nan

"""Shares of sales by any levels: their change beyond noise, erosion and who took it, concentration, fair share."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import duckdb
import numpy as np

from core.analysis.distribution import measure
from core.analysis.grains import coarsest
from core.analysis.likeness import reporting
from core.analysis.likeness.like_for_like import GroupSales, parts
from core.analysis.likeness.reporting import Reporting
from core.analysis.noise import Usual, usual_of_own, usual_of_season
from core.model.analyses.comparisons import Area, LeftOut
from core.model.analyses.distribution import Distribution, Group
from core.model.analyses.shares import Concentration, Share, ShareReport, ShareRule, Taker
from core.model.arrays import Floats
from core.model.dimensions import PLACE_LEVELS
from core.model.periods import Grain
from core.warehouse.filters import Filters, check_levels, conditions

_MODERATE, _HIGH = 1_000, 1_800
_MOST_TAKERS = 3
_ROUNDING = 1e-9  # in shares without any noise, what the computer rounds is no change

Groups = dict[Group, GroupSales]
# After how many periods a season returns in the shares of a market.
_SEASONS = {Grain.DAY: 7, Grain.WEEK: 52, Grain.HIJRI_MONTH: 12, Grain.MONTH: 12, Grain.QUARTER: 4}


def find(reader: duckdb.DuckDBPyConnection, rule: ShareRule, filters: Filters) -> ShareReport:
    """Return who holds what of the market, in its last period against the one before.

    ``filters`` on places and on the levels ``rule.within`` narrow the market. The others choose whose shares of it are
    reported; who holds the rest counts for shares, takers and concentration all the same. Changes are those of the
    areas that reported in both periods. Raises ``filter.unknown_level``.
    """
    check_levels((*rule.by, *rule.within, *filters))
    grain = coarsest(reader)
    chosen_by = tuple(level for level in filters if level not in (*PLACE_LEVELS, *rule.within))
    of_market = {level: names for level, names in filters.items() if level not in chosen_by}
    report = ShareReport(
        rule=rule,
        period=None,
        before=None,
        total=Decimal(0),
        shares=(),
        hhi=None,
        concentration=None,
        narrowed_by=tuple(level for level in of_market if level not in PLACE_LEVELS),
        chosen_by=chosen_by,
    )
    if grain is None:
        return report
    reported = reporting.read(reader, grain=grain)
    everybody = _groups(reader, rule, of_market, grain, reported)
    market = _together(everybody.values())
    if market is None:
        return report
    periods = sorted(market.totals)
    last, before = periods[-1], periods[-2] if len(periods) > 1 else None
    report = replace(report, period=last, total=market.totals[last])
    if report.total <= 0:
        return report
    groups = _groups(reader, rule, filters, grain, reported) if chosen_by else everybody
    if not rule.by:
        groups = {(): _in_period(groups.get((), GroupSales({}, {}, market.reporting)), last)}
    left_out = market.compared(last, before).stated(None) if before is not None else None
    hhi = _hhi(everybody, market, last) if rule.by else None
    return replace(
        report,
        before=before,
        shares=_shares(reader, rule, groups, _Whole(everybody, market, periods, grain, of_market, left_out), filters),
        hhi=hhi,
        concentration=_level(hhi) if hhi is not None else None,
        left_out=left_out,
        groups=sum(last in sold.totals for sold in everybody.values()),
    )


@dataclass(frozen=True, slots=True)
class _Whole:
    """The market that shares are of: all its groups, what they sold together, and what narrows it."""

    groups: Groups
    market: GroupSales
    periods: Sequence[date]
    grain: Grain
    filters: Filters
    left_out: LeftOut | None


def _shares(
    reader: duckdb.DuckDBPyConnection, rule: ShareRule, groups: Groups, whole: _Whole, filters: Filters
) -> tuple[Share, ...]:
    """Return the shares of ``groups`` in the whole market, the largest first."""
    market, last = whole.market, whole.periods[-1]
    before = whole.periods[-2] if whole.left_out is not None else None
    changes = _changes(groups, market, whole.periods)
    everybody = changes if groups is whole.groups else _changes(whole.groups, market, whole.periods)
    of_everybody = {name: _known(everybody[row, -1]) for row, name in enumerate(whole.groups)}
    usual = _usual(changes, _SEASONS[whole.grain])
    shelf = _shelf(reader, rule, whole, filters, chosen=groups is not whole.groups)
    shares = []
    for row, (group, sold) in enumerate(groups.items()):
        if last in sold.totals:
            own, centre, half = (_known(values[row, -1]) for values in (changes, usual.centre, usual.half))
            change = _Change(own, centre, half, of_everybody)
            raw = _raw(sold, market, last, before)
            part = 100 * sold.totals[last] / market.totals[last]
            shares.append(_share(rule, group, part, sold.totals[last], change, raw, shelf))
    shares.sort(key=lambda share: (-share.share, [name or "" for name in share.group]))
    return tuple(shares)


def _in_period(sold: GroupSales, last: date) -> GroupSales:
    """Return the sales of what is chosen; where it has no figures in the period, it sold nothing of the market."""
    return replace(sold, totals={**sold.totals, last: sold.totals.get(last, Decimal(0))})


def _hhi(groups: Groups, market: GroupSales, last: date) -> float:
    total = market.totals[last]
    return sum(float(100 * sold.totals[last] / total) ** 2 for sold in groups.values() if last in sold.totals)


def _groups(
    reader: duckdb.DuckDBPyConnection, rule: ShareRule, filters: Filters, grain: Grain, reported: Reporting
) -> Groups:
    where, values = conditions(filters)
    by = "".join(f", {level}" for level in rule.by)
    rows = reader.execute(
        f"SELECT period, sum(value){by} FROM sales WHERE grain = ? AND {where} GROUP BY ALL ORDER BY ALL NULLS LAST",
        [grain, *values],
    ).fetchall()
    totals: defaultdict[Group, dict[date, Decimal]] = defaultdict(dict)
    for period, sold, *group in rows:
        totals[tuple(group)][period] = sold
    sold = f"SELECT period AS start, value, region, precision_area{by} FROM sales WHERE grain = ? AND {where}"
    silent = parts(reader, reported, sold, [grain, *values], rule.by)
    return {group: GroupSales(held, silent.get(group, {}), reported) for group, held in totals.items()}


def _together(groups: Collection[GroupSales]) -> GroupSales | None:
    """Return the market that the groups make; ``None`` without any."""
    totals: defaultdict[date, Decimal] = defaultdict(Decimal)
    held: defaultdict[Area, defaultdict[date, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for group in groups:
        for period, sold in group.totals.items():
            totals[period] += sold
        for area, part in group.parts.items():
            for period, sold in part.items():
                held[area][period] += sold
    return next((GroupSales(dict(totals), held, group.reporting) for group in groups), None)


def _changes(groups: Groups, market: GroupSales, periods: Sequence[date]) -> Floats:
    """Return the changes of each share (groups x periods) in points, not a number where either period sold nothing."""
    changes = np.full((len(groups), len(periods)), np.nan)
    for at, (before, now) in enumerate(pairwise(periods), start=1):
        whole = market.compared(now, before)
        if whole.now > 0 and whole.then > 0:
            for row, group in enumerate(groups.values()):
                own = group.compared(now, before)
                changes[row, at] = float(100 * own.now / whole.now - 100 * own.then / whole.then)
    return changes


def _usual(changes: Floats, season: int) -> Usual:
    """Return what changes usually are: about their season where that is known, else about their own middle.

    A share has the season of its market divided out, so that what is left of one does not hide a change.
    """
    by_season, own = usual_of_season(changes, season), usual_of_own(changes)
    known = np.isfinite(by_season.half)
    return Usual(np.where(known, by_season.centre, own.centre), np.where(known, by_season.half, own.half))


def _raw(sold: GroupSales, market: GroupSales, last: date, before: date | None) -> float | None:
    """Return the change of the share in all areas, in points."""
    if before is None or market.totals[before] <= 0:
        return None
    then = 100 * sold.totals.get(before, Decimal(0)) / market.totals[before]
    return float(100 * sold.totals[last] / market.totals[last] - then)


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


@dataclass(frozen=True, slots=True)
class _Change:
    """How a share changed, and what is usual for it: within ``half`` of ``centre``; ``among`` is everybody's change."""

    own: float | None
    centre: float | None
    half: float | None
    among: Mapping[Group, float | None]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The distribution of what is reported, and the distribution points of the whole market."""

    distribution: Distribution
    points: float


def _share(
    rule: ShareRule,
    group: Group,
    share: Decimal,
    sold: Decimal,
    changed: _Change,
    raw: float | None,
    shelf: _Shelf | None,
) -> Share:
    change, centre, half = changed.own, changed.centre, changed.half
    beyond = None if change is None or centre is None or half is None else abs(change - centre) > half + _ROUNDING
    eroded = change is not None and _erodes(rule, float(share) - change, -change) and beyond is not False
    tdp = shelf.distribution.tdp(group) if shelf is not None else None
    everything = shelf.points if shelf is not None else 0.0
    fair = 100 * (100 * tdp / everything) / float(share) if tdp is not None and everything and share > 0 else None
    return Share(
        group=group,
        sales=sold,
        share=float(share),
        change=change,
        noise=half,
        beyond_noise=beyond,
        eroded=eroded,
        takers=_takers(changed.among, group) if eroded else (),
        tdp=tdp,
        velocity=float(sold) / tdp if tdp else None,
        fair_share=fair,
        usual=None if half is None else centre,
        raw_change=raw,
        items=shelf.distribution.selling(group) if shelf is not None else None,
    )


def _erodes(rule: ShareRule, base: float, loss: float) -> bool:
    return loss >= rule.points or (base >= rule.large and loss >= base * rule.part / 100)


def _takers(changes: Mapping[Group, float | None], loser: Group) -> tuple[Taker, ...]:
    gained = [Taker(group=group, points=points) for group, points in changes.items() if group != loser and points]
    gained.sort(key=lambda taker: -taker.points)
    return tuple(taker for taker in gained[:_MOST_TAKERS] if taker.points > 0)


def _shelf(
    reader: duckdb.DuckDBPyConnection, rule: ShareRule, whole: _Whole, filters: Filters, *, chosen: bool
) -> _Shelf | None:
    """Return the distribution behind the shares; levels of place have none, for a share of places is no shelf."""
    last = whole.periods[-1]
    if set(rule.by) & set(PLACE_LEVELS):
        return None
    everything = measure(reader, whole.grain, [last], rule.by, whole.filters).get(last)
    reported = measure(reader, whole.grain, [last], rule.by, filters).get(last) if chosen else everything
    return _Shelf(reported, everything.tdp()) if everything is not None and reported is not None else None


def _level(hhi: float) -> Concentration:
    if hhi > _HIGH:
        return Concentration.HIGH
    return Concentration.MODERATE if hhi > _MODERATE else Concentration.LOW

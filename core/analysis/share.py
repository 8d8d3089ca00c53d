"""Shares of sales by any levels: their change beyond noise, erosion and who took it, concentration, fair share."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

import duckdb
import numpy as np

from core.analysis.distribution import measure
from core.analysis.grains import coarsest
from core.analysis.likeness import reporting
from core.analysis.likeness.like_for_like import GroupSales, parts
from core.analysis.noise import Usual, usual_of_own, usual_of_season
from core.model.analyses.comparisons import Area
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
    """Return who holds what of the market that ``filters`` choose, in its last period against the one before.

    Changes are those of the areas that reported in both periods. Raises ``filter.unknown_level``.
    """
    check_levels(rule.by)
    grain = coarsest(reader)
    groups = _groups(reader, rule, filters, grain) if grain is not None else {}
    market = _together(groups.values())
    periods = sorted(market.totals) if market is not None else []
    total = market.totals[periods[-1]] if market is not None else Decimal(0)
    if market is None or grain is None or total <= 0:
        period = periods[-1] if periods else None
        return ShareReport(rule=rule, period=period, before=None, total=total, shares=(), hhi=None, concentration=None)
    last, before = periods[-1], periods[-2] if len(periods) > 1 else None
    names = list(groups)
    changes = _changes(groups, market, periods)
    usual = _usual(changes, _SEASONS[grain])
    measured = _distribution(reader, rule, filters, last)
    by_group = {name: _known(changes[row, -1]) for row, name in enumerate(names)}
    left_out = market.compared(last, before).stated(None) if before is not None else None
    shares = [
        _share(
            rule,
            group,
            100 * sold.totals[last] / total,
            sold.totals[last],
            _Change(by_group, _known(usual.centre[row, -1]), _known(usual.half[row, -1])),
            _raw(sold, market, last, before) if left_out is not None else None,
            measured,
        )
        for row, (group, sold) in enumerate(groups.items())
        if last in sold.totals
    ]
    shares.sort(key=lambda share: (-share.share, [name or "" for name in share.group]))
    hhi = sum(share.share**2 for share in shares)
    return ShareReport(
        rule=rule,
        period=last,
        before=before,
        total=total,
        shares=tuple(shares),
        hhi=hhi,
        concentration=_level(hhi),
        left_out=left_out,
    )


def _groups(reader: duckdb.DuckDBPyConnection, rule: ShareRule, filters: Filters, grain: Grain) -> Groups:
    where, values = conditions(filters)
    by = ", ".join(rule.by)
    rows = reader.execute(
        f"SELECT period, sum(value), {by} FROM sales WHERE grain = ? AND {where} GROUP BY ALL ORDER BY ALL NULLS LAST",
        [grain, *values],
    ).fetchall()
    totals: defaultdict[Group, dict[date, Decimal]] = defaultdict(dict)
    for period, sold, *group in rows:
        totals[tuple(group)][period] = sold
    reported = reporting.read(reader, grain=grain)
    sold = f"SELECT period AS start, value, region, precision_area, {by} FROM sales WHERE grain = ? AND {where}"
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
    """The changes of all shares by group, and what that of one group usually is: within ``half`` of ``centre``."""

    by_group: Mapping[Group, float | None]
    centre: float | None
    half: float | None


def _share(
    rule: ShareRule,
    group: Group,
    share: Decimal,
    sold: Decimal,
    changed: _Change,
    raw: float | None,
    measured: Distribution | None,
) -> Share:
    change, centre, half = changed.by_group[group], changed.centre, changed.half
    beyond = None if change is None or centre is None or half is None else abs(change - centre) > half + _ROUNDING
    eroded = change is not None and _erodes(rule, float(share) - change, -change) and beyond is not False
    tdp = measured.tdp(group) if measured is not None else None
    everything = measured.tdp() if measured is not None else 0.0
    fair = 100 * (100 * tdp / everything) / float(share) if tdp is not None and everything and share > 0 else None
    return Share(
        group=group,
        sales=sold,
        share=float(share),
        change=change,
        noise=half,
        beyond_noise=beyond,
        eroded=eroded,
        takers=_takers(changed.by_group, group) if eroded else (),
        tdp=tdp,
        velocity=float(sold) / tdp if tdp else None,
        fair_share=fair,
        usual=None if half is None else centre,
        raw_change=raw,
    )


def _erodes(rule: ShareRule, base: float, loss: float) -> bool:
    return loss >= rule.points or (base >= rule.large and loss >= base * rule.part / 100)


def _takers(changes: Mapping[Group, float | None], loser: Group) -> tuple[Taker, ...]:
    gained = [Taker(group=group, points=points) for group, points in changes.items() if group != loser and points]
    gained.sort(key=lambda taker: -taker.points)
    return tuple(taker for taker in gained[:_MOST_TAKERS] if taker.points > 0)


def _distribution(
    reader: duckdb.DuckDBPyConnection, rule: ShareRule, filters: Filters, period: date
) -> Distribution | None:
    """Return the distribution behind the shares; levels of place have none, for a share of places is no shelf."""
    grain = coarsest(reader)
    if grain is None or set(rule.by) & set(PLACE_LEVELS):
        return None
    return measure(reader, grain, [period], rule.by, filters).get(period)


def _level(hhi: float) -> Concentration:
    if hhi > _HIGH:
        return Concentration.HIGH
    return Concentration.MODERATE if hhi > _MODERATE else Concentration.LOW

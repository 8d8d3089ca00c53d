"""Shares of sales by any levels: their change beyond noise, erosion and who took it, concentration, fair share."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise

import duckdb

from core.analysis.distribution import measure
from core.analysis.grains import coarsest
from core.analysis.noise import band
from core.model.analyses.distribution import Distribution, Group
from core.model.analyses.shares import Concentration, Share, ShareReport, ShareRule, Taker
from core.model.dimensions import PLACE_LEVELS
from core.warehouse.filters import Filters, check_levels, conditions

_MODERATE, _HIGH = 1_000, 1_800
_MOST_TAKERS = 3

Sales = dict[date, dict[Group, Decimal]]


def find(reader: duckdb.DuckDBPyConnection, rule: ShareRule, filters: Filters) -> ShareReport:
    """Return who holds what of the market that ``filters`` choose, in its last period against the one before.

    Raises ``filter.unknown_level``.
    """
    check_levels(rule.by)
    sales = _sales(reader, rule, filters)
    periods = sorted(sales)
    total = sum(sales[periods[-1]].values(), Decimal(0)) if periods else Decimal(0)
    if not periods or total <= 0:
        period = periods[-1] if periods else None
        return ShareReport(rule=rule, period=period, before=None, total=total, shares=(), hhi=None, concentration=None)
    history = _history(sales)
    last, before = periods[-1], periods[-2] if len(periods) > 1 else None
    changes = {group: _change(points, before, last) for group, points in history.items()}
    measured = _distribution(reader, rule, filters, last)
    shares = [
        _share(rule, group, sold, total, history[group], changes, (before, last), measured)
        for group, sold in sales[last].items()
    ]
    shares.sort(key=lambda share: (-share.share, [name or "" for name in share.group]))
    hhi = sum(share.share**2 for share in shares)
    return ShareReport(
        rule=rule, period=last, before=before, total=total, shares=tuple(shares), hhi=hhi, concentration=_level(hhi)
    )


def _sales(reader: duckdb.DuckDBPyConnection, rule: ShareRule, filters: Filters) -> Sales:
    where, values = conditions(filters)
    by = ", ".join(rule.by)
    rows = reader.execute(
        f"SELECT period, sum(value), {by} FROM sales WHERE grain = ? AND {where} GROUP BY ALL ORDER BY ALL NULLS LAST",
        [coarsest(reader), *values],
    ).fetchall()
    sales: defaultdict[date, dict[Group, Decimal]] = defaultdict(dict)
    for period, sold, *group in rows:
        sales[period][tuple(group)] = sold
    return dict(sales)


def _history(sales: Sales) -> dict[Group, dict[date, float]]:
    """Return the share of each group by period, in per cent; a group that is absent from a period had none of it."""
    history: defaultdict[Group, dict[date, float]] = defaultdict(dict)
    groups = {group for held in sales.values() for group in held}
    for period, held in sorted(sales.items()):
        total = sum(held.values(), Decimal(0))
        if total > 0:
            for group in groups:
                history[group][period] = float(100 * held.get(group, Decimal(0)) / total)
    return dict(history)


def _change(points: Mapping[date, float], before: date | None, last: date) -> float | None:
    if before is None or before not in points or last not in points:
        return None
    return points[last] - points[before]


def _share(
    rule: ShareRule,
    group: Group,
    sold: Decimal,
    total: Decimal,
    points: Mapping[date, float],
    changes: Mapping[Group, float | None],
    periods: tuple[date | None, date],
    measured: Distribution | None,
) -> Share:
    change = changes[group]
    usual = band([now - then for (_, then), (day, now) in pairwise(points.items()) if day != periods[1]])
    beyond = None if usual is None or change is None else abs(change - usual[0]) > usual[1]
    share = float(100 * sold / total)
    eroded = change is not None and _erodes(rule, share - change, -change) and beyond is not False
    tdp = measured.tdp(group) if measured is not None else None
    everything = measured.tdp() if measured is not None else 0.0
    return Share(
        group=group,
        sales=sold,
        share=share,
        change=change,
        noise=None if usual is None else usual[1],
        beyond_noise=beyond,
        eroded=eroded,
        takers=_takers(changes, group) if eroded else (),
        tdp=tdp,
        velocity=float(sold) / tdp if tdp else None,
        fair_share=100 * (100 * tdp / everything) / share if tdp is not None and everything and share > 0 else None,
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

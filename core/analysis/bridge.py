"""The due-to bridge between two periods: distribution, mix and velocity, exact at any level.

Sales of an item are its weighted distribution (WD) times its velocity. Between two periods, with the means of both,
the change is dWD x mean velocity + dVelocity x mean WD, without a rest. For a group, dWD x the mean velocity of the
group is distribution, and what an item's own velocity differs from that is mix.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import fsum

import duckdb

from core.analysis.distribution import measure, measure_by_place
from core.analysis.grains import coarsest, periods_of
from core.analysis.likeness import reporting
from core.analysis.likeness.like_for_like import GroupSales, parts
from core.model.analyses.bridges import Bridge, BridgeReport, Driver
from core.model.analyses.comparisons import Area, LeftOut
from core.model.analyses.distribution import Distribution, Group, ItemDistribution
from core.model.dimensions import PLACE_LEVELS
from core.model.errors import UserError
from core.model.periods import Grain
from core.warehouse.filters import Filters, conditions

_FLOOR = 0.02  # a base under this part of what was sold after is none to grow from
_MOST_DRIVERS = 20
_SIDES = 2

Pair = tuple[ItemDistribution | None, ItemDistribution | None]


def find(
    reader: duckdb.DuckDBPyConnection, by: Sequence[str], filters: Filters, *, between: tuple[date, date] | None = None
) -> BridgeReport:
    """Return the bridge of each group of the levels ``by``, between the last two periods or those given.

    Distribution is calculated within each place of a group, as in a separate market. Only areas that reported in both
    periods count.

    Raises ``bridge.no_period`` for one without figures, and ``filter.unknown_level``.
    """
    grain = coarsest(reader)
    held = periods_of(reader, grain)
    for period in between or ():
        if period not in held:
            raise UserError("bridge.no_period", period=period.isoformat())
    chosen = between or ((held[-2], held[-1]) if len(held) >= _SIDES else None)
    if grain is None or chosen is None:
        return BridgeReport(by=tuple(by), first=None, last=None, whole=None, bridges=())
    places = [level for level in by if level in PLACE_LEVELS]
    products = [level for level in by if level not in PLACE_LEVELS]
    left_out, without = _left_out(reader, grain, chosen, filters)
    whole = _pairs(measure(reader, grain, chosen, (), filters, without), chosen)
    bridges = [
        _bridge(_in_order(by, places, place, group), members)
        for place, measured in measure_by_place(reader, grain, chosen, places, products, filters, without).items()
        for group, members in _grouped(_pairs(measured, chosen)).items()
    ]
    bridges.sort(key=lambda bridge: (-abs(bridge.change), [name or "" for name in bridge.group]))
    return BridgeReport(
        by=tuple(by),
        first=chosen[0],
        last=chosen[1],
        whole=_bridge((), whole) if whole else None,
        bridges=tuple(bridges) if whole else (),
        left_out=left_out,
    )


def _left_out(
    reader: duckdb.DuckDBPyConnection, grain: Grain, periods: tuple[date, date], filters: Filters
) -> tuple[LeftOut | None, frozenset[Area]]:
    """Return what is left out of the market in question, and all areas that were silent in either period."""
    reported = reporting.read(reader, grain=grain)
    before, after = periods
    silent = reported.silent_in(before) | reported.silent_in(after)
    if not silent:
        return None, silent
    where, values = conditions(filters)
    rows = reader.execute(
        f"SELECT period, sum(value) FROM sales WHERE grain = ? AND period IN (?, ?) AND {where} GROUP BY ALL",
        [grain, *periods, *values],
    ).fetchall()
    sold = f"SELECT period AS start, value, region, precision_area FROM sales WHERE grain = ? AND {where}"
    market = GroupSales(dict(rows), parts(reader, reported, sold, [grain, *values], ()).get((), {}), reported)
    base, total = (float(market.totals.get(period, Decimal(0))) for period in periods)
    return market.compared(after, before).stated(100 * (total / base - 1) if base > 0 else None), silent


def _in_order(by: Sequence[str], places: Sequence[str], place: Group, group: Group) -> Group:
    """Return the names of a group in the order in which its levels were asked for."""
    of_place, of_product = iter(place), iter(group)
    return tuple(next(of_place if level in places else of_product) for level in by)


def _grouped(pairs: Sequence[Pair]) -> dict[Group, list[Pair]]:
    groups: dict[Group, list[Pair]] = {}
    for pair in pairs:
        known = next(side for side in reversed(pair) if side is not None)
        groups.setdefault(known.group, []).append(pair)
    return groups


def _pairs(measured: Mapping[date, Distribution], periods: tuple[date, date]) -> list[Pair]:
    """Return each item as it was and as it is; a market that has figures in one period alone has nothing to compare."""
    if not all(period in measured for period in periods):
        return []
    before, after = ({item.key: item for item in measured[period].items} for period in periods)
    return [(before.get(key), after.get(key)) for key in dict.fromkeys((*before, *after))]


def _bridge(group: Group, pairs: Sequence[Pair]) -> Bridge:
    before = sum((pair[0].sales for pair in pairs if pair[0]), Decimal(0))
    after = sum((pair[1].sales for pair in pairs if pair[1]), Decimal(0))
    tdp = [fsum(_weighted(pair[side]) for pair in pairs) for side in range(_SIDES)]
    mean_velocity = _mean_velocity([float(before), float(after)], tdp)
    drivers = [_driver(pair) for pair in pairs]
    distribution = (tdp[1] - tdp[0]) * mean_velocity
    by_items = fsum(driver.distribution for driver in drivers)
    is_new = float(before) <= _FLOOR * float(after)
    drivers.sort(key=lambda driver: (-abs(driver.change), driver.item or ""))
    return Bridge(
        group=group,
        before=before,
        after=after,
        distribution=distribution,
        mix=by_items - distribution,
        velocity=fsum(driver.velocity for driver in drivers),
        growth=None if is_new or not before else 100 * (float(after) / float(before) - 1),
        is_new=is_new and after > 0,
        drivers=tuple(drivers[:_MOST_DRIVERS]),
    )


def _driver(pair: Pair) -> Driver:
    """Return what one item adds; one that is new or gone has its one velocity on both sides.

    Sales without distribution (returns alone) count as velocity, so that nothing is left over.
    """
    known = next(side for side in reversed(pair) if side is not None)
    sales = [float(side.sales) if side else 0.0 for side in pair]
    weighted = [_weighted(side) for side in pair]
    change = sales[1] - sales[0]
    distribution = (weighted[1] - weighted[0]) * _mean_velocity(sales, weighted)
    return Driver(
        item=known.item, group=known.group, change=change, distribution=distribution, velocity=change - distribution
    )


def _weighted(side: ItemDistribution | None) -> float:
    return side.weighted if side is not None else 0.0


def _mean_velocity(sales: Iterable[float], weighted: Iterable[float]) -> float:
    """Return the mean velocity of the periods that have any distribution; 0 where none has."""
    velocities = [sold / part for sold, part in zip(sales, weighted, strict=True) if part]
    return fsum(velocities) / len(velocities) if velocities else 0.0

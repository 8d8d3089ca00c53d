"""How far items reach in each place, and what the points that lack them are worth."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import duckdb
import numpy as np

from core.analysis.distribution import measure_by_place
from core.analysis.gaps import prize
from core.analysis.grains import coarsest, periods_of
from core.model.analyses.distribution import Distribution, DistributionRule, Group, ItemDistribution, Reach, ReachReport
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import NOTHING, Prize
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain
from core.warehouse.filters import Filters

Held = Mapping[Group, ItemDistribution]  # an item by its places


def find(
    reader: duckdb.DuckDBPyConnection, rule: DistributionRule, filters: Filters, missing: Sequence[PointGap]
) -> ReachReport:
    """Return the reach of each item that sells anywhere in the last period, in every place that has figures.

    Filters on places choose what is shown: targets are those of all places. ``missing`` are the gaps at points that
    pass ``filters``. Their sums are the prizes; what an item in a place has as a prize without a reach is not listed,
    and added up.

    Raises ``filter.unknown_level``.
    """
    grain = coarsest(reader)
    last = periods_of(reader, grain, 1)
    if grain is None or not last:
        return ReachReport(rule=rule, period=None, reaches=())
    shown = _measured(reader, grain, last[0], rule, filters)
    of_products = {level: names for level, names in filters.items() if level not in PLACE_LEVELS}
    whole = shown if len(of_products) == len(filters) else _measured(reader, grain, last[0], rule, of_products)
    items, here = _by_item(whole), _by_item(shown)
    prizes = _prizes(rule, missing)
    selling = {key: held for key, held in items.items() if any(item.weighted for item in held.values())}
    reaches = [
        _reach(rule, place, prizes, here.get(key, {}).get(place), held, list(whole))
        for key, held in selling.items()
        for place in shown
    ]
    listed = {(*place, *_product(held)) for held in selling.values() for place in shown}
    unlisted = prize.total(gap for gap in missing if _group(rule, gap) not in listed)
    reaches.sort(key=lambda reach: (-reach.prize.middle, reach.item or "", [name or "" for name in reach.place]))
    return ReachReport(rule=rule, period=last[0], reaches=tuple(reaches), unlisted=unlisted)


def _measured(
    reader: duckdb.DuckDBPyConnection, grain: Grain, period: date, rule: DistributionRule, filters: Filters
) -> dict[Group, Distribution]:
    """Return the distribution of each place in ``period``."""
    measured = measure_by_place(reader, grain, [period], rule.by, PRODUCT_LEVELS, filters)
    return {place: distributions[period] for place, distributions in measured.items() if period in distributions}


def _by_item(measured: Mapping[Group, Distribution]) -> dict[bytes, dict[Group, ItemDistribution]]:
    items: defaultdict[bytes, dict[Group, ItemDistribution]] = defaultdict(dict)
    for place, distribution in measured.items():
        for item in distribution.items:
            items[item.key][place] = item
    return items


def _reach(
    rule: DistributionRule,
    place: Group,
    prizes: Mapping[Group, Prize],
    item: ItemDistribution | None,
    held: Held,
    places: Sequence[Group],
) -> Reach:
    others = [held[other].weighted if other in held else 0.0 for other in places if other != place]
    weighted = item.weighted if item is not None else 0.0
    names = _product(held)
    return Reach(
        place=place,
        item=next(iter(held.values())).item,
        sales=item.sales if item is not None else Decimal(0),
        numeric=item.numeric if item is not None else 0.0,
        weighted=weighted,
        velocity=item.velocity if item is not None else None,
        target=_target(rule, weighted, others),
        prize=prizes.get((*place, *names), NOTHING),
        peers=len(others),
    )


def _prizes(rule: DistributionRule, missing: Sequence[PointGap]) -> dict[Group, Prize]:
    """Return what the gaps are worth by place and the names of the product."""
    groups: defaultdict[Group, list[PointGap]] = defaultdict(list)
    for gap in missing:
        groups[_group(rule, gap)].append(gap)
    return {group: prize.total(gaps) for group, gaps in groups.items()}


def _group(rule: DistributionRule, gap: PointGap) -> Group:
    return (*(gap.named(level) for level in rule.by), *gap.product_names)


def _product(held: Held) -> Group:
    """Return the names of the product: the item alone, or without one all that it has."""
    item = next(iter(held.values()))
    return item.group if item.item is None else (item.item,)


def _target(rule: DistributionRule, weighted: float, others: list[float]) -> float | None:
    """Return the distribution that others reach; none where it is reached already, or where others are too few."""
    if len(others) < rule.fewest_peers:
        return None
    target = min(float(np.quantile(others, rule.target)), rule.most)
    return target if target > weighted else None

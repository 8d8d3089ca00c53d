"""How far items reach in each place, and what the points that lack them are worth."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from statistics import median

import duckdb
import numpy as np

from core.analysis.distribution import measure_by_place
from core.analysis.gaps import prize
from core.analysis.grains import coarsest, periods_of
from core.model.analyses.distribution import Distribution, DistributionRule, Group, ItemDistribution, Reach, ReachReport
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import NOTHING, Prize
from core.model.dimensions import PRODUCT_LEVELS
from core.warehouse.filters import Filters

Held = Mapping[Group, tuple[Distribution, ItemDistribution | None]]


def find(
    reader: duckdb.DuckDBPyConnection, rule: DistributionRule, filters: Filters, missing: Sequence[PointGap]
) -> ReachReport:
    """Return the reach of each item that sells anywhere in the last period, in every place that has figures.

    ``missing`` are the gaps at points that pass ``filters``. Their sums are the prizes; what an item in a place has as
    a prize without a reach is not listed, and added up.

    Raises ``filter.unknown_level``.
    """
    grain = coarsest(reader)
    last = periods_of(reader, grain, 1)
    if grain is None or not last:
        return ReachReport(rule=rule, period=None, reaches=())
    measured = {
        place: distributions[last[0]]
        for place, distributions in measure_by_place(reader, grain, [last[0]], rule.by, PRODUCT_LEVELS, filters).items()
        if last[0] in distributions
    }
    items: defaultdict[bytes, dict[Group, ItemDistribution]] = defaultdict(dict)
    for place, distributions in measured.items():
        for item in distributions.items:
            items[item.key][place] = item
    prizes = _prizes(rule, missing)
    selling = [held for held in items.values() if any(item.weighted for item in held.values())]
    reaches = [
        _reach(rule, place, prizes, {other: (here, held.get(other)) for other, here in measured.items()})
        for held in selling
        for place in measured
    ]
    listed = {(*place, *_product(held)) for held in selling for place in measured}
    unlisted = prize.total(gap for gap in missing if _group(rule, gap) not in listed)
    reaches.sort(key=lambda reach: (-reach.prize.middle, reach.item or "", [name or "" for name in reach.place]))
    return ReachReport(rule=rule, period=last[0], reaches=tuple(reaches), unlisted=unlisted)


def _reach(rule: DistributionRule, place: Group, prizes: Mapping[Group, Prize], held: Held) -> Reach:
    here, item = held[place]
    others = [(pair, other) for name, (pair, other) in held.items() if name != place]
    weighted = item.weighted if item is not None else 0.0
    target = _target(rule, [other.weighted if other is not None else 0.0 for _, other in others])
    velocity = (item.velocity if item is not None else None) or _velocity_of_peers(here, others)
    potential = None
    if target is not None and velocity is not None:
        potential = max(0.0, target - weighted) * velocity
    known = next(other for _, other in held.values() if other is not None)
    return Reach(
        place=place,
        item=known.item,
        sales=item.sales if item is not None else Decimal(0),
        numeric=item.numeric if item is not None else 0.0,
        weighted=weighted,
        velocity=velocity,
        target=target,
        potential=potential,
        prize=prizes.get((*place, *_names(known)), NOTHING),
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


def _product(held: Mapping[Group, ItemDistribution]) -> Group:
    return _names(next(iter(held.values())))


def _names(item: ItemDistribution) -> Group:
    """Return the names of the product: the item alone, or without one all that it has."""
    return item.group if item.item is None else (item.item,)


def _target(rule: DistributionRule, others: list[float]) -> float | None:
    if len(others) < rule.fewest_peers:
        return None
    return min(float(np.quantile(others, rule.target)), rule.most)


def _velocity_of_peers(here: Distribution, others: list[tuple[Distribution, ItemDistribution | None]]) -> float | None:
    """Return the middle velocity of the others per unit of their category sales, for the category sales of here."""
    parts = [
        item.velocity / float(distribution.category)
        for distribution, item in others
        if item is not None and item.velocity and distribution.category > 0
    ]
    return median(parts) * float(here.category) if parts and here.category > 0 else None

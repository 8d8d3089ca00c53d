"""Who could sell what: items, points, the rows that exist, and the voids that should but do not."""

from dataclasses import dataclass
from itertools import product

import numpy as np

from core.model.arrays import Floats, Ints
from core.sampling import market
from core.sampling.plan import Plan

_VOIDS_PER_ROWS = 400
_VOID_PEERS = 5
_VOID_STRENGTH = 0.7  # a void lies among the strongest 30 % of all combinations


@dataclass(frozen=True, slots=True)
class Item:
    """One article of the catalogue."""

    manufacturer: str
    brand: str
    brand_2: str
    category: str
    flavour: str
    diet: str
    key_pack: str
    sub_brand: str
    pack_type: str
    pack_size: str
    item: str


@dataclass(frozen=True, slots=True)
class MarketPoint:
    """A market of a precision area."""

    region: str
    province: str
    precision_area: str
    market: str


@dataclass(frozen=True, slots=True)
class Population:
    """Rows are pairs of item and point with the sales expected of them; voids are pairs without a row."""

    items: tuple[Item, ...]
    points: tuple[MarketPoint, ...]
    row_item: Ints
    row_point: Ints
    row_strength: Floats
    void_item: Ints
    void_point: Ints
    void_strength: Floats

    def codes(self, level: str) -> tuple[list[str], Ints]:
        """Return the names of a level and the number of each row's name."""
        of_point = level in MarketPoint.__dataclass_fields__
        members: tuple[object, ...] = self.points if of_point else self.items
        at = self.row_point if of_point else self.row_item
        names = [str(getattr(member, level)) for member in members]
        known = sorted(set(names))
        number = {name: position for position, name in enumerate(known)}
        return known, np.array([number[name] for name in names], np.int64)[at]


def populate(plan: Plan) -> Population:
    """Return the population of ``plan``: exactly its number of rows, sorted by place, then item."""
    rng = plan.generator("population")
    items, item_weight = _items(plan, rng)
    points, point_weight = _points(plan, rng)
    strength = np.outer(point_weight, item_weight) * rng.lognormal(0.0, 0.35, (len(points), len(items)))
    chosen, voids = _choose(plan, rng, strength, points)
    order = np.argsort(chosen, kind="stable")
    row_point, row_item = np.divmod(chosen[order], len(items))
    void_point, void_item = np.divmod(np.sort(voids), len(items))
    return Population(
        items,
        points,
        row_item,
        row_point,
        strength[row_point, row_item],
        void_item,
        void_point,
        strength[void_point, void_item],
    )


def _items(plan: Plan, rng: np.random.Generator) -> tuple[tuple[Item, ...], Floats]:
    catalogue: list[Item] = []
    weights: list[float] = []
    sizes = [(*pack[:3], size) for pack in market.PACKS for size in pack[3]]
    for line, sub, diet, pack, bundle in product(market.LINES, market.SUB_BRANDS, market.DIETS, sizes, market.BUNDLES):
        manufacturer, brand, flavour, line_weight = line
        pack_type, key_pack, pack_weight, size = pack
        parts = (brand, sub[0], flavour, diet[0], pack_type, size, bundle[0])
        category = "CSD +" if sub[0] else "CSD"
        catalogue.append(
            Item(
                manufacturer,
                brand,
                f"{brand} {flavour}",
                category,
                flavour,
                diet[0],
                key_pack,
                " ".join(part for part in (brand, sub[0]) if part),
                pack_type,
                size,
                " ".join(part for part in parts if part),
            )
        )
        weights.append(line_weight * sub[1] * diet[1] * pack_weight * bundle[1])
    weight = np.array(weights) * rng.lognormal(0.0, 0.6, len(weights))
    # Lists are longer than sales: many small items are on the books.
    ranked = np.argsort(-(0.45 * np.log(weight) + rng.gumbel(0.0, 0.5, len(weight))), kind="stable")
    selected = np.sort(_with_every_name(catalogue, ranked, plan.items))
    return tuple(catalogue[number] for number in selected), weight[selected] ** 0.75


def _with_every_name(catalogue: list[Item], ranked: Ints, count: int) -> Ints:
    """Return the first ``count`` of ``ranked``, making room for the first item of each line and each pack type."""
    seen: set[tuple[str, str]] = set()
    needed: list[int] = []
    for number in ranked.tolist():
        item = catalogue[number]
        names = {("line", item.brand_2), ("pack", item.pack_type), ("diet", item.diet)}
        if names - seen:
            seen |= names
            needed.append(number)
    others = [number for number in ranked.tolist() if number not in set(needed)]
    return np.array((needed + others)[:count], np.int64)


def _points(plan: Plan, rng: np.random.Generator) -> tuple[tuple[MarketPoint, ...], Floats]:
    areas = [
        (region, province, name, position)
        for region, provinces in market.AREAS.items()
        for province, names in provinces.items()
        for position, name in enumerate(names.split("|"))
    ]
    selected = sorted(areas, key=lambda area: area[3])[: plan.areas]
    points: list[MarketPoint] = []
    weights: list[float] = []
    for area in [area for area in areas if area in selected]:
        region, province, name, _ = area
        size = market.REGION_WEIGHTS[region] * float(rng.lognormal(0.0, 0.4))
        channels = 2 + int(rng.random() < 0.5)
        for channel, weight in zip(market.CHANNELS[:channels], market.CHANNEL_WEIGHTS, strict=False):
            points.append(MarketPoint(region, province, name, channel))
            weights.append(size * weight * float(rng.lognormal(0.0, 0.15)))
    return tuple(points), np.array(weights)


def _choose(
    plan: Plan, rng: np.random.Generator, strength: Floats, points: tuple[MarketPoint, ...]
) -> tuple[Ints, Ints]:
    """Return the flat numbers of the rows and of the voids."""
    wanted = max(5, plan.rows // _VOIDS_PER_ROWS)
    appeal = 0.8 * np.log(strength) + rng.gumbel(0.0, 0.8, strength.shape)
    ranked = np.argsort(-appeal.ravel(), kind="stable")
    first_of_item = np.argmax(appeal, axis=0) * strength.shape[1] + np.arange(strength.shape[1])
    first_of_point = np.argmax(appeal, axis=1) + np.arange(strength.shape[0]) * strength.shape[1]
    needed = np.unique(np.concatenate([first_of_item, first_of_point]))
    others = ranked[~np.isin(ranked, needed)]
    listed = np.concatenate([needed, others])[: plan.rows + wanted]
    regions = np.array([point.region for point in points])
    at_point, at_item = np.divmod(listed, strength.shape[1])
    peers = np.zeros(len(listed), np.int64)
    for region in np.unique(regions):
        inside = regions[at_point] == region
        peers[inside] = np.bincount(at_item[inside], minlength=strength.shape[1])[at_item[inside]]
    strong = strength.ravel()[listed] >= np.quantile(strength.ravel()[listed], _VOID_STRENGTH)
    candidates = np.flatnonzero(strong & (peers > _VOID_PEERS) & ~np.isin(listed, needed))
    spare = np.flatnonzero(~np.isin(listed, needed))
    pool = candidates if len(candidates) >= wanted else spare
    voids = rng.choice(pool, wanted, replace=False)
    return np.delete(listed, voids), listed[voids]

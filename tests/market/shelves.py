"""Which items stand in which points, and what every row weighs within its line and region."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.special import expit, logit

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from tests.market import published
from tests.market.plan import Plan
from tests.market.published import DIET_PERCENT, LINES, MARKETS, PACKS, REGIONS

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

_ITEM_SPREAD, _ROW_SPREAD, _AREA_SPREAD, _AREA_TILT = 0.8, 0.5, 0.4, 0.15
_BREADTH = 0.5  # the rows of a line and of a region grow with the root of their sales
_RAKED = 25


@dataclass(frozen=True)
class Shelves:
    """Items and points by name, and the rows: an item in a point, with the number of its line, region and area.

    ``weights`` are the parts of the rows in the sales of their line and region; they add up to one there.
    """

    items: tuple[tuple[str, ...], ...]
    points: tuple[tuple[str, ...], ...]
    item: Numbers
    point: Numbers
    line: Numbers
    region: Numbers
    area: Numbers
    weights: Floats

    @property
    def cells(self) -> Numbers:
        """The number of the line and region of every row."""
        return self.line * len(REGIONS) + self.region

    @cached_property
    def spots(self) -> Numbers:
        """The number of the line and area of every row, counted without those that have no row."""
        return np.unique(self.line * (self.area.max() + 1) + self.area, return_inverse=True)[1]

    def of_rows(self, marks: npt.NDArray[np.bool_]) -> "Shelves":
        """Return the shelves of the marked rows; the others leave no trace, and the weights are as they were."""
        rows = {name: getattr(self, name)[marks] for name in ("item", "point", "line", "region", "area", "weights")}
        return replace(self, **rows)

    def names(self, level: str) -> npt.NDArray[np.str_]:
        """Return the name that every row has at ``level``."""
        if level in PLACE_LEVELS:
            return np.array([point[PLACE_LEVELS.index(level)] for point in self.points])[self.point]
        return np.array([item[PRODUCT_LEVELS.index(level)] for item in self.items])[self.item]


def fill(plan: Plan) -> Shelves:
    """Return the shelves of ``plan``."""
    random = plan.random("shelves")
    part = min(1.0, plan.rows / published.ROWS)
    sales = np.array([line.percent for line in LINES])
    of_item = np.repeat(np.arange(len(LINES)), _spread(max(3 * len(LINES), published.ITEMS * part**0.45), sales, 2))
    areas = _spread(max(2 * len(REGIONS), published.AREAS * part**0.4), np.array([own.percent for own in REGIONS]), 2)
    of_area = np.repeat(np.arange(len(REGIONS)), areas)
    pack, diet, items = _items(of_item, random)
    points, of_point = _points(of_area)
    rows_of = _spread(plan.rows, np.outer(sales, [own.percent for own in REGIONS]).ravel(), 1)
    popular, size = _appeal(plan, len(of_item), len(of_area))
    appeal = plan.breadth * np.add.outer(np.log(popular), np.log(size)[of_point])
    item, point = _stocked(rows_of, (of_item, of_area, of_point), appeal, random)
    area = of_point[point]
    line, region = of_item[item], of_area[area]
    if not plan.breadth:
        popular = np.exp(_ITEM_SPREAD * random.normal(size=len(of_item)))
    raw = popular[item] * np.exp(_ROW_SPREAD * random.normal(size=len(item)))
    if not plan.breadth:
        size = np.exp(_AREA_SPREAD * random.normal(size=len(of_area)))
    weights = _raked(raw, (line, region, area), (pack[item], diet[item]), size, random)
    return Shelves(items, points, item, point, line, region, area, weights)


def _spread(total: float, sales: Floats, least: int) -> Numbers:
    """Return how many of ``total`` every one gets: ``least``, and the rest by the root of the sales."""
    root = sales**_BREADTH
    rest = round(total) - least * len(sales)
    exact = rest * root / root.sum()
    whole = np.floor(exact).astype(np.int64)
    whole[np.argsort(whole - exact, kind="stable")[: rest - whole.sum()]] += 1
    return whole + least


def _items(of_item: Numbers, random: np.random.Generator) -> tuple[Numbers, Numbers, tuple[tuple[str, ...], ...]]:
    """Return pack and diet of every item by number, and its names in the order of the levels of a product."""
    count = len(of_item)
    breadth = np.sqrt([own.percent for own in PACKS])
    pack = random.choice(len(PACKS), count, p=breadth / breadth.sum())
    pack[np.unique(of_item, return_index=True)[1]] = 0  # every line has its can
    diet = (random.random(count) < 2 * DIET_PERCENT / 100).astype(np.int64)
    items = []
    for number, (line, own, light) in enumerate(zip(of_item.tolist(), pack.tolist(), diet.tolist(), strict=True)):
        maker, brand, flavour, _ = LINES[line]
        kind, size = ("DIET" if light else "REG"), PACKS[own].sizes[number % len(PACKS[own].sizes)]
        key_pack = f"{PACKS[own].name} {size}"
        sub_brand = f"{brand} {flavour}"
        item = f"{sub_brand} {kind} {key_pack} N{number:04d}"
        second = f"DIET {brand}" if light else brand
        category = "CSD +" if flavour == "MANGO" else "CSD"
        items.append(
            (maker, brand, second, category, flavour, kind, key_pack, sub_brand, PACKS[own].name, size, item),
        )
    return pack, diet, tuple(items)


def _points(of_area: Numbers) -> tuple[tuple[tuple[str, ...], ...], Numbers]:
    """Return the names of the points, in the order of the levels of a place, and the area of every point."""
    points = []
    for area, region in enumerate(of_area.tolist()):
        own = REGIONS[region]
        province = own.provinces[area % len(own.provinces)]
        points += [(own.name, province, f"{own.name} {area:02d}", market) for market in MARKETS]
    return tuple(points), np.repeat(np.arange(len(of_area)), len(MARKETS))


def _appeal(plan: Plan, items: int, areas: int) -> tuple[Floats, Floats]:
    """Return how well every item sells and how large every area is, where that decides what is stocked."""
    random = plan.random("breadth")
    return np.exp(_ITEM_SPREAD * random.normal(size=items)), np.exp(_AREA_SPREAD * random.normal(size=areas))


def _stocked(
    rows_of: Numbers, of: tuple[Numbers, Numbers, Numbers], appeal: Floats, random: np.random.Generator
) -> tuple[Numbers, Numbers]:
    """Return item and point of every row: of every line and region so many, the areas first one by one.

    The rows go to those pairs of item and point that have more ``appeal``, by chance where they have none.
    """
    of_item, of_area, of_point = of
    chosen_items, chosen_points, spare = [], [], 0
    for cell, wanted in enumerate(rows_of.tolist()):
        items = np.flatnonzero(of_item == cell // len(REGIONS))
        points = np.flatnonzero(of_area[of_point] == cell % len(REGIONS))
        chance = random.random((len(items), len(points)))
        if appeal.any():
            chance = expit(logit(chance) - appeal[np.ix_(items, points)])
        for area in np.unique(of_point[points]).tolist():
            column = np.flatnonzero(of_point[points] == area)
            first = np.argmin(chance[:, column])
            chance[first // len(column), column[first % len(column)]] -= 1
        count = min(wanted + spare, chance.size)  # what finds no room in this cell goes to the next
        spare += wanted - count
        best = np.argsort(chance, axis=None)[:count]
        chosen_items.append(items[best // len(points)])
        chosen_points.append(points[best % len(points)])
    return np.concatenate(chosen_items), np.concatenate(chosen_points)


def _raked(
    raw: Floats,
    places: tuple[Numbers, Numbers, Numbers],
    kinds: tuple[Numbers, Numbers],
    size: Floats,
    random: np.random.Generator,
) -> Floats:
    """Return the weights: by iterative proportional fitting the packs and diet sell what was published of them."""
    line, region, area = places
    cell, inside = line * len(REGIONS) + region, line * len(size) + area
    of_cell = np.outer([own.percent for own in LINES], [own.percent for own in REGIONS]).ravel() / 1e4
    of_area = size[area] * np.exp(_AREA_TILT * random.normal(size=len(LINES) * len(size)))[inside]
    weights = raw * of_area / np.bincount(inside, raw)[inside]
    for _ in range(_RAKED):
        for groups, wanted in zip(kinds, _PUBLISHED, strict=True):
            weights = weights * (wanted / np.maximum(np.bincount(groups, weights, len(wanted)), 1e-12))[groups]
        weights = weights * (of_cell / np.bincount(cell, weights))[cell]
    return weights / np.bincount(cell, weights)[cell]


_PUBLISHED = (
    np.array([own.percent for own in PACKS]) / 100,
    np.array([100 - DIET_PERCENT, DIET_PERCENT]) / 100,
)

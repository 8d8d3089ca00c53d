"""What is missing in made-up markets, and what it would have sold: the truth that gaps at points are scored by.

A never-listed item or a void is worthy where the point would sell it. A delisting is worth what it lost if the item
comes back; most never do.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.model.arrays import Floats
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.sampling import figures, history, population
from core.sampling.figures import Figures
from core.sampling.history import PlantedKind
from core.sampling.plan import Plan as SamplePlan
from core.sampling.population import Population
from core.warehouse.engine import Warehouse
from tests.bench.shelf import stock
from tests.market import lapses
from tests.market.figures import zero_chances
from tests.market.files import stocked
from tests.market.market import Market, make_market
from tests.market.plan import Happenings
from tests.market.plan import Plan as MarketPlan

Key = tuple[str, str, str]  # precision area, market, item
_BINS = 20
_RECENT = 12
BREADTH, UNSTEADY = 3.0, 3.0
LATER = 6  # months after the present that say what came back
SHORT = 2  # months: what is gone for longer is delisted
_KEY = ((PLACE_LEVELS, "precision_area"), (PLACE_LEVELS, "market"), (PRODUCT_LEVELS, "item"))


@dataclass(frozen=True)
class Missing:
    """One item that a point should sell: its kind, how much it is so (0 to 1), and its sales in a period.

    ``back`` is whether it sells there again by itself; only of a delisted item is that what it is worth.
    """

    kind: str
    wanted: float
    sales: float
    back: float = 1.0

    @property
    def worth(self) -> float:
        """What is really lost and may be won, per period."""
        return self.wanted * self.back * self.sales


@dataclass(frozen=True)
class Truth:
    """What is missing, by item in a point; everything else that is listed is false.

    ``means`` are those of items.
    """

    missing: dict[Key, Missing]
    means: dict[str, float]


def sampled(seed: int, years: int, rows: int) -> tuple[Warehouse, Truth]:
    """Return the warehouse and the truth of a market of the sample; the caller closes the former.

    In it, weak rows are rather never listed. As many as of the strongest rows are so for no weakness, and count.
    """
    plan = SamplePlan(years=tuple(range(2024, 2024 + years)), rows=rows, seed=seed)
    people = population.populate(plan)
    lived = history.live(plan, people)
    sold = figures.sell(plan, people, lived)
    return stock(plan).warehouse, _truth_of_sample(plan, people, lived.kind, sold)


def _truth_of_sample(plan: SamplePlan, people: Population, kind: Any, sold: Figures) -> Truth:
    levels = figures.month_levels(plan)
    now = sold.row_potential * levels[-1] / levels.mean()
    often = _how_often(people.row_strength, kind)
    never = (kind == PlantedKind.NEVER_LISTED).any(axis=1)
    chosen = _not_for_weakness(people.row_strength, never)
    missing: dict[Key, Missing] = {}

    def add(name: str, rows: Any, sales: Floats, wanted: Any = None, back: float = 1.0) -> None:
        for row in np.flatnonzero(rows).tolist():
            degree = 1.0 if wanted is None else float(wanted[row])
            missing[_key(people, people.row_point[row], people.row_item[row])] = Missing(
                name, degree, float(sales[row]), back
            )

    add("out_of_stock_open", kind[:, -1] == PlantedKind.OUT_OF_STOCK_OPEN, now)
    add("delisted", kind[:, -1] == PlantedKind.DELISTED, sold.row_potential, back=0.0)
    add("never_listed", never, sold.row_potential * often, chosen)
    void_sales = sold.void_potential * np.interp(
        np.log(people.void_strength), *_by_strength(people.row_strength, often)
    )
    for point, item, sales in zip(people.void_point, people.void_item, void_sales.tolist(), strict=True):
        missing[_key(people, point, item)] = Missing("void", 1.0, sales)
    names = np.array([item.item for item in people.items])
    return Truth(missing, _means(sold.values, names[people.row_item]))


def _how_often(strength: Floats, kind: Any) -> Floats:
    """Return in what part of its months a row so strong sells, if it ever does: many sell now and then."""
    rank = np.argsort(np.argsort(-strength, kind="stable")) * _BINS // len(strength)
    demand = np.isin(kind, (PlantedKind.SOLD, PlantedKind.INTERMITTENT))
    seen = np.bincount(rank, demand.sum(axis=1), _BINS)
    result: Floats = (np.bincount(rank, (kind == PlantedKind.SOLD).sum(axis=1), _BINS) / seen)[rank]
    return result


def _by_strength(strength: Floats, values: Floats) -> tuple[Floats, Floats]:
    order = np.argsort(strength)
    return np.log(strength[order]), values[order]


def _not_for_weakness(strength: Floats, never: Any) -> Floats:
    """Return how probably a row that is never listed is so for another reason than its weakness."""
    rank = np.argsort(np.argsort(-strength, kind="stable")) * _BINS // len(strength)
    rate = np.bincount(rank, never, _BINS) / np.bincount(rank, minlength=_BINS)
    line = np.polyfit(np.arange(_BINS), rate, 2)
    smooth = np.maximum.accumulate(np.polyval(line, np.arange(_BINS)))
    result: Floats = (smooth[0] / smooth)[rank]
    return result


def _key(people: Population, point: int, item: int) -> Key:
    place = people.points[point]
    return place.precision_area, place.market, people.items[item].item


def _means(values: Floats, names: Any) -> dict[str, float]:
    known, at = np.unique(names, return_inverse=True)
    recent = values[:, -_RECENT:]
    mean = np.bincount(at, recent.sum(axis=1)) / np.maximum(np.bincount(at, (recent > 0).sum(axis=1)), 1)
    return dict(zip(known.tolist(), mean.tolist(), strict=True))


def market_plan(seed: int, years: int, rows: int, spell: float = 0.3) -> MarketPlan:
    """Return the plan of a market of the second generator, with months after the present that say what came back.

    With long ``spell``s what lapses leaves the trace of what pauses: nothing can distinguish them.
    """
    happenings = Happenings(promotions=6, shifts=4, silences=2, late_areas=1, lapses=1.0)
    return MarketPlan(
        seed=seed,
        rows=rows,
        months=12 * years + LATER,
        later=LATER,
        breadth=BREADTH,
        spell=spell,
        unsteady=UNSTEADY,
        happenings=happenings,
    )


def second(seed: int, years: int, rows: int, spell: float = 0.3) -> tuple[Warehouse, Truth]:
    """Return the warehouse and the truth of a market of the second generator; the caller closes the former."""
    months = 12 * years
    made = make_market(market_plan(seed, years, rows, spell))
    now = made.through(months)
    missing = {**_pauses(made, months), **_lapses(made, months)}
    return stocked(now), Truth(missing, _means(now.values, made.shelves.names("item")))


def key_of(made: Market, point: int, item: int) -> Key:
    """Return the key of an item in a point of ``made``, by their numbers."""
    place, product = made.shelves.points[point], made.shelves.items[item]
    area, market, name = (levels.index(level) for levels, level in _KEY)
    return place[area], place[market], product[name]


def _lapses(made: Market, months: int) -> dict[Key, Missing]:
    """Return what lapses at present."""
    lost = made.lost
    missing = {}
    for kind, item, point, first, end, sales in zip(
        lost.kind.tolist(), lost.item, lost.point, lost.first.tolist(), lost.end.tolist(), lost.sales, strict=True
    ):
        if end < months:
            continue
        short = first > 0 and months - first <= SHORT
        name = "out_of_stock_open" if short else {lapses.AWAY: "delisted"}.get(kind, kind)
        back = 0.0 if kind == lapses.DELISTED else float(kind != lapses.AWAY or end <= months + LATER)
        missing[key_of(made, point, item)] = Missing(
            name, 1.0, float(sales[max(first, months - _RECENT) : months].mean()), back
        )
    return missing


def _pauses(made: Market, months: int) -> dict[Key, Missing]:
    """Return the rows that sell steadily, are silent at present, and were not planted; what follows is the truth."""
    sold = made.values[:, :months] > 0
    gone = np.where(sold.any(axis=1), sold[:, ::-1].argmax(axis=1), 0)
    steady = zero_chances(made.plan, made.shelves) <= lapses.STEADY
    missing = {}
    for row in np.flatnonzero((gone > 0) & steady).tolist():
        later = made.values[row, months:]
        name = "out_of_stock_open" if gone[row] <= SHORT else "delisted"
        missing[key_of(made, made.shelves.point[row], made.shelves.item[row])] = Missing(
            name, 1.0, float(later.mean()), float((later > 0).any())
        )
    return missing


MAKERS = {"sample": sampled, "second market": second}

"""What happens where and when, drawn by the seed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.market.demand import BRAND_OF
from tests.market.events import Absence, Price, Promotion, Shift, Silence, Spike, Thinning
from tests.market.plan import Plan
from tests.market.published import BRANDS, REGIONS
from tests.market.shelves import Shelves

Floats = npt.NDArray[np.float64]

EARLIEST = 6  # the first month of a market in which anything happens; half a year shows what is usual
_LEAST, _MOST = 1.0, 12.0  # points of share
_LOSABLE = 0.6  # of what a brand holds
_FOR_GOOD = 1_000


@dataclass(frozen=True)
class Scenario:
    """All that happens in a market."""

    shifts: tuple[Shift, ...] = ()
    spikes: tuple[Spike, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    prices: tuple[Price, ...] = ()
    silences: tuple[Silence, ...] = ()
    absences: tuple[Absence, ...] = ()
    thinnings: tuple[Thinning, ...] = ()


def draw(plan: Plan, shelves: Shelves, shares: Floats) -> Scenario:
    """Return the scenario of ``plan``; a market under eight months has room for none."""
    if plan.months < EARLIEST + 2:
        return Scenario()
    held = np.zeros((len(BRANDS), len(REGIONS)))
    np.add.at(held, BRAND_OF, 100 * shares)
    taken: set[tuple[str, str]] = set()  # brand and region: what shifts does nothing else
    return Scenario(
        shifts=_shifts(plan, held, taken),
        spikes=_spikes(plan, held, taken),
        promotions=_promotions(plan),
        prices=_prices(plan),
        silences=_silences(plan, shelves),
        absences=_absences(plan, shelves),
        thinnings=_thinnings(plan),
    )


def _month(plan: Plan, random: np.random.Generator, before_end: int = 1) -> int:
    """Return a month that anything may begin in, with ``before_end`` months of figures after it where there is room."""
    return int(random.integers(EARLIEST, max(EARLIEST + 1, plan.months - before_end)))


def _shifts(plan: Plan, held: Floats, taken: set[tuple[str, str]]) -> tuple[Shift, ...]:
    random = plan.random("shifts")
    result: list[Shift] = []
    for _ in range(50 * plan.happenings.shifts):
        if len(result) == plan.happenings.shifts:
            break
        region = int(random.integers(len(REGIONS)))
        free = [brand for brand, name in enumerate(BRANDS) if (name, REGIONS[region].name) not in taken]
        sides = _sides(held[:, region], free, random)
        if sides is None:
            continue
        losers, takers = sides
        ramp = int(random.choice([1, 1, 2, 3]))
        shift = Shift(REGIONS[region].name, _month(plan, random, ramp), ramp, losers, takers)
        taken |= {(name, shift.region) for name in (*losers, *takers)}
        result.append(shift)
    return tuple(result)


def _sides(
    held: Floats, free: Sequence[int], random: np.random.Generator
) -> tuple[dict[str, float], dict[str, float]] | None:
    """Return who loses and who takes how many points: one brand on one side, one or two on the other."""
    points = float(np.round(random.uniform(_LEAST, _MOST), 1))
    parts = (points,) if random.random() < 0.5 else _halves(points, random)
    gain = random.random() < 0.4
    losers: dict[str, float] = {}
    for part in parts if gain else (points,):
        able = [brand for brand in free if _LOSABLE * held[brand] >= part and BRANDS[brand] not in losers]
        if not able:
            return None
        losers[BRANDS[int(random.choice(able))]] = part
    rest = [BRANDS[brand] for brand in free if BRANDS[brand] not in losers]
    if len(rest) < len(parts):
        return None
    takers = (points,) if gain else parts
    return losers, dict(zip(random.choice(rest, len(takers), replace=False).tolist(), takers, strict=True))


def _halves(points: float, random: np.random.Generator) -> tuple[float, float]:
    part = float(np.round(points * random.uniform(0.5, 0.9), 1))
    return part, round(points - part, 1)


def _spikes(plan: Plan, held: Floats, taken: set[tuple[str, str]]) -> tuple[Spike, ...]:
    random = plan.random("spikes")
    result: list[Spike] = []
    for _ in range(50 * plan.happenings.spikes):
        if len(result) == plan.happenings.spikes:
            break
        brand, region = int(random.integers(len(BRANDS))), int(random.integers(len(REGIONS)))
        here = (BRANDS[brand], REGIONS[region].name)
        if here in taken or held[brand, region] < 2:
            continue
        taken.add(here)
        length = int(random.choice([1, 2]))
        # Three to ten points more at once, and no more than a third of what the others hold.
        most = min(10.0, (100 - held[brand, region]) / 3)
        factor = 1 + random.uniform(3, most) / held[brand, region]
        result.append(Spike(here[1], here[0], _month(plan, random, length + 1), length, round(float(factor), 3)))
    return tuple(result)


def _promotions(plan: Plan) -> tuple[Promotion, ...]:
    random = plan.random("promotions")
    result = []
    for _ in range(plan.happenings.promotions):
        region = None if random.random() < 0.3 else REGIONS[int(random.integers(len(REGIONS)))].name
        lift = float(np.round(random.uniform(0.08, 0.3), 3))
        dip = round(lift * random.uniform(0.25, 0.6), 3)
        result.append(Promotion(region, str(random.choice(BRANDS)), _month(plan, random), lift, dip))
    return tuple(result)


def _prices(plan: Plan) -> tuple[Price, ...]:
    random = plan.random("prices")
    result = []
    for brand in random.permutation(len(BRANDS))[: plan.happenings.prices].tolist():
        change = float(np.round(random.choice([random.uniform(0.04, 0.15), random.uniform(-0.1, -0.04)]), 3))
        elasticity = float(np.round(random.uniform(-1.4, -0.7), 2))
        result.append(Price(BRANDS[brand], _month(plan, random), change, elasticity, round(change / 2, 3)))
    return tuple(result)


def _silences(plan: Plan, shelves: Shelves) -> tuple[Silence, ...]:
    """Return the areas that are silent for a while and those that begin late, every one of them once."""
    random = plan.random("silences")
    names = dict(zip(shelves.area.tolist(), shelves.names("precision_area").tolist(), strict=True))
    regions = dict(zip(shelves.area.tolist(), shelves.region.tolist(), strict=True))
    areas = random.permutation(sorted(names)).tolist()
    result = []
    for number, area in enumerate(areas[: plan.happenings.silences + plan.happenings.late_areas]):
        if number < plan.happenings.silences:
            length = int(random.integers(1, 4))
            begin = _month(plan, random, length)
            length = min(length, plan.months - begin)
        else:
            begin, length = 0, _month(plan, random, plan.months // 3)
        result.append(Silence(area, names[area], REGIONS[regions[area]].name, begin, length))
    return tuple(result)


def _thinnings(plan: Plan) -> tuple[Thinning, ...]:
    random = plan.random("thinnings")
    regions = random.permutation(len(REGIONS))[: plan.happenings.thinnings].tolist()
    return tuple(
        Thinning(REGIONS[region].name, _month(plan, random, 2), round(float(random.uniform(0.15, 0.35)), 2))
        for region in regions
    )


def _absences(plan: Plan, shelves: Shelves) -> tuple[Absence, ...]:
    """Return what is out of stock, delisted and launched: an item of a region that is not all of its line there."""
    random = plan.random("absences")
    weight = np.zeros((len(shelves.items), len(REGIONS)))
    np.add.at(weight, (shelves.item, shelves.region), shelves.weights)
    items, regions = np.nonzero((weight > 0) & (weight < 0.5))
    wanted = plan.happenings
    kinds = ["out_of_stock"] * wanted.out_of_stocks + ["delisting"] * wanted.delistings + ["launch"] * wanted.launches
    result = []
    for kind, at in zip(kinds, random.permutation(len(items)).tolist(), strict=False):
        month = _month(plan, random)
        begin, length = {
            "out_of_stock": (month, int(random.integers(1, 3))),
            "delisting": (month, _FOR_GOOD),
            "launch": (0, month),
        }[kind]
        result.append(Absence(kind, REGIONS[regions[at]].name, shelves.items[items[at]][-1], begin, length))
    return tuple(result)

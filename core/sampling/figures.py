"""How much each row sells: strength, season, a Ramadan that moves, planted erosion, noise; raked to the shares."""

from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats, Ints, Marks
from core.model.hijri import RAMADAN, days_in
from core.model.periods import month
from core.sampling import market
from core.sampling.history import History
from core.sampling.plan import Plan
from core.sampling.population import Population

_NOISE = 0.12
_RAKES = 60
_MEAN_FIGURE = 250.0
_BASE_YEAR = 2024
_EROSIONS = (("PEPSI", "COCA COLA"), ("MIRINDA", "MOUNTAIN DEW"), ("7UP", "TEEM"))  # who loses, who takes
_POINTS = 0.04
_CENT = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Erosion:
    """Planted: from ``month`` (0 is the first) on, ``brand`` holds so many points less in ``region``."""

    region: str
    brand: str
    taker: str
    month: int
    share_before: float
    share_after: float


@dataclass(frozen=True, slots=True)
class _Eroded:
    """A planted erosion before it is measured, with the rows of its region and of its losing brand."""

    region: str
    brand: str
    taker: str
    month: int
    here: Marks
    losing: Marks


@dataclass(frozen=True, slots=True)
class Figures:
    """``values`` of each cell (rows x months), in hundredths' precision, and what is expected of each void a month.

    ``row_potential`` is what each row sells in a mean month if it sells in it.
    """

    values: Floats
    void_potential: Floats
    row_potential: Floats
    erosions: tuple[Erosion, ...]


def month_levels(plan: Plan) -> Floats:
    """Return the level of sales of each month: season, growth, and the Ramadan of that year."""
    levels = []
    for position, year in enumerate(plan.years):
        for number in range(1, 13):
            season = market.MONTH_LEVELS_2024[number - 1] / _ramadan_factor(plan, _BASE_YEAR, number)
            growth = (1 + market.YEARLY_GROWTH) ** position
            levels.append(season * _ramadan_factor(plan, year, number) * growth)
    return np.array(levels)


def sell(plan: Plan, population: Population, history: History) -> Figures:
    """Return the figures of every cell; a cell whose kind is a zero is zero, any other at least 0.01."""
    rng = plan.generator("figures")
    levels = month_levels(plan)
    sold = history.kind == 0
    noise = rng.lognormal(-(_NOISE**2) / 2, _NOISE, sold.shape)
    values = np.where(sold, population.row_strength[:, None] * levels[None, :] * noise, 0.0)
    eroded = _erode(plan, rng, population, values)
    factor = _rake(population, values, levels)
    values *= (levels / values.sum(axis=0))[None, :]
    scale = _MEAN_FIGURE * np.count_nonzero(sold) / values.sum()
    values *= scale
    # What the raking made of a row's strength holds for a void as well.
    expected = (population.row_strength * factor[population.row_item])[:, None] * levels[None, :]
    per_level = float(values.sum() / expected[sold].sum())
    typical = factor * per_level * levels.mean()
    void_potential = population.void_strength * typical[population.void_item]
    row_potential = population.row_strength * typical[population.row_item]
    finished = np.where(sold, np.maximum(np.round(values, 2), _CENT), 0.0)
    return Figures(finished, void_potential, row_potential, tuple(_measure(erosion, finished) for erosion in eroded))


def _ramadan_factor(plan: Plan, year: int, number: int) -> float:
    period = month(year, number)
    return 1 + plan.ramadan_effect * days_in(period, RAMADAN) / period.days


def _rake(population: Population, values: Floats, levels: Floats) -> Floats:
    """Scale the items of ``values`` in place until every published share is met; return the factor of each item."""
    factor = np.ones(len(population.items))
    margins: list[tuple[Ints, dict[int, float]]] = []
    for level, shares in (*market.SALES_SHARES.items(), ("brand", dict(market.BRAND_SHARES))):
        known = sorted({str(getattr(item, level)) for item in population.items})
        codes = np.array([known.index(str(getattr(item, level))) for item in population.items], np.int64)
        margins.append((codes, {known.index(name): share for name, share in shares.items() if name in known}))
    values *= (levels / values.sum(axis=0))[None, :]
    base = np.bincount(population.row_item, values.sum(axis=1), minlength=len(factor))
    for _ in range(_RAKES):
        for codes, wanted_of in margins:
            held = np.bincount(codes, base * factor, minlength=int(codes.max()) + 1)
            wanted = held.copy()
            for code, share in wanted_of.items():
                wanted[code] = share / 100 * held.sum()
            factor *= np.divide(wanted, held, out=np.ones_like(held), where=held > 0)[codes]
    values *= factor[population.row_item][:, None]
    return factor


def _erode(plan: Plan, rng: np.random.Generator, population: Population, values: Floats) -> tuple[_Eroded, ...]:
    """Take points of share from a brand in a region, for good, and give them to another brand there."""
    regions, region = population.codes("region")
    brands, brand = population.codes("brand")
    planted = []
    chosen = rng.choice(len(regions), min(len(_EROSIONS), len(regions)), replace=False)
    for number, (loser, taker) in zip(chosen, _EROSIONS, strict=False):
        if loser not in brands or taker not in brands:
            continue
        start = int(rng.integers(plan.months // 2, plan.months - 1))
        here = region == number
        losing, taking = here & (brand == brands.index(loser)), here & (brand == brands.index(taker))
        totals = values[here].sum(axis=0)
        held, gained = values[losing].sum(axis=0), values[taking].sum(axis=0)
        lost = min(_POINTS, 0.4 * float(held[start] / totals[start])) * totals[start:]
        if totals[start - 1] <= 0 or not (held[start:] > lost).all() or not (gained[start:] > 0).all():
            continue
        after = np.arange(start, plan.months)
        values[np.ix_(losing, after)] *= (1 - lost / held[start:])[None, :]
        values[np.ix_(taking, after)] *= (1 + lost / gained[start:])[None, :]
        planted.append(_Eroded(regions[number], loser, taker, start, here, losing))
    return tuple(planted)


def _measure(eroded: _Eroded, values: Floats) -> Erosion:
    """Return what was planted with the shares that the finished figures have."""
    around = slice(eroded.month - 1, eroded.month + 1)
    before, after = 100 * values[eroded.losing, around].sum(axis=0) / values[eroded.here, around].sum(axis=0)
    return Erosion(
        region=eroded.region,
        brand=eroded.brand,
        taker=eroded.taker,
        month=eroded.month,
        share_before=float(before),
        share_after=float(after),
    )

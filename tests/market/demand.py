"""What would be sold without noise: lasting levels of share, and sales with season, Ramadan and what passes.

The mean effects are those of published work: own-price elasticities of soft drinks near -0.8 to -1.2 (Andreyeva, Long
and Brownell, 2010; Powell and others, 2013), promotions whose lift is partly bought from the next month. What a dearer
brand loses goes to the others; the market as a whole keeps its size.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.market import season
from tests.market.events import Price, Promotion, Shift, Spike
from tests.market.plan import Plan
from tests.market.published import BRANDS, FLAVOURS, LINES, REGIONS

Floats = npt.NDArray[np.float64]

BRAND_OF = np.array([BRANDS.index(line.brand) for line in LINES])
FLAVOUR_OF = np.array([FLAVOURS.index(line.flavour) for line in LINES])
SALES_PER_ROW = 100.0  # of the first month, on average of all rows
_TILT = 0.25  # how far the shares of a brand differ between regions
_REGION_GROWTH = 0.4  # of how far those of brands differ
_HEAT = 0.15  # more sold for ten degrees more, in logarithms
_HEAT_OF_FLAVOUR = {"COLA": 0.0, "CITRUS": 0.01, "LEMON LIME": 0.02, "MANGO": -0.04, "ORANGE": -0.03}
# In a month that is Ramadan from its first to its last day, and in one of stocking for it; in logarithms.
_RAMADAN = {"COLA": -0.08, "CITRUS": -0.04, "LEMON LIME": -0.06, "MANGO": 0.14, "ORANGE": 0.10}
_STOCKING = {"COLA": 0.10, "CITRUS": 0.10, "LEMON LIME": 0.08, "MANGO": 0.12, "ORANGE": 0.12}
_SPREAD_OF_EFFECTS = 0.04


@dataclass(frozen=True)
class Demand:
    """By line, region and month, the months ahead included.

    ``levels`` are the lasting shares, which add up to one over the lines: without season, promotions, spikes, silence
    and noise. ``sales`` are those without noise in a market where every area reports and nothing is out of stock.
    ``ramadan`` is the effect of a whole month of Ramadan by flavour, in logarithms.
    """

    levels: Floats
    sales: Floats
    ramadan: dict[str, float]


def base_shares(plan: Plan) -> Floats:
    """Return the shares of the lines in every region in the first month: published in all, different by region."""
    national = np.array([line.percent for line in LINES])[:, None] / 100
    size = np.array([region.percent for region in REGIONS])[None] / 100
    tilt = _TILT * plan.random("tilt").normal(size=(len(BRANDS), len(REGIONS)))
    sales = national * size * np.exp(tilt[BRAND_OF])
    for _ in range(50):
        sales *= size / sales.sum(axis=0, keepdims=True)
        sales *= national / sales.sum(axis=1, keepdims=True)
    return sales / sales.sum(axis=0, keepdims=True)


def lasting(plan: Plan, shares: Floats, prices: Iterable[Price] = (), shifts: Iterable[Shift] = ()) -> Floats:
    """Return the lasting shares by line, region and month."""
    years = np.arange(plan.length) / 12
    growth = plan.brand_growth * plan.random("brand growth").normal(size=len(BRANDS))
    levels = shares[:, :, None] * np.exp(growth[BRAND_OF, None] * years)[:, None, :]
    for price in prices:
        levels[_lines_of(price.brand), :, price.month :] *= (1 + price.change) ** price.elasticity
    levels /= levels.sum(axis=0, keepdims=True)
    for shift in sorted(shifts, key=lambda own: own.month):
        _move(levels, shift)
    return levels


def _move(levels: Floats, shift: Shift) -> None:
    region = [own.name for own in REGIONS].index(shift.region)
    here = levels[:, region]
    done = np.clip((np.arange(here.shape[1]) - shift.month + 1) / shift.ramp, 0, 1)
    pool = np.zeros(here.shape[1])
    for brand, points in shift.losers.items():
        own = _lines_of(brand)
        lost = done * points / 100 / here[own, shift.month].sum()
        pool += lost * here[own].sum(axis=0)
        here[own] *= 1 - lost
    for brand, points in shift.takers.items():
        own = _lines_of(brand)
        won = pool * points / sum(shift.takers.values())
        here[own] += won * here[own] / here[own].sum(axis=0)


def demand(
    plan: Plan,
    levels: Floats,
    promotions: Iterable[Promotion] = (),
    spikes: Iterable[Spike] = (),
    prices: Iterable[Price] = (),
) -> Demand:
    """Return the sales without noise of these lasting shares."""
    months = season.months_from(plan.first, plan.length)
    random = plan.random("effects")
    growth = plan.random("growth").uniform(0.01, 0.09) if plan.growth is None else plan.growth
    of_region = growth + _REGION_GROWTH * plan.brand_growth * random.normal(size=len(REGIONS))
    years = np.arange(plan.length) / 12
    ramadan = {name: own + _SPREAD_OF_EFFECTS * random.normal() for name, own in _RAMADAN.items()}
    effect = np.outer(years, of_region).T[None] + np.zeros_like(levels)
    fasting, stocking = season.ramadan(months), season.before_ramadan(months)
    for number, region in enumerate(REGIONS):
        heat = season.heat(region.town, months)
        effect[:, number] += _HEAT * heat + season.visitors(region.town, months)
        for line, own in enumerate(LINES):
            effect[line, number] += _HEAT_OF_FLAVOUR[own.flavour] * heat
            effect[line, number] += ramadan[own.flavour] * fasting + _STOCKING[own.flavour] * stocking
    factor = np.exp(effect)
    _pass_by(factor, promotions, spikes, prices)
    size = np.array([region.percent for region in REGIONS])[None, :, None] / 100
    return Demand(levels, SALES_PER_ROW * plan.rows * size * levels * factor, ramadan)


def _lines_of(brand: str) -> npt.NDArray[np.int64]:
    return np.flatnonzero(np.equal(BRAND_OF, BRANDS.index(brand)))


def _pass_by(factor: Floats, promotions: Iterable[Promotion], spikes: Iterable[Spike], prices: Iterable[Price]) -> None:
    """Multiply ``factor`` by what does not last."""
    regions = [own.name for own in REGIONS]
    for promotion in promotions:
        here = slice(None) if promotion.region is None else regions.index(promotion.region)
        own = _lines_of(promotion.brand)
        for month, changed in ((promotion.month, 1 + promotion.lift), (promotion.month + 1, 1 - promotion.dip)):
            if month < factor.shape[2]:
                factor[own, here, month] *= changed
    for spike in spikes:
        own = _lines_of(spike.brand)
        factor[own, regions.index(spike.region), spike.month : spike.month + spike.length] *= spike.factor
    for price in prices:
        factor[_lines_of(price.brand), :, price.month - 1] *= 1 + price.loaded

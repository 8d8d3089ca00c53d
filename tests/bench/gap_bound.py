"""What a reader of the second market could reach who knows its rules: a bound for what reads the figures alone.

It knows the parts that lapse, how zeros follow from the size of a row, and the sizes that items, lines and areas make.
It knows no draw: not how a row differs from those sizes, nor which rows lapse, nor which months are zeros. Rows that
sold say by their figures how large they are. What stopped would sell what the scored list expects of it.
"""

from collections.abc import Sequence

import numpy as np
from scipy.special import expit, logit, ndtr

from core.model.analyses.point_gaps import PointGap, PointGapKind
from core.model.arrays import Floats, Ints, Marks
from tests.bench.gap_truth import key_of, market_plan
from tests.market import lapses, shelves
from tests.market.figures import zero_chances
from tests.market.market import make_market
from tests.market.published import LINES, REGIONS
from tests.market.shelves import Shelves

_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(41)
_OWN = 0.46  # standard deviation of a row beside its item, line and area, once packs have their shares
_MEASURED = 0.15  # the same of a mean of many months
_FEWEST = 6  # months of sales that make a mean
_CERTAIN = 6.0  # logits
_SELLS = 0.5  # what lapses would be zero in no more of its months
_AWAY, _STOPPED = 0.0008, 0.005  # silences of a length that are no pauses, between sales and at the end


def bound(seed: int, years: int, rows: int, gaps: Sequence[PointGap]) -> list[tuple[float, float]]:
    """Return the chance of each of ``gaps`` and its worth, as one would know them who knows the rules."""
    plan, months = market_plan(seed, years, rows), 12 * years
    made, full = make_market(plan), shelves.fill(plan)
    row_of = {key_of(made, *pair): row for row, pair in enumerate(zip(full.point, full.item, strict=True))}
    values = np.full((len(full.item), months), 0.0)
    held = [row_of[key_of(made, *pair)] for pair in zip(made.shelves.point, made.shelves.item, strict=True)]
    values[held] = made.values[:, :months]
    size = np.log(full.weights)
    sizes = _structure(full, size)[:, None] + _OWN * _NODES
    slope = plan.unsteady / size.std()
    level = logit(zero_chances(plan, full)) + slope * (size - size.mean())
    zero = expit(np.clip(level[:, None] - slope * (sizes - size.mean()), -_CERTAIN, _CERTAIN))
    percent = np.array([[line.percent * region.percent for region in REGIONS] for line in LINES])
    whole = np.log(percent[full.line, full.region])
    always = (values > 0).all(axis=1)
    whole += np.median((np.log(np.maximum(values.mean(axis=1), 1e-9)) - size - whole)[always])
    lapsed, sales = _never_listed(size, sizes, zero, months)
    steady = _steady(values, zero, sizes + whole[:, None])
    result = []
    for gap in gaps:
        row = row_of.get((str(gap.precision_area), str(gap.market), str(gap.item)), -1)
        chance, potential = gap.confidence, gap.potential
        if gap.kind is PointGapKind.NEVER_LISTED:
            chance, potential = lapsed[row], float(np.exp(whole[row])) * sales[row]
        elif gap.kind is not PointGapKind.VOID:
            gone = months - int(np.flatnonzero(values[row])[-1]) - 1
            chance = steady[row] * (_returns(gone, plan.present) if gap.kind is PointGapKind.DELISTED else 1.0)
        result.append((float(chance), float(chance * potential)))
    return result


def _structure(full: Shelves, size: Floats) -> Floats:
    """Return the size of every row that its item, and its line in its area, make."""
    item, spot = np.zeros(len(full.items)), np.zeros(int(full.spots.max()) + 1)
    rows_of_item = np.maximum(np.bincount(full.item, minlength=len(item)), 1)
    for _ in range(100):
        spot = np.bincount(full.spots, size - item[full.item]) / np.bincount(full.spots)
        item = np.bincount(full.item, size - spot[full.spots], len(item)) / rows_of_item
    result: Floats = item[full.item] + spot[full.spots]
    return result


def _never_listed(size: Floats, sizes: Floats, zero: Floats, months: int) -> tuple[Floats, Floats]:
    """Return the chance that a row of zeros is planted, and its part of its line and region if so."""
    count = len(size)
    rate = lapses.PARTS[lapses.NEVER_LISTED] * count / np.count_nonzero((zero @ _WEIGHTS) / _WEIGHTS.sum() <= _SELLS)
    # The weakest by size and luck are unwanted.
    weak = np.sort(size + np.random.default_rng(0).normal(size=count))[round(lapses.UNWANTED * count)]
    unwanted = ndtr(weak - sizes)
    planted = (zero <= _SELLS) * rate * (1 - unwanted)
    other = (1 - planted) * (unwanted + (1 - unwanted) * zero**months)
    lapsed, silent = planted @ _WEIGHTS, other @ _WEIGHTS
    part: Floats = (planted * np.exp(sizes)) @ _WEIGHTS / np.maximum(lapsed, 1e-12)
    return lapsed / (lapsed + silent), part


def _steady(values: Floats, zero: Floats, expected: Floats) -> Floats:
    """Return the chance of each row that it is zero in no more of its months than what is noticed to lapse."""
    sold = values > 0
    first, last = sold.argmax(axis=1), values.shape[1] - 1 - sold[:, ::-1].argmax(axis=1)
    odds = np.log(_WEIGHTS) + sold.sum(axis=1)[:, None] * np.log1p(-zero)
    mean = np.log(np.maximum(values.sum(axis=1) / (last - first + 1), 1e-9))
    odds -= (sold.sum(axis=1) > _FEWEST)[:, None] * ((mean[:, None] - expected) / _MEASURED) ** 2 / 2
    odds += np.log(zero ** first[:, None] + _AWAY)
    odds += np.log(zero ** (values.shape[1] - 1 - last)[:, None] + _STOPPED)
    for length in range(1, values.shape[1]):
        odds += _between(sold, length)[:, None] * np.log(zero**length + _AWAY)
    chance = np.exp(odds - odds.max(axis=1, keepdims=True))
    result: Floats = (chance * (zero <= lapses.STEADY)).sum(axis=1) / chance.sum(axis=1)
    return result


def _between(sold: Marks, length: int) -> Ints:
    """Return how many silences of just this length lie between two sales of each row."""
    count = np.zeros(len(sold), np.int64)
    for at in range(sold.shape[1] - length - 1):
        count += sold[:, at] & ~sold[:, at + 1 : at + 1 + length].any(axis=1) & sold[:, at + 1 + length]
    return count


def _returns(gone: int, present: int) -> float:
    """Return the chance that a steady row comes back after so many months, by when the plan begins its lapses."""
    away = lapses.PARTS[lapses.AWAY] / (present - 9) * (gone > 3) * np.clip((8 - gone) / 5, 0, 1)
    return float(away / (away + lapses.PARTS[lapses.DELISTED] / (present - 8)))

"""The parts that a series may be made of: a level that wanders, a slope, a season and noise, in many proportions.

This is the basic structural model (Harvey, 1989) as a regression of Gaussian processes (Rasmussen and Williams, 2006):
with proportions given, every answer about a series is a fixed linear map of its values, the same for all series of one
length. So the maps are calculated once for each proportion of ``proportions``.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import numpy as np

from core.model.arrays import Floats, Ints

_WANDERING = (0.0, 0.1, 0.4, 0.8, 1.0)  # of what changes from period to period, how much stays
_SLOPES = (0.0, 0.001, 0.01, 0.1)  # the variance of the slope per period
_SEASONS = (0.25, 1.0, 4.0, 16.0, 64.0)  # the variance of the season, both in units of that of a period's change
_SMOOTH = (1.0, 0.5)  # how much of the season is shared by neighbouring periods
_WIDTH = 0.7  # of a season that is smooth: a month is like the next by 0.75
_JITTER = 1e-6


@dataclass(frozen=True, slots=True)
class Maps:
    """For each proportion what is done with the values of a series of one length.

    ``precision`` (proportions x length x length) weighs squares and holds no level; ``volume`` is the logarithm of its
    determinant. ``ahead`` (x steps x length) and ``season`` (x season x length, by place after the first period) give
    expectations. ``variance`` (x steps) is that of a step ahead, in units of the variance of the series.
    """

    precision: Floats
    volume: Floats
    ahead: Floats
    season: Floats
    variance: Floats


@lru_cache(maxsize=32)
def proportions(*, seasonal: bool) -> Floats:
    """Return the proportions (rows of wandering, slope, season, smoothness), those without a season first."""
    none = [(wander, slope, 0.0, 1.0) for wander, slope in product(_WANDERING, _SLOPES)]
    some = list(product(_WANDERING, _SLOPES, _SEASONS, _SMOOTH)) if seasonal else []
    return np.array(none + some)


@lru_cache(maxsize=32)
def maps(length: int, horizon: int, season: int) -> Maps:
    """Return the maps for series of ``length`` periods; a season needs more periods than one of it."""
    has_season = 1 < season < length
    wander, slope, height, smooth = proportions(seasonal=has_season).T[:, :, None, None]
    time = np.arange(length + horizon)
    shape = _shapes(season) if has_season else np.zeros((2, season, season))

    def together(rows: Ints, columns: Ints) -> Floats:
        """Return how much two sets of periods share, for each proportion."""
        places = np.ix_(rows % season, columns % season)
        common = smooth * shape[0][places] + (1 - smooth) * shape[1][places]
        level = wander * np.minimum(rows[:, None], columns[None])
        shared: Floats = level + slope * np.outer(rows - length, columns - length) + height * common
        return shared

    past, future = time[:length], time[length:]
    noise = np.maximum(1 - wander[:, 0], _JITTER)
    inverse = np.linalg.inv(together(past, past) + noise[:, :, None] * np.eye(length))
    weight = inverse.sum(axis=2)
    total = weight.sum(axis=1)
    precision = inverse - weight[:, :, None] * weight[:, None, :] / total[:, None, None]
    cross = together(future, past)
    own = np.stack([together(future[step : step + 1], future[step : step + 1])[:, 0, 0] for step in range(horizon)], 1)
    explained = np.einsum("pij,pjk,pik->pi", cross, inverse, cross)
    unexplained = own + noise - explained + (1 - np.einsum("pij,pj->pi", cross, weight)) ** 2 / total[:, None]
    turn = np.arange(season)
    by_place = height * (smooth * shape[0] + (1 - smooth) * shape[1])[:, turn][:, :, past % season]
    return Maps(
        precision=precision,
        volume=-np.linalg.slogdet(inverse)[1] + np.log(total),
        ahead=cross @ precision + (weight / total[:, None])[:, None, :],
        season=by_place @ precision,
        variance=np.maximum(unexplained, 0.0),
    )


def _shapes(season: int) -> Floats:
    """Return how much two places of a season share: one that is smooth, and one of free places; both add up to none."""
    apart = np.abs(np.subtract.outer(np.arange(season), np.arange(season)))
    smooth = np.exp(-2 * np.sin(np.pi * apart / season) ** 2 / _WIDTH**2)
    shapes = []
    for shape in (smooth, np.eye(season)):
        centred = shape - shape.mean(axis=0) - shape.mean(axis=1)[:, None] + shape.mean()
        shapes.append(centred / np.trace(centred) * season)
    return np.array(shapes)

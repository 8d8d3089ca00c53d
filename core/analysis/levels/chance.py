"""How probable a shift is by chance alone: every place and every series that was looked at has its price."""

import numpy as np

from core.model.arrays import Floats, Ints

_NEVER = 1e-300


def by_chance(gain: Floats, variance: Floats, freedom: Floats, looks: Ints, persistence: float) -> Floats:
    """Return the probability that noise alone splits a series as well as this at its best place.

    ``gain`` over ``variance`` is the square of Student's t with so many degrees of ``freedom``. Of ``looks`` places the
    best was chosen: Worsley (1979, 1982) bounds its probability by that of one place times their number (Bonferroni),
    which is near for so few periods. ``persistence`` is the correlation of neighbouring periods, which makes a mean
    less certain by (1 + r) / (1 - r) and leaves as much fewer independent periods.
    """
    from scipy.special import stdtr  # slow: SciPy

    factor = wider(persistence)
    certain = gain > 0
    t = np.sqrt(np.where(certain, gain, 0.0) / np.maximum(variance * factor, _NEVER))
    tail = 2 * stdtr(np.maximum(freedom / factor, 1.0), -t)
    return np.where(certain & (looks > 0), np.minimum(looks * tail, 1.0), 1.0)


def wider(persistence: float) -> float:
    """Return by what factor the variance of a mean grows if neighbouring periods have that correlation."""
    return (1 + persistence) / (1 - persistence)


def discoveries(chances: Floats) -> Floats:
    """Return the share of false ones among all that are at least as improbable as each (Benjamini, Hochberg 1995).

    Calling everything up to 0.01 true is wrong once in a hundred, however many series were looked at.
    """
    order = np.argsort(chances, kind="stable")
    rates = chances[order] * len(chances) / np.arange(1, len(chances) + 1)
    smallest = np.empty_like(chances)
    smallest[order] = np.minimum(np.minimum.accumulate(rates[::-1])[::-1], 1.0)
    return smallest

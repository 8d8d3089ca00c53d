"""Slopes that a few wild periods cannot move, for many series at once, and whether they are beyond chance."""

from math import erfc, sqrt

import numpy as np

from core.model.arrays import Floats, Ints


def theil_sen(values: Floats) -> Floats:
    """Return the median slope per period of each row (rows x periods): Theil (1950), Sen (1968).

    The median is taken over all pairs of periods; fewer than two periods give 0.
    """
    earlier, later = np.triu_indices(values.shape[1], 1)
    if not len(earlier):
        return np.zeros(len(values))
    slopes: Floats = np.median((values[:, later] - values[:, earlier]) / (later - earlier), axis=1)
    return slopes


def mann_kendall(values: Floats) -> Floats:
    """Return the probability, by chance alone, of a trend as strong as each row's (two-sided; 1 is no trend at all).

    Mann (1945) and Kendall (1975), with the normal approximation, a correction for ties and one for continuity.
    """
    length = values.shape[1]
    earlier, later = np.triu_indices(length, 1)
    score = np.sign(values[:, later] - values[:, earlier]).sum(axis=1)
    variance = (length * (length - 1) * (2 * length + 5) - _ties(values)) / 18
    z = np.divide(np.abs(score) - 1, np.sqrt(variance), out=np.zeros(len(values)), where=variance > 0)
    return np.array([erfc(max(value, 0.0) / sqrt(2)) for value in z])


def _ties(values: Floats) -> Ints:
    """Return, for each row, the sum of t (t - 1) (2 t + 5) over its groups of t equal values."""
    ordered = np.sort(values, axis=1)
    sizes = np.zeros(len(values), np.int64)
    run = np.ones(len(values), np.int64)
    for at in range(1, values.shape[1] + 1):
        same = ordered[:, at] == ordered[:, at - 1] if at < values.shape[1] else np.zeros(len(values), np.bool_)
        sizes += np.where(same, 0, run * (run - 1) * (2 * run + 5))
        run = np.where(same, run + 1, 1)
    return sizes

"""How noisy each of many series is: its own noise, drawn towards what series of its size usually have."""

from dataclasses import dataclass

import numpy as np

from core.analysis.noise import MAD_TO_SIGMA
from core.model.arrays import Floats, Ints, Marks

_FEWEST = 10  # series that say what is usual; of fewer, each speaks for itself
_MOST = 100.0  # degrees of freedom that the others may count for
_ROUNDS = 10
_WILD = 2.0  # standard deviations from the line, from where on a series counts for less
_MOST_PERSISTENCE, _UNKNOWN_PERSISTENCE = 0.8, 0.3
# What fitting two levels at the best place and a slope does to noise, by simulation (12 to 36 periods, 0 to 0.5): a
# correlation r of neighbours comes out as ((n - 9) r - 3.5) / n, the square of a slope 0.4 of its variance too large.
_OFFSET, _DRAWN, _STEEPER = 3.5, 9, 0.4
_NORMAL = {0.5: 0.6745, 0.3: 0.3853}  # quantiles of the absolute value of a standard normal variable
_FEWEST_PERIODS = 12
_COMMON = 4


@dataclass(frozen=True, slots=True)
class Prior:
    """What is usual: a variance for each series, worth so many degrees of ``freedom``."""

    variance: Floats
    freedom: float

    def of(self, left: Floats, freedom: Floats) -> tuple[Floats, Floats]:
        """Return the variance of series that left so much with so many degrees of freedom, and its own degrees."""
        total = self.freedom + freedom
        return (self.freedom * self.variance + left) / np.maximum(total, 1.0), total


def usual(left: Floats, freedom: Ints, size: Floats) -> Prior:
    """Return what noise is usual for series of a ``size``, from the squares that each ``left``.

    The logarithm of the variance is a line over the logarithm of the size. The others count for the more the less the
    series differ from it beyond what so few periods differ by chance: empirical Bayes, Smyth (2004).
    """
    from scipy.special import digamma, polygamma  # slow: SciPy

    known: Marks = (left > 0) & (freedom > 0) & (size > 0)
    if np.count_nonzero(known) < _FEWEST:
        return Prior(np.zeros(len(left)), 0.0)
    degrees = float(np.median(freedom[known]))
    logs = np.log(left[known] / freedom[known])
    at = np.log(size[known])
    slope, start, away = _line(at, logs)
    excess = (MAD_TO_SIGMA * float(np.median(np.abs(away)))) ** 2 - float(polygamma(1, degrees / 2))
    others = _MOST if excess <= 0 else min(_MOST, 2 * _trigamma_inverse(excess))
    level = start + slope * np.log(np.where(size > 0, size, np.exp(at.min())))
    shift = _log_bias(degrees, digamma) - _log_bias(others, digamma)
    return Prior(np.exp(level - shift), others)


def uneven(variance: Floats, sides: Floats, sizes: Ints) -> Floats:
    """Return the ``variance`` of series, higher where the shorter of two levels is noisier than the other.

    The difference of two means has the variance of both (Welch 1947). That of each level (``sides`` are its sums of
    squares, ``sizes`` its values, rows x 2) is drawn towards the common one, which counts for four values.
    """
    own = (sides + _COMMON * variance[:, None]) / np.maximum(sizes - 1 + _COMMON, 1)
    weights = 1 / np.maximum(sizes, 1)
    both: Floats = (own * weights).sum(axis=1) / weights.sum(axis=1)
    return np.maximum(variance, both)


def drift_of(slopes: Floats, times: Floats, variance: Floats) -> float:
    """Return the variance of the ``slopes`` of all series beside that of their noise, as far as it is no chance.

    Slopes are those of straight lines, in values per period; ``times`` is the sum of squares of time of each. What the
    steadier half of the series do counts, so that those with a shift, whose lines lean as well, do not make all others
    drift. Of few series it cannot be known: 0.
    """
    known = (times > 0) & (variance > 0)
    if np.count_nonzero(known) < _FEWEST:
        return 0.0
    apart = np.abs(slopes[known]) * np.sqrt(times[known] / variance[known])
    scale = min(float(np.quantile(apart, part)) / normal for part, normal in _NORMAL.items())
    return max(0.0, scale**2 - 1 - _STEEPER) / float(np.median(times[known]))


def persistence(rest: Floats, count: Ints) -> float:
    """Return the correlation of neighbouring periods that all series have in common, at least 0 and at most 0.8.

    ``rest`` (series x periods) is what their levels and drifts leave, 0 where nothing is known. The correlation of few
    periods comes out too low (Kendall 1954), which is taken back. What cannot be known better than by its standard
    error counts as that much persistence, and fewer than twelve periods as 0.3.
    """
    squares = (rest**2).sum(axis=1)
    known = (squares > 0) & (count >= _FEWEST_PERIODS)
    if not known.any():
        return _UNKNOWN_PERSISTENCE
    products = (rest[known, 1:] * rest[known, :-1]).sum(axis=1)
    length = float(np.mean(count[known]))
    mean = float(np.mean(products / squares[known]))
    error = 1 / np.sqrt(length * np.count_nonzero(known))
    corrected = (mean * length + _OFFSET) / (length - _DRAWN) + error
    return float(np.clip(corrected, 0.0, _MOST_PERSISTENCE))


def _line(at: Floats, logs: Floats) -> tuple[float, float, Floats]:
    """Return slope and start of the line through the points, which wild ones pull less, and the distances from it."""
    weight = np.ones(len(at))
    slope = start = 0.0
    away = logs
    for _ in range(_ROUNDS):
        middle = np.average(at, weights=weight)
        spread = float((weight * (at - middle) ** 2).sum())
        slope = float((weight * (at - middle) * logs).sum()) / spread if spread > 0 else 0.0
        start = float(np.average(logs, weights=weight)) - slope * float(middle)
        away = logs - start - slope * at
        sigma = MAD_TO_SIGMA * float(np.median(np.abs(away)))
        weight = np.minimum(1.0, _WILD * sigma / np.maximum(np.abs(away), 1e-12)) if sigma > 0 else weight
    return slope, start, away


def _log_bias(freedom: float, digamma: object) -> float:
    """Return by how much the mean logarithm of an estimated variance lies off the logarithm of the true one."""
    return float(digamma(freedom / 2)) - float(np.log(freedom / 2))  # type: ignore[operator]  # SciPy has no types


def _trigamma_inverse(value: float) -> float:
    from scipy.special import polygamma  # slow: SciPy

    low, high = 1e-3, 1e4
    for _ in range(60):
        middle = float(np.sqrt(low * high))
        low, high = (middle, high) if float(polygamma(1, middle)) > value else (low, middle)
    return low

"""Exponential smoothing of many series at once: one row for a series, all rows of one length, no hole.

Simple smoothing and the damped trend of Holt, each with given parameters or with those of least squared one-step error.
The formulas are those of Hyndman and others (2008), *Forecasting with Exponential Smoothing*.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np

from core.model.arrays import Floats

ALPHAS = (0.01, 0.99)
_GOLDEN = (5**0.5 - 1) / 2
_GRID = 12  # places that are looked at before the search narrows
_ROUNDS = 22  # of narrowing, each by the golden section
_LEAST = 0.0001
_FREE = 0.2  # beta may be as large as alpha or as this, as in statsforecast
_BOUNDS = ((_LEAST, 0.0, 0.8), (1 - _LEAST, 1.0, 0.98))  # of alpha, of beta as a share of what it may be, and of phi
_PLACES = tuple(
    product((_LEAST, 0.05, 0.12, 0.22, 0.35, 0.5, 0.68, 0.85, 1 - _LEAST), (0.0, 0.1, 0.3, 0.6, 1.0), (0.8, 0.9, 0.98))
)
_STEPS = (0.06, 0.08, 0.04)
_SWEEPS = 10
_BLOCK = 2048  # series


@dataclass(frozen=True, slots=True)
class Smoothed:
    """Many series smoothed: the last ``level`` and ``trend`` of each, what led there, and the squared errors.

    ``errors`` are one-step errors (series x periods); those of simple smoothing begin with a zero, because its first
    level is the first value.
    """

    alpha: Floats
    beta: Floats
    phi: Floats
    level: Floats
    trend: Floats
    errors: Floats

    @property
    def loss(self) -> Floats:
        """The sum of the squared one-step errors of each series."""
        total: Floats = (self.errors**2).sum(axis=1)
        return total

    def predict(self, horizon: int) -> Floats:
        """Return the next ``horizon`` values of each series; the trend fades by ``phi`` from step to step."""
        fading = np.cumsum(self.phi[:, None] ** np.arange(1, horizon + 1), axis=1)
        ahead: Floats = self.level[:, None] + fading * self.trend[:, None]
        return ahead


def simple(values: Floats, alpha: Floats | float) -> Smoothed:
    """Smooth with ``alpha``; the first level is the first value, as in statsforecast."""
    rate = np.broadcast_to(np.asarray(alpha, np.float64), len(values)).copy()
    level = values[:, 0].copy()
    errors = np.zeros_like(values)
    for at in range(1, values.shape[1]):
        errors[:, at] = values[:, at] - level
        level = level + rate * errors[:, at]
    nothing = np.zeros(len(values))
    return Smoothed(rate, nothing, np.ones(len(values)), level, nothing.copy(), errors)


def best_simple(values: Floats, bounds: tuple[float, float] = ALPHAS) -> Smoothed:
    """Smooth each series with the ``alpha`` within ``bounds`` that makes its squared one-step errors least."""
    return simple(values, least(lambda alpha: simple(values, alpha).loss, len(values), bounds))


def least(loss: Callable[[Floats], Floats], count: int, bounds: tuple[float, float]) -> Floats:
    """Return for each of ``count`` series where between ``bounds`` its loss is least: a grid, then the golden section.

    ``loss`` takes one place for each series and gives its loss there.
    """
    grid = np.linspace(*bounds, _GRID)
    nearest = np.argmin([loss(np.full(count, place)) for place in grid], axis=0)
    low, high = grid[np.maximum(nearest - 1, 0)], grid[np.minimum(nearest + 1, _GRID - 1)]
    inner, outer = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_inner, at_outer = loss(inner), loss(outer)
    for _ in range(_ROUNDS):
        left = at_inner < at_outer
        low, high = np.where(left, low, inner), np.where(left, outer, high)
        moved = np.where(left, high - _GOLDEN * (high - low), low + _GOLDEN * (high - low))
        at_moved = loss(moved)
        inner, outer = np.where(left, moved, outer), np.where(left, inner, moved)
        at_inner, at_outer = np.where(left, at_moved, at_outer), np.where(left, at_inner, at_moved)
    middle = (low + high) / 2
    places, losses = np.stack([middle, grid[nearest]]), np.stack([loss(middle), loss(grid[nearest])])
    best: Floats = np.take_along_axis(places, np.argmin(losses, axis=0)[None], axis=0)[0]
    return best


def damped(values: Floats, alpha: Floats, beta: Floats, phi: Floats, level: Floats, trend: Floats) -> Smoothed:
    """Smooth with a damped trend from the given first ``level`` and ``trend``; all parameters one for each series."""
    errors = np.empty_like(values)
    for at in range(values.shape[1]):
        fading = phi * trend
        errors[:, at] = values[:, at] - level - fading
        level = level + fading + alpha * errors[:, at]
        trend = fading + beta * errors[:, at]
    return Smoothed(alpha, beta, phi, level, trend, errors)


def best_damped(values: Floats) -> Smoothed:
    """Smooth each series with the damped trend whose squared one-step errors are least.

    One-step errors are linear in the first level and trend, so least squares gives these from the other three. Those
    three are searched on a grid, where all series share the linear map from values to errors. Then searches around the
    two best places of each series refine them, because the loss has several minima.
    """
    places = np.concatenate([_in_valleys(block) for block in blocks(values)])
    return _profiled(values, places)


def blocks(values: Floats) -> list[Floats]:
    """Return the series in blocks that fit the processor cache, with periods contiguous in memory."""
    return [np.asfortranarray(block) for block in np.array_split(values, max(1, -(-len(values) // _BLOCK)))]


def _in_valleys(values: Floats) -> Floats:
    """Return the better place of those that the searches from the two best places of the grid end at."""
    ends = [_search(values, start) for start in _on_grid(values)]
    losses = [_profiled(values, end).loss for end in ends]
    better: Floats = np.where((losses[1] < losses[0])[:, None], ends[1], ends[0])
    return better


def _search(values: Floats, places: Floats) -> Floats:
    """Return places from which no single step makes the loss less.

    A place is alpha, beta as a share of what it may be, and phi, one row for each series.
    """
    step = np.tile(_STEPS, (len(values), 1))
    best = _profiled(values, places).loss
    for _ in range(_SWEEPS):
        improved = np.zeros(len(values), np.bool_)
        for which, sign in product(range(3), (1.0, -1.0)):
            tried = places.copy()
            tried[:, which] += sign * step[:, which]
            tried = np.clip(tried, *_BOUNDS)
            loss = _profiled(values, tried).loss
            better = loss < best
            places[better], best = tried[better], np.where(better, loss, best)
            improved |= better
        step[~improved] /= 2
    return places


def _on_grid(values: Floats) -> tuple[Floats, Floats]:
    """Return the best place of the grid for each series, and the best of those with another alpha."""
    losses = np.empty((len(_PLACES), len(values)))
    for number, errors_of in enumerate(_maps(values.shape[1])):
        errors = values @ errors_of
        losses[number] = np.einsum("ij,ij->i", errors, errors)
    places = np.array(_PLACES)
    best = places[np.argmin(losses, axis=0)]
    losses[places[:, :1] == best[None, :, 0]] = np.inf
    return best, places[np.argmin(losses, axis=0)]


@cache
def _maps(length: int) -> list[Floats]:
    """Return for each place of the grid the map from values to one-step errors, the best start being taken out."""
    matrices = []
    for alpha, share, phi in _PLACES:
        ones = np.ones(length + 2)
        beta = max(share * max(alpha, _FREE), _LEAST)
        units = np.vstack([np.eye(length), np.zeros((2, length))])
        first = np.vstack([np.zeros((length, 2)), -np.eye(2)])
        answers = damped(units, ones * alpha, ones * beta, ones * phi, first[:, 0], first[:, 1]).errors
        answer, starts = answers[:length], answers[length:]
        matrices.append(answer @ (np.eye(length) - np.linalg.pinv(starts) @ starts))
    return matrices


def _profiled(values: Floats, places: Floats) -> Smoothed:
    """Smooth with the parameters at ``places`` (series x 3) from the first level and trend that fit best there."""
    alpha, share, phi = places.T
    beta = np.maximum(share * np.maximum(alpha, _FREE), _LEAST)
    zero, one = np.zeros(len(values)), np.ones(len(values))
    blank = np.zeros_like(values)
    plain = damped(values, alpha, beta, phi, zero, zero).errors
    of_level = -damped(blank, alpha, beta, phi, one, zero).errors
    of_trend = -damped(blank, alpha, beta, phi, zero, one).errors
    squares = [(of_level**2).sum(axis=1), (of_level * of_trend).sum(axis=1), (of_trend**2).sum(axis=1)]
    sums = [(of_level * plain).sum(axis=1), (of_trend * plain).sum(axis=1)]
    whole = squares[0] * squares[2] - squares[1] ** 2
    sound = whole > np.finfo(np.float64).eps * squares[0] * squares[2]
    divisor = np.where(sound, whole, 1.0)
    level = np.where(sound, (squares[2] * sums[0] - squares[1] * sums[1]) / divisor, sums[0] / squares[0])
    trend = np.where(sound, (squares[0] * sums[1] - squares[1] * sums[0]) / divisor, 0.0)
    return damped(values, alpha, beta, phi, level, trend)

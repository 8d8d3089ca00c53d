"""The theta model of many series at once (Assimakopoulos and Nikolopoulos, 2000), without season.

In the form of Fiorucci and others (2016): half the least-squares line of the series, half a smoothed level. The weight
of the level and its start minimise the squared one-step error from the fourth period on. That is the loss of
statsforecast's standard theta model.
"""

from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.batch.smoothing import blocks, least
from core.model.arrays import Floats

_ALPHAS = (0.1, 0.99)
_WARM_UP = 3  # periods whose errors the loss leaves out


@dataclass(frozen=True, slots=True)
class Lines:
    """Theta lines of many series: the parameters, the last level, the line, and the one-step errors."""

    alpha: Floats
    start: Floats
    level: Floats
    intercept: Floats
    slope: Floats
    errors: Floats

    @property
    def loss(self) -> Floats:
        """The sum of the squared one-step errors of each series from the fourth period on."""
        total: Floats = (self.errors[:, _WARM_UP:] ** 2).sum(axis=1)
        return total

    def predict(self, horizon: int) -> Floats:
        """Return the next ``horizon`` values of each series."""
        first = self.level + _half_line(self.alpha, self.intercept, self.slope, self.errors.shape[1])
        ahead: Floats = first[:, None] + 0.5 * self.slope[:, None] * np.arange(horizon)
        return ahead


def lines(values: Floats, alpha: Floats, start: Floats) -> Lines:
    """Return the theta lines with the given weights and first levels, one for each series."""
    intercept, slope = _line(values)
    level = np.asarray(start, np.float64)
    errors = np.empty_like(values)
    for at in range(values.shape[1]):
        errors[:, at] = values[:, at] - level - _half_line(alpha, intercept, slope, at)
        level = alpha * values[:, at] + (1 - alpha) * level
    return Lines(alpha, start, level, intercept, slope, errors)


def best_lines(values: Floats) -> Lines:
    """Return the theta lines of least loss; at least five periods are needed."""
    alpha = np.concatenate([_best_alpha(block) for block in blocks(values)])
    return lines(values, alpha, _start(values, alpha))


def _best_alpha(values: Floats) -> Floats:
    def loss(alpha: Floats) -> Floats:
        plain, weight = _without_start(values, alpha)
        left: Floats = (plain**2).sum(axis=1) - (plain * weight).sum(axis=1) ** 2 / (weight**2).sum(axis=1)
        return left

    return least(loss, len(values), _ALPHAS)


def _start(values: Floats, alpha: Floats) -> Floats:
    """Return the first level that makes the loss least."""
    plain, weight = _without_start(values, alpha)
    start: Floats = (plain * weight).sum(axis=1) / (weight**2).sum(axis=1)
    return start


def _without_start(values: Floats, alpha: Floats) -> tuple[Floats, Floats]:
    """Return the errors that count with a first level of zero, and by how much each shrinks for a unit of it."""
    plain = lines(values, alpha, np.zeros(len(values))).errors[:, _WARM_UP:]
    return plain, (1 - alpha[:, None]) ** np.arange(_WARM_UP, values.shape[1])


def _line(values: Floats) -> tuple[Floats, Floats]:
    """Return the intercept before the first period and the slope of each line of least squares."""
    time = np.arange(1.0, values.shape[1] + 1)
    away = time - time.mean()
    slope = values @ away / (away @ away)
    return values.mean(axis=1) - slope * time.mean(), slope


def _half_line(alpha: Floats, intercept: Floats, slope: Floats, at: int) -> Floats:
    fading = (1 - alpha) ** at
    half: Floats = 0.5 * (intercept * fading + slope * (1 - fading * (1 - alpha)) / alpha)
    return half

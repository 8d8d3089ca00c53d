"""Series that are mostly zero, many at once: Croston (1972), Syntetos and Boylan (2005), Teunter and others (2011).

A zero is a period in which nothing was asked for. Demand and the time between demands, or the chance of a demand, are
smoothed apart. A series that never sold is expected to sell nothing.
"""

from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats

ALPHA = 0.1  # the usual weight of both smoothings
_DEBIASED = 0.95  # one less half of the weight: the correction of Syntetos and Boylan


@dataclass(frozen=True, slots=True)
class Demand:
    """Many series of sporadic demand: the ``rate`` expected in each period ahead, and the one-step errors."""

    rate: Floats
    errors: Floats

    @property
    def loss(self) -> Floats:
        """The sum of the squared one-step errors of each series."""
        total: Floats = (self.errors**2).sum(axis=1)
        return total

    def predict(self, horizon: int) -> Floats:
        """Return the next ``horizon`` values of each series, which are all alike."""
        return np.repeat(self.rate[:, None], horizon, axis=1)


def croston(values: Floats, alpha: float = ALPHA, *, debiased: bool = False) -> Demand:
    """Return the size of a demand over the time between demands; ``debiased`` after Syntetos and Boylan."""
    count, length = values.shape
    factor = _DEBIASED if debiased else 1.0
    size, gap = np.zeros(count), np.zeros(count)
    waited, sold = np.zeros(count), np.zeros(count, np.bool_)
    errors = np.zeros_like(values)
    for at in range(length):
        rate = factor * np.divide(size, gap, out=np.zeros(count), where=sold)
        errors[:, at] = np.where(sold, values[:, at] - rate, 0.0)
        waited += 1
        now = values[:, at] > 0
        size = np.where(now, np.where(sold, size + alpha * (values[:, at] - size), values[:, at]), size)
        gap = np.where(now, np.where(sold, gap + alpha * (waited - gap), waited), gap)
        waited[now] = 0
        sold |= now
    return Demand(factor * np.divide(size, gap, out=np.zeros(count), where=sold), errors)


def tsb(values: Floats, of_size: float = ALPHA, of_chance: float = ALPHA) -> Demand:
    """Return the size of a demand times its chance, which is smoothed in every period and so can die away."""
    count, length = values.shape
    size, sold = np.zeros(count), np.zeros(count, np.bool_)
    chance = (values[:, 0] > 0).astype(np.float64)
    errors = np.zeros_like(values)
    for at in range(length):
        now = values[:, at] > 0
        if at:
            errors[:, at] = np.where(sold, values[:, at] - size * chance, 0.0)
            chance = chance + of_chance * (now - chance)
        size = np.where(now, np.where(sold, size + of_size * (values[:, at] - size), values[:, at]), size)
        sold |= now
    return Demand(size * chance, errors)


def interval_of_demand(values: Floats) -> Floats:
    """Return the mean number of periods for one demand; infinite where nothing was ever sold."""
    demands = (values > 0).sum(axis=1)
    interval: Floats = np.divide(values.shape[1], demands, out=np.full(len(values), np.inf), where=demands > 0)
    return interval

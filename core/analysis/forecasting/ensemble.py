"""The ensemble: a weighted mean of the models, no weight negative, chosen by what the models did in the past.

Errors are in units of the error of seasonal naive on the same series, so that every series counts the same. A model
that loses to seasonal naive has no part in the ensemble. A third of the weight is equal. A third minimises the error of
all series together; the fewer series there are, the less it is trusted. A third goes by the inverse error of each
series, drawn half-way to that of all. The backtest chooses between these weights and the plain median.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats, Marks

_LOST = 1.02  # times the error of the measure, as a geometric mean over the series, from which a model has lost to it
_EXTREME = 20.0  # times better or worse on one series counts as that much
_TRUSTED = 20  # series from which half of what is best for all is believed
_POWER = 4  # of the inverse absolute error of a series
_ROUNDS = 200
_SPEED = 0.5
_TINY = np.finfo(np.float64).tiny


@dataclass(frozen=True, slots=True)
class Combined:
    """The ensemble: ``ahead`` (series x steps), ``past`` (series x windows x steps), ``weights`` (models x series).

    In the backtest the weights of a run are those that the other runs would have chosen, so no run is scored by weights
    that have seen it. ``way`` is ``weights`` or ``median``.
    """

    ahead: Floats
    past: Floats
    weights: Floats
    way: str


def combine(ahead: Floats, past: Floats, actual: Floats, measure: Floats, scale: Floats, *, squared: bool) -> Combined:
    """Combine models (models x series x ...); a model that is not a number for a series has no part in it.

    ``measure`` is the past of what the models are compared with; ``scale`` is the unit of a series that it cannot be
    compared with. Errors count by their squares for series that sell seldom: their absolute error is least for a
    forecast of nothing.
    """
    windows = range(actual.shape[1])

    def judged(known: Sequence[int], present: Marks) -> Floats:
        """Return the weights that the runs ``known`` choose, in units from these runs alone."""
        held = _Losses(measure[None], actual, scale, squared=squared).per_series(known)[0]
        return _weights(_Losses(past, actual, _unit(held), squared=squared), held, known, present)

    def _unit(held: Floats) -> Floats:
        return scale * np.where(held > 0, np.sqrt(held) if squared else held, 1.0)

    there = np.asarray(np.isfinite(ahead).all(axis=2), np.bool_)
    chosen = judged(windows, there)
    rolled = np.full(actual.shape, np.nan)
    for window in windows:
        others = [other for other in windows if other != window]
        present = np.asarray(np.isfinite(past[:, :, window]).any(axis=2), np.bool_)
        rolled[:, window] = _mean(past[:, :, window], judged(others, present))
    held = _Losses(measure[None], actual, scale, squared=squared).per_series()[0]
    losses = _Losses(past, actual, _unit(held), squared=squared)
    taking_part = np.flatnonzero(chosen.any(axis=1))
    if len(taking_part) and np.isfinite(rolled - actual).any():
        middle = _median(past[taking_part])
        if losses.of(middle) < losses.of(rolled):
            return Combined(_median(ahead[taking_part]), middle, chosen, "median")
    return Combined(_mean(ahead, chosen), rolled, chosen, "weights")


class _Losses:
    """The losses of the models, in ``unit``."""

    def __init__(self, past: Floats, actual: Floats, unit: Floats, *, squared: bool) -> None:
        self.squared = squared
        self._unit = unit[:, None, None]
        self._actual = actual
        self.away = (past - actual) / self._unit

    def of(self, predicted: Floats) -> float:
        """Return the mean loss of predictions (series x windows x steps)."""
        return float(np.nanmean(self._loss((predicted - self._actual) / self._unit)))

    def per_series(self, windows: Sequence[int] | None = None) -> Floats:
        """Return the mean loss (models x series) over ``windows``, all if none is named; not a number without any."""
        loss = self._loss(self.away if windows is None else self.away[:, :, list(windows)])
        count = np.isfinite(loss).sum(axis=(2, 3))
        losses: Floats = np.divide(
            np.nansum(loss, axis=(2, 3)), count, out=np.full(count.shape, np.nan), where=count > 0
        )
        return losses

    def _loss(self, away: Floats) -> Floats:
        return away**2 if self.squared else np.abs(away)


def _weights(losses: _Losses, held: Floats, windows: Sequence[int], present: Marks) -> Floats:
    """Return weights (models x series) that add up to one over the models that are ``present``.

    Where nothing was tried, the models that are there share alike. A model that had no forecast in any of these runs,
    because they are too short for it, has no part where others had one.
    """
    own = losses.per_series(windows)
    has_run = np.isfinite(own).any(axis=1)
    tried = np.isfinite(own[has_run]).all(axis=0) & (held > 0)
    if not len(windows) or not has_run.any() or not tried.any():
        return _shared(present.astype(np.float64))
    of_all = np.full(len(own), np.inf)
    of_all[has_run] = np.exp(np.log(np.clip(own[has_run][:, tried], 1 / _EXTREME, _EXTREME)).mean(axis=1))
    is_member = of_all < _LOST
    is_member[np.argmin(of_all)] = True
    trust = tried.sum() / (tried.sum() + _TRUSTED)
    pooled = (1 - trust) * is_member / is_member.sum()
    pooled[is_member] += trust * _least(losses, is_member, windows)
    pooled_loss = np.minimum(of_all, _EXTREME)[:, None]
    clipped = np.clip(np.where(np.isfinite(own), own, pooled_loss), 1 / _EXTREME, _EXTREME)
    drawn = np.sqrt(clipped * pooled_loss)
    inverse = drawn ** -(_POWER / 2 if losses.squared else _POWER)
    part = present & is_member[:, None]
    part = np.where(part.any(axis=0), part, present)
    return _shared(_shared(part.astype(np.float64)) + _shared(part * pooled[:, None]) + _shared(part * inverse))


def _shared(weights: Floats) -> Floats:
    """Return weights that add up to one for each series for which any is positive, alike where only naught is given."""
    total = weights.sum(axis=0)
    shared: Floats = np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
    return shared


def _least(losses: _Losses, is_member: Marks, windows: Sequence[int]) -> Floats:
    """Return the weights, one for each model in ``is_member``, that minimise the mean loss of all series.

    Exponentiated gradient (Kivinen and Warmuth, 1997). Only runs in which every model took part count.
    """
    away = losses.away[is_member][:, :, list(windows)].reshape(int(is_member.sum()), -1)
    away = away[:, np.isfinite(away).all(axis=0)]
    weights = np.full(len(away), 1 / len(away))
    summed = np.zeros(len(away))
    for turn in range(1, _ROUNDS + 1):
        error = weights @ away
        gradient = away @ (error if losses.squared else np.sign(error))
        gradient /= max(float(np.abs(gradient).max()), _TINY)
        weights = weights * np.exp(-_SPEED / np.sqrt(turn) * gradient)
        weights /= weights.sum()
        summed += weights
    return summed / _ROUNDS


def _mean(values: Floats, weights: Floats) -> Floats:
    """Return the weighted mean over the models; not a number for a series in which none has a part."""
    mean: Floats = np.einsum("ks,ksh->sh", weights, np.where(np.isfinite(values), values, 0.0))
    mean[weights.sum(axis=0) == 0] = np.nan
    return mean


def _median(values: Floats) -> Floats:
    """Return the median over the models that are there."""
    nobody = np.asarray(~np.isfinite(values).any(axis=0))
    middle: Floats = np.nanmedian(np.where(nobody[None], 0.0, values), axis=0)
    middle[nobody] = np.nan
    return middle

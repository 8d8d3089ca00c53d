"""Effects of crossed groups: what a point, an item, a brand in a region add, each drawn to nothing where few say it.

Every margin is a partition of the observations into groups, and every group has one effect. Effects of a margin have a
normal prior around nothing. Its spread is estimated from the same data (empirical Bayes), so that a margin that
explains nothing disappears, and a group without observations has the effect of the wider circles alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats, Ints, Marks

_ROUNDS = 20
_SWEEPS = 6
_SETTLED = 0.9  # of the standard deviation before
_NEAR_VALUES, _NEAR_ODDS = 5e-3, 2e-2  # effects that move by less are fitted
_STEP = 2.0  # a larger one would overshoot
_LEAST_SPREAD = 1e-3
_TYPICAL = 1.345  # residuals beyond so many standard deviations count as if they were there (Huber, 1964)
_MOST_OWN = 0.9
_LEAST_WEIGHT = 1e-9
_UNSEEN = 0.1
_NEAR_CERTAIN = 1e-3

# From predictions to the residual of each observation and its weight.
_Score = Callable[[Floats], tuple[Floats, Floats]]


@dataclass(frozen=True, slots=True)
class Margin:
    """``code`` is the group of each observation, below ``groups``; ``spread`` is the variance to begin with."""

    code: Ints
    groups: int
    spread: float


@dataclass(frozen=True, slots=True)
class Effects:
    """``level`` is common to all; ``parts`` hold the effects of the groups of each margin, of variance ``spreads``.

    ``without`` is the prediction for each observation by the others alone, to first order.
    """

    level: float
    parts: tuple[Floats, ...]
    spreads: tuple[float, ...]
    without: Floats

    def at(self, codes: Sequence[Ints]) -> Floats:
        """Return the predictions where each margin has the groups ``codes``; those may be broadcast."""
        result: Floats = np.asarray(self.level + sum(part[code] for part, code in zip(self.parts, codes, strict=True)))
        return result


def of_marks(marks: Marks | Floats, margins: Sequence[Margin]) -> Effects:
    """Return the effects on the log-odds that ``marks`` are set, or of shares; where all are 0, or all 1, near them."""
    mean = float(np.clip(marks.mean(), _NEAR_CERTAIN, 1 - _NEAR_CERTAIN))

    def score(odds: Floats) -> tuple[Floats, Floats]:
        probability = logistic(odds)
        return marks - probability, probability * (1 - probability)

    level = float(np.log(mean / (1 - mean)))
    return _fit(score, _nothing(level, len(marks), margins), margins, _NEAR_ODDS)


def of_values(values: Floats, margins: Sequence[Margin]) -> tuple[Effects, float]:
    """Return the effects on ``values``, few of them outlying, and the standard deviation of what they leave."""
    effects = _nothing(float(np.median(values)), len(values), margins)
    spread = max(float(np.std(values)), _LEAST_SPREAD)
    for _ in range(_SWEEPS):

        def score(expected: Floats, spread: float = spread) -> tuple[Floats, Floats]:
            residual = values - expected
            weight = _TYPICAL / (spread * np.maximum(np.abs(residual), _TYPICAL * spread))
            return weight * residual, weight

        effects = _fit(score, effects, margins, _NEAR_VALUES)
        before, spread = spread, _spread(values - effects.without)
        if spread > _SETTLED * before:
            break
    return effects, spread


def _spread(values: Floats) -> float:
    """Return a standard deviation that a few outlying values do not move."""
    return max(1.4826 * float(np.median(np.abs(values - np.median(values)))), _LEAST_SPREAD)


def logistic(odds: Floats) -> Floats:
    """Return the probability of these log-odds."""
    # In place: three arrays of all pairs of items and points would cost more than the numbers.
    probability: Floats = np.negative(odds)
    np.exp(probability, out=probability)
    probability += 1
    return np.reciprocal(probability, out=probability)


def _nothing(level: float, count: int, margins: Sequence[Margin]) -> Effects:
    """Return no effects yet on so many observations."""
    spreads = tuple(margin.spread for margin in margins)
    return Effects(level, tuple(np.zeros(margin.groups) for margin in margins), spreads, np.full(count, level))


def _fit(score: _Score, start: Effects, margins: Sequence[Margin], near: float) -> Effects:
    """Return the effects by Newton steps on one margin at a time, from ``start`` on until they are ``near``."""
    level, parts, spreads = start.level, [part.copy() for part in start.parts], list(start.spreads)
    known = [np.bincount(margin.code, minlength=margin.groups) > 0 for margin in margins]
    expected = start.at([margin.code for margin in margins])
    residual, weight = score(expected)
    for _ in range(_ROUNDS):
        moved = 0.0
        for at, margin in enumerate(margins):
            held = np.bincount(margin.code, weight, margin.groups) + 1 / spreads[at]
            excess = np.bincount(margin.code, residual, margin.groups) - parts[at] / spreads[at]
            step = np.clip(excess / held, -_STEP, _STEP)
            largest = float(np.abs(step).max(initial=0.0))
            parts[at] += step
            expected += step[margin.code]
            if largest >= _UNSEEN * near:  # less changes nothing that the next margin would see
                residual, weight = score(expected)
            spreads[at] = max(float((parts[at] ** 2 + 1 / held)[known[at]].mean()), _LEAST_SPREAD)
            moved = max(moved, largest)
        shift = float(residual.sum() / max(weight.sum(), _LEAST_SPREAD))
        level += shift
        expected += shift
        residual, weight = score(expected)
        if moved < near:
            break
    own = np.zeros(len(expected))
    for margin, spread in zip(margins, spreads, strict=True):
        own += (1 / (np.bincount(margin.code, weight, margin.groups) + 1 / spread))[margin.code]
    lever = np.minimum(own * weight, _MOST_OWN)
    without = expected - lever / (1 - lever) * residual / np.maximum(weight, _LEAST_WEIGHT)
    return Effects(level, tuple(parts), tuple(spreads), without)

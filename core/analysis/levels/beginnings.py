"""What stands out in the last one or two periods: perhaps a new level, perhaps a spike."""

from dataclasses import dataclass

import numpy as np

from core.analysis.levels.calm import within
from core.analysis.levels.chance import by_chance, discoveries
from core.analysis.levels.spreads import Prior
from core.model.analyses.levels import LASTING
from core.model.arrays import Floats, Ints, Marks

USUAL = 6  # periods before that say what was usual; older ones may have drifted away
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Beginnings:
    """For each row, in how many of the last periods it stands out (1 or 2), by what chance, and its noise."""

    lasts: Ints
    chance: Floats
    spread: Floats


def stand_out(raw: Floats, begin: Ints, count: Ints, prior: Prior, persistence: float) -> Beginnings:
    """Return how the last one or two of the ``count`` values of each row differ from the up to six before them.

    ``begin`` is where the present level of each row begins. Spikes count as noise here: what a series did before, it
    may do again. Two periods of which only one stands out are one.
    """
    rows, width = raw.shape
    place = np.arange(width)[None, :]
    inside = within(count, width)
    best = Beginnings(np.ones(rows, np.int64), np.ones(rows), np.zeros(rows))
    for lasts in range(1, LASTING):
        end = count - lasts
        last = inside & (place >= end[:, None])
        level = inside & (place >= begin[:, None]) & ~last
        usual = level & (place >= (end - USUAL)[:, None])
        known = usual.sum(axis=1)
        before, after = _mean(raw, usual), _mean(raw, last)
        left = (np.where(level, raw - _mean(raw, level)[:, None], 0.0) ** 2).sum(axis=1)
        variance, freedom = prior.of(left, np.maximum(level.sum(axis=1) - 1, 0).astype(np.float64))
        gain = (after - before) ** 2 / (1 / lasts + 1 / np.maximum(known, 1))
        chance = by_chance(gain, variance, freedom, np.where(known >= _FEWEST, LASTING - 1, 0), persistence)
        weakest = np.where(last, np.abs(raw - before[:, None]), np.inf).min(axis=1)
        better = (chance < best.chance) & (weakest > np.abs(after - before) / 2)
        best = Beginnings(
            np.where(better, lasts, best.lasts),
            np.where(better, chance, best.chance),
            np.where(better, np.sqrt(variance), best.spread),
        )
    return Beginnings(best.lasts, discoveries(best.chance), best.spread)


def _mean(raw: Floats, which: Marks) -> Floats:
    mean: Floats = np.where(which, raw, 0.0).sum(axis=1) / np.maximum(which.sum(axis=1), 1)
    return mean

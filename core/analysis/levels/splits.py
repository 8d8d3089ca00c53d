"""The best place to split a series into two levels, for many series at once."""

from dataclasses import dataclass

import numpy as np

from core.analysis.levels.calm import within
from core.model.analyses.levels import LASTING
from core.model.arrays import Floats, Ints, Marks


@dataclass(frozen=True, slots=True)
class Splits:
    """The best split of each row: the first ``at`` values are one level, the rest another.

    ``gain`` is by how much two levels leave a smaller sum of squares than one, ``left`` that sum. ``straight`` is the
    sum that a straight line leaves instead. ``looks`` is how many splits were possible; without any, ``at`` is 0.
    ``slope`` is that of the line, in values per period, and ``within`` that of the lines within both levels; ``times``
    is the sum of squares of time. ``sides`` (rows x 2) are the sums of squares before and after the split.
    """

    at: Ints
    gain: Floats
    left: Floats
    straight: Floats
    looks: Ints
    slope: Floats
    within: Floats
    times: Floats
    sides: Floats


def best(values: Floats, count: Ints, drift: float) -> Splits:
    """Return the split of the first ``count`` values of each row (rows x periods) that leaves least to be explained.

    Beside its levels a series may drift along a line, whose slope is a normal variable about 0 with ``drift`` times the
    variance of the noise (per period and squared): generalized least squares with a random slope. With no drift it is
    the plain difference of two means; with a large one only what no line explains counts.
    """
    rows, width = values.shape
    inside = within(count, width)
    apart = _centred(values, count, inside)
    time = _centred(np.broadcast_to(np.arange(width, dtype=np.float64), values.shape), count, inside)
    before = np.arange(1, width)[None, :]
    after = count[:, None] - before
    possible: Marks = (before >= LASTING) & (after >= LASTING)
    # Centred sums on one side give the products with a step, less its own mean.
    of_step = np.where(possible, before * after / np.maximum(count, 1)[:, None], 1.0)
    with_values, with_time = -apart.cumsum(axis=1)[:, :-1], -time.cumsum(axis=1)[:, :-1]
    squares, times = (apart**2).sum(axis=1), (time**2).sum(axis=1)
    along = (time * apart).sum(axis=1)
    weight = drift / (1 + drift * times)
    explained = (with_values - weight[:, None] * with_time * along[:, None]) ** 2
    gains = np.where(possible, explained / (of_step - weight[:, None] * with_time**2), -1.0)
    looks = possible.sum(axis=1)
    at = gains.argmax(axis=1) if width > 1 else np.zeros(rows, np.int64)
    row = np.arange(rows)
    gain, inner = np.zeros(rows), np.zeros(rows)
    if width > 1:
        gain = np.where(looks > 0, np.maximum(gains[row, at], 0.0), 0.0)
        step, leaning = of_step[row, at], with_time[row, at]
        inner = _ratio(along - leaning * with_values[row, at] / step, times - leaning**2 / step)
    slope = _ratio(along, times)
    return Splits(
        at=np.where(looks > 0, at + 1, 0),
        gain=gain,
        left=np.maximum(squares - weight * along**2 - gain, 0.0),
        straight=np.maximum(squares - slope * along, 0.0),
        looks=looks,
        slope=slope,
        within=np.where(looks > 0, inner, slope),
        times=times,
        sides=_sides(apart, inside, np.where(looks > 0, at + 1, 0)),
    )


def _sides(apart: Floats, inside: Marks, at: Ints) -> Floats:
    """Return what the values before and from ``at`` on leave beside their own means."""
    first = inside & (np.arange(apart.shape[1])[None, :] < at[:, None])
    left = []
    for side in (first, inside & ~first):
        values = np.where(side, apart, 0.0)
        left.append((values**2).sum(axis=1) - values.sum(axis=1) ** 2 / np.maximum(side.sum(axis=1), 1))
    sides: Floats = np.maximum(np.stack(left, axis=1), 0.0)
    return sides


def _ratio(above: Floats, below: Floats) -> Floats:
    return np.divide(above, below, out=np.zeros(len(above)), where=below > 0)


def _centred(values: Floats, count: Ints, inside: Marks) -> Floats:
    means = np.where(inside, values, 0.0).sum(axis=1) / np.maximum(count, 1)
    centred: Floats = np.where(inside, values - means[:, None], 0.0)
    return centred

"""How much of a change is noise: the band in which earlier changes of the same kind and series lie.

A change on the year has noise about the usual growth of its series, one on the period before about what the same period
of earlier years brought, for otherwise its season would count as noise.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

import numpy as np

from core.model.arrays import Floats, Ints

MAD_TO_SIGMA = 1.4826  # median absolute deviations in a standard deviation, for the normal distribution
FEWEST_CHANGES = 6
_REMEMBERED = 60  # changes before a period that say what is usual in it
# The variance of a median of one normal value, of two and so on, over that of one: so many seasons count at most.
_OF_MEDIANS = (1.0, 0.5, 0.4487, 0.2982, 0.2868)
_OF_LONG_MEDIANS = math.pi / 2  # the same, times their number
# Degrees of freedom for each change. A median absolute deviation about a median knows as much as 0.37 of the values in
# a standard deviation; a little less is counted, for levels wander. About a known centre small samples know more.
_OF_MEDIAN, _OF_ZERO = 1 / 3, 0.6
WIDTH = 1.96  # standard deviations within which nineteen of twenty changes lie by chance


def band(changes: Sequence[float], width: float = WIDTH) -> tuple[float, float] | None:
    """Return the centre and the half width of the band of ``changes``; ``None`` for fewer than six.

    Both are robust (median, and median absolute deviation), so that one jump does not hide the next.
    """
    if len(changes) < FEWEST_CHANGES:
        return None
    centre = median(changes)
    return centre, width * MAD_TO_SIGMA * median(abs(change - centre) for change in changes)


@dataclass(frozen=True, slots=True)
class Usual:
    """What changes usually are (series x periods): within ``half`` of ``centre``; not a number where unknown."""

    centre: Floats
    half: Floats


def usual_of_own(changes: Floats, width: float = WIDTH) -> Usual:
    """Return what each change (series x periods, not a number where unknown) may be by the earlier ones of its series.

    The centre is their median, so that steady growth is usual, and the half width is ``width`` standard deviations of
    normal changes, as far as so few of them say. Fewer than six say nothing.
    """
    centre, half = np.full(changes.shape, np.nan), np.full(changes.shape, np.nan)
    for at in range(changes.shape[1]):
        earlier = _earlier(changes, at)
        middle, spread = _middle_and_spread(earlier)
        centre[:, at] = middle
        half[:, at] = spread * _widths(_counts(earlier), _OF_MEDIAN, width) * _of_middle(_counts(earlier))
    return Usual(centre, half)


def usual_of_season(changes: Floats, season: int, width: float = WIDTH) -> Usual:
    """Return what each change may be by those of the same season, ``season`` periods earlier, twice that and so on.

    The centre is their median. The half width comes from how far the earlier changes of the series were from theirs.
    Fewer than six of those say nothing: the season cannot be separated from noise.
    """
    same = np.stack([_later(changes, season * years) for years in range(1, len(_OF_MEDIANS) + 1)], axis=2)
    count = _counts(same)
    centre = _medians(same, count)
    own = np.sqrt(1 + np.array((0.0, *_OF_MEDIANS))[count])  # a median of few is uncertain itself
    away = (changes - centre) / own
    half = np.full(changes.shape, np.nan)
    for at in range(changes.shape[1]):
        earlier = _earlier(away, at)
        spread = MAD_TO_SIGMA * _medians(np.abs(earlier), _counts(earlier))
        half[:, at] = spread * _widths(_counts(earlier), _OF_ZERO, width) * own[:, at]
    return Usual(centre, np.where(np.isnan(centre), np.nan, half))


def _later(changes: Floats, by: int) -> Floats:
    """Return the changes moved ``by`` periods later, with nothing known before them."""
    width = changes.shape[1]
    return np.pad(changes, ((0, 0), (by, 0)), constant_values=np.nan)[:, :width]


def _earlier(values: Floats, at: int) -> Floats:
    return values[:, max(0, at - _REMEMBERED) : at]


def _counts(values: Floats) -> Ints:
    counts: Ints = np.isfinite(values).sum(axis=-1)
    return counts


def _middle_and_spread(values: Floats) -> tuple[Floats, Floats]:
    count = _counts(values)
    middle = _medians(values, count)
    return middle, MAD_TO_SIGMA * _medians(np.abs(values - middle[:, None]), count)


def _of_middle(counts: Ints) -> Floats:
    """Return by how much a band about a median of so many values is wider than one about a known middle."""
    wider: Floats = np.sqrt(1 + _OF_LONG_MEDIANS / np.maximum(counts, 1))
    return wider


def _widths(counts: Ints, information: float, width: float) -> Floats:
    """Return how many robust standard deviations of so few changes hold what ``width`` of a known one would.

    Student's t with as many degrees of freedom as the changes say about their spread; not a number under six.
    """
    return np.array([_width(int(count), information, width) for count in counts])


@cache
def _width(count: int, information: float, width: float) -> float:
    if count < FEWEST_CHANGES:
        return math.nan
    from scipy.special import ndtr, stdtrit  # slow: SciPy

    return float(stdtrit(information * count, ndtr(width)))


def _medians(values: Floats, count: Ints) -> Floats:
    """Return the medians of the known values over the last axis, of which there are ``count``; none gives no number."""
    if not values.shape[-1]:
        return np.full(values.shape[:-1], np.nan)
    ordered = np.sort(values, axis=-1)  # what is not a number comes last
    low, high = (
        np.take_along_axis(ordered, np.maximum(place, 0)[..., None], axis=-1)[..., 0]
        for place in ((count - 1) // 2, np.minimum(count // 2, values.shape[-1] - 1))
    )
    return np.where(count > 0, (low + high) / 2, np.nan)

"""Series made ready for the search for shifts: known values side by side, spikes taken down."""

from dataclasses import dataclass

import numpy as np

from core.analysis.noise import MAD_TO_SIGMA
from core.model.arrays import Floats, Ints, Marks

_WIDTH = 2  # what a median of 2 x 2 + 1 periods removes lasts no longer than two of them
_FAR = 3.0  # standard deviations from that median: farther is a spike


@dataclass(frozen=True, slots=True)
class Calm:
    """``values`` (series x periods) begin with the ``count`` known ones of each series; the rest is 0.

    ``place`` is the period that each of them came from, ``raw`` the values with their spikes.
    """

    values: Floats
    raw: Floats
    count: Ints
    place: Ints

    @property
    def inside(self) -> Marks:
        """Where a value is known."""
        return within(self.count, self.values.shape[1])


def calm(table: Floats) -> Calm:
    """Return ``table`` (series x periods, not a number where unknown) without gaps and spikes.

    A value farther than three standard deviations from the median of the five around it is brought that near; at an end
    these are the outermost five. So what lasts three periods stays, and what is shorter does not. The deviation is that
    of the changes (median absolute), which a new level does not widen.
    """
    known = np.isfinite(table)
    count = known.sum(axis=1)
    place = np.argsort(~known, axis=1, kind="stable")
    inside = within(count, table.shape[1])
    raw = np.where(inside, np.take_along_axis(table, place, axis=1), 0.0)
    around = _medians_around(raw, count)
    changes = np.where(inside[:, 1:], np.abs(np.diff(raw, axis=1)), np.inf)
    sigma = MAD_TO_SIGMA * medians(changes, np.maximum(count - 1, 0)) / np.sqrt(2)
    half = _FAR * sigma[:, None]
    return Calm(np.where(inside, np.clip(raw, around - half, around + half), 0.0), raw, count, place)


def within(count: Ints, width: int) -> Marks:
    """Return which of ``width`` places belong to the first ``count`` of each row."""
    inside: Marks = np.arange(width)[None, :] < count[:, None]
    return inside


def medians(values: Floats, count: Ints) -> Floats:
    """Return the medians over the last axis, of which ``count`` values are finite; 0 where none is."""
    if not values.shape[-1]:
        return np.zeros(count.shape)
    ordered = np.sort(values, axis=-1)
    low, high = (
        np.take_along_axis(ordered, np.maximum(place, 0)[..., None], axis=-1)[..., 0]
        for place in ((count - 1) // 2, count // 2)
    )
    return np.where(count > 0, np.where(np.isfinite(low + high), low + high, 0.0) / 2, 0.0)


def low_median(values: Floats) -> float:
    """Return the median of some values; of two middle ones the lower, so that it is always one of them."""
    return float(np.sort(values)[(len(values) - 1) // 2])


def _medians_around(raw: Floats, count: Ints) -> Floats:
    """Return the median of the five values around each; of fewer where a row has no more."""
    width = raw.shape[1]
    known = np.where(within(count, width), raw, np.inf)
    last = np.maximum(count - 1 - 2 * _WIDTH, 0)[:, None]
    first = np.clip(np.arange(width)[None, :] - _WIDTH, 0, last)
    places = np.minimum(first[:, :, None] + np.arange(2 * _WIDTH + 1), width - 1)
    windows = np.take_along_axis(known[:, None, :], places, axis=2)
    # Where a row is shorter than a window, the last place of the table may be in it several times.
    repeated = first[:, :, None] + np.arange(2 * _WIDTH + 1) > width - 1
    windows = np.where(repeated, np.inf, windows)
    return medians(windows, np.isfinite(windows).sum(axis=-1))

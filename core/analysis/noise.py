"""How much of a change is noise: the band in which the earlier changes of the same series lie."""

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np

from core.model.arrays import Floats, Ints

MAD_TO_SIGMA = 1.4826  # median absolute deviations in a standard deviation, for the normal distribution
FEWEST_CHANGES = 6
_CELLS = 4_000_000  # of working memory at once
WIDTH = 1.96  # standard deviations within which nineteen of twenty changes lie by chance


def band(changes: Sequence[float], width: float = WIDTH) -> tuple[float, float] | None:
    """Return the centre and the half width of the band of ``changes``; ``None`` for fewer than six.

    Both are robust (median, and median absolute deviation), so that one jump does not hide the next.
    """
    if len(changes) < FEWEST_CHANGES:
        return None
    centre = median(changes)
    return centre, width * MAD_TO_SIGMA * median(abs(change - centre) for change in changes)


def half_widths(lines: Sequence[Sequence[float]], width: float = WIDTH) -> Iterator[list[float]]:
    """Give, for each line of changes, the half width of the ``band`` of those before each place.

    An unknown change is not a number and counts for nothing; nor is the half width a number after fewer than six.
    """
    longest = max(map(len, lines), default=0)
    earlier = np.tri(longest, k=-1, dtype=np.bool_)
    step = max(1, _CELLS // max(longest, 1) ** 2)
    for begin in range(0, len(lines), step):
        chunk = lines[begin : begin + step]
        table = np.full((len(chunk), longest), np.nan)
        for row, line in enumerate(chunk):
            table[row, : len(line)] = line
        seen = np.where(earlier & ~np.isnan(table)[:, None, :], table[:, None, :], np.inf)
        count = np.isfinite(seen).sum(axis=2)
        centre = _medians(seen, count)
        away = np.where(np.isfinite(seen), np.abs(seen - centre[:, :, None]), np.inf)
        half = np.where(count >= FEWEST_CHANGES, width * MAD_TO_SIGMA * _medians(away, count), np.nan)
        yield from (half[row, : len(line)].tolist() for row, line in enumerate(chunk))


def _medians(values: Floats, count: Ints) -> Floats:
    """Return the medians over the last axis, of which ``count`` are finite; 0 where none is."""
    if not values.size:
        return np.zeros(count.shape)
    ordered = np.sort(values, axis=2)
    low, high = (
        np.take_along_axis(ordered, np.maximum(place, 0)[:, :, None], axis=2)[:, :, 0]
        for place in ((count - 1) // 2, count // 2)
    )
    return np.where(count > 0, np.where(np.isfinite(low + high), low + high, 0.0) / 2, 0.0)

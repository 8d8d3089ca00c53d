"""How much of a change is noise: the band in which the earlier changes of the same series lie."""

from collections.abc import Sequence
from statistics import median

MAD_TO_SIGMA = 1.4826  # median absolute deviations in a standard deviation, for the normal distribution
FEWEST_CHANGES = 6
WIDTH = 1.96  # standard deviations within which nineteen of twenty changes lie by chance


def band(changes: Sequence[float], width: float = WIDTH) -> tuple[float, float] | None:
    """Return the centre and the half width of the band of ``changes``; ``None`` for fewer than six.

    Both are robust (median, and median absolute deviation), so that one jump does not hide the next.
    """
    if len(changes) < FEWEST_CHANGES:
        return None
    centre = median(changes)
    return centre, width * MAD_TO_SIGMA * median(abs(change - centre) for change in changes)

"""Where words of a plot have room: none on another, none beyond an edge."""

from collections.abc import Sequence


def spread(heights: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Return ``heights``, from high to low, moved as little as it takes to be ``least`` apart within low and high.

    Those that find no room any more are left out, the lowest first.
    """
    count = min(len(heights), int((high - low) / least + 1e-9) + 1) if high >= low else 0
    placed: list[float] = []
    for height in heights[:count]:
        placed.append(min(height, placed[-1] - least if placed else high))
    bottom = low
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = max(placed[number], bottom)
        bottom = placed[number] + least
    return placed

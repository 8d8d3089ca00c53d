"""Where words of a plot have room: none on another, none beyond an edge."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

END_SPACE = 10  # pixels between the end of a line and its name
_Item = Any  # a text of pyqtgraph, which has no types


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


def write_ends(
    ends: Sequence[tuple[float, str, _Item]], at: float, places: Sequence[float], metrics: QFontMetrics, room: int
) -> None:
    """Write names after the last point at their ``places``, cut where they need more than ``room`` pixels.

    Names without a place are not shown.
    """
    for number, (_, text, item) in enumerate(ends):
        item.setVisible(number < len(places))
        if number < len(places):
            item.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
            item.setAnchor((-END_SPACE / max(1.0, item.boundingRect().width()), 0.5))
            item.setPos(at, places[number])


def hide_crowded(items: Sequence[_Item], across: tuple[float, float], width: float) -> None:
    """Show words around their places only where they have room beside each other in ``width`` pixels."""
    pixel, after = width / (across[1] - across[0]), 0.0
    for item in items:
        wide = item.boundingRect().width()
        left = (item.pos().x() - across[0]) * pixel - wide / 2
        item.setVisible(left >= after and left + wide <= width)
        after = left + wide if item.isVisible() else after

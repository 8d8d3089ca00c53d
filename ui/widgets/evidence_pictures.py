"""The small pictures of the evidence drawer: the range of a prize, and a figure among its peers."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.models.rows import Range
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Dots:
    """The percentages of peers, of what is looked at (``here``), and the level that it is compared with."""

    peers: tuple[float, ...]
    here: float
    level: float | None
    name: str


class RangeBar(QWidget):
    """From nothing to the potential: low, middle and high at their parts of it."""

    def __init__(self, theme: Theme, shown: Range) -> None:
        super().__init__()
        self._theme, self._range = theme, shown
        self.setFixedHeight(24)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar."""
        painter, area, shown = QPainter(self), self.rect(), self._range
        at = [round(area.width() * value / (shown.top or 1)) for value in (shown.low, shown.middle, shown.high)]
        painter.setPen(self._theme.colour("border.default"))
        painter.drawRect(0, 7, area.width() - 1, 10)
        painter.setPen(self._theme.colour("chart.rangeEdge"))
        painter.setBrush(self._theme.colour("chart.fan80"))
        painter.drawRect(at[0], 7, at[2] - at[0] - 1, 10)
        painter.fillRect(at[1] - 1, 3, 3, 18, self._theme.colour("accent.graphic"))


class DotStrip(QWidget):
    """Peers as dots from 0 to 100 %, with the level that they make together and what is looked at marked."""

    def __init__(self, theme: Theme, shown: Dots) -> None:
        super().__init__()
        self._theme, self._dots = theme, shown
        self._line = theme.line_height("caption")
        self.setFixedHeight(self._line + 24)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line, the dots, the level as a tick and what is looked at as a full dot with its name."""
        painter, theme, shown = QPainter(self), self._theme, self._dots
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        span, middle = self.width() - 16, self._line + 12

        def at(value: float) -> int:
            return 8 + round(span * min(max(value, 0.0), 100.0) / 100)

        painter.setPen(theme.colour("border.default"))
        painter.drawLine(8, middle, 8 + span, middle)
        painter.setBrush(theme.colour("surface.raised"))
        painter.setPen(theme.colour("text.secondary"))
        for value in shown.peers:
            painter.drawEllipse(QPoint(at(value), middle), 3, 3)
        if shown.level is not None:
            painter.fillRect(at(shown.level) - 1, middle - 8, 2, 16, theme.colour("text.secondary"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent.graphic"))
        painter.drawEllipse(QPoint(at(shown.here), middle), 5, 5)
        painter.setPen(theme.colour("accent.text"))
        painter.setFont(theme.font("caption"))
        wide = painter.fontMetrics().horizontalAdvance(shown.name)
        start = min(max(at(shown.here) - wide // 2, 0), self.width() - wide)
        painter.drawText(start, painter.fontMetrics().ascent(), shown.name)

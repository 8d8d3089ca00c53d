"""A line over time with its forecast as a fan, drawn with the colours of the theme. Plots run left to right always."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

_LEFT, _RIGHT, _TOP, _BOTTOM = 72, 16, 16, 32
_TICKS = 4
_LABELS = 8


@dataclass(frozen=True, slots=True)
class FanStep:
    """One expected value with its bounds: by level, widest first."""

    mean: float
    bounds: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """What is drawn: a label and a value a period, then the fan. ``summary`` says it in a sentence for who listens."""

    labels: tuple[str, ...] = ()
    values: tuple[float, ...] = ()
    fan: tuple[FanStep, ...] = ()
    fan_labels: tuple[str, ...] = ()
    ticks: tuple[str, ...] = ()
    summary: str = ""


class LineChart(QWidget):
    """Draws one plot; the axis starts at zero."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plot = Plot()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_plot(self, plot: Plot) -> None:
        """Draw ``plot`` in the place of the one before."""
        self._plot = plot
        self.setAccessibleName(plot.summary)
        self.setToolTip(plot.summary)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of ``theme``."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size at which every label is legible."""
        return QSize(640, 280)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw axes, fan and line."""
        plot = self._plot
        if not plot.values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        area = QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM)
        highest = max((*plot.values, *(high for step in plot.fan for _, high in step.bounds))) or 1.0
        count = len(plot.values) + len(plot.fan)

        def at(number: int, value: float) -> QPointF:
            x = area.left() + area.width() * number / max(count - 1, 1)
            return QPointF(x, area.bottom() - area.height() * value / highest)

        self._draw_axes(painter, area, count)
        last = len(plot.values) - 1
        for level, token in enumerate(("chart.fan95", "chart.fan80", "chart.fan50")):
            if plot.fan and level < len(plot.fan[0].bounds):
                lows = [at(last + 1 + number, step.bounds[level][0]) for number, step in enumerate(plot.fan)]
                highs = [at(last + 1 + number, step.bounds[level][1]) for number, step in enumerate(plot.fan)]
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour(token))
                painter.drawPolygon(QPolygonF([at(last, plot.values[last]), *highs, *reversed(lows)]))
        pen = QPen(self._theme.colour("accent.graphic"), 2)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([at(number, value) for number, value in enumerate(plot.values)]))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ahead = [at(last + 1 + number, step.mean) for number, step in enumerate(plot.fan)]
        if ahead:
            painter.drawPolyline(QPolygonF([at(last, plot.values[last]), *ahead]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent.graphic"))
        painter.drawEllipse(at(last, plot.values[last]), 4, 4)

    def _draw_axes(self, painter: QPainter, area: QRectF, count: int) -> None:
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        for number, text in enumerate(self._plot.ticks):
            y = area.bottom() - area.height() * number / max(len(self._plot.ticks) - 1, 1)
            painter.setPen(QPen(self._theme.colour("chart.grid"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.colour("text.tertiary"))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 8, _LEFT - 8, 16), side, text)
        labels: Sequence[str] = (*self._plot.labels, *self._plot.fan_labels)
        step = max(1, -(-count // _LABELS))
        for number in range(0, count, step):
            x = area.left() + area.width() * number / max(count - 1, 1)
            painter.drawText(QRectF(x - 40, area.bottom() + 8, 80, 16), Qt.AlignmentFlag.AlignCenter, labels[number])

"""A line without axes, with the band in which it usually moves and a dot at its end."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Theme, Tone

_MARGIN = 4.0


@dataclass(frozen=True, slots=True)
class Spark:
    """Values from the oldest to the newest; ``band`` is low and high by value, or empty where no noise is known."""

    values: tuple[float, ...]
    band: tuple[tuple[float, float], ...] = ()


class Sparkline(QWidget):
    """Draws one spark; says nothing to who listens, because the card says the figure."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._spark = Spark(())
        self._tone = Tone.ACCENT
        self.setFixedHeight(32)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_spark(self, spark: Spark, tone: Tone) -> None:
        """Draw ``spark``; its end takes the colour of ``tone``."""
        self._spark, self._tone = spark, tone
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw band, line and dot."""
        values, band = self._spark.values, self._spark.band
        if len(values) < 2:
            return
        every = [*values, *(bound for pair in band for bound in pair)]
        low, high = min(every), max(every)
        area = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

        def at(number: int, value: float) -> QPointF:
            y = area.bottom() - area.height() * (value - low) / ((high - low) or 1)
            return QPointF(area.left() + area.width() * number / (len(values) - 1), y)

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if band:
            painter.setBrush(self._theme.colour("chart.noise"))
            lows = [at(number, pair[0]) for number, pair in enumerate(band)]
            highs = [at(number, pair[1]) for number, pair in enumerate(band)]
            painter.drawPolygon(QPolygonF([*highs, *reversed(lows)]))
        graphic = self._theme.colour("accent.graphic" if self._tone is not Tone.BAD else "danger.graphic")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(graphic, 1.6))
        painter.drawPolyline(QPolygonF([at(number, value) for number, value in enumerate(values)]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(graphic)
        painter.drawEllipse(at(len(values) - 1, values[-1]), 3, 3)

"""What every chart has beside its drawing: the table of what is drawn, and the way to make it a picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView

from ui.theme import Theme

SCALE = 2  # pictures are twice as fine as the window
_STAMP = 28
_PATCH, _GAP = 10, 6


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """What a chart shows as a table: headings, and rows of words and plain numbers."""

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str | float | None, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """What lies at a place of a chart: its key, for who drew it, and its name, for who reads it."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """Words of a legend after their colour; without one they stand alone."""

    words: str
    colour: QColor | None = None


def as_image(chart: QGraphicsView, theme: Theme, title: str, stamp: str, legend: Sequence[LegendEntry] = ()) -> QImage:
    """Return ``chart`` twice as fine as on the screen, under its title and above its legend and its stamp."""
    size = _whole_size(chart, legend)
    image = QImage(size * SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(theme.colour("surface.card"))
    painter = QPainter(image)
    _draw(painter, chart, theme, (title, stamp), legend)
    painter.end()
    return image


def as_svg(chart: QGraphicsView, theme: Theme, title: str, stamp: str, legend: Sequence[LegendEntry] = ()) -> bytes:
    """Return ``chart`` as an SVG file, under its title and above its legend and its stamp."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    size = _whole_size(chart, legend)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setTitle(title)
    drawing.setDescription(stamp)
    painter = QPainter(drawing)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.colour("surface.card"))
    _draw(painter, chart, theme, (title, stamp), legend)
    painter.end()
    return bytes(content.data())


def _whole_size(chart: QGraphicsView, legend: Sequence[LegendEntry]) -> QSize:
    return chart.size() + QSize(32, 2 * _STAMP + 16 + (_STAMP if legend else 0))


def _draw(
    painter: QPainter, chart: QGraphicsView, theme: Theme, words: tuple[str, str], legend: Sequence[LegendEntry]
) -> None:
    title, stamp = words
    width = chart.width()
    painter.setFont(theme.font("section"))
    painter.setPen(theme.colour("text.primary"))
    side = (Qt.AlignmentFlag.AlignRight if theme.arabic else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRect(16, 8, width, _STAMP), side | Qt.AlignmentFlag.AlignAbsolute, title)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text.tertiary"))
    below = QRect(16, chart.height() + _STAMP + 8, width, _STAMP)
    if legend:
        _draw_legend(painter, below, theme, legend)
        below.translate(0, _STAMP)
    painter.setPen(theme.colour("text.tertiary"))
    painter.drawText(below, side | Qt.AlignmentFlag.AlignAbsolute, stamp)
    place = QRectF(16, _STAMP + 8, chart.width(), chart.height())
    chart.render(painter, place, chart.viewport().rect())


def _draw_legend(painter: QPainter, area: QRect, theme: Theme, legend: Sequence[LegendEntry]) -> None:
    """Write the entries side by side, in the direction of reading, each after its colour."""
    metrics, at = painter.fontMetrics(), 0
    painter.setPen(theme.colour("text.secondary"))
    for entry in legend:
        patch = _PATCH + _GAP if entry.colour is not None else 0
        wide = patch + metrics.horizontalAdvance(entry.words)
        box = QRect(area.left() + at, area.top(), wide, area.height())
        if theme.arabic:
            box.moveRight(area.right() - at)
        if entry.colour is not None:
            left = box.right() - _PATCH if theme.arabic else box.left()
            painter.fillRect(QRect(left, box.center().y() - _PATCH // 2, _PATCH, _PATCH), entry.colour)
        start = Qt.AlignmentFlag.AlignLeft if theme.arabic else Qt.AlignmentFlag.AlignRight
        painter.drawText(box, start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, entry.words)
        at += wide + 2 * _GAP

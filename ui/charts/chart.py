"""What every chart has beside its drawing: the table of what is drawn, and the way to make it a picture."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView

from ui.theme import Theme

SCALE = 2  # pictures are twice as fine as the window
_STAMP = 28


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """What a chart shows as a table: headings, and rows of words and plain numbers."""

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str | float | None, ...], ...] = ()


def as_image(chart: QGraphicsView, theme: Theme, title: str, stamp: str) -> QImage:
    """Return ``chart`` twice as fine as on the screen, under its title and above its stamp."""
    size = _whole_size(chart)
    image = QImage(size * SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(theme.colour("surface.card"))
    painter = QPainter(image)
    _draw(painter, chart, theme, title, stamp)
    painter.end()
    return image


def as_svg(chart: QGraphicsView, theme: Theme, title: str, stamp: str) -> bytes:
    """Return ``chart`` as an SVG file, under its title and above its stamp."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    size = _whole_size(chart)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setTitle(title)
    drawing.setDescription(stamp)
    painter = QPainter(drawing)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.colour("surface.card"))
    _draw(painter, chart, theme, title, stamp)
    painter.end()
    return bytes(content.data())


def _whole_size(chart: QGraphicsView) -> QSize:
    return chart.size() + QSize(32, 2 * _STAMP + 16)


def _draw(painter: QPainter, chart: QGraphicsView, theme: Theme, title: str, stamp: str) -> None:
    width = chart.width()
    painter.setFont(theme.font("section"))
    painter.setPen(theme.colour("text.primary"))
    side = (Qt.AlignmentFlag.AlignRight if theme.arabic else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRect(16, 8, width, _STAMP), side | Qt.AlignmentFlag.AlignAbsolute, title)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text.tertiary"))
    below = QRect(16, chart.height() + _STAMP + 8, width, _STAMP)
    painter.drawText(below, side | Qt.AlignmentFlag.AlignAbsolute, stamp)
    place = QRectF(16, _STAMP + 8, chart.width(), chart.height())
    chart.render(painter, place, chart.viewport().rect())

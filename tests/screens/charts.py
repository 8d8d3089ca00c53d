"""Words of charts and maps that lie on each other, or beyond the edge."""

from collections.abc import Iterator
from itertools import combinations

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QGraphicsView

from tests.screens.faults import Fault, FaultKind, fault_of
from ui.charts.axes import Axes
from ui.charts.map_view import MapView

_TOLERANCE = 2.0
_MARGIN = 4.0  # that Qt adds around a text of a scene
_LEAST = (120, 80)  # pixels of a plot
_Words = tuple[str, QRectF]


def crowded(chart: QGraphicsView) -> Iterator[Fault]:
    """Yield the words of ``chart`` that cannot be read; a map or a chart with axes."""
    if isinstance(chart, MapView):
        yield from _judged(chart, list(_of_map(chart)), QRectF(chart.viewport().rect()))
    elif isinstance(chart, Axes):
        # Both are as they are painted: in the pixels of the view.
        room = QRectF(chart.viewport().rect())
        for axis in (chart.left, chart.bottom):
            yield from _judged(chart, list(_of_axis(axis)), room)
        chart.view.updateMatrix()  # which a chart that was not painted yet has not done
        plot = chart.view.sceneBoundingRect()
        yield from _judged(chart, list(_inside(chart)), plot)
        if chart.left.isVisible() and (plot.width() < _LEAST[0] or plot.height() < _LEAST[1]):
            yield fault_of(FaultKind.LOW, chart, "", f"{plot.width():.0f}x{plot.height():.0f}")


def _judged(chart: QGraphicsView, words: list[_Words], room: QRectF) -> Iterator[Fault]:
    inner = room.adjusted(-_TOLERANCE, -_TOLERANCE, _TOLERANCE, _TOLERANCE)
    for text, place in words:
        if not inner.contains(place):
            yield fault_of(FaultKind.CHART, chart, text, f"{_box(place)} in {_box(room)}", place.toRect())
    for (text, place), (other, there) in combinations(words, 2):
        common = place & there
        if common.width() > _TOLERANCE and common.height() > _TOLERANCE:
            detail = f"on {other!r} by {common.width():.0f}x{common.height():.0f}"
            yield fault_of(FaultKind.CHART, chart, text, detail, common.toRect())


def _of_axis(axis: pg.AxisItem) -> Iterator[_Words]:
    picture = QPicture()
    painter = QPainter(picture)
    if axis.style["tickFont"]:
        painter.setFont(axis.style["tickFont"])
    drawn = axis.generateDrawSpecs(painter)
    painter.end()
    for place, _, text in drawn[2] if drawn is not None else ():
        yield text, axis.mapRectToScene(QRectF(place))


def _inside(chart: Axes) -> Iterator[_Words]:
    for item in chart.view.childGroup.childItems():
        if isinstance(item, pg.TextItem) and item.isVisible() and (text := item.textItem.toPlainText().strip()):
            item.updateTransform()
            place = item.mapRectToScene(item.boundingRect())
            yield text, place.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    legend = getattr(chart, "_legend", None)
    if legend is not None and legend.scene() is not None:
        yield "legend", legend.mapRectToScene(legend.boundingRect())


def _of_map(view: MapView) -> Iterator[_Words]:
    for item in view.scene().items():
        if isinstance(item, QGraphicsSimpleTextItem) and item.isVisible() and item.text():
            yield item.text(), item.deviceTransform(view.viewportTransform()).mapRect(item.boundingRect())


def _box(place: QRectF) -> str:
    return f"{place.left():.0f},{place.top():.0f} to {place.right():.0f},{place.bottom():.0f}"

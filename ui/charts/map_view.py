"""The map: provinces coloured by a figure, circles by another; it zooms, pans and is walked with the keys.

It runs north up and west left in both languages. A degree of longitude is drawn as long as it is in the middle of the
country, so that shapes are not stretched.
"""

import math

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsPolygonItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
)

from ui.charts.chart import FigureSheet, LegendEntry, Spot
from ui.charts.map_names import Name, place_names
from ui.charts.map_plot import Circle, MapPlot, Shape
from ui.theme import Theme, contrast

_SQUEEZE = math.cos(math.radians(24.0))
_SCALE = 40.0  # units of the scene in a degree
_CLICK = 4  # pixels: a press that moves further is a drag
_ZOOM = 1.25
_LARGEST = 30.0  # pixels: the radius of the largest circle
_SMALLEST = 4.0
_KEY = 0
_LEAST = (200, 140)  # pixels across and up
_LEGIBLE = 4.5  # contrast of words with what is behind them


class MapView(QGraphicsView):
    """``hovered`` carries the key that the pointer or the keys are on, "" for none; ``picked`` the clicked one.

    ``added`` carries one that was clicked, or entered, with Ctrl held: it joins those that are chosen. ``zoomed``
    carries the zoom in per cent of all of it.
    """

    hovered = Signal(str)
    picked = Signal(str)
    added = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.plot = MapPlot()
        self._shapes: dict[str, list[QGraphicsPolygonItem]] = {}
        self._names: list[tuple[QGraphicsItem, QGraphicsSimpleTextItem, float]] = []  # where, what, beside which radius
        self._circles: list[QGraphicsEllipseItem] = []  # in the order in which they are drawn
        self._circle_of: dict[str, QGraphicsEllipseItem] = {}
        self._at = ""
        self._pressed: QPointF | None = None
        self._zoom = 1.0
        self.setScene(QGraphicsScene(self))
        self.setBackgroundBrush(theme.colour("surface.card"))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(*_LEAST)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room: a map takes what there is, and asks for nothing."""
        return self.minimumSize()

    @property
    def sheet(self) -> FigureSheet:
        """The figures behind the map."""
        return self.plot.sheet

    def spot_at(self, where: QPoint) -> Spot | None:
        """Return the place under a place of the widget."""
        key = self._key_at(QPointF(where))
        names = {circle.key: circle.name for circle in self.plot.circles}
        names |= {shape.key: shape.name for shape in self.plot.shapes}
        return Spot(key, names[key]) if key else None

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """What the colours and the circles mean, for a picture that leaves the window."""
        colours = zip(self._theme.ramp(self.plot.ramp), self.plot.classes, strict=False)
        entries = tuple(LegendEntry(words, colour) for colour, words in colours)
        return (*entries, LegendEntry(self.plot.circle)) if self.plot.circle else entries

    @property
    def summary(self) -> str:
        """What is drawn, in one sentence."""
        return self.plot.summary

    def show_plot(self, plot: MapPlot) -> None:
        """Draw ``plot`` in the place of the one before, as near as that was looked at."""
        if plot == self.plot:
            return
        first = not self.plot.shapes
        self.plot = plot
        self.setAccessibleName(plot.summary)
        scene = self.scene()
        scene.clear()
        self._shapes, self._names, self._circles, self._circle_of = {}, [], [], {}
        for shape in plot.shapes:
            self._draw_shape(shape)
        by_size = sorted(plot.circles, key=lambda circle: -circle.size)
        for circle in by_size:
            self._draw_circle(circle)
        for shape in plot.shapes:
            self._write(shape)
        for circle in (circle for circle in by_size if circle.key not in self._shapes):
            self._write_beside(circle)
        scene.setSceneRect(scene.itemsBoundingRect() if plot.shapes else QRectF())
        if first:
            self.whole()
        else:
            self._place_names()

    def whole(self) -> None:
        """Show all of it."""
        if self.plot.shapes:
            outline = QRectF()
            for items in self._shapes.values():
                for item in items:
                    outline = outline.united(item.boundingRect())
            self.fitInView(outline.adjusted(-12, -12, 12, 12), Qt.AspectRatioMode.KeepAspectRatio)
        self._zoom = 1.0
        self._place_names()
        self.zoomed.emit(100)

    def zoom(self, by: float) -> None:
        """Come nearer by a factor, or go away by one under 1; never farther than all of it."""
        to = min(max(1.0, self._zoom * by), 12.0)
        self.scale(to / self._zoom, to / self._zoom)
        self._zoom = to
        if to == 1.0:
            self.whole()
        self._place_names()
        self.zoomed.emit(round(100 * to))

    def point_out(self, key: str) -> None:
        """Mark the province or the circle of ``key``, and no other."""
        self._at = key
        for shape in self.plot.shapes:
            marked = shape.chosen or shape.key == key
            for item in self._shapes.get(shape.key, ()):
                item.setPen(self._pen(marked=marked))
                item.setZValue(2 if marked else 1)
        for circle in self.plot.circles:
            if (drawn := self._circle_of.get(circle.key)) is not None:
                drawn.setPen(self._edge(marked=circle.chosen or circle.key == key))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom where the pointer is."""
        self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit all of it again, if all of it was shown."""
        super().resizeEvent(event)
        if self._zoom == 1.0:
            self.whole()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the position, to distinguish a click from a drag."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A second click soon after the first is a click as well."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pick what was clicked."""
        super().mouseReleaseEvent(event)
        moved = event.position() - self._pressed if self._pressed is not None else QPointF()
        if moved.manhattanLength() <= _CLICK and (key := self._key_at(event.position())):
            self._pick(key, event.modifiers())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the name under the pointer."""
        super().mouseMoveEvent(event)
        key = self._key_at(event.position())
        if key != self._at:
            self.point_out(key)
            self.hovered.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk through the provinces, pick one, zoom."""
        key = event.key()
        keys = self._keys
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up) and keys:
            step = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
            at = keys.index(self._at) + step if self._at in keys else 0
            self.point_out(keys[at % len(keys)])
            self.hovered.emit(self._at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at:
            self._pick(self._at, event.modifiers())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / _ZOOM if key == Qt.Key.Key_Minus else _ZOOM)
        elif key == Qt.Key.Key_0:
            self.whole()
        else:
            super().keyPressEvent(event)

    @property
    def _keys(self) -> list[str]:
        """The places that the keys walk through: provinces, then circles that are places of their own."""
        return [*self._shapes, *(circle.key for circle in self.plot.circles if circle.key not in self._shapes)]

    def _pick(self, key: str, held: Qt.KeyboardModifier) -> None:
        (self.added if held & Qt.KeyboardModifier.ControlModifier else self.picked).emit(key)

    def _draw_shape(self, shape: Shape) -> None:
        items = []
        for ring in shape.rings:
            item = QGraphicsPolygonItem(QPolygonF([_point(x, y) for x, y in ring]))
            item.setBrush(self._ground(shape))
            item.setPen(self._pen(marked=shape.chosen))
            item.setZValue(2 if shape.chosen else 1)
            item.setData(_KEY, shape.key)
            item.setToolTip(shape.hint)
            self.scene().addItem(item)
            items.append(item)
        self._shapes[shape.key] = items

    def _draw_circle(self, circle: Circle) -> None:
        radius = _radius(circle)
        item = QGraphicsEllipseItem(-radius, -radius, 2 * radius, 2 * radius)
        item.setPos(_point(*circle.at))
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        ground = QColor(self._theme.colour("surface.card"))
        ground.setAlphaF(0.8)
        item.setBrush(ground)
        item.setPen(self._edge(marked=circle.chosen))
        item.setZValue(3)
        item.setData(_KEY, circle.key)
        item.setToolTip(circle.name)
        self.scene().addItem(item)
        self._circles.append(item)
        self._circle_of[circle.key] = item
        text = QGraphicsSimpleTextItem(circle.text)
        text.setFont(self._theme.font("caption"))
        box = text.boundingRect()
        if circle.text and box.width() < 2 * radius - 4:
            text.setParentItem(item)
            text.setBrush(self._theme.colour("text.primary"))
            text.setPos(-box.width() / 2, -box.height() / 2)
            text.setData(_KEY, circle.key)

    def _write(self, shape: Shape) -> None:
        """Write the name and the figure of a province; where it stands depends on how near the map is."""
        text = QGraphicsSimpleTextItem(f"{shape.name} {shape.text}".strip() if shape.named else shape.text)
        text.setFont(self._theme.font("label"))
        ink = self._ink_on(shape)
        text.setBrush(ink)
        own = next((circle for circle in self.plot.circles if circle.key == shape.key), None)
        pill = contrast(ink, self._ground(shape)) < _LEGIBLE
        if pill:
            text.setBrush(self._theme.colour("text.primary"))
        self._add_name(text, shape.key, own.at if own else shape.middle, _radius(own) if own else 0.0, pill=pill)

    def _write_beside(self, circle: Circle) -> None:
        """Write the name and the figure of a place that is a circle alone."""
        inside = self._circle_of[circle.key].childItems()
        text = QGraphicsSimpleTextItem(circle.name if inside else f"{circle.name} {circle.text}".strip())
        text.setFont(self._theme.font("caption"))
        text.setBrush(self._theme.colour("text.primary"))
        self._add_name(text, circle.key, circle.at, _radius(circle), pill=True)

    def _add_name(
        self, text: QGraphicsSimpleTextItem, key: str, at: tuple[float, float], radius: float, *, pill: bool
    ) -> None:
        text.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        anchor = QGraphicsEllipseItem(0, 0, 0, 0)
        anchor.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        anchor.setPos(_point(*at))
        anchor.setZValue(4)
        if pill:
            ground = QGraphicsRectItem(text.boundingRect().adjusted(-3, 0, 3, 0), text)
            ground.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent)
            ground.setBrush(self._theme.colour("surface.card"))
            ground.setPen(QPen(Qt.PenStyle.NoPen))
        text.setParentItem(anchor)
        text.setData(_KEY, key)
        self.scene().addItem(anchor)
        self._names.append((anchor, text, radius))

    def _edge(self, *, marked: bool) -> QPen:
        return QPen(self._theme.colour("text.primary") if marked else self._theme.series(4), 2.5 if marked else 1.5)

    def _place_names(self) -> None:
        """Put every name where it has room at this distance; those of the largest circles come first."""
        seen = self.viewportTransform()
        order = sorted(self._names, key=lambda name: -name[2])
        names = [Name(seen.map(anchor.pos()), text.boundingRect().size(), radius) for anchor, text, radius in order]
        room = QRectF(self.viewport().rect())
        if self._zoom > 1.0:
            room = room.united(seen.mapRect(self.sceneRect()))
        for (_, text, _), name, place in zip(order, names, place_names(names, room), strict=True):
            text.setVisible(place is not None)
            if place is not None:
                text.setPos(place.topLeft() - name.middle)
        places = [seen.map(item.pos()) for item in self._circles]
        for number, item in enumerate(self._circles):
            # What is drawn later lies on it.
            box = item.boundingRect()
            over = [
                self._circles[later].boundingRect().translated(places[later] - places[number])
                for later in range(number + 1, len(self._circles))
            ]
            for figure in item.childItems():
                inner = figure.boundingRect().translated(figure.pos())
                figure.setVisible(box.contains(inner) and not any(inner.intersects(other) for other in over))

    def _ink_on(self, shape: Shape) -> QColor:
        return self._theme.ink_on(self._ground(shape))

    def _ground(self, shape: Shape) -> QColor:
        if shape.level is None:
            return self._theme.colour("surface.sunken")
        return self._theme.ramp(self.plot.ramp)[shape.level]

    def _pen(self, *, marked: bool) -> QPen:
        edge = "border.strong" if self._theme.high else "surface.card"
        pen = QPen(self._theme.colour("text.primary" if marked else edge), 2 if marked else 1.2)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _key_at(self, where: QPointF) -> str:
        for item in self.items(where.toPoint()):
            if isinstance(key := item.data(_KEY), str):
                return key
        return ""


def _radius(circle: Circle) -> float:
    return _SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(max(0.0, circle.size))


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * _SQUEEZE * _SCALE, -y * _SCALE)

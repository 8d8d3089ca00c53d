"""Sales over time: the line with the band of its noise, the events by day, the forecast as a fan with naive in it.

Plots run left to right in both languages. pyqtgraph draws; its names end at this file.
"""

from dataclasses import dataclass
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsRectItem

from ui.charts.scale import Scale, scale_of
from ui.theme import Theme

_FANS = ("chart.fan95", "chart.fan80", "chart.fan50")
_HEADROOM = 0.10  # of the height, for the names of the events
_EVENT_DAY = 0.28  # the opacity of an event of few days
_LONG_AXIS = 500  # days
_BEHIND, _BELOW, _ABOVE = -20, -10, 10
_DOTS = Qt.PenStyle.DotLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One period: its first and last day, its figure, where it would lie if only noise had moved it, and its words."""

    first: date
    last: date
    value: float
    noise: tuple[float, float] | None
    tick: str
    hint: str

    @property
    def at(self) -> float:
        """Where it stands on the axis: the middle of its days."""
        return (self.first.toordinal() + self.last.toordinal()) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead(Point):
    """One period ahead: the expected figure, what naive says, and the bounds by level, the widest first."""

    bounds: tuple[tuple[float, float], ...]
    naive: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """An event by its days; a ``narrow`` one is drawn stronger, and one that is ``alone`` has room for its name."""

    first: date
    last: date
    name: str
    narrow: bool
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """What is drawn. ``divisor`` and ``decimals`` write the axis; ``summary`` says the plot in words.

    ``level`` is a figure that matters, with its name, drawn as a dashed line.
    """

    points: tuple[Point, ...] = ()
    ahead: tuple[Ahead, ...] = ()
    bands: tuple[Band, ...] = ()
    divisor: float = 1.0
    naive_name: str = ""
    level: tuple[float, str] | None = None
    summary: str = ""

    @property
    def scale(self) -> Scale:
        """The scale that holds all that is drawn."""
        values = [point.value for point in self.points]
        values += [bound for point in self.points if point.noise for bound in point.noise]
        values += [bound for step in self.ahead for pair in step.bounds for bound in pair]
        values += [self.level[0]] if self.level is not None else []
        return scale_of([*values, *(step.naive for step in self.ahead if step.naive is not None)])


class TrendChart(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """Draws one plot; hovering reads the nearest period out, which ``read`` tells too.

    Axes and view are put together here: pyqtgraph's own plot brings menus that take longer to build than all of it.
    """

    read = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plot = Plot()
        self.setBackground(theme.colour("surface.card"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(200)
        self.ci.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setSpacing(0)
        self._view = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._view.disableAutoRange()
        self._left, self._bottom = (pg.AxisItem(side, linkView=self._view) for side in ("left", "bottom"))
        for axis in (self._left, self._bottom):
            axis.setTickFont(theme.font("caption"))
            axis.setTextPen(theme.colour("text.tertiary"))
            axis.setPen(theme.colour("chart.axis"))
            axis.setStyle(tickLength=-4, tickTextOffset=8)
        self._left.setPen(pg.mkPen(None))
        self._left.setStyle(tickLength=0, tickAlpha=0)
        self._bottom.setStyle(hideOverlappingLabels=False)
        self._bottom.setHeight(2 * theme.text_size("caption") + 12)  # Arabic script stands higher
        for item, row, column in ((self._left, 0, 0), (self._view, 0, 1), (self._bottom, 1, 1)):
            self.ci.addItem(item, row, column)
        self.scene().sigMouseMoved.connect(self._hover)

    def show_plot(self, plot: Plot) -> None:
        """Draw ``plot`` in the place of the one before; the same one is not drawn again."""
        if plot == self._plot:
            return
        self._plot = plot
        self.setAccessibleName(plot.summary)
        self._view.clear()
        if not plot.points:
            self._bottom.setTicks([[]])
            self._left.setTicks([[]])
            return
        scale = plot.scale
        self._draw_grid(scale)
        self._draw_bands(scale)
        self._draw_noise()
        self._draw_level()
        self._draw_ahead()
        self._draw_line()
        everything = (*plot.points, *plot.ahead)
        room = everything[-1].last.toordinal() - everything[0].first.toordinal()
        top = scale.high + (scale.high - scale.low) * (_HEADROOM if plot.bands else 0.02)
        self._view.setRange(
            xRange=(
                everything[0].first.toordinal() - room * 0.01,
                everything[-1].last.toordinal() + room * 0.07 * bool(plot.ahead),
            ),
            yRange=(scale.low, top),
            padding=0,
        )
        step = max(1, -(-len(everything) // 15))
        self._bottom.setTicks([[(point.at, point.tick) for point in everything[::step]]])

    def _draw_grid(self, scale: Scale) -> None:
        decimals = 0 if scale.step / self._plot.divisor >= 1 else 1 if scale.step / self._plot.divisor >= 0.1 else 2
        ticks = [(tick, f"{tick / self._plot.divisor:,.{decimals}f}") for tick in scale.ticks]
        self._left.setTicks([ticks])
        first, last = (
            self._plot.points[0].first.toordinal(),
            (*self._plot.points, *self._plot.ahead)[-1].last.toordinal(),
        )
        room = last - first
        for tick in scale.ticks:
            self._draw_rule((first - room, tick), (last + room, tick), "chart.grid", Qt.PenStyle.SolidLine)

    def _draw_rule(self, start: tuple[float, float], end: tuple[float, float], token: str, style: Qt.PenStyle) -> None:
        """Draw a hairline, behind everything that tells something."""
        rule = QGraphicsLineItem(*start, *end)
        pen = QPen(self._theme.colour(token), 1, style)
        pen.setCosmetic(True)
        rule.setPen(pen)
        rule.setZValue(_BEHIND - 1)
        self._view.addItem(rule, ignoreBounds=True)

    def _draw_bands(self, scale: Scale) -> None:
        """Draw the events behind everything; on a long axis the name of Eid would lie on that of Ramadan."""
        days = self._plot.points[-1].last.toordinal() - self._plot.points[0].first.toordinal()
        top = scale.high + (scale.high - scale.low) * _HEADROOM
        for band in self._plot.bands:
            colour = self._theme.colour("event.graphic" if band.narrow else "event.band")
            if band.narrow:
                colour.setAlphaF(_EVENT_DAY)
            span = (band.first.toordinal(), band.last.toordinal() + 1)
            area = QGraphicsRectItem(span[0], scale.low, span[1] - span[0], top - scale.low)
            area.setPen(QPen(Qt.PenStyle.NoPen))
            area.setBrush(colour)
            area.setZValue(_BEHIND)
            self._view.addItem(area, ignoreBounds=True)
            if band.narrow and days > _LONG_AXIS and not band.alone:
                continue
            name = pg.TextItem(band.name, color=self._theme.colour("event.text"), anchor=(0 if band.narrow else 1, 0))
            name.setFont(self._theme.font("caption"))
            name.setPos(span[0] if band.narrow else span[1], top)
            self._view.addItem(name, ignoreBounds=True)

    def _draw_noise(self) -> None:
        known = [point for point in self._plot.points if point.noise is not None]
        if len(known) > 1:
            bounds = [point.noise for point in known if point.noise is not None]
            self._fill([point.at for point in known], bounds, "chart.noise")

    def _draw_level(self) -> None:
        if self._plot.level is None:
            return
        value, text = self._plot.level
        first, last = self._plot.points[0], self._plot.points[-1]
        room = last.last.toordinal() - first.first.toordinal()
        start, end = first.first.toordinal() - room, last.last.toordinal() + room
        self._draw_rule((start, value), (end, value), "chart.naive", Qt.PenStyle.DashLine)
        name = pg.TextItem(text, color=self._theme.colour("text.secondary"), anchor=(1, 1))
        name.setFont(self._theme.font("caption"))
        name.setPos(last.last.toordinal(), value)
        self._view.addItem(name, ignoreBounds=True)

    def _draw_ahead(self) -> None:
        plot = self._plot
        if not plot.ahead:
            return
        last = plot.points[-1]
        at = [last.at, *(step.at for step in plot.ahead)]
        for level, token in enumerate(_FANS):
            self._fill(at, [(last.value, last.value), *(step.bounds[level] for step in plot.ahead)], token)
        border, scale = last.last.toordinal() + 1, plot.scale
        self._draw_rule((border, scale.low), (border, 2 * scale.high - scale.low), "border.strong", _DOTS)
        naive = [step.naive for step in plot.ahead if step.naive is not None]
        if len(naive) == len(plot.ahead):
            pen = pg.mkPen(self._theme.colour("chart.naive"), width=1.5, style=Qt.PenStyle.DashLine)
            self._view.addItem(pg.PlotCurveItem(at, [last.value, *naive], pen=pen, antialias=True))
        accent = self._theme.colour("accent.graphic")
        ground = pg.mkBrush(self._theme.colour("surface.card"))
        means = [last.value, *(step.value for step in plot.ahead)]
        pen = pg.mkPen(accent, width=2, style=_DOTS)
        self._view.addItem(
            pg.PlotDataItem(at, means, pen=pen, symbol="o", symbolSize=6, symbolBrush=ground, symbolPen=accent)
        )
        self._name_the_end(naive)

    def _name_the_end(self, naive: list[float]) -> None:
        """Write at the end of the fan what its lines are: the expected figure and naive, never on each other."""
        end, scale = self._plot.ahead[-1], self._plot.scale
        names = [(end.value, end.tick and end.hint.splitlines()[0], "accent.text", "strong")]
        if naive:
            least = (scale.high - scale.low) * 0.07
            below = min(naive[-1], end.value - least) if naive[-1] <= end.value else max(naive[-1], end.value + least)
            names.append((below, self._plot.naive_name, "text.secondary", "caption"))
        for value, text, token, style in names:
            name = pg.TextItem(text, color=self._theme.colour(token), anchor=(0, 0.5))
            name.setFont(self._theme.font(style))
            name.setPos(end.last.toordinal() - 10, value)
            self._view.addItem(name, ignoreBounds=True)

    def _draw_line(self) -> None:
        points = self._plot.points
        accent = self._theme.colour("accent.graphic")
        at, values = [point.at for point in points], [point.value for point in points]
        few = len(points) <= 48  # beyond that, dots would be a second, thicker line
        self._view.addItem(
            pg.PlotDataItem(
                at, values, pen=pg.mkPen(accent, width=2), antialias=True,
                symbol="o" if few else None, symbolSize=6, symbolBrush=accent,
                symbolPen=self._theme.colour("surface.card"),
            )
        )  # fmt: skip

    def _fill(self, at: list[float], bounds: list[tuple[float, float]], token: str) -> None:
        low = pg.PlotCurveItem(at, [pair[0] for pair in bounds])
        high = pg.PlotCurveItem(at, [pair[1] for pair in bounds])
        filled = pg.FillBetweenItem(low, high, brush=self._theme.colour(token))
        filled.setZValue(_BELOW)
        self._view.addItem(filled, ignoreBounds=True)

    def _hover(self, where: QPointF) -> None:
        at = self._view.mapSceneToView(where).x()
        everything = (*self._plot.points, *self._plot.ahead)
        if everything:
            nearest = min(everything, key=lambda point: abs(point.at - at))
            self.setToolTip(nearest.hint)
            self.read.emit(nearest.hint)

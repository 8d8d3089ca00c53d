"""Sales over time: the line with the band of its noise, the events by day, the forecast as a fan with naive in it.

Plots run left to right in both languages. pyqtgraph draws; its names end at this file.
"""

from dataclasses import dataclass
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from ui.charts.axes import BEHIND, TEXT_MARGIN, Axes
from ui.charts.chart import FigureSheet, Spot
from ui.charts.placing import spread
from ui.charts.point_labels import PointLabel, turns, written
from ui.charts.scale import Scale, scale_of
from ui.theme import Theme

_FANS = ("chart.fan95", "chart.fan80", "chart.fan50")
_HEADROOM = 0.10  # of the height, for the names of the events and the value of the highest point
_EVENT_DAY = 0.28  # the opacity of an event of few days
_LONG_AXIS = 500  # days
_BELOW = -10
_SPACE = 12  # pixels between one word and the next
_BEFORE_THE_END = 10  # days before the end of the last period, where the names of the fan begin
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
        """Its position on the axis: the middle of its days."""
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


class TrendChart(Axes):
    """Draws one plot; hovering shows the nearest period and emits ``read``."""

    read = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self._plot = Plot()  # before Qt makes the view, which it resizes at once
        self._names_of_events: list[tuple[pg.TextItem, Band]] = []
        self._names_of_ends: list[pg.TextItem] = []
        super().__init__(theme)
        self.scene().sigMouseMoved.connect(self._hover)

    @property
    def sheet(self) -> FigureSheet:
        """The figures behind the plot: a row for each period, those ahead with their widest bounds."""
        lines: list[tuple[str | float | None, ...]] = [
            (point.first.isoformat(), point.value, *(point.noise or (None, None))) for point in self._plot.points
        ]
        lines += [
            (step.first.isoformat(), step.value, *(step.bounds[0] if step.bounds else (None, None)))
            for step in self._plot.ahead
        ]
        return FigureSheet((self.tr("Period"), self.tr("Figure"), self.tr("Low"), self.tr("High")), tuple(lines))

    @property
    def summary(self) -> str:
        """What is drawn, in one sentence."""
        return self._plot.summary

    def show_plot(self, plot: Plot) -> None:
        """Draw ``plot`` in the place of the one before; the same one is not drawn again."""
        if plot == self._plot:
            return
        self._plot = plot
        self.setAccessibleName(plot.summary)
        self.clear_plot()
        if not plot.points:
            self.blank()
            return
        scale, everything = plot.scale, (*plot.points, *plot.ahead)
        first, last = everything[0].first.toordinal(), everything[-1].last.toordinal()
        self.draw_grid(scale, plot.divisor, (first, last))
        self._draw_bands(scale)
        self._draw_noise()
        self._draw_level()
        self._draw_ahead()
        self._draw_line()
        self._place_words()
        self.labels.show(self._labels())

    def spot_at(self, where: QPoint) -> Spot | None:
        """Return the period at a place of the widget; none of those that are ahead."""
        at = self.view.mapSceneToView(self.mapToScene(where)).x()
        points = self._plot.points
        nearest = min(points, key=lambda point: abs(point.at - at), default=None)
        if nearest is None or at > points[-1].last.toordinal() + 1:
            return None
        return Spot(f"{nearest.first.isoformat()}/{nearest.last.isoformat()}", nearest.hint.partition("\n")[0])

    def _labels(self) -> list[PointLabel]:
        """Return the values where the line ends or turns: the last first, then highest and lowest, then backwards."""
        points = self._plot.points
        below = {points[at]: low for at, low in turns([point.value for point in points]).items()}
        ends = [points[-1], max(points, key=lambda point: point.value), min(points, key=lambda point: point.value)]
        return [
            PointLabel(
                (point.at, point.value), written(point.value, self._plot.divisor, self.theme), below=below[point]
            )
            for point in dict.fromkeys((*ends, *reversed(points)))
            if point in below
        ]

    def fit(self) -> None:
        """Write as many words as there is room for now."""
        self._place_words()
        super().fit()

    def close(self) -> bool:
        """Close the view, which is resized once more when there is nothing left to name."""
        self._plot, self._names_of_events, self._names_of_ends = Plot(), [], []
        return super().close()

    def _place_words(self) -> None:
        """Name periods and events as far as there is room, none over another and none cut at the start."""
        everything = (*self._plot.points, *self._plot.ahead)
        if not everything:
            return
        self._frame_all()
        metrics, (begin, end) = QFontMetrics(self.theme.font("caption")), self.across
        day = max(0.01, self.plot_width / (end - begin))  # in pixels
        apart = (everything[-1].at - everything[0].at) * day / max(1, len(everything) - 1)
        widest = max(metrics.horizontalAdvance(point.tick) for point in everything) + _SPACE
        step = max(1, -(-widest // max(1, int(apart)))) if len(everything) > 1 else 1
        self.name_ticks([(point.at, point.tick) for point in everything[::step]])
        taken, room = 0.0, float(self.plot_width)
        if self._plot.ahead:  # whose names begin before the end
            room = (self._plot.ahead[-1].last.toordinal() - _BEFORE_THE_END - begin) * day
        for name, band in sorted(self._names_of_events, key=lambda event: event[1].first):
            wide = metrics.horizontalAdvance(band.name) + _SPACE
            at = (band.first.toordinal() - begin) * day
            if not band.narrow:
                at = max(0.0, (band.last.toordinal() + 1 - begin) * day - wide)
            at = min(at, room - wide)
            name.setVisible(at >= taken)
            if at >= taken:
                taken = at + wide
            name.setPos(begin + at / day, name.pos().y())
        self._place_ends()

    def _frame_all(self) -> None:
        """Show all that is drawn, with room for the names at the end of the fan, however wide the chart is."""
        plot, scale = self._plot, self._plot.scale
        first = plot.points[0].first.toordinal()
        last = (plot.ahead or plot.points)[-1].last.toordinal()
        high, digits = self.plot_height, QFontMetrics(self.theme.font("caption")).height()
        above = max(_HEADROOM * high, self._line + 2) if plot.bands else digits + 4
        top = scale.high + (scale.high - scale.low) * above / max(1.0, high - above)
        beyond = 0.0
        if plot.ahead:
            ends = [(QFontMetrics(self.theme.font(style)), text) for _, text, _, style in self._ends()]
            pixels = self.plot_width
            wide = min(max(font.horizontalAdvance(text) for font, text in ends) + _SPACE, pixels // 3)
            beyond = max(0.0, (wide * (last - first) - _BEFORE_THE_END * pixels) / (pixels - wide))
        self.frame((first - (last - first) * 0.01, last + beyond), (scale.low, top))

    def _draw_bands(self, scale: Scale) -> None:
        """Draw the events behind everything; on a long axis the name of Eid would lie on that of Ramadan."""
        days = self._plot.points[-1].last.toordinal() - self._plot.points[0].first.toordinal()
        top = scale.high + (scale.high - scale.low) * _HEADROOM
        self._names_of_events, self._names_of_ends = [], []
        for band in self._plot.bands:
            colour = self.theme.colour("event.graphic" if band.narrow else "event.band")
            if band.narrow:
                colour.setAlphaF(_EVENT_DAY)
            span = (band.first.toordinal(), band.last.toordinal() + 1)
            area = QGraphicsRectItem(span[0], scale.low, span[1] - span[0], top - scale.low)
            area.setPen(QPen(Qt.PenStyle.NoPen))
            area.setBrush(colour)
            area.setZValue(BEHIND)
            self.view.addItem(area, ignoreBounds=True)
            if band.narrow and days > _LONG_AXIS and not band.alone:
                continue
            name = pg.TextItem(band.name, color=self.theme.colour("event.text"), anchor=(0, 0))
            name.setFont(self.theme.font("caption"))
            name.setPos(span[0], top)
            self._names_of_events.append((name, band))
            self.view.addItem(name, ignoreBounds=True)

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
        self.draw_rule((start, value), (end, value), "chart.naive", Qt.PenStyle.DashLine)
        name = pg.TextItem(text, color=self.theme.colour("text.secondary"), anchor=(1, 1))
        name.setFont(self.theme.font("caption"))
        name.setPos(last.last.toordinal(), value)
        self.view.addItem(name, ignoreBounds=True)

    def _draw_ahead(self) -> None:
        plot = self._plot
        if not plot.ahead:
            return
        last = plot.points[-1]
        at = [last.at, *(step.at for step in plot.ahead)]
        for level, token in enumerate(_FANS):
            self._fill(at, [(last.value, last.value), *(step.bounds[level] for step in plot.ahead)], token)
        border, scale = last.last.toordinal() + 1, plot.scale
        self.draw_rule((border, scale.low), (border, 2 * scale.high - scale.low), "border.strong", _DOTS)
        naive = [step.naive for step in plot.ahead if step.naive is not None]
        if len(naive) == len(plot.ahead):
            pen = pg.mkPen(self.theme.colour("chart.naive"), width=1.5, style=Qt.PenStyle.DashLine)
            self.view.addItem(pg.PlotCurveItem(at, [last.value, *naive], pen=pen, antialias=True))
        accent = self.theme.colour("accent.graphic")
        ground = pg.mkBrush(self.theme.colour("surface.card"))
        means = [last.value, *(step.value for step in plot.ahead)]
        pen = pg.mkPen(accent, width=2, style=_DOTS)
        self.view.addItem(
            pg.PlotDataItem(at, means, pen=pen, symbol="o", symbolSize=6, symbolBrush=ground, symbolPen=accent)
        )
        self._name_the_end()

    def _ends(self) -> list[tuple[float, str, str, str]]:
        """Return the names at the end of the fan, the highest first: height, text, colour and style."""
        ahead = self._plot.ahead
        end, naive = ahead[-1], ahead[-1].naive
        names = [(end.value, end.tick and end.hint.splitlines()[0], "accent.text", "strong")]
        if naive is not None and all(step.naive is not None for step in ahead):
            names.insert(int(naive <= end.value), (naive, self._plot.naive_name, "text.secondary", "caption"))
        return names

    def _name_the_end(self) -> None:
        """Write at the end of the fan what its lines are: the expected figure and naive."""
        at = self._plot.ahead[-1].last.toordinal() - _BEFORE_THE_END
        self._names_of_ends = [
            self.write(text, (at, value), token, style=style) for value, text, token, style in self._ends()
        ]

    def _place_ends(self) -> None:
        """Put the names at the end of the fan where none is on the other and none beyond an edge."""
        if not self._names_of_ends:
            return
        (low, high), line = self.view.viewRange()[1], self._line
        pixel = (high - low) / self.plot_height
        half = line / 2 * pixel
        places = spread([value for value, _, _, _ in self._ends()], 2 * half, low + half, high - half)
        for number, name in enumerate(self._names_of_ends):
            name.setVisible(number < len(places))
            if number < len(places):
                name.setPos(name.pos().x(), places[number])

    @property
    def _line(self) -> float:
        """The pixels of the highest words of the plot; Arabic script is taller."""
        words = [*self._names_of_ends, *(name for name, _ in self._names_of_events)]
        return max((name.boundingRect().height() - 2 * TEXT_MARGIN for name in words), default=0.0)

    def _draw_line(self) -> None:
        points = self._plot.points
        accent = self.theme.colour("accent.graphic")
        at, values = [point.at for point in points], [point.value for point in points]
        few = len(points) <= 48  # beyond that, dots would be a second, thicker line
        self.view.addItem(
            pg.PlotDataItem(
                at,
                values,
                pen=pg.mkPen(accent, width=2),
                antialias=True,
                symbol="o" if few else None,
                symbolSize=6,
                symbolBrush=accent,
                symbolPen=self.theme.colour("surface.card"),
            )
        )

    def _fill(self, at: list[float], bounds: list[tuple[float, float]], token: str) -> None:
        low = pg.PlotCurveItem(at, [pair[0] for pair in bounds])
        high = pg.PlotCurveItem(at, [pair[1] for pair in bounds])
        filled = pg.FillBetweenItem(low, high, brush=self.theme.colour(token))
        filled.setZValue(_BELOW)
        self.view.addItem(filled, ignoreBounds=True)

    def _hover(self, where: QPointF) -> None:
        at = self.view.mapSceneToView(where).x()
        everything = (*self._plot.points, *self._plot.ahead)
        if everything:
            nearest = min(everything, key=lambda point: abs(point.at - at))
            self.setToolTip(nearest.hint)
            self.read.emit(nearest.hint)

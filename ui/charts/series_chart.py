"""Series over categories: lines, bars, stacked bars, steps of a waterfall; and points by two figures.

Plots run left to right in both languages. Bars start at zero. Each series has a colour, a marker and its name at its
end or in the legend, so that none is identified by colour alone. pyqtgraph draws; its names end at this file.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics

from ui.charts.axes import BEHIND, TEXT_MARGIN, Axes
from ui.charts.chart import FigureSheet, Spot
from ui.charts.placing import END_SPACE, hide_crowded, spread, write_ends
from ui.charts.point_labels import bars_of, labels_of
from ui.charts.scale import Scale, scale_of
from ui.theme import Theme

MOST_SERIES = 8
_MARKERS = ("o", "s", "t1", "d", "t", "+", "x", "star")
_MARKED = 60  # more points than these are a line without markers
_LONG = 2_000  # points from which on only what can be seen is drawn
_BAR = 0.76
_BAND = "chart.fan80"
_LAST_TICK = 24  # pixels beside the last tick below points, which is written around it
_WIDEST_END = 0.4  # of the width, for the names at the ends of lines


class SeriesKind(StrEnum):
    """How series are drawn."""

    LINE = "line"
    BAR = "bar"
    STACKED = "stacked"
    WATERFALL = "waterfall"
    SCATTER = "scatter"


@dataclass(frozen=True, slots=True)
class Series:
    """One series: its name, and a figure for each category; ``None`` where there is none."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPlot:
    """What is drawn.

    A waterfall has one series; the categories of ``totals`` start at zero, the others at the running total. A scatter
    has two series, across and up, and a category for each point. ``divisor`` writes the axis in thousands or millions.
    ``low`` and ``high`` are a band behind the lines, and ``band`` is its name in the legend.
    """

    kind: SeriesKind = SeriesKind.LINE
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    totals: frozenset[int] = frozenset()
    divisor: float = 1.0
    heads: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    summary: str = ""
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()
    band: str = ""

    @property
    def steps(self) -> tuple[tuple[float, float], ...]:
        """Where each bar of a waterfall begins and ends."""
        at, bars = 0.0, []
        for number, value in enumerate(self.series[0].values if self.series else ()):
            begin = 0.0 if number in self.totals else at
            at = (value or 0.0) if number in self.totals else at + (value or 0.0)
            bars.append((begin, at))
        return tuple(bars)

    @property
    def scale_across(self) -> Scale:
        """The scale below points, by the first series."""
        return scale_of([value for value in self.series[0].values if value is not None])

    @property
    def scale(self) -> Scale:
        """The scale up the side; all but lines and points hold zero."""
        if self.kind is SeriesKind.WATERFALL:
            # Totals far above what changed would hide it; the title says where the axis starts.
            ends = [end for _, end in self.steps]
            return scale_of(ends if min(ends, default=0.0) > 0 else [0.0, *ends])
        if self.kind is SeriesKind.STACKED:
            return scale_of([0.0, *(sum(part or 0.0 for part in parts) for parts in zip(*self._values, strict=True))])
        values = [value for line in (*self._values, self.low, self.high) for value in line if value is not None]
        if self.kind is SeriesKind.SCATTER:
            values = [value for value in self._values[-1] if value is not None]
        return scale_of(values if self.kind in (SeriesKind.LINE, SeriesKind.SCATTER) else [0.0, *values])

    @property
    def _values(self) -> tuple[tuple[float | None, ...], ...]:
        return tuple(series.values for series in self.series) or ((),)


class SeriesChart(Axes):
    """Draws one plot; hovering shows the nearest category and emits ``read``; ``picked`` carries its number."""

    read = Signal(str)
    picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        self.plot = SeriesPlot()  # before Qt makes the view, which it resizes at once
        self._above = 0.0  # pixels above the highest tick
        self._long: list[pg.PlotDataItem] = []
        self._ends: list[tuple[float, str, pg.TextItem]] = []  # of lines: where they end, and their names there
        self._hints: list[pg.TextItem] = []  # over the steps of a waterfall
        super().__init__(theme)
        self.scene().sigMouseMoved.connect(self._hover)
        self.scene().sigMouseClicked.connect(self._click)

    @property
    def sheet(self) -> FigureSheet:
        """The figures behind the plot: a row for each category."""
        plot = self.plot
        heads = plot.heads or ("", *(series.name for series in plot.series))
        rows = tuple(
            (category, *(series.values[number] for series in plot.series))
            for number, category in enumerate(plot.categories)
        )
        return FigureSheet(heads, rows)

    @property
    def summary(self) -> str:
        """What is drawn, in one sentence."""
        return self.plot.summary

    def show_plot(self, plot: SeriesPlot) -> None:
        """Draw ``plot`` in the place of the one before; the same one is not drawn again."""
        if plot == self.plot:
            return
        self.plot = plot
        self.setAccessibleName(plot.summary)
        self.clear_plot()
        if not plot.categories or not plot.series:
            self.blank()
            return
        self.draw_grid(plot.scale, plot.divisor, self._across())
        {
            SeriesKind.LINE: self._draw_lines,
            SeriesKind.BAR: self._draw_bars,
            SeriesKind.STACKED: self._draw_stacked,
            SeriesKind.WATERFALL: self._draw_steps,
            SeriesKind.SCATTER: self._draw_points,
        }[plot.kind]()
        if plot.kind is SeriesKind.SCATTER:
            self.name_scale(plot.scale_across, plot.divisor)
        else:
            self.name_places(plot.categories)
        self.fit()
        values = [series.values for series in plot.series[:MOST_SERIES]]
        labels = labels_of(plot.kind, values, plot.categories, plot.divisor, self.theme, bar=_BAR)
        self.labels.show(labels, rows=len(values), bars=bars_of(values, _BAR) if plot.kind is SeriesKind.BAR else ())

    def spot_at(self, where: QPoint) -> Spot | None:
        """Return the category, or the point, that is nearest to a place of the widget."""
        number = self._nearest(self.mapToScene(where))
        return None if number is None else Spot(str(number), self.plot.categories[number])

    def fit(self) -> None:
        """Show all of it, with room for every word, however large the chart is."""
        plot = self.plot
        if plot.categories and plot.series:
            scale, high = plot.scale, self.plot_height
            self._above = max(0.03 * high, self._headroom())
            more = (scale.high - scale.low) * self._above / max(1.0, high - self._above)
            self.frame(self._across(), (scale.low, scale.high + more))
            self._place_ends()
            self._place_hints()
        super().fit()

    def _headroom(self) -> float:  # pixels that words need above the highest tick
        line = QFontMetrics(self.theme.font("caption")).height()
        if self.plot.kind is SeriesKind.WATERFALL:
            return line + 4
        return max(line + 4, self._highest_end / 2, self.fit_legend())

    @property
    def _highest_end(self) -> float:  # pixels: Arabic script is taller
        return max((item.boundingRect().height() - 2 * TEXT_MARGIN for _, _, item in self._ends), default=0.0)

    def clear_plot(self) -> None:
        """Take away all that was drawn; a line that asks its view would ask for it when it has none any more."""
        for line in self._long:
            line.setDownsampling(auto=False)
            line.setClipToView(False)
        self._long, self._ends, self._hints = [], [], []
        super().clear_plot()

    def close(self) -> bool:
        """Close the view, which is resized once more when there is nothing left to place."""
        self.plot, self._ends, self._hints = SeriesPlot(), [], []
        return super().close()

    def _across(self) -> tuple[float, float]:
        if self.plot.kind is SeriesKind.SCATTER:
            scale = self.plot.scale_across
            beside = max(1, self.plot_width - _LAST_TICK) / _LAST_TICK
            return scale.low, scale.high + (scale.high - scale.low) / beside
        last = len(self.plot.categories) - 1
        if self.plot.kind is not SeriesKind.LINE:
            return -0.6, last + 0.6
        names = self._widest_end() + 2 * END_SPACE
        return -0.3, last + (last + 0.3) * names / max(1, self.plot_width - names)

    def _widest_end(self) -> float:  # pixels: longer names are cut there
        metrics = QFontMetrics(self.theme.font("caption"))
        widest = max(metrics.horizontalAdvance(series.name) for series in self.plot.series[:MOST_SERIES])
        return min(widest, _WIDEST_END * self.plot_width)

    def _draw_band(self) -> None:
        """Draw the band behind the lines, and name it."""
        bounds = [
            (at, low, high)
            for at, (low, high) in enumerate(zip(self.plot.low, self.plot.high, strict=True))
            if low is not None and high is not None
        ]
        if len(bounds) <= 1:  # one alone has no width
            return
        at = [number for number, _, _ in bounds]
        edges = (pg.PlotCurveItem(at, [line[side] for line in bounds]) for side in (1, 2))
        filled = pg.FillBetweenItem(*edges, brush=self.ink(_BAND))
        filled.setZValue(BEHIND)
        self.view.addItem(filled, ignoreBounds=True)
        self.show_legend([(self.plot.band, _BAND)])

    def _draw_lines(self) -> None:
        self._draw_band()
        ends: list[tuple[float, str, str]] = []
        for number, series in enumerate(self.plot.series[:MOST_SERIES]):
            token = f"series.{number}"
            values = np.array([math.nan if value is None else value for value in series.values])
            known = np.flatnonzero(np.isfinite(values))
            if not len(known):
                continue
            few = len(values) <= _MARKED
            pen = pg.mkPen(self.ink(token), width=2)
            line = pg.PlotDataItem(np.arange(len(values)), values, pen=pen, connect="finite", antialias=few)
            self.view.addItem(line)
            if len(values) > _LONG:
                line.setDownsampling(auto=True, method="peak")
                line.setClipToView(True)
                self._long.append(line)
            ends.append((float(values[known[-1]]), series.name, token))
            if few:
                look = {"symbol": _MARKERS[number], "brush": self.ink(token), "pen": self.ink("surface.card")}
                self.view.addItem(pg.ScatterPlotItem(known, values[known], size=8, **look))
        # The highest first, as they are placed.
        self._ends = [
            (value, text, self.write(text, (len(values) - 1, value), token))
            for value, text, token in sorted(ends, reverse=True)
        ]

    def _place_ends(self) -> None:
        """Write the names of the lines at their ends, the highest first, none on another and none beyond an edge."""
        if not self._ends:
            return
        scale = self.plot.scale
        pixel = (scale.high - scale.low) / max(1.0, self.plot_height - self._above)
        high = self._highest_end * pixel
        places = spread([value for value, _, _ in self._ends], high, scale.low + high / 2, scale.high)
        at, room = len(self.plot.categories) - 1, int(self._widest_end()) + 1
        write_ends(self._ends, at, places, QFontMetrics(self.theme.font("caption")), room)

    def _place_hints(self) -> None:
        """Show the figures over the bars where they have room beside each other."""
        hide_crowded(self._hints, self.across, self.plot_width)

    def _draw_bars(self) -> None:
        shown = self.plot.series[:MOST_SERIES]
        width = _BAR / len(shown)
        for number, series in enumerate(shown):
            at = np.arange(len(series.values)) - _BAR / 2 + width * (number + 0.5)
            heights = [value or 0.0 for value in series.values]
            self._add_bars(at, np.zeros(len(heights)), heights, width * 0.92, f"series.{number}")
        if len(shown) > 1:
            self.show_legend([(series.name, f"series.{number}") for number, series in enumerate(shown)])

    def _draw_stacked(self) -> None:
        low = np.zeros(len(self.plot.categories))
        shown = self.plot.series[:MOST_SERIES]
        for number, series in enumerate(shown):
            heights = np.array([value or 0.0 for value in series.values])
            self._add_bars(np.arange(len(heights)), low, heights, _BAR, f"series.{number}")
            low = low + heights
        self.show_legend([(series.name, f"series.{number}") for number, series in enumerate(shown)])

    def _draw_steps(self) -> None:
        steps = self.plot.steps
        for number, (begin, end) in enumerate(steps):
            moved = "accent.graphic" if end >= begin else "warning.graphic"
            ink = "neutral.graphic" if number in self.plot.totals else moved
            self._add_bars([number], [begin], [end - begin], _BAR, ink)
            text = self.plot.hints[number].splitlines()[-1] if number < len(self.plot.hints) else ""
            self._hints.append(self.write(text, (number, max(begin, end)), "text.primary", anchor=(0.5, 1)))
        for number, ((_, end), _after) in enumerate(pairwise(steps)):
            self.draw_rule((number, end), (number + 1, end), "border.strong", Qt.PenStyle.DotLine)

    def _draw_points(self) -> None:
        across, up = self.plot.series[0].values, self.plot.series[1].values
        known = [(x, y) for x, y in zip(across, up, strict=True) if x is not None and y is not None]
        colour, few = self.ink("series.0"), len(known) < 2_000
        colour.setAlphaF(0.65)
        points = pg.ScatterPlotItem(
            [x for x, _ in known],
            [y for _, y in known],
            size=8 if few else 4,
            brush=colour,
            pen=pg.mkPen(self.ink("surface.card"), width=0.5 if few else 0),
        )
        self.view.addItem(points)
        if len(self.plot.heads) > 2:
            scale = self.plot.scale_across
            self.write(self.plot.heads[2], (scale.low, self.plot.scale.high), "text.tertiary", anchor=(0, 0))
            self.write(self.plot.heads[1], (scale.high, self.plot.scale.low), "text.tertiary", anchor=(1, 1))

    def _add_bars(self, at: object, low: object, heights: object, width: float, token: str) -> None:
        ink, none = self.ink(token), pg.mkPen(None)
        self.view.addItem(pg.BarGraphItem(x=at, y0=low, height=heights, width=width, brush=ink, pen=none))

    def _nearest(self, where: QPointF) -> int | None:
        plot = self.plot
        if not plot.categories:
            return None
        spot = self.view.mapSceneToView(where)
        if plot.kind is not SeriesKind.SCATTER:
            return min(max(0, round(float(spot.x()))), len(plot.categories) - 1)
        (left, right), (low, high) = self.view.viewRange()
        across, up = (np.array([math.inf if at is None else at for at in line.values]) for line in plot.series[:2])
        return int(np.argmin(np.hypot((across - spot.x()) / (right - left), (up - spot.y()) / (high - low))))

    def _hover(self, where: QPointF) -> None:
        if (number := self._nearest(where)) is not None and number < len(self.plot.hints):
            self.setToolTip(self.plot.hints[number])
            self.read.emit(self.plot.hints[number])

    def _click(self, event: object) -> None:
        if (number := self._nearest(event.scenePos())) is not None:  # type: ignore[attr-defined]
            self.picked.emit(number)

"""The ground of the charts: two axes, a view that zooms and pans across, hairlines, words.

Axes and view are put together here: pyqtgraph's own plot brings menus that take longer to build than all of it.
"""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsLineItem

from ui.charts.chart import LegendEntry, Spot
from ui.charts.point_labels import PointLabels
from ui.charts.scale import Scale
from ui.theme import Theme

BEHIND = -20
TEXT_MARGIN = 4  # pixels that Qt leaves around words in a plot
_NEARER, _FARTHER = 0.8, 1.25
_BESIDE = 56  # pixels that the axis at the side takes while there are no ticks
_SPACE = 8  # pixels around a legend
_OF_NAMES = 4  # columns at most
_TICK_SPACE = 16  # pixels beside a tick of the axis at the side
_WIDEST_NAME = 110
_NARROWEST = 220  # pixels of a chart
_MOST_TICKS = 6  # up the side
_MOST_DECIMALS = 6


class Axes(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """A plot's ground. The wheel, + and - zoom, dragging and the arrow keys pan, a double click and 0 show all."""

    def __init__(self, theme: Theme) -> None:
        # pyqtgraph resizes its view while it makes it.
        self._beside, self._below = _BESIDE, 0
        self._names: tuple[str, ...] = ()
        self._legend: pg.LegendItem | None = None
        self._whole: tuple[tuple[float, float], tuple[float, float]] | None = None
        super().__init__()
        self.theme = theme
        self.setBackground(theme.colour("surface.card"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._below = 2 * theme.text_size("caption") + 12  # Arabic script is taller
        self._least = self._below + max(166, (_MOST_TICKS + 1) * theme.line_height("caption"))
        self.setMinimumHeight(self._least)
        self.ci.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setSpacing(0)
        self.view = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self.view.setMouseEnabled(x=True, y=False)
        self.view.disableAutoRange()
        self.left, self.bottom = (pg.AxisItem(side, linkView=self.view) for side in ("left", "bottom"))
        for axis in (self.left, self.bottom):
            axis.setTickFont(theme.font("caption"))
            axis.setTextPen(theme.colour("text.tertiary"))
            axis.setPen(theme.colour("chart.axis"))
            axis.setStyle(tickLength=-4, tickTextOffset=8)
        self.left.setPen(pg.mkPen(None))
        self.left.setStyle(tickLength=0, tickAlpha=0)
        self.bottom.setStyle(hideOverlappingLabels=False)
        self.bottom.setHeight(self._below)
        self.left.setWidth(self._beside)
        self.labels = PointLabels(self.theme, self.view)
        self.view.sigRangeChanged.connect(lambda *_: self.labels.fit())
        for item, row, column in ((self.left, 0, 0), (self.view, 0, 1), (self.bottom, 1, 1)):
            self.ci.addItem(item, row, column)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room: a chart takes what there is, and asks for nothing."""
        return QSize(_NARROWEST, self._least)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room."""
        return QSize(_NARROWEST, self._least)

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """What a picture of it needs beside it: nothing, because its names are within the plot."""
        return ()

    def spot_at(self, _: QPoint) -> Spot | None:
        """Return what lies at a place of the widget; nothing on bare axes."""
        return None

    def ink(self, token: str) -> QColor:
        """Return the colour of a token; ``series.0`` is the first of the series."""
        if token.startswith("series."):
            return self.theme.series(int(token.removeprefix("series.")))
        return self.theme.colour(token)

    @property
    def plot_width(self) -> int:
        """The pixels across between the axis at the side and the edge."""
        return max(1, int(self.width()) - self._beside)

    @property
    def plot_height(self) -> int:
        """The pixels up from the axis below to the edge."""
        return max(1, int(self.height()) - self._below)

    def blank(self) -> None:
        """Show no ticks: there is nothing to see."""
        self.bottom.setTicks([[]])
        self.left.setTicks([[]])

    def frame(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """Show all between the bounds, and nothing beyond them however one zooms."""
        self._whole = (across, up)
        self.view.setLimits(xMin=across[0], xMax=across[1])
        self.whole()

    def whole(self) -> None:
        """Show all of it again, after a zoom."""
        if self._whole is not None:
            self.view.setRange(xRange=self._whole[0], yRange=self._whole[1], padding=0)

    def draw_grid(self, scale: Scale, divisor: float, across: tuple[float, float]) -> None:
        """Draw a hairline at each tick of ``scale``, and write the ticks."""
        ticks = self._ticks(scale, divisor)
        metrics = QFontMetrics(self.theme.font("caption"))
        self._beside = max(metrics.horizontalAdvance(text) for _, text in ticks) + _TICK_SPACE
        self.left.setWidth(self._beside)
        self.left.setTicks([ticks])
        room = across[1] - across[0]
        for tick in scale.ticks:
            self.draw_rule((across[0] - room, tick), (across[1] + room, tick), "chart.grid")
        if scale.low < 0 < scale.high:
            self.draw_rule((across[0] - room, 0), (across[1] + room, 0), "chart.axis")

    def name_ticks(self, ticks: Sequence[tuple[float, str]]) -> None:
        """Write names below the plot."""
        self._names = ()
        self.bottom.setTicks([list(ticks)])

    def name_places(self, names: Sequence[str]) -> None:
        """Write names below the plot at 0, 1, 2 ...: so many of them, and so much of each, as there is room for."""
        self._names = tuple(names)
        self._fit_names()

    def _fit_names(self) -> None:
        if not self._names or self._whole is None:
            return
        metrics = QFontMetrics(self.theme.font("caption"))
        across = self._whole[0][1] - self._whole[0][0]
        room = max(1.0, self.plot_width / across)
        most = self.theme.room(_WIDEST_NAME)
        words = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, most) for name in self._names]
        widest = max(metrics.horizontalAdvance(word) for word in words) + 10
        step = max(1, math.ceil(widest / room))
        ticks: list[tuple[float, str]] = []
        for at in range(0, len(words), step):
            middle = (at - self._whole[0][0]) * room
            beside = int(2 * min(middle + self._beside, self.plot_width - middle)) - 4
            ticks.append((at, metrics.elidedText(words[at], Qt.TextElideMode.ElideRight, beside)))
        self.bottom.setTicks([ticks])

    @property
    def across(self) -> tuple[float, float]:
        """From where to where the plot reaches across; from 0 to 1 before there is any."""
        return self._whole[0] if self._whole is not None else (0.0, 1.0)

    def close(self) -> bool:
        """Close the view: pyqtgraph takes its axes away and resizes it once more, and then there is nothing to name."""
        self._names = ()
        self.labels.clear()
        return bool(super().close())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Write as many names as there is room for now."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Place what depends on how large the plot is; a chart that has more of it does that too."""
        self._fit_names()
        if hasattr(self, "labels"):  # pyqtgraph resizes its view while it makes it
            self.labels.fit()

    def name_scale(self, scale: Scale, divisor: float) -> None:
        """Write the ticks of a second scale below the plot."""
        self._names = ()
        self.bottom.setTicks([self._ticks(scale, divisor)])

    def draw_rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        token: str,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        """Draw a hairline behind all data."""
        rule = QGraphicsLineItem(*start, *end)
        pen = QPen(self.ink(token), 1, style)
        pen.setCosmetic(True)
        rule.setPen(pen)
        rule.setZValue(BEHIND - 1)
        self.view.addItem(rule, ignoreBounds=True)

    def write(
        self,
        text: str,
        at: tuple[float, float],
        token: str,
        *,
        style: str = "caption",
        anchor: tuple[float, float] = (0.0, 0.5),
    ) -> pg.TextItem:
        """Write words into the plot, and return them."""
        name = pg.TextItem(text, color=self.ink(token), anchor=anchor)
        name.setFont(self.theme.font(style))
        name.setPos(*at)
        self.view.addItem(name, ignoreBounds=True)
        return name

    def show_legend(self, names: Sequence[tuple[str, str]]) -> None:
        """Show the names of the series with their colours, in a row above the plot."""
        size = f"{self.theme.text_size('caption')}px"
        legend = pg.LegendItem(offset=(4, 2), labelTextColor=self.ink("text.secondary"), labelTextSize=size)
        legend.setParentItem(self.view)
        # Mirrored, a name would stand beside the colour of its neighbour.
        legend.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for text, token in names:
            legend.addItem(pg.BarGraphItem(x=[0], height=[0], width=1, brush=self.ink(token), pen=None), text)
        self._drop_legend()
        self._legend = self.labels.legend = legend
        self._legend_names = [text for text, _ in names]

    def fit_legend(self) -> int:
        """Give the legend as many columns as there is room for, and return how high it is; 0 without one."""
        if self._legend is None:
            return 0
        for columns in range(min(_OF_NAMES, len(self._legend_names)), 0, -1):
            self._legend.setColumnCount(columns)
            self._legend.layout.activate()
            self._legend.updateSize()
            if self._legend.width() + _SPACE <= self.plot_width:
                break
        return int(self._legend.height()) + _SPACE

    def _drop_legend(self) -> None:
        if self._legend is not None and self._legend.scene() is not None:
            self._legend.scene().removeItem(self._legend)
        self._legend = self.labels.legend = None

    def clear_plot(self) -> None:
        """Take away all that was drawn."""
        self._drop_legend()
        drawn = self.view.childGroup.childItems()
        self.labels.clear()
        self.view.clear()
        for item in drawn:
            # The view lets go of what has no bounds, and leaves it in the scene.
            if item.parentItem() is None and item.scene() is not None:
                item.scene().removeItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom and pan by keys."""
        (low, high), _ = self.view.viewRange()
        step = (high - low) / 10
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.view.scaleBy(x=_FARTHER if key == Qt.Key.Key_Minus else _NEARER, y=1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.view.translateBy(x=step if key == Qt.Key.Key_Right else -step, y=0)
        elif key == Qt.Key.Key_0:
            self.whole()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show all of it again."""
        super().mouseDoubleClickEvent(event)
        self.whole()

    def _ticks(self, scale: Scale, divisor: float) -> list[tuple[float, str]]:
        step = scale.step / divisor
        # As many as the step has: a step of 2.5 that is rounded would write 2.5 as 2, and 7.5 as 8.
        decimals = next(
            (most for most in range(_MOST_DECIMALS) if math.isclose(round(step, most), step)), _MOST_DECIMALS
        )
        written = ((tick, f"{tick / divisor:,.{decimals}f}".replace("-", "\N{MINUS SIGN}")) for tick in scale.ticks)
        return [(tick, self.theme.number(text)) for tick, text in written]

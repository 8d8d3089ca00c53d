"""Values and names at the points of a plot: as many as have room, the most important first, none over another."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from ui.theme import Theme

_AWAY = 6.0  # pixels between a point and its words
_SIGNIFICANT = 3
_FEW = 6  # points of a line that all have room
_MOST = 200  # more of them never have room
_LEAST_WRITTEN = 0.005  # of the scale of the axis: less would be written as nothing
_ROOM = 48  # pixels across for each of a line


@dataclass(frozen=True, slots=True)
class PointLabel:
    """Words at a point of the plot, above it, or ``below`` it."""

    at: tuple[float, float]
    text: str
    below: bool = False


class PointLabels:
    """The words of one plot on ``view``; ``fit`` shows those that have room at the zoom of the moment."""

    def __init__(self, theme: Theme, view: pg.ViewBox) -> None:
        self._theme, self._view = theme, view
        self._metrics = QFontMetricsF(theme.font("caption"))
        self._labels: list[tuple[PointLabel, pg.TextItem]] = []
        self._rows = 1
        self._bars: Sequence[QRectF] = ()
        self.legend: pg.LegendItem | None = None

    def show(self, labels: Sequence[PointLabel], *, rows: int = 1, bars: Sequence[QRectF] = ()) -> None:
        """Write ``labels``, the most important first, those of ``rows`` lines, in place of those before; on no bar."""
        self.clear()
        self._rows, self._bars = max(1, rows), bars
        for label in labels:
            item = pg.TextItem(
                label.text, color=self._theme.colour("text.secondary"), anchor=(0.5, 0.0 if label.below else 1.0)
            )
            item.setFont(self._theme.font("caption"))
            item.setPos(*label.at)
            self._view.addItem(item, ignoreBounds=True)
            self._labels.append((label, item))
        self.fit()

    def clear(self) -> None:
        """Let all of them go; what was drawn goes with the plot."""
        self._labels = []

    def fit(self) -> None:
        """Show the labels that lie within the plot, on none before them and on no other words."""
        if not self._labels:  # a view that is closing has no place any more
            return
        area = self._view.sceneBoundingRect()
        covered = [self._on_screen(bar) for bar in self._bars]
        covered += [self.legend.sceneBoundingRect()] if self.legend is not None else []
        covered += self._other_words()
        taken: list[QRectF] = []
        most = self._rows * int(area.width() / _ROOM)  # more of them would be a second plot
        for label, item in self._labels:
            # At the edge of the plot the words lie beside their point, to its inside.
            boxes = {side: self._box(label, side) for side in (0.5, 1.0, 0.0)}
            side = next((side for side, box in boxes.items() if area.contains(box)), None)
            free = side is not None and len(taken) < most and not any(map(boxes[side].intersects, (*taken, *covered)))
            item.setVisible(free)
            if free and side is not None:
                item.setAnchor((side, 0.0 if label.below else 1.0))
                taken.append(boxes[side])

    def _other_words(self) -> list[QRectF]:
        """Return where the names of events and of lines are written: a value lies on none of them."""
        own = [item for _, item in self._labels]
        words = (
            item for item in self._view.childGroup.childItems() if isinstance(item, pg.TextItem) and item not in own
        )
        return [item.sceneBoundingRect() for item in words if item.isVisible()]

    def _on_screen(self, bar: QRectF) -> QRectF:
        """Return where a bar of the plot is drawn, a little less high: words stand on its own end."""
        ends = (self._view.mapViewToScene(end) for end in (bar.topLeft(), bar.bottomRight()))
        return QRectF(*ends).normalized().adjusted(0, 1, 0, -1)

    @property
    def shown(self) -> list[str]:
        """The words that are seen now."""
        return [label.text for label, item in self._labels if item.isVisible()]

    def _box(self, label: PointLabel, side: float = 0.5) -> QRectF:
        at = self._view.mapViewToScene(QPointF(*label.at))
        wide, high = self._metrics.horizontalAdvance(label.text) + _AWAY, self._metrics.height()
        top = at.y() if label.below else at.y() - high
        return QRectF(at.x() - wide * side, top, wide, high)


def labels_of(
    kind: str,
    values: Sequence[Sequence[float | None]],
    names: Sequence[str],
    divisor: float,
    theme: Theme,
    *,
    bar: float,
) -> list[PointLabel]:
    """Return the names of the points of a scatter, else values, those that matter most first.

    The bars of a waterfall have their amounts, and stacked ones the sum of their parts.
    """
    if kind == "waterfall":
        return []
    if kind == "scatter":
        return names_of(values[0], values[1], names)
    if kind == "stacked":
        return values_of([[sum(part or 0.0 for part in parts) for parts in zip(*values, strict=True)]], divisor, theme)
    return values_of(values, divisor, theme, bar=bar if kind == "bar" else 0.0)


def values_of(
    values: Sequence[Sequence[float | None]], divisor: float, theme: Theme, *, bar: float = 0.0
) -> list[PointLabel]:
    """Return the values of series by category, the last ones first, then the largest.

    Bars, ``bar`` wide together, have them all; a line has those of its ends and where it turns.
    """
    width = bar / len(values)
    start = (width - bar) / 2
    entries: list[tuple[bool, float, PointLabel]] = []
    for number, line in enumerate(values):
        below = {at: value is not None and value < 0 for at, value in enumerate(line)} if bar else turns(line)
        for at, under in below.items():
            value = line[at]
            if value is not None and (not value or abs(value) >= divisor * _LEAST_WRITTEN):
                label = PointLabel((at + start + width * number, value), written(value, divisor, theme), below=under)
                entries.append((at == len(line) - 1, abs(value), label))
    entries.sort(key=lambda entry: entry[:2], reverse=True)
    return [label for *_, label in entries[:_MOST]]


def turns(line: Sequence[float | None]) -> dict[int, bool]:
    """Return where a line ends or turns, and whether it is low there, so that words above would lie on it."""
    turning: dict[int, bool] = {}
    for at, value in enumerate(line):
        beside = [other for other in (*line[max(0, at - 1) : at], *line[at + 1 : at + 2]) if other is not None]
        if value is None:
            continue
        low, high = all(value <= other for other in beside), all(value >= other for other in beside)
        if low or high or len(line) <= _FEW:
            turning[at] = bool(beside) and low and not high
    return turning


def names_of(across: Sequence[float | None], up: Sequence[float | None], names: Sequence[str]) -> list[PointLabel]:
    """Return the names of points by two figures, the highest first."""
    points = zip(across, up, names, strict=True)
    known = [(x, y, name) for x, y, name in points if x is not None and y is not None]
    known.sort(key=lambda point: -abs(point[1]))
    return [PointLabel((x, y), name) for x, y, name in known[:_MOST]]


def bars_of(values: Sequence[Sequence[float | None]], bar: float) -> list[QRectF]:
    """Return the bars of series side by side, on which no value of another is written."""
    width = bar / len(values)
    return [
        QRectF(at - bar / 2 + width * number, 0.0, width, value)
        for number, line in enumerate(values)
        for at, value in enumerate(line)
        if value is not None
    ]


def written(value: float, divisor: float, theme: Theme) -> str:
    """Return a value in the scale of its axis, to three digits that matter."""
    scaled = value / divisor
    decimals = max(0, _SIGNIFICANT - 1 - math.floor(math.log10(abs(scaled)))) if scaled else 0
    text = f"{scaled:,.{min(decimals, _SIGNIFICANT - 1)}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return theme.number(text.replace("-", "\N{MINUS SIGN}"))

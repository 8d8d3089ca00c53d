"""What a map shows: provinces by the class of a figure, circles by another, and what both mean."""

from dataclasses import dataclass

from core.model.outlines import Ring
from ui.charts.chart import FigureSheet

_NO_SHEET = FigureSheet()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One province: ``level`` is the class of its figure, ``None`` where there is none; ``text`` writes the figure.

    ``hint`` is shown over it. One that is not ``named`` has its figure alone written on it.
    """

    key: str
    name: str
    rings: tuple[Ring, ...]
    middle: tuple[float, float]
    level: int | None = None
    text: str = ""
    chosen: bool = False
    hint: str = ""
    named: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A circle at a point; its area is as ``size`` (0 to 1). One that is no province has its name beside it."""

    key: str
    name: str
    at: tuple[float, float]
    size: float
    text: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlot:
    """What is drawn; ``ramp`` names the five colours and ``classes`` says what they mean, as ``circle`` of the circles.

    ``sheet`` is what is behind it.
    """

    shapes: tuple[Shape, ...] = ()
    circles: tuple[Circle, ...] = ()
    ramp: str = "diverging"
    classes: tuple[str, ...] = ()
    circle: str = ""
    sheet: FigureSheet = _NO_SHEET
    summary: str = ""

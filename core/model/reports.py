"""A report as a row of blocks, before it becomes a PDF, a workbook or a page."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.selection import EVERYTHING, Selection


class ReportKind(StrEnum):
    """The packs that are shipped; a pack of one's own has a name instead."""

    EXECUTIVE = "executive"
    MANAGEMENT = "management"
    ANALYTICS = "analytics"
    VISITS = "visits"


class ReportFormat(StrEnum):
    """What a report is written as."""

    PDF = "pdf"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Headline:
    """A title within the report."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or several."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberStyle:
    """How a number is written: its decimals, with a plus, and as per cent, where 49.0 is 49 %."""

    decimals: int = 0
    percent: bool = False
    signed: bool = False


PLAIN = NumberStyle()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One figure as on a card: what it is, how much, how it moved, and against what.

    ``value`` is the number behind the words of ``figure``, written in ``style`` where it stands by itself. ``moved`` is
    that behind ``change``, in per cent. Both are ``None`` where there is no number.
    """

    title: str
    figure: str
    unit: str = ""
    value: float | None = None
    style: NumberStyle = PLAIN
    change: str = ""
    moved: float | None = None
    base: str = ""
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Figures side by side."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: headings, which columns hold numbers, rows in words, and the same rows as plain values.

    ``tab`` is its name where there is little room, ``styles`` say how the numbers of each column are written; without
    them all are whole.
    """

    title: str
    tab: str = ""
    heads: tuple[str, ...]
    numeric: tuple[bool, ...]
    words: tuple[tuple[str, ...], ...]
    values: tuple[tuple[str | float | None, ...], ...]
    styles: tuple[NumberStyle, ...] = ()

    @property
    def short_title(self) -> str:
        """Its name where there is little room."""
        return self.tab or self.title

    def style_of(self, column: int) -> NumberStyle:
        """Return how the numbers of a column are written."""
        return self.styles[column] if self.styles else PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """One series of a drawing; ``None`` where there is no figure."""

    name: str
    values: tuple[float | None, ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart: lines over categories, or bars, in ``unit``, which is beside the axis.

    ``low`` and ``high`` are a band behind the lines, and ``band`` is its name in the legend. ``style`` is that of its
    values, and ``tab`` its name where there is little room. ``axis`` says where an axis starts that is cut.
    """

    title: str
    unit: str
    axis: str = ""
    tab: str = ""
    style: NumberStyle = PLAIN
    categories: tuple[str, ...]
    curves: tuple[Curve, ...]
    bars: bool = False
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()
    band: str = ""

    @property
    def short_title(self) -> str:
        """Its name where there is little room."""
        return self.tab or self.title

    @property
    def has_values(self) -> bool:
        """Whether there is anything to draw."""
        return any(value is not None for curve in self.curves for value in curve.values)


Block = Headline | Paragraph | KeyFigures | Grid | Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole report. ``stamp`` is on every page: the data, the definitions and the filter.

    So is ``mark``, where figures are made up; else it is empty.
    """

    title: str
    subtitle: str
    stamp: str
    right_to_left: bool
    blocks: tuple[Block, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack of one's own: a name, and the names of the saved views in it, in their order."""

    name: str
    views: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRun:
    """A report that was written: which, in which language, as what, through which filter, when, by whom, its stamp."""

    name: str
    language: str
    format: ReportFormat
    stamp: str
    at: str
    actor: str
    selection: Selection = EVERYTHING

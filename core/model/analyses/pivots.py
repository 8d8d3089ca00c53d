"""A pivot: one figure of the data by levels down the side and across the top, compared with another time on request."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.dimensions import LEVELS

PERIOD = "period"
AXES: tuple[str, ...] = (PERIOD, *LEVELS)

Key = tuple[str | None, ...]


class PivotFigure(StrEnum):
    """What a cell shows; each is defined in ``core.model.figures`` or counts what its name says."""

    SALES = "sales"
    SHARE = "share"  # of all sales of the column
    ZERO_RATE = "zero_rate"
    RECORDS = "records"
    ZEROS = "zeros"
    POINTS = "selling_points"
    ITEMS = "selling_items"


class Comparison(StrEnum):
    """What a figure is compared with: the span of the same length before, or the same span a year ago."""

    NONE = "none"
    BEFORE = "before"
    LAST_YEAR = "last_year"


@dataclass(frozen=True, slots=True, kw_only=True)
class PivotRule:
    """``rows`` and ``columns`` are axes: a level, or the period. Without columns there is one, of everything."""

    rows: tuple[str, ...] = ("region",)
    columns: tuple[str, ...] = ()
    figure: PivotFigure = PivotFigure.SALES
    compare: Comparison = Comparison.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class PivotCell:
    """A figure and what it is compared with; ``None`` where there is no record, or where a rate has no base."""

    value: float | None
    base: float | None = None

    @property
    def change(self) -> float | None:
        """The difference, in per cent of the base for amounts; ``None`` without a base or from one that is zero."""
        if self.value is None or self.base is None or not self.base:
            return None
        return 100 * (self.value - self.base) / abs(self.base)

    @property
    def difference(self) -> float | None:
        """The plain difference, for rates: percentage points."""
        return None if self.value is None or self.base is None else self.value - self.base


@dataclass(frozen=True, slots=True, kw_only=True)
class Pivot:
    """The cells by row and column. Totals are calculated from the records, never added up from rates.

    ``span`` is what was looked at, ``base_span`` what it is compared with, ``None`` where the data do not reach so far.
    ``left_out`` counts the rows or columns beyond what was asked to be shown.
    """

    rule: PivotRule
    rows: tuple[Key, ...]
    columns: tuple[Key, ...]
    cells: dict[tuple[Key, Key], PivotCell]
    row_totals: dict[Key, PivotCell]
    column_totals: dict[Key, PivotCell]
    total: PivotCell
    span: tuple[date, date] | None
    base_span: tuple[date, date] | None
    left_out: int

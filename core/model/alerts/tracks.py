"""Figures as alerts look at them: of one scope, period by period, with what each is compared with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.dimensions import ProductLevel
from core.model.ownership import Owner

Scope = tuple[tuple[str, str], ...]  # level and name, the place first
Points = tuple[tuple[str, ...], ...]  # of each point the names of its precision area and its market, as far as known


class AlertFigure(StrEnum):
    """What a rule may speak of. The unit is per cent, but for the days of ``DATA_AGE``."""

    GAP_RATE = "gap_rate"  # zero records of all records of the period
    SHARE = "share"  # of the sales of the region
    SALES = "sales"  # against what their own past let expect
    FORECAST_ACCURACY = "forecast_accuracy"  # 100 - WAPE of the last three one-step forecasts
    MISSING_SALES = "missing_sales"  # of one item, of what its region should sell
    ITEM_SALES = "item_sales"  # of one item in a region, against what its own past let expect
    SILENCE = "silence"  # periods since a place last reported a sale
    TREND = "trend"  # sales of the last three periods, against the three before, where they move beyond chance
    WHITE_SPACE = "white_space"  # what a segment could win, of the sales of its province
    QUALITY = "quality"  # figures that were taken as they are, of all figures of a delivery
    DATA_AGE = "data_age"  # days since the last day that has figures


PARTS_OF_A_WHOLE = frozenset(
    {
        AlertFigure.GAP_RATE,
        AlertFigure.SHARE,
        AlertFigure.FORECAST_ACCURACY,
        AlertFigure.MISSING_SALES,
        AlertFigure.QUALITY,
    }
)
_OF_ITEMS = (AlertFigure.MISSING_SALES, AlertFigure.ITEM_SALES)


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """The figure of one period.

    ``base`` is what it is compared with: the period before, the forecast, or the others of its kind; ``None`` where
    there is none. Values between ``low`` and ``high`` are chance; both are ``None`` where that is unknown. ``stake`` is
    the amount at risk per period, in the unit of the data. Of a rate or a share it is the sales that it is a part of.
    ``sure`` (0 to 1) is the confidence that the figure is no chance. ``like`` is a rate or a share like for like: what
    it would be if areas that are silent in the period were as they usually are. It is ``None`` where that is unknown;
    other figures have none.
    """

    period: date
    value: float
    base: float | None
    low: float | None
    high: float | None
    stake: float
    sure: float = 1.0
    like: float | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """The points of one figure of one scope, the oldest first, one for each period that has the figure.

    ``sold_at`` are the points of sale that the last period of an item is about: where it is missing, or those that make
    half of its deviation; what weighs most comes first. Other figures have none. ``owner`` is whose product the scope
    names; ``None`` for places and segments, for what both sell, and where no own company is known.
    """

    figure: AlertFigure
    scope: Scope
    points: tuple[TrackPoint, ...]
    sold_at: Points = ()
    owner: Owner | None = None

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of the scope. A product without an item is named by all its levels, which count as its item."""
        if self.figure in _OF_ITEMS:
            return (self.scope[0][0], ProductLevel.ITEM.value)
        return tuple(level for level, _ in self.scope)


@dataclass(frozen=True, slots=True)
class MeasuredKey:
    """Of what something was measured: the version of the data and of the code, and the digest of what was wanted."""

    data_version: str
    code_version: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Every track of one state of the data, the periods of its grain, and the sales of the last of them.

    ``failed`` are the figures, by the levels of their scopes, that could not be measured, with the code of why.
    """

    periods: tuple[date, ...]
    last_day: date | None
    sales: float
    tracks: tuple[Track, ...]
    failed: tuple[tuple[AlertFigure, tuple[str, ...], str], ...] = ()

    @property
    def last(self) -> date | None:
        """The last period that has figures."""
        return self.periods[-1] if self.periods else None

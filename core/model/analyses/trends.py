"""Trends: how much was sold period by period, how that changed, and how much of a change is noise."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.model.analyses.comparisons import LeftOut
from core.model.analyses.movements import Movement, PeriodComparison


class TrendPeriod(StrEnum):
    """The length of the periods that a trend is reported in."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRule:
    """How a trend is reported. A base under ``floor`` of the series' largest period makes a change "new".

    ``noise_width`` is how many standard deviations of past changes count as noise. So many of the largest series
    as ``described`` says also get their movement, which takes longer.
    """

    period: TrendPeriod = TrendPeriod.MONTHLY
    by: tuple[str, ...] = ()
    floor: float = 0.02
    noise_width: float = 1.96
    described: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change against a base, in per cent, of the areas that reported in both periods.

    ``percentage`` is ``None`` when there is no base, or it is too small. ``usual`` is what the change usually is, in
    the same period of earlier years or on the year; ``noise`` is how far from that it stays by chance, in per cent.
    Both and ``beyond_noise`` are ``None`` when too few changes are known to say. ``left_out`` says what does not count
    and what is compared; ``None`` where the totals are.
    """

    base: date | None
    percentage: float | None
    new: bool
    noise: float | None
    beyond_noise: bool | None
    usual: float | None = None
    left_out: LeftOut | None = None

    @property
    def range(self) -> tuple[float, float] | None:
        """Between which changes in per cent noise alone would leave it; ``None`` where that is not known."""
        if self.noise is None:
            return None
        centre, width = 1 + (self.usual or 0.0) / 100, 1 + self.noise / 100
        return 100 * (centre / width - 1), 100 * (centre * width - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """One period of a series; ``complete`` is false while figures of it are still to come."""

    start: date
    total: Decimal
    complete: bool
    against_previous: Change
    against_last_year: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendSeries:
    """The periods of one group, the oldest first; a period without any figure is absent, not zero.

    ``three_months`` are the last three against the three before; ``None`` unless six months follow each other.
    """

    group: tuple[str | None, ...]
    points: tuple[TrendPoint, ...]
    movement: Movement | None = None
    three_months: PeriodComparison | None = None

    @property
    def whole(self) -> tuple[TrendPoint, ...]:
        """The complete periods, the oldest first."""
        return tuple(point for point in self.points if point.complete)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendReport:
    """All series of a question, the largest first; empty data gives none."""

    rule: TrendRule
    series: tuple[TrendSeries, ...]

"""How a series moves: its slope, its year to date, its moving annual total, what is odd in it and where it broke."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.model.analyses.comparisons import LeftOut, SilentArea
from core.model.analyses.distribution import Group


class Direction(StrEnum):
    """Where a series goes, as far as that is beyond chance."""

    RISING = "rising"
    FALLING = "falling"
    NONE = "none"
    UNKNOWN = "unknown"  # fewer than six periods


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodComparison:
    """A sum against an earlier one, mostly of a year before, period by period in the areas that reported in both.

    ``total`` and ``before`` are everything that was sold. ``percentage`` is ``None`` where the earlier periods are not
    held or sold too little. ``left_out`` says what does not count and what is compared; ``None`` where the totals are.
    """

    total: Decimal
    before: Decimal | None
    percentage: float | None
    is_new: bool
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLevel:
    """A lasting shift of a group's share of its place, from ``before`` to ``after`` per cent; ``since`` is its month.

    ``chance`` is the share of false ones among all shifts at least as clear (0 to 1).
    """

    since: date
    before: float
    after: float
    chance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The movement of one series over its complete periods.

    ``slope`` is per period, in the unit of the data, and ``slope_percentage`` of the median period; ``chance`` is
    the probability of such a trend without any, and no direction is known of few periods. ``moving_annual`` is
    ``None`` under twelve months. ``seasonal`` says that two whole seasons allowed to take the season out, after
    which ``anomalies`` were looked for. ``levels`` are the lasting shifts of the share that the series has, the
    oldest first; what is not part of a whole has none. ``silent`` are the areas of the series that did not report
    in some period.
    """

    periods: int
    slope: float
    slope_percentage: float | None
    chance: float
    direction: Direction
    year_to_date: PeriodComparison
    moving_annual: PeriodComparison | None
    seasonal: bool
    anomalies: tuple[date, ...]
    levels: tuple[NewLevel, ...] = ()
    silent: tuple[SilentArea, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """A group whose sales rise or fall beyond chance: what it sold in the last periods and in those before them.

    Both are of the areas that reported in both; ``left_out`` names the others, ``None`` where all count.
    """

    group: Group
    direction: Direction
    before: Decimal
    after: Decimal
    percentage: float | None
    is_new: bool
    chance: float
    share: float
    left_out: LeftOut | None = None

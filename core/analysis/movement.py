"""What a series does over its whole length: slope, sums of years, anomalies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

import numpy as np

from core.analysis.likeness.like_for_like import GroupSales, added_up
from core.analysis.noise import MAD_TO_SIGMA
from core.analysis.slopes import mann_kendall, theil_sen
from core.analysis.trend_periods import SEASONS, back, year_back
from core.model.analyses.movements import Direction, Movement, NewLevel, PeriodComparison
from core.model.analyses.trends import TrendPeriod, TrendRule, TrendSeries
from core.model.arrays import Floats

CERTAIN = 0.05  # a trend that chance makes as often is none
_ODD = 3.5  # robust standard deviations from its neighbours; Iglewicz and Hoaglin (1993)
_LEAST = 0.02  # of the median period: in a series almost without noise, less than this is nothing to speak of
_FEWEST = 6
_QUARTER = 3
YEAR = {TrendPeriod.MONTHLY: 12, TrendPeriod.QUARTERLY: 4}  # periods of a moving annual total


def describe(
    series: TrendSeries,
    missing: Mapping[date, float],
    levels: tuple[NewLevel, ...],
    sums: "YearSums",
    rule: TrendRule,
) -> Movement:
    """Return how ``series`` moves; its incomplete periods are left out.

    ``missing`` is what silent areas are taken to have sold: without it their periods would be odd.
    """
    period = rule.period
    points = [point for point in series.points if point.complete]
    values = np.array([float(point.total) + missing.get(point.start, 0.0) for point in points])
    starts = [point.start for point in points]
    slope = float(theil_sen(values[None, :])[0]) if len(values) > 1 else 0.0
    chance = float(mann_kendall(values[None, :])[0]) if len(values) >= _FEWEST else 1.0
    typical = float(np.median(values)) if len(values) else 0.0
    plain, is_seasonal = _without_season(values, SEASONS.get(period), starts, period)
    return Movement(
        periods=len(points),
        slope=slope,
        slope_percentage=100 * slope / typical if typical > 0 and len(values) > 1 else None,
        chance=chance,
        direction=_direction(slope, chance, len(values)),
        year_to_date=sums.to_date,
        moving_annual=sums.moving,
        seasonal=is_seasonal,
        anomalies=tuple(starts[place] for place in _odd(plain)),
        levels=levels,
    )


def _direction(slope: float, chance: float, periods: int) -> Direction:
    if periods < _FEWEST:
        return Direction.UNKNOWN
    if chance >= CERTAIN or not slope:
        return Direction.NONE
    return Direction.RISING if slope > 0 else Direction.FALLING


def _without_season(
    values: Floats, season: int | None, starts: Sequence[date], period: TrendPeriod
) -> tuple[Floats, bool]:
    """Return the values less their season where two whole ones are held without a hole, by loess (STL, robust)."""
    if season is None or len(values) < 2 * season or not _unbroken(starts, period):
        return values, False
    from statsmodels.tsa.seasonal import STL  # loads slowly, and short series need none

    plain: Floats = values - np.asarray(STL(values, period=season, robust=True).fit().seasonal)
    return plain, True


def _unbroken(starts: Sequence[date], period: TrendPeriod) -> bool:
    gaps = {(later - earlier).days for earlier, later in pairwise(starts)}
    most = {TrendPeriod.DAILY: 1, TrendPeriod.WEEKLY: 7, TrendPeriod.MONTHLY: 31}.get(period, 92)
    return max(gaps, default=0) <= most


def _odd(values: Floats) -> list[int]:
    """Return the places whose values stand out of the line through their two neighbours."""
    if len(values) < _FEWEST:
        return []
    rest = values[1:-1] - (values[:-2] + values[2:]) / 2
    spread = MAD_TO_SIGMA * float(np.median(np.abs(rest - np.median(rest))))
    if not spread:
        return []
    away = np.abs(rest - np.median(rest))
    far = np.where(away > _LEAST * float(np.median(np.abs(values))), away / spread, 0.0)
    # A wild value also pulls its neighbours' lines; of three in a row, the farthest is the odd one.
    return [at + 1 for at in np.flatnonzero(far > _ODD).tolist() if far[at] == far[max(at - 1, 0) : at + 2].max()]


@dataclass(frozen=True, slots=True)
class YearSums:
    """The running year and the last twelve months of a group, each against the same periods of the year before.

    ``moving`` is ``None`` with less than a year, and for days and weeks.
    """

    to_date: PeriodComparison
    moving: PeriodComparison | None


def sums_of_years(sales: GroupSales, starts: Sequence[date], rule: TrendRule) -> YearSums:
    """Return the sums of years of a group; ``starts`` are its complete periods, in order.

    Every length of periods above has the same sums where they are those of months.
    """
    year = YEAR.get(rule.period)
    running = {start: year_back(start, rule.period) for start in starts if start.year == starts[-1].year}
    last = {start: year_back(start, rule.period) for start in starts[-year:]} if year and len(starts) >= year else None
    return YearSums(
        to_date=_against(sales, running, starts, rule),
        moving=_against(sales, last, starts, rule) if last is not None else None,
    )


def three_months(sales: GroupSales, starts: Sequence[date], rule: TrendRule) -> PeriodComparison | None:
    """Return the last three months against the three before; ``starts`` are the complete periods of a group, in order.

    ``None`` for other periods than months, and unless the last six follow each other.
    """
    if rule.period is not TrendPeriod.MONTHLY or len(starts) < 2 * _QUARTER:
        return None
    last = [starts[-1]]
    while len(last) < 2 * _QUARTER:
        last.insert(0, back(last[0], rule.period))
    if tuple(last) != tuple(starts[-2 * _QUARTER :]):
        return None
    return _against(sales, dict(zip(last[_QUARTER:], last[:_QUARTER], strict=True)), starts, rule)


def _against(
    sales: GroupSales, bases: Mapping[date, date], starts: Sequence[date], rule: TrendRule
) -> PeriodComparison:
    """Return the sum of periods against that of their ``bases``, each period like for like with its own."""
    total = sum((sales.totals[start] for start in bases), Decimal(0))
    if not bases or not set(bases.values()) <= set(starts):
        return PeriodComparison(total=total, before=None, percentage=None, is_new=False)
    before = sum((sales.totals[base] for base in bases.values()), Decimal(0))
    compared = added_up([sales.compared(start, base) for start, base in bases.items()])
    percentage = _growth(compared.now, compared.then, rule.floor)
    left_out = compared.stated(_growth(total, before, rule.floor))
    return PeriodComparison(
        total=total,
        before=before,
        percentage=percentage,
        is_new=percentage is None and left_out is None and total > 0,
        left_out=left_out,
    )


def _growth(total: Decimal, base: Decimal, floor: float) -> float | None:
    """Return a growth in per cent; ``None`` from a base under the floor."""
    return 100 * (float(total) / float(base) - 1) if float(base) > floor * abs(float(total)) else None

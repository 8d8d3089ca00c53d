"""What a series does over its whole length: slope, sums of years, anomalies, a change of level."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

import numpy as np

from core.analysis.noise import MAD_TO_SIGMA
from core.analysis.slopes import mann_kendall, pettitt, theil_sen
from core.model.analyses.movements import Direction, Movement, PeriodComparison
from core.model.analyses.trends import TrendPeriod, TrendRule, TrendSeries
from core.model.arrays import Floats

CERTAIN = 0.05  # a trend or a break that chance makes as often is none
_ODD = 3.5  # robust standard deviations from its neighbours; Iglewicz and Hoaglin (1993)
_LEAST = 0.02  # of the median period: in a series almost without noise, less than this is nothing to speak of
_SEASON = {TrendPeriod.MONTHLY: 12, TrendPeriod.QUARTERLY: 4, TrendPeriod.WEEKLY: 52, TrendPeriod.DAILY: 7}
_FEWEST = 6
_MONTHS = 12


def describe(series: TrendSeries, rule: TrendRule) -> Movement:
    """Return how ``series`` moves; its incomplete periods are left out."""
    period, floor = rule.period, rule.floor
    points = [point for point in series.points if point.complete]
    values = np.array([float(point.total) for point in points])
    starts = [point.start for point in points]
    slope = float(theil_sen(values[None, :])[0]) if len(values) > 1 else 0.0
    chance = float(mann_kendall(values[None, :])[0]) if len(values) >= _FEWEST else 1.0
    typical = float(np.median(values)) if len(values) else 0.0
    plain, is_seasonal = _without_season(values, _SEASON.get(period), starts, period)
    at, break_chance = pettitt(plain) if len(plain) >= _FEWEST else (0, 1.0)
    totals = {point.start: point.total for point in points}
    return Movement(
        periods=len(points),
        slope=slope,
        slope_percentage=100 * slope / typical if typical > 0 else None,
        chance=chance,
        direction=_direction(slope, chance),
        year_to_date=_year_to_date(totals, floor),
        moving_annual=_moving_annual(totals, floor) if period is TrendPeriod.MONTHLY else None,
        seasonal=is_seasonal,
        anomalies=tuple(starts[place] for place in _odd(plain)),
        break_at=starts[at] if break_chance < CERTAIN and at < len(starts) else None,
        break_chance=break_chance,
    )


def _direction(slope: float, chance: float) -> Direction:
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


def _year_to_date(totals: Mapping[date, Decimal], floor: float) -> PeriodComparison:
    last = max(totals, default=None)
    if last is None:
        return PeriodComparison(total=Decimal(0), before=None, percentage=None, is_new=False)
    now = {day: total for day, total in totals.items() if day.year == last.year}
    before = {day: total for day, total in totals.items() if day.year == last.year - 1 and _same_part(day, last)}
    return _compared(now, before, floor)


def _moving_annual(totals: Mapping[date, Decimal], floor: float) -> PeriodComparison | None:
    days = sorted(totals)
    now, before = days[-_MONTHS:], days[-2 * _MONTHS : -_MONTHS]
    if len(now) < _MONTHS:
        return None
    return _compared({day: totals[day] for day in now}, {day: totals[day] for day in before}, floor)


def _compared(now: Mapping[date, Decimal], before: Mapping[date, Decimal], floor: float) -> PeriodComparison:
    total, base = sum(now.values(), Decimal(0)), sum(before.values(), Decimal(0))
    if len(before) < len(now):
        return PeriodComparison(total=total, before=None, percentage=None, is_new=False)
    if float(base) <= floor * abs(float(total)):
        return PeriodComparison(total=total, before=base, percentage=None, is_new=total > 0)
    return PeriodComparison(total=total, before=base, percentage=100 * (float(total) / float(base) - 1), is_new=False)


def _same_part(day: date, last: date) -> bool:
    return (day.month, day.day) <= (last.month, last.day)

"""The effect of a lunar event on monthly sales, where it can be separated from month and year.

The model is multiplicative: the level of a month is season x year x (1 + effect x share). The share is that of its days
that belong to the event. Season and year are free, so only an event that moves between months of several years can be
separated from them. The variance inflation of its share of days says how well.
"""

from collections.abc import Mapping
from datetime import date

import numpy as np

from core.model.analyses.knowability import Effect
from core.model.arrays import Floats
from core.model.exposure import Calendar, ExposureKind
from core.model.periods import month

FEWEST_FREE = 12  # months beyond those that the model itself uses up
MOST_INFLATED = 10.0  # of the variance by what month and year explain of the event; a usual bound
_ROUNDS = 30
_NEAR = 1e-9
_LOWEST = -0.95
_CERTAINTY = 0.975  # either side of a 95 % interval


def inflation(months: Mapping[date, float], calendar: Calendar, kind: ExposureKind) -> float:
    """Return the variance inflation of the event by month and year; infinite where they explain it wholly."""
    starts = sorted(months)
    share, design = _share(starts, calendar, kind), _design(starts)
    if not starts or not share.any():
        return float("inf")
    rest = share - design @ np.linalg.lstsq(design, share, rcond=None)[0]
    around = share - share.mean()
    unexplained = float(rest @ rest)
    return float(around @ around) / unexplained if unexplained > _NEAR else float("inf")


def estimate(months: Mapping[date, float], calendar: Calendar, kind: ExposureKind) -> Effect | None:
    """Return the effect with its interval by Gauss-Newton; ``None`` where too few months are free to say.

    ``months`` are positive totals by the first day of their month; a month that sold nothing must be left out.
    """
    from scipy.special import stdtrit  # slow: SciPy

    starts = sorted(months)
    share, design = _share(starts, calendar, kind), _design(starts)
    free = len(starts) - int(np.linalg.matrix_rank(design)) - 1 if starts else 0
    if free < FEWEST_FREE or not share.any():
        return None
    logs = np.log([months[start] for start in starts])
    effect, error = 0.0, 0.0
    for _ in range(_ROUNDS):
        whole = np.column_stack([design, share / (1 + effect * share)])
        rest = logs - np.log1p(effect * share)
        solution = np.linalg.lstsq(whole, rest, rcond=None)[0]
        left = rest - whole @ solution
        spread = float(left @ left) / free
        error = float(np.sqrt(spread * np.linalg.pinv(whole.T @ whole)[-1, -1]))
        step = float(solution[-1])
        effect = max(effect + step, _LOWEST)
        if abs(step) < _NEAR:
            break
    half = float(stdtrit(free, _CERTAINTY)) * error
    return Effect(
        percentage=100 * effect,
        low=100 * (effect - half),
        high=100 * (effect + half),
        months=len(starts),
        event_days=sum(calendar.days(kind, month(start.year, start.month)) for start in starts),
    )


def _share(starts: list[date], calendar: Calendar, kind: ExposureKind) -> Floats:
    periods = [month(start.year, start.month) for start in starts]
    return np.array([calendar.days(kind, period) / period.days for period in periods])


def _design(starts: list[date]) -> Floats:
    """Return a column for each month of the year and for each year; together they have one too many."""
    years = sorted({start.year for start in starts})
    of_month = [[float(start.month == number) for number in range(1, 13)] for start in starts]
    of_year = [[float(start.year == year) for year in years[1:]] for start in starts]
    return np.array([one + other for one, other in zip(of_month, of_year, strict=True)])

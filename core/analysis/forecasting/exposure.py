"""Ramadan moves through the months; a fixed season cannot follow it.

Where the data can separate its effect from that of the months (``exposure_effect``), it is removed from every series
first. The forecast gets it back, by the share of Ramadan in each month ahead. The effect is estimated on all series
together: that of one series alone is mostly noise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from core.analysis.exposure_effect import MOST_INFLATED, estimate, inflation
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.pipeline import PanelForecast
from core.model.arrays import Floats
from core.model.exposure import Calendar, ExposureKind
from core.model.forecasts.forecasts import RamadanShift
from core.model.periods import Grain, month

_YEAR = 12
_NOTABLE = 3  # days more or fewer, from which a month is named


def factors(panel: Panel, starts: Sequence[date], grain: Grain, calendar: Calendar) -> Floats | None:
    """Return by how much Ramadan raises each period of ``starts``, 1 for not at all.

    ``None`` where the effect cannot be separated from that of the months, or is no larger than chance, or the periods
    are no months.
    """
    if grain is not Grain.MONTH:
        return None
    totals = _totals(panel, starts)
    if inflation(totals, calendar, ExposureKind.RAMADAN) > MOST_INFLATED:
        return None
    effect = estimate(totals, calendar, ExposureKind.RAMADAN)
    if effect is None or effect.low <= 0 <= effect.high:
        return None
    shares = [
        calendar.days(ExposureKind.RAMADAN, period) / period.days
        for period in (month(start.year, start.month) for start in starts)
    ]
    return 1 + effect.percentage / 100 * np.array(shares)


def moved(
    panel: Panel, starts: Sequence[date], horizon: int, grain: Grain, calendar: Calendar
) -> tuple[RamadanShift, ...]:
    """Return the months ahead of the latest figure with more or fewer days of Ramadan than the same month before.

    Before is a year ago; the mean month of the history where that is not in it. None where the effect of Ramadan can be
    separated from that of the months, large or small, and where periods are no months.
    """
    if grain is not Grain.MONTH or not len(panel) or not starts:
        return ()
    totals = _totals(panel, starts)
    separable = inflation(totals, calendar, ExposureKind.RAMADAN) <= MOST_INFLATED
    if separable and estimate(totals, calendar, ExposureKind.RAMADAN) is not None:
        return ()
    end = max(first + len(history) for first, history in zip(panel.first, panel.histories, strict=True))
    days = [calendar.days(ExposureKind.RAMADAN, month(start.year, start.month)) for start in starts]
    usual = round(sum(days[:end]) / max(end, 1))
    shifts = (
        RamadanShift(
            start=starts[at],
            days=days[at],
            before=days[at - _YEAR] if at >= _YEAR else usual,
            before_is_mean=at < _YEAR,
        )
        for at in range(end, end + horizon)
    )
    return tuple(shift for shift in shifts if abs(shift.days - shift.before) >= _NOTABLE)


def without(panel: Panel, raised: Floats) -> Panel:
    """Return the panel as it would have been without Ramadan."""
    return panel.changed(lambda row, history: history / raised[panel.first[row] :][: len(history)])


def put_back(outcome: PanelForecast, panel: Panel, raised: Floats) -> PanelForecast:
    """Return forecasts and actuals with Ramadan included; ``panel`` is the one that ``outcome`` is of."""
    first = np.array(panel.first)[outcome.rows]
    horizon = outcome.actual.shape[2]
    steps = np.arange(horizon)
    now = raised[(first + panel.lengths[outcome.rows])[:, None] + steps]
    then = raised[first[:, None, None] + outcome.runs.seen[:, :, None] + steps]
    answers = {
        name: replace(
            answer,
            ahead=answer.ahead * now,
            bounds={level: (low * now, high * now) for level, (low, high) in answer.bounds.items()},
            past=answer.past * then,
            past_bounds=(answer.past_bounds[0] * then, answer.past_bounds[1] * then),
        )
        for name, answer in outcome.answers.items()
    }
    return replace(outcome, actual=outcome.actual * then, answers=answers)


def _totals(panel: Panel, starts: Sequence[date]) -> Mapping[date, float]:
    """Return the sums of the periods that every series of the panel that reaches the last one has, where positive."""
    ends = [first + len(history) for first, history in zip(panel.first, panel.histories, strict=True)]
    rows = [row for row, end in enumerate(ends) if len(panel.histories[row]) and end == max(ends)]
    if not rows:
        return {}
    begin, end = max(panel.first[row] for row in rows), max(ends)
    sums = sum((panel.histories[row][begin - panel.first[row] :] for row in rows), np.zeros(end - begin))
    return {start: float(total) for start, total in zip(starts[begin:end], sums, strict=True) if total > 0}

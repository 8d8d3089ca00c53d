"""Sales against what their own past let expect, one period ahead, and how accurate the last forecasts were."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import NormalDist

import duckdb
import numpy as np

from core.alerts.figures.chance import surety
from core.analysis.forecasting import exposure, sales
from core.analysis.forecasting.batch.every import continue_every, in_few_lengths, season_of_all
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.scoring import wape
from core.model.alerts.tracks import AlertFigure, Scope, Track, TrackPoint
from core.model.arrays import Floats
from core.model.exposure import Calendar
from core.model.job_context import JobContext
from core.model.periods import Grain

SCORED = 3  # periods behind the accuracy
_LENGTHS = (6, 12, 24, 48)  # periods that are looked at; a forecast needs as many as the first
_INSIDE = 0.8
_HALF = NormalDist().inv_cdf(0.5 + _INSIDE / 2)  # standard deviations to either side


def against_forecasts(
    reader: duckdb.DuckDBPyConnection,
    grain: Grain,
    by: Sequence[str],
    calendar: Calendar,
    periods: Sequence[date],
    back: int,
    context: JobContext,
) -> Iterator[Track]:
    """Yield the sales of the last ``back`` periods, each compared with the forecast from the periods before it.

    The forecasts are those of the fast models. The effect of Ramadan is removed before and put back after, where it can
    be measured. Of areas that did not report nothing is expected. Chance is their 80 % interval. From the third
    forecast on there is also their accuracy (100 - WAPE, never below 0). Groups of fewer than seven periods have none.
    Raises ``Cancelled``.
    """
    _, series = sales.load(reader, by, {})
    arranged = sales.arrange({group: held for group, held in series.items() if None not in group}, grain, 0, None)
    pasts = [past for gone in range(back, 0, -1) if (past := _past(arranged, periods, gone, calendar)) is not None]
    if not pasts:
        return
    # All pasts at once: the models cost by the call. Their seasons are taken out before, each as it was known then.
    width = max(past.calm.shape[1] for past in pasts)
    table = np.concatenate(
        [np.pad(past.calm, ((0, 0), (width - past.calm.shape[1], 0)), constant_values=np.nan) for past in pasts]
    )
    every = continue_every(in_few_lengths(table, _LENGTHS), 1, 1, context, np.ones(width + 1))
    spread = np.sqrt(np.nanmean(np.where(np.isfinite(every.errors), every.errors, np.nan) ** 2, axis=1))
    points: dict[int, list[TrackPoint]] = {}
    at = 0
    for past in pasts:
        for row in past.rows:
            reported = _reported(arranged, row, past)
            ahead, apart = float(every.ahead[at, 0]) * reported, float(spread[at]) * reported
            points.setdefault(row, []).append(_point(arranged.histories[row][past.period], past, ahead, apart))
            at += 1
    for row, point in points.items():
        names = zip(by, arranged.groups[row], strict=True)
        scope: Scope = tuple((level, str(name)) for level, name in names)
        yield Track(AlertFigure.SALES, scope, tuple(point))
        accuracy = tuple(_accuracies(point))
        if accuracy:
            yield Track(AlertFigure.FORECAST_ACCURACY, scope, accuracy)


@dataclass(frozen=True, slots=True)
class _Past:
    """What was known before ``period``, the one at ``place`` on the line of time, of the series at ``rows``.

    They stand side by side, all ending together, and ``calm``: without the season and the Ramadan as they were known
    then; ``factor`` puts both back into the period.
    """

    period: date
    place: int
    rows: tuple[int, ...]
    calm: Floats
    factor: float


def _past(arranged: sales.Sales, periods: Sequence[date], gone: int, calendar: Calendar) -> _Past | None:
    """Return what was known before the period that lies ``gone`` before the end; ``None`` where that is too little."""
    if gone > len(periods):
        return None
    panel, period = arranged.panel, periods[-gone]
    at = {start: number for number, start in enumerate(arranged.starts)}.get(period)
    if at is None:  # before a hole that every series has
        return None
    known = [at - first for first in panel.first]
    rows = [
        row
        for row, length in enumerate(known)
        if length >= _LENGTHS[0] and period in arranged.histories[row] and len(panel.histories[row]) > length
    ]
    if not rows:
        return None
    past = panel.cut(np.maximum(known, 0)).only(rows)
    raised = exposure.factors(past, arranged.starts, arranged.grain, calendar)
    table = _table(past if raised is None else exposure.without(past, raised))
    index = season_of_all(table, panel.season)
    season = float(index[table.shape[1] % max(panel.season, 1)])
    factor = season if raised is None else season * float(raised[at])
    return _Past(period, at, tuple(rows), table / index[: table.shape[1]], factor)


def _reported(arranged: sales.Sales, row: int, past: _Past) -> float:
    """Return the part of a period's sales that areas reported; 1 where all did, or where there is nothing to expect."""
    whole = float(arranged.panel.histories[row][past.place - arranged.panel.first[row]])
    return arranged.histories[row][past.period] / whole if whole > 0 else 1.0


def _point(actual: float, past: _Past, ahead: float, spread: float) -> TrackPoint:
    expected, apart = ahead * past.factor, spread * past.factor
    half = _HALF * apart
    sure = surety(actual - expected, apart)
    return TrackPoint(past.period, actual, expected, expected - half, expected + half, abs(actual - expected), sure)


def _table(panel: Panel) -> Floats:
    """Return the histories side by side, all ending together, with what is not known before them."""
    longest = max(map(len, panel.histories))
    table = np.full((len(panel), longest), np.nan)
    for row, history in enumerate(panel.histories):
        table[row, longest - len(history) :] = history
    return table


def _accuracies(points: Sequence[TrackPoint]) -> Iterator[TrackPoint]:
    for end in range(SCORED, len(points) + 1):
        scored = points[end - SCORED : end]
        actual = np.array([point.value for point in scored])
        missed = wape(actual - np.array([point.base for point in scored], np.float64), actual)
        if missed is not None:
            last = scored[-1]
            yield TrackPoint(last.period, max(0.0, 100 - missed), None, None, None, last.value)

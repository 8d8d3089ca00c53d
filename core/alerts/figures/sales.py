"""Sales against what their own past let expect, one period ahead, and how well that was told lately."""

from collections.abc import Iterator, Sequence
from datetime import date
from statistics import NormalDist

import duckdb
import numpy as np

from core.alerts.figures.chance import surety
from core.analysis.forecasting import exposure, sales
from core.analysis.forecasting.batch.every import continue_every
from core.analysis.forecasting.panel import Floats, Panel
from core.analysis.forecasting.scoring import wape
from core.model.exposure import Calendar
from core.model.job_context import JobContext
from core.model.periods import Grain
from core.model.tracks import AlertFigure, Point, Scope, Track

SCORED = 3  # periods behind the accuracy
_FEWEST = 6  # periods that a forecast needs
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
    """Give the sales of the last ``back`` periods, each held against the forecast from the periods before it.

    The forecasts are those of the fast models, with the effect of Ramadan taken out before and put back after where it
    can be told; chance is their 80 % interval. From the third forecast on there is also their accuracy
    (100 - WAPE, never below 0). Groups of fewer than seven periods have none. Raises ``Cancelled``.
    """
    _, series = sales.load(reader, by, {})
    arranged = sales.arrange({group: held for group, held in series.items() if None not in group}, grain, 0, None)
    points: dict[int, list[Point]] = {}
    for gone in range(back, 0, -1):
        context.check_cancelled()
        for row, point in _points(arranged, periods, gone, calendar, context):
            points.setdefault(row, []).append(point)
    for row, found in points.items():
        names = zip(by, arranged.groups[row], strict=True)
        scope: Scope = tuple((level, str(name)) for level, name in names)
        yield Track(AlertFigure.SALES, scope, tuple(found))
        accuracy = tuple(_accuracies(found))
        if accuracy:
            yield Track(AlertFigure.FORECAST_ACCURACY, scope, accuracy)


def _points(
    arranged: sales.Sales, periods: Sequence[date], gone: int, calendar: Calendar, context: JobContext
) -> Iterator[tuple[int, Point]]:
    """Give, by series, the period that lies ``gone`` before the end against what was known until then."""
    if gone > len(periods):
        return
    panel, period = arranged.panel, periods[-gone]
    at = {start: number for number, start in enumerate(arranged.starts)}.get(period)
    if at is None:  # before a hole that every series has
        return
    known = [at - first for first in panel.first]
    rows = [
        row
        for row, length in enumerate(known)
        if length >= _FEWEST and period in arranged.histories[row] and len(panel.histories[row]) > length
    ]
    if not rows:
        return
    past = panel.cut(np.maximum(known, 0)).only(rows)
    raised = exposure.factors(past, arranged.starts, arranged.grain, calendar)
    calm = past if raised is None else exposure.without(past, raised)
    every = continue_every(_table(calm), panel.season, 1, context)
    factor = 1.0 if raised is None else float(raised[at])
    errors = np.where(np.isfinite(every.errors), every.errors, 0.0)
    counted = np.maximum(np.isfinite(every.errors).sum(axis=1), 1)
    spread = np.sqrt((errors**2).sum(axis=1) / counted) * factor
    for number, row in enumerate(rows):
        actual, expected = arranged.histories[row][period], float(every.ahead[number, 0]) * factor
        half = _HALF * float(spread[number])
        sure = surety(actual - expected, float(spread[number]))
        yield row, Point(period, actual, expected, expected - half, expected + half, abs(actual - expected), sure)


def _table(panel: Panel) -> Floats:
    """Return the histories side by side, all ending together, with what is not known before them."""
    longest = max(map(len, panel.histories))
    table = np.full((len(panel), longest), np.nan)
    for row, history in enumerate(panel.histories):
        table[row, longest - len(history) :] = history
    return table


def _accuracies(points: Sequence[Point]) -> Iterator[Point]:
    for end in range(SCORED, len(points) + 1):
        scored = points[end - SCORED : end]
        actual = np.array([point.value for point in scored])
        missed = wape(actual - np.array([point.base for point in scored], np.float64), actual)
        if missed is not None:
            last = scored[-1]
            yield Point(last.period, max(0.0, 100 - missed), None, None, None, last.value)

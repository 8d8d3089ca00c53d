"""Items that surely sell and sold nothing lately: where, since when, and what is missing by that.

The size comes from the fast models: what each item would have sold in its point, by its own past until it stopped.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.batch.every import continue_every, season_of_all
from core.analysis.forecasting.panel import Floats, Ints
from core.analysis.histories import Histories, Marks, after_holes
from core.analysis.noise import WIDTH
from core.model.job_context import JobContext

LONGEST = 2  # periods without a sale until an item counts as delisted, which is no surprise any more
_STEADY = 6  # periods before it stopped, in which it left out no more than one
_LEFT_OUT = 1


@dataclass(frozen=True, slots=True)
class Missing:
    """Rows of the histories that stopped ``periods`` periods ago, with what each should have sold in each of them.

    ``expected`` (rows x periods) ends with the last period; ``spread`` is how far off the model was in the past.
    """

    periods: int
    rows: Ints
    expected: Floats
    spread: Floats


def find(histories: Histories, season: int, context: JobContext) -> Iterator[Missing]:
    """Give the rows that stopped one period ago, then those that stopped two ago.

    A row counts that sold in at least five of the six periods before, where nineteen of twenty periods would have had
    a sale; rows of areas that are silent altogether do not. Raises ``Cancelled``.
    """
    values = histories.values
    index = season_of_all(values, season)
    silent = _in_silent_areas(histories)
    for periods in range(1, LONGEST + 1):
        rows = np.flatnonzero(_stopped(values, periods) & ~silent)
        if not len(rows):
            continue
        every = continue_every(after_holes(values[rows, :-periods]), season, periods, context, index)
        errors = np.where(np.isfinite(every.errors), every.errors, 0.0)
        spread = np.sqrt((errors**2).sum(axis=1) / np.maximum(np.isfinite(every.errors).sum(axis=1), 1))
        sure = (every.ahead - WIDTH * spread[:, None] > 0).all(axis=1)
        yield Missing(periods, rows[sure], every.ahead[sure], spread[sure])


def _stopped(values: Floats, periods: int) -> Marks:
    """Mark the rows that sold steadily and then nothing for just ``periods`` periods."""
    if values.shape[1] < periods + _STEADY:
        return np.zeros(len(values), np.bool_)
    before = values[:, -periods - _STEADY : -periods]
    steady = (before > 0).sum(axis=1) >= _STEADY - _LEFT_OUT
    stopped: Marks = (values[:, -periods:] == 0).all(axis=1) & (before[:, -1] > 0) & steady
    return stopped & ~np.isnan(before).any(axis=1)


def _in_silent_areas(histories: Histories) -> Marks:
    """Mark the rows whose whole area sold nothing in the last period."""
    area = histories.codes(histories.points, ("region", "precision_area"))[histories.point]
    last = np.nan_to_num(histories.values[:, -1:])
    silent: Marks = histories.added_up(area, last)[:, 0] <= 0
    return silent[area]

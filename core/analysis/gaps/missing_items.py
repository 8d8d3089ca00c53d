"""Items that are out of stock now, and the sales lost by that.

The size comes from the fast models. They forecast what each item would have sold in its point since it stopped, from
its sales while on the shelf.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.batch.every import continue_every, in_few_lengths, season_of_all
from core.analysis.gaps.zeros import KINDS, classify
from core.analysis.histories import Histories
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.arrays import Floats, Ints, Marks
from core.model.job_context import JobContext

_LENGTHS = (6, 12, 24)  # periods on the shelf that are looked at; fewer than the first are too few


@dataclass(frozen=True, slots=True)
class Missing:
    """Rows of the histories that stopped ``periods`` periods ago, with what each should have sold in each of them.

    ``expected`` (rows x periods) ends with the last period.
    """

    periods: int
    rows: Ints
    expected: Floats


def stopped(histories: Histories, rule: ZeroRule) -> tuple[Ints, Floats]:
    """Return the rows that are out of stock now, and with what confidence each is (0 to 1)."""
    values = histories.values
    if values.shape[1] <= rule.long_run:
        return np.zeros(0, np.int64), np.zeros(0)
    lately = (values[:, -rule.long_run : -1] > 0).any(axis=1) & (values[:, -1] == 0)
    rows = np.flatnonzero(lately)
    kinds = classify(histories, rule, rows)
    open_now = kinds.kind[:, -1] == KINDS.index(ZeroKind.OUT_OF_STOCK_OPEN)
    return rows[open_now], kinds.confidence[open_now, -1]


def sizes(histories: Histories, rows: Ints, rule: ZeroRule, season: int, context: JobContext) -> Iterator[Missing]:
    """Yield what each of ``rows`` should have sold since it stopped, by how long ago that was.

    Left out are rows that were on the shelf for fewer than six periods before, or since a hole in what was delivered.
    Raises ``Cancelled``.
    """
    values = histories.values
    index = season_of_all(values, season)
    for periods in range(1, min(rule.long_run, values.shape[1])):
        here = rows[_run_is(values[rows], periods)]
        history = in_few_lengths(_on_the_shelf(values[here, :-periods], rule), _LENGTHS)
        known = ~np.isnan(history).all(axis=1)
        if known.any():
            every = continue_every(history[known], season, periods, context, index, trends=False)
            # A hole that was not delivered leaves too few periods after it: such a row has no size.
            sized = np.isfinite(every.ahead).all(axis=1)
            if sized.any():
                yield Missing(periods, here[known][sized], every.ahead[sized])


def _run_is(values: Floats, periods: int) -> Marks:
    """Mark the rows whose last zeros are just so many."""
    ends: Marks = (values[:, -periods:] == 0).all(axis=1) & (values[:, -periods - 1] > 0)
    return ends


def _on_the_shelf(values: Floats, rule: ZeroRule) -> Floats:
    """Return the stretch since a row was last gone for long, with short absences bridged between their neighbours.

    What an item sold in a period in which it was not there says nothing of what it sells.
    """
    absent = ~(values > 0)
    begin = np.where(absent.all(axis=1), values.shape[1], absent.argmin(axis=1))
    run = np.zeros(len(values), np.int64)
    for at in range(values.shape[1]):
        run = np.where(absent[:, at], run + 1, 0)
        begin = np.where(run >= rule.long_run, at + 1, begin)
    begin = np.maximum(begin, absent.argmin(axis=1))
    bridged = np.where(np.arange(values.shape[1]) < begin[:, None], np.nan, values)
    for row in np.flatnonzero((absent & ~np.isnan(bridged)).any(axis=1)).tolist():
        places = np.arange(int(begin[row]), values.shape[1])
        there = places[~absent[row, places]]
        bridged[row, places] = np.interp(places, there, values[row, there])
    return bridged

"""How long items were silent before, between and after their sales, in periods that were reported."""

from dataclasses import dataclass

import numpy as np

from core.analysis.histories import Histories
from core.model.arrays import Floats, Ints, Marks


@dataclass(frozen=True, slots=True)
class Silences:
    """One of each for every row of the histories; a period that was not reported is neither a sale nor silent.

    ``sales`` and ``reported`` count periods, ``before`` those before the first sale and ``after`` those since the last;
    both are 0 of a row that never sold. ``between`` (rows x lengths) counts the silences between two sales by length.
    """

    sales: Ints
    reported: Ints
    before: Ints
    after: Ints
    between: Floats

    @property
    def often(self) -> Floats:
        """The share of the reported periods in which each row sold, 0 where none was reported."""
        result: Floats = self.sales / np.maximum(self.reported, 1)
        return result


def read(histories: Histories, reported: Marks) -> Silences:
    """Return the silences of every row; ``reported`` (rows x periods) marks what says something."""
    sold = histories.values > 0
    rows, width = sold.shape
    by_period = np.ascontiguousarray(sold.T), np.ascontiguousarray(reported.T)  # read period by period
    begun, run, before = np.zeros(rows, np.bool_), np.zeros(rows, np.int64), np.zeros(rows, np.int64)
    ends = []
    for sells, speaks in zip(*by_period, strict=True):
        ended = np.flatnonzero(sells & (run > 0))
        inner = ended[begun[ended]]
        first = ended[~begun[ended]]
        before[first] = run[first]
        ends.append(inner * (width + 1) + run[inner])
        run = np.where(sells, 0, run + speaks)
        begun |= sells
    between = np.bincount(np.concatenate([np.zeros(0, np.int64), *ends]), minlength=rows * (width + 1))
    return Silences(
        np.count_nonzero(sold, axis=1),
        np.count_nonzero(reported | sold, axis=1),
        before,
        np.where(begun, run, 0),
        between.reshape(rows, width + 1).astype(np.float64),
    )

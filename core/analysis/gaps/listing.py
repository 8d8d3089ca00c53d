"""Whether an item would sell in a point where it never did: never listed, or without any row there."""

import numpy as np

from core.analysis.gaps import lapses
from core.analysis.gaps.crossed_effects import logistic, of_marks
from core.analysis.gaps.peers import Circles, Peers
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.arrays import Floats, Ints, Marks

_OMITTED = np.linspace(0.0025, 0.02, 8)  # how much of what a point wants may be without any row: little


def never_listed(histories: Histories, around: Circles, peers: Peers, rule: PointGapRule) -> tuple[Ints, Floats]:
    """Return the rows of zeros only, with the chance that each would sell.

    It weighs which rows sell: by breadth of the point, commonness of the item, how its brand and it do in the region,
    how its brand and its pack do in the point, and what it is expected to sell. A row of fewer reported periods than
    ``rule.alive``, or of an item that nobody sells, says nothing.
    """
    sells: Marks = np.any(histories.values > 0, axis=1)
    expected = peers.expected[histories.point, histories.item]
    known = sells | (np.count_nonzero(histories.values == 0, axis=1) >= rule.alive)
    rows = np.flatnonzero(known & (expected > 0))
    marks = sells[rows]
    if marks.all() or not marks.any():
        return np.zeros(0, np.int64), np.zeros(0)
    effects = of_marks(marks, around.margins(histories.point[rows], histories.item[rows]))
    odds = lapses.combined(np.column_stack([effects.without, np.log(expected[rows])]), marks)
    chance = lapses.chances(odds, marks)
    return rows[~marks], chance[~marks]


def voids(histories: Histories, around: Circles, peers: Peers, rule: PointGapRule) -> tuple[Ints, Ints, Floats]:
    """Return points and items without a row that points like these list, with the chance that each is a lapse."""
    carried = np.zeros(peers.expected.shape, np.bool_)
    carried[histories.point, histories.item] = True
    point, item = np.nonzero(peers.expected > 0)
    marks = carried[point, item]
    if marks.all() or not marks.any():
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    odds = of_marks(marks, around.margins(point, item)[:4]).without
    chance = lapses.chances(odds, marks, _OMITTED)
    missing = ~marks & (logistic(odds) >= rule.listed)
    return point[missing], item[missing], chance[missing]

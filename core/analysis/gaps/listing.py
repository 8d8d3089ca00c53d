"""Whether an item would sell in a point where it never did: never listed, or without any row there."""

import numpy as np

from core.analysis.gaps import lapses
from core.analysis.gaps.crossed_effects import logistic, of_marks
from core.analysis.gaps.peers import Circles, Peers
from core.analysis.gaps.silences import Silences
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.arrays import Floats, Ints

Missing = tuple[Ints, Ints, Floats]  # points, items, and the chance of each

_OFTEN = 0.5  # of its periods: what sells in fewer is not looked for
_OMITTED = np.linspace(0.0025, 0.02, 8)  # how much of what a point wants may be without any row: little


def never_listed(histories: Histories, peers: Peers, silences: Silences, odds: Floats, rule: PointGapRule) -> Missing:
    """Return the rows of zeros only, with the chance that each is missing by a lapse.

    What would be missed sells in half of its periods or more. So rows of zeros are weighed against such rows alone, by
    how often others make each expected to sell, the log-odds ``odds``. What sells more seldom is no sign of a listing,
    and none against it. A row of fewer reported periods than ``rule.alive``, or of an item that nobody sells, says
    nothing.
    """
    often = silences.often >= _OFTEN
    never = (silences.sales == 0) & (silences.reported >= rule.alive)
    rows = np.flatnonzero((often | never) & (peers.expected[histories.point, histories.item] > 0))
    marks = often[rows]
    chance = lapses.chances(odds[rows], marks)[~marks]
    rows = rows[~marks]
    return histories.point[rows], histories.item[rows], chance


def voids(histories: Histories, around: Circles, peers: Peers, rule: PointGapRule) -> Missing:
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

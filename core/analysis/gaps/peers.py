"""What an item would sell in a point, and whether it would be there at all, by what other points do."""

from dataclasses import dataclass

import numpy as np

from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.arrays import Floats, Ints, Marks

_ROUNDS = 20
_NEAR = 1e-2  # effects that move by less are fitted
_STEP = 2.0  # a larger one would overshoot


@dataclass(frozen=True, slots=True)
class Peers:
    """Points x items. ``share`` is the item's part of a point's category sales where points of the region sell it;
    ``selling`` counts those points; ``listed`` is the probability that a point so broad carries an item so common.

    ``size`` is the category sales of each point per period in which it sold anything, ``rate`` what each row sold per
    period with a sale, both of the recent periods.
    """

    size: Floats
    rate: Floats
    share: Floats
    selling: Ints
    listed: Floats


def compare(histories: Histories, rule: PointGapRule) -> Peers:
    """Hold every point against the other points of its region, and those against all points."""
    shape = (histories.points.num_rows, histories.items.num_rows)
    recent = np.nan_to_num(histories.values[:, -rule.recent :])
    # The last points may have no row: their first figure came after the span that is looked at.
    size = _mean_of_positive(histories.added_up(histories.point, recent, count=shape[0]))
    rate = _mean_of_positive(recent)
    alive = (recent[:, -rule.alive :] > 0).any(axis=1)
    sold, active = np.zeros(shape), np.zeros(shape)
    sold[histories.point[alive], histories.item[alive]] = rate[alive]
    active[histories.point[alive], histories.item[alive]] = 1.0
    region = histories.codes(histories.points, ("region",))
    inside = np.zeros((int(region.max(initial=-1)) + 1, shape[0]))
    inside[region, np.arange(shape[0])] = 1.0
    room = active * size[:, None]
    everywhere = _ratio(sold.sum(axis=0), room.sum(axis=0))
    weight = rule.shrink * float(size.mean()) if len(size) else 0.0
    share = _ratio(inside @ sold + weight * everywhere, inside @ room + weight)
    carried = np.zeros(shape, np.bool_)
    carried[histories.point, histories.item] = True
    return Peers(size, rate, share[region], (inside @ active).astype(np.int64)[region], _listed(carried))


def _mean_of_positive(values: Floats) -> Floats:
    return _ratio(np.where(values > 0, values, 0.0).sum(axis=1), np.count_nonzero(values > 0, axis=1))


def _ratio(above: Floats, below: Floats | Ints) -> Floats:
    """Divide, with 0 where there is nothing to divide by."""
    result: Floats = np.divide(above, below, out=np.zeros(np.broadcast(above, below).shape), where=below > 0)
    return result


def _listed(carried: Marks) -> Floats:
    """Return the probability of each listing by the breadth of its point and the commonness of its item.

    A logistic model of two additive effects, fitted by Newton steps on one margin at a time. A normal prior with a
    standard deviation of one shrinks each effect, so that the few listings of a small market prove little.
    """
    if not carried.any() or carried.all():
        return carried.astype(np.float64)
    mean = float(carried.mean())
    level = np.log(mean / (1 - mean))
    breadth, common = np.zeros((carried.shape[0], 1)), np.zeros((1, carried.shape[1]))
    for _ in range(_ROUNDS):
        wider = _step(carried, level + breadth + common, breadth, 1)
        breadth += wider
        commoner = _step(carried, level + breadth + common, common, 0)
        common += commoner
        if max(np.abs(wider).max(), np.abs(commoner).max()) < _NEAR:
            break
    return _logistic(level + breadth + common)


def _step(carried: Marks, odds: Floats, effect: Floats, axis: int) -> Floats:
    """Return the Newton step of the effects of one margin."""
    probability = _logistic(odds)
    excess = (carried - probability).sum(axis=axis, keepdims=True) - effect
    curvature = (probability * (1 - probability)).sum(axis=axis, keepdims=True) + 1
    step: Floats = np.clip(excess / curvature, -_STEP, _STEP)
    return step


def _logistic(odds: Floats) -> Floats:
    probability: Floats = 1 / (1 + np.exp(-odds))
    return probability

"""Zero rates of groups, shrunk towards those of their peers as far as their few records prove little.

Empirical Bayes: the rates of groups vary about those of their peers by a beta distribution. How much they vary is
measured over all groups at once, beyond what counting so few records makes them vary. Where they vary no more than
that, every group is as its peers are, and none leads them.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from core.model.arrays import Floats

_LEAST = 4.0  # records that a prior weighs at least: two zeros and two sales where nothing else is known
_MOST = 1e6
_EVEN = 0.5


class Counts(NamedTuple):
    """How many of the ``records`` of each group are ``zeros``."""

    zeros: Floats
    records: Floats


@dataclass(frozen=True, slots=True)
class Shrunk:
    """``rate`` (0 to 1) of each group, and the ``chance`` that it is higher than its peers'.

    The chance is no number without peers, and where groups differ no more than counting makes them.
    """

    rate: Floats
    chance: Floats


def shrink(shown: Counts, whole: Counts, peers: Counts) -> Shrunk:
    """Return the rates of what is ``shown`` of each group; how much groups vary is measured on ``whole`` ones.

    A group without peers is drawn towards all other groups together, and to one half where there are none.
    """
    others = whole.records.sum() - whole.records
    beside = np.where(peers.records > 0, peers.records, others)
    centre = _ratio(np.where(peers.records > 0, peers.zeros, whole.zeros.sum() - whole.zeros), beside)
    alone = beside <= 0
    usual = _weight(whole, centre, beside)
    weight = np.where(alone, _LEAST, _MOST if usual is None else usual)
    centre = np.where(alone, _EVEN, centre)
    zeros_after, records_after = weight * centre + shown.zeros, weight + shown.records
    rate = zeros_after / records_after
    # The peers' own rate is known no better than their records allow.
    doubt = rate * (1 - rate) / (records_after + 1) + _ratio(centre * (1 - centre), beside)
    known = (peers.records > 0) & (usual is not None)
    return Shrunk(rate, np.where(known, _normal(_ratio(rate - centre, np.sqrt(doubt))), np.nan))


def _weight(whole: Counts, centre: Floats, beside: Floats) -> float | None:
    """Return how many records the peers' rate weighs, by the moments of a beta-binomial distribution.

    ``None`` where the groups differ no more than by counting.
    """
    known = beside > 0
    zeros, records, centre, beside = whole.zeros[known], whole.records[known], centre[known], beside[known]
    single = records * centre * (1 - centre)
    by_counting = single * (1 + _ratio(records, beside))
    room = float((single * np.maximum(records - 1, 0)).sum())
    if room <= 0:
        return _LEAST
    spread = float(((zeros - records * centre) ** 2 - by_counting).sum()) / room
    return float(np.clip((1 - spread) / spread, _LEAST, _MOST)) if spread > 0 else None


def _ratio(above: Floats, below: Floats) -> Floats:
    result: Floats = np.divide(above, below, out=np.zeros(np.broadcast(above, below).shape), where=below > 0)
    return result


def _normal(distance: Floats) -> Floats:
    from scipy.special import ndtr  # slow: SciPy

    chance: Floats = ndtr(distance)
    return chance

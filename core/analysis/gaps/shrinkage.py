"""Zero rates of groups, shrunk towards those of their peers as far as their few records prove little.

Empirical Bayes: the rates of groups vary about those of their peers by a beta distribution. How much they vary is
measured over all groups at once, beyond what counting so few records makes them vary. Where they vary no more than
that, every group is as its peers are, and none leads them.
"""

from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats

_LEAST = 4.0  # records that a prior weighs at least: two zeros and two sales where nothing else is known
_MOST = 1e6
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Shrunk:
    """``rate`` (0 to 1) of each group, and the ``chance`` that it is higher than its peers'; without any, no number."""

    rate: Floats
    chance: Floats


def shrink(zeros: Floats, records: Floats, peer_zeros: Floats, peer_records: Floats) -> Shrunk:
    """Return the rates of groups with so many ``zeros`` among ``records``.

    A group without peers is drawn towards all other groups together, and to one half where there are none.
    """
    others = records.sum() - records
    beside = np.where(peer_records > 0, peer_records, others)
    centre = _ratio(np.where(peer_records > 0, peer_zeros, zeros.sum() - zeros), beside)
    alone = beside <= 0
    weight = np.where(alone, _LEAST, _weight(zeros, records, centre, beside))
    centre = np.where(alone, _EVEN, centre)
    zeros_after, records_after = weight * centre + zeros, weight + records
    rate = zeros_after / records_after
    # The peers' own rate is known no better than their records allow.
    doubt = rate * (1 - rate) / (records_after + 1) + _ratio(centre * (1 - centre), beside)
    return Shrunk(rate, np.where(peer_records > 0, _normal(_ratio(rate - centre, np.sqrt(doubt))), np.nan))


def _weight(zeros: Floats, records: Floats, centre: Floats, beside: Floats) -> float:
    """Return how many records the peers' rate weighs, by the moments of a beta-binomial distribution."""
    known = beside > 0
    zeros, records, centre, beside = zeros[known], records[known], centre[known], beside[known]
    single = records * centre * (1 - centre)
    by_counting = single * (1 + _ratio(records, beside))
    room = float((single * np.maximum(records - 1, 0)).sum())
    if room <= 0:
        return _LEAST
    spread = float(((zeros - records * centre) ** 2 - by_counting).sum()) / room
    return float(np.clip((1 - spread) / spread, _LEAST, _MOST)) if spread > 0 else _MOST


def _ratio(above: Floats, below: Floats) -> Floats:
    result: Floats = np.divide(above, below, out=np.zeros(np.broadcast(above, below).shape), where=below > 0)
    return result


def _normal(distance: Floats) -> Floats:
    from scipy.special import ndtr  # slow: SciPy

    chance: Floats = ndtr(distance)
    return chance

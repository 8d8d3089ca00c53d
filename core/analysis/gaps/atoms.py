"""Every item that is missing at a point, as columns: what is known of it before it has a name and a prize."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from core.analysis.gaps import delisted, frequency, listing, out_of_stock, silences, steadiness
from core.analysis.gaps.delisted import Stopped
from core.analysis.gaps.peers import Peers, circles, compare
from core.analysis.gaps.zeros import KINDS, classify
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapKind, PointGapRule
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.arrays import Floats, Ints, Marks

GAP_KINDS = tuple(PointGapKind)


@dataclass(frozen=True, slots=True)
class Atoms:
    """One of each for every missing item: the number of its kind in ``GAP_KINDS``, of its point and its item.

    ``since`` is the number of the first period without a sale, -1 for what never sold. ``peers`` are other points of
    the region that sell the item.
    """

    kind: Ints
    point: Ints
    item: Ints
    since: Ints
    chance: Floats
    potential: Floats
    peers: Ints

    def only(self, marks: Marks | Ints) -> "Atoms":
        """Return the marked or numbered ones."""
        return Atoms(*(getattr(self, field.name)[marks] for field in fields(self)))


def find(histories: Histories, rule: PointGapRule, zero_rule: ZeroRule) -> tuple[Atoms, Peers]:
    """Return all that is missing in ``histories``, and the peers that speak for it."""
    around = circles(histories)
    peers = compare(histories, around, rule)
    kinds = classify(histories, zero_rule)
    reported = ~np.isnan(histories.values) & (kinds.kind != KINDS.index(ZeroKind.NOT_REPORTED))
    rows = silences.read(histories, reported)
    odds = frequency.usual(histories, around, rows)
    steady = steadiness.chances(rows, odds, 1 - zero_rule.steady_share)
    out = out_of_stock.find(histories, kinds, steady, rule, zero_rule)
    gone = _stopped(PointGapKind.DELISTED, histories, delisted.find(histories, kinds, rows, steady, rule), peers, rule)
    never = listing.never_listed(histories, peers, rows, odds, rule)
    atoms = (
        _stopped(PointGapKind.OUT_OF_STOCK_OPEN, histories, out, peers, rule),
        gone.only(peers.anywhere[gone.item] > 0),
        _unlisted(PointGapKind.NEVER_LISTED, never, peers, rule),
        _unlisted(PointGapKind.VOID, listing.voids(histories, around, peers, rule), peers, rule),
    )
    return _joined(atoms), peers


def _joined(parts: Sequence[Atoms]) -> Atoms:
    return Atoms(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Atoms)))


def _stopped(kind: PointGapKind, histories: Histories, gone: Stopped, peers: Peers, rule: PointGapRule) -> Atoms:
    """Return what sold and stopped."""
    point, item = histories.point[gone.rows], histories.item[gone.rows]
    # What stopped lately still counts among those that sell; it is no peer of its own.
    itself = np.any(histories.values[gone.rows, -rule.alive :] > 0, axis=1).astype(np.int64)
    number = np.full(len(gone.rows), GAP_KINDS.index(kind))
    return Atoms(number, point, item, gone.since, gone.chance, gone.sales, peers.selling[point, item] - itself)


def _unlisted(kind: PointGapKind, missing: tuple[Ints, Ints, Floats], peers: Peers, rule: PointGapRule) -> Atoms:
    """Return the items that a point never sold, those with peers enough."""
    point, item, chance = missing
    never, number = np.full(len(point), -1), np.full(len(point), GAP_KINDS.index(kind))
    expected, selling = peers.expected[point, item], peers.selling[point, item]
    return Atoms(number, point, item, never, chance, expected, selling).only(peers.anywhere[item] >= rule.fewest_peers)

"""Every item that is missing at a point, as columns: what is known of it before it has a name and a prize."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from core.analysis.forecasting.sales import SEASONS
from core.analysis.gaps import delisted, listing, missing_items
from core.analysis.gaps.peers import Peers, circles, compare
from core.analysis.gaps.zeros import KINDS, classify
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapKind, PointGapRule
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.arrays import Floats, Ints, Marks
from core.model.job_context import Unattended
from core.model.periods import grain_of

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
    rows, chance = listing.never_listed(histories, around, peers, rule)
    never = histories.point[rows], histories.item[rows], chance
    atoms = (
        *_stopped(histories, peers, rule, zero_rule),
        _unlisted(PointGapKind.NEVER_LISTED, never, peers, rule),
        _unlisted(PointGapKind.VOID, listing.voids(histories, around, peers, rule), peers, rule),
    )
    return _joined(atoms), peers


def _joined(parts: Sequence[Atoms]) -> Atoms:
    return Atoms(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Atoms)))


def _stopped(histories: Histories, peers: Peers, rule: PointGapRule, zero_rule: ZeroRule) -> tuple[Atoms, Atoms]:
    """Return the rows whose last zeros are an open out-of-stock, and those of a delisting that others do not share."""
    kinds = classify(histories, zero_rule)
    rows = np.flatnonzero(kinds.kind[:, -1] == KINDS.index(ZeroKind.OUT_OF_STOCK_OPEN))
    sales = delisted.own_sales(histories, rows, rule)
    sized = _sizes(histories, rows, zero_rule)
    sales = np.where(np.isnan(sized), sales, sized)
    since, chance = _start_of_run(kinds.kind[rows]), kinds.confidence[rows, -1]
    gone = delisted.find(histories, kinds, rule)
    # What stopped lately still counts among those that sell; it is no peer of its own.
    itself = np.any(histories.values[:, -rule.alive :] > 0, axis=1).astype(np.int64)

    def atoms(kind: PointGapKind, rows: Ints, since: Ints, chance: Floats, sales: Floats) -> Atoms:
        point, item = histories.point[rows], histories.item[rows]
        number = np.full(len(rows), GAP_KINDS.index(kind))
        return Atoms(number, point, item, since, chance, sales, peers.selling[point, item] - itself[rows])

    shared = peers.anywhere[histories.item[gone.rows]] > itself[gone.rows]
    return (
        atoms(PointGapKind.OUT_OF_STOCK_OPEN, rows, since, chance, sales),
        atoms(PointGapKind.DELISTED, gone.rows, gone.since, gone.chance, gone.sales).only(shared),
    )


def _sizes(histories: Histories, rows: Ints, zero_rule: ZeroRule) -> Floats:
    """Return what each row that is out of stock should have sold in the last period; nan where its past is short."""
    season = SEASONS[grain_of(histories.periods)]
    expected = np.full(len(histories.values), np.nan)
    for missing in missing_items.sizes(histories, rows, zero_rule, season, Unattended()):
        expected[missing.rows] = missing.expected[:, -1]
    return expected[rows]


def _start_of_run(kinds: Ints) -> Ints:
    """Return where the last run of one kind began, in each row."""
    other = kinds != kinds[:, -1:]
    return np.where(other.any(axis=1), kinds.shape[1] - other[:, ::-1].argmax(axis=1), 0)


def _unlisted(kind: PointGapKind, missing: tuple[Ints, Ints, Floats], peers: Peers, rule: PointGapRule) -> Atoms:
    """Return the items that a point never sold, those with peers enough."""
    point, item, chance = missing
    never, number = np.full(len(point), -1), np.full(len(point), GAP_KINDS.index(kind))
    expected, selling = peers.expected[point, item], peers.selling[point, item]
    return Atoms(number, point, item, never, chance, expected, selling).only(peers.anywhere[item] >= rule.fewest_peers)

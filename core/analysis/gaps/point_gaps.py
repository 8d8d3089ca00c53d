"""Gaps at points: what is missing where, with the chance that it would sell and what it would sell there."""

from collections.abc import Iterator
from datetime import date
from typing import TypedDict

import duckdb
import numpy as np

from core.analysis.forecasting.sales import SEASONS
from core.analysis.gaps import delisted, listing, missing_items
from core.analysis.gaps.peers import Peers, circles, compare
from core.analysis.gaps.prize import all_exact
from core.analysis.gaps.zeros import KINDS, classify
from core.analysis.histories import Histories, load
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.arrays import Floats, Ints, Marks
from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from core.model.job_context import Unattended
from core.model.periods import grain_of
from core.warehouse.filters import Filters

_ITEM = PRODUCT_LEVELS.index(ProductLevel.ITEM)


def find(
    reader: duckdb.DuckDBPyConnection, rule: PointGapRule, zero_rule: ZeroRule, filters: Filters
) -> PointGapReport:
    """Return the gaps at the points and of the items that pass ``filters``; their peers are not filtered.

    Zeros without evidence of demand are no gaps: not launched yet, intermittent, or not reported. A delisted item
    counts while others still sell it.
    """
    return find_in(load(reader), rule, zero_rule, filters)


def find_in(histories: Histories, rule: PointGapRule, zero_rule: ZeroRule, filters: Filters) -> PointGapReport:
    """Return the gaps of ``histories``, as ``find`` does."""
    if len(histories.periods) < 1:
        return PointGapReport(rule=rule, as_of=None, gaps=())
    wanted_points = histories.chosen(histories.points, filters)
    wanted_items = histories.chosen(histories.items, filters)
    points = histories.points.to_pylist()
    items = list(zip(*(histories.items.column(level).to_pylist() for level in PRODUCT_LEVELS), strict=True))
    atoms = [
        (point, item, known)
        for point, item, known in candidates(histories, rule, zero_rule)
        if wanted_points[point] and wanted_items[item]
    ]
    prizes = _prizes([known for *_, known in atoms], rule)
    gaps = [
        PointGap(
            **points[point], item=items[item][_ITEM], product=items[item], low=low, middle=middle, high=high, **known
        )
        for (point, item, known), (low, middle, high) in zip(atoms, prizes, strict=True)
    ]
    gaps.sort(key=lambda gap: (-gap.middle, gap.item or "", gap.market or ""))
    return PointGapReport(rule=rule, as_of=histories.periods[-1], gaps=tuple(gaps))


class Known(TypedDict):
    """What is known of a gap, but for where it is and what it is worth."""

    kind: PointGapKind
    since: date | None
    is_new: bool
    confidence: float
    potential: float
    peers: int
    point_sales: float
    peer_share: float
    in_plan: bool


Candidate = tuple[int, int, Known]  # point, item, what is known of it


def candidates(histories: Histories, rule: PointGapRule, zero_rule: ZeroRule) -> Iterator[Candidate]:
    """Yield every gap of ``histories`` by the numbers of its point and item, with what is known of it."""
    around = circles(histories)
    peers = compare(histories, around, rule)
    yield from _stopped(histories, peers, rule, zero_rule)
    rows, chance = listing.never_listed(histories, around, peers, rule)
    point, item = histories.point[rows], histories.item[rows]
    yield from _unlisted(PointGapKind.NEVER_LISTED, (point, item, chance), peers, rule)
    yield from _unlisted(PointGapKind.VOID, listing.voids(histories, around, peers, rule), peers, rule)


def _stopped(histories: Histories, peers: Peers, rule: PointGapRule, zero_rule: ZeroRule) -> Iterator[Candidate]:
    """Yield the rows whose last zeros are an open out-of-stock or a delisting that others do not share."""
    kinds = classify(histories, zero_rule)
    open_now = np.flatnonzero(kinds.kind[:, -1] == KINDS.index(ZeroKind.OUT_OF_STOCK_OPEN))
    sized = _sizes(histories, open_now, zero_rule)
    gone = delisted.find(histories, kinds, rule)
    start = _start_of_run(kinds.kind[open_now])
    own = delisted.own_sales(histories, open_now, rule)
    stopped = (
        *zip(open_now.tolist(), start.tolist(), kinds.confidence[open_now, -1].tolist(), own.tolist(), strict=True),
        *zip(gone.rows.tolist(), gone.since.tolist(), gone.chance.tolist(), gone.sales.tolist(), strict=True),
    )
    still: Marks = np.any(histories.values[:, -rule.alive :] > 0, axis=1)
    for at, (row, since, chance, sales) in enumerate(stopped):
        point, item = int(histories.point[row]), int(histories.item[row])
        # What stopped lately still counts among those that sell; it is no peer of its own.
        itself = bool(still[row])
        is_open = at < len(open_now)
        if not is_open and peers.anywhere[item] <= itself:
            continue
        yield (
            point,
            item,
            {
                "kind": PointGapKind.OUT_OF_STOCK_OPEN if is_open else PointGapKind.DELISTED,
                "since": histories.periods[since],
                "is_new": len(histories.periods) - since <= 1,
                "confidence": chance,
                "potential": sized.get(row, sales),
                "peers": int(peers.selling[point, item]) - itself,
                "point_sales": float(peers.size[point]),
                "peer_share": peers.share(point, item),
                "in_plan": is_open or _age(histories, since) <= rule.plan_days,
            },
        )


def _sizes(histories: Histories, rows: Ints, zero_rule: ZeroRule) -> dict[int, float]:
    """Return what each row that is out of stock should have sold in the last period, where its past is long enough."""
    season = SEASONS[grain_of(histories.periods)]
    return {
        row: float(expected[-1])
        for missing in missing_items.sizes(histories, rows, zero_rule, season, Unattended())
        for row, expected in zip(missing.rows.tolist(), missing.expected, strict=True)
    }


def _age(histories: Histories, since: int) -> int:
    return (histories.periods[-1] - histories.periods[since]).days


def _start_of_run(kinds: Ints) -> Ints:
    """Return where the last run of one kind began, in each row."""
    other = kinds != kinds[:, -1:]
    return np.where(other.any(axis=1), kinds.shape[1] - other[:, ::-1].argmax(axis=1), 0)


def _unlisted(
    kind: PointGapKind, missing: tuple[Ints, Ints, Floats], peers: Peers, rule: PointGapRule
) -> Iterator[Candidate]:
    """Yield the items that a point never sold, those with a chance and with peers enough."""
    point, item, chance = missing
    listed = np.flatnonzero(peers.anywhere[item] >= rule.fewest_peers)
    columns = (values[listed].tolist() for values in (point, item, chance, peers.expected[point, item]))
    for point_, item_, chance_, potential in zip(*columns, strict=True):
        yield (
            point_,
            item_,
            {
                "kind": kind,
                "since": None,
                "is_new": False,
                "confidence": chance_,
                "potential": potential,
                "peers": int(peers.selling[point_, item_]),
                "point_sales": float(peers.size[point_]),
                "peer_share": peers.share(point_, item_),
                "in_plan": True,
            },
        )


def _prizes(known: list[Known], rule: PointGapRule) -> list[list[float]]:
    """Return the low, middle and high prize of each: chance times potential times the part that is won."""
    expected = np.array([gap["confidence"] * gap["potential"] for gap in known])
    result: list[list[float]] = all_exact(np.outer(expected, rule.realisation)).tolist()
    return result

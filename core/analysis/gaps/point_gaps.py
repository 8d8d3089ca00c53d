"""Gaps at points: open out-of-stocks, delistings and voids, each with its potential from itself or from its peers."""

from collections.abc import Iterator
from datetime import date
from typing import TypedDict

import duckdb
import numpy as np

from core.analysis.forecasting.sales import SEASONS
from core.analysis.gaps import missing_items
from core.analysis.gaps.peers import Peers, compare
from core.analysis.gaps.prize import exact
from core.analysis.gaps.zeros import KINDS, classify
from core.analysis.histories import Histories, load
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.arrays import Ints
from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from core.model.job_context import Unattended
from core.model.periods import grain_of
from core.warehouse.filters import Filters

_ITEM = PRODUCT_LEVELS.index(ProductLevel.ITEM)
_OPEN = {ZeroKind.OUT_OF_STOCK_OPEN: PointGapKind.OUT_OF_STOCK_OPEN, ZeroKind.DELISTED: PointGapKind.DELISTED}


def find(
    reader: duckdb.DuckDBPyConnection, rule: PointGapRule, zero_rule: ZeroRule, filters: Filters
) -> PointGapReport:
    """Return the gaps at the points and of the items that pass ``filters``; their peers are not filtered.

    Zeros without evidence of demand are no gaps: never sold, not launched yet, intermittent, or not reported. A
    delisted item counts while others of its region still sell it.
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
    gaps = [
        _gap(rule, points[point], items[item], numbers)
        for point, item, numbers in candidates(histories, rule, zero_rule)
        if wanted_points[point] and wanted_items[item]
    ]
    gaps.sort(key=lambda gap: (not _is_first(gap, rule), -gap.middle, gap.item or "", gap.market or ""))
    return PointGapReport(rule=rule, as_of=histories.periods[-1], gaps=tuple(gaps))


def _is_first(gap: PointGap, rule: PointGapRule) -> bool:
    """Return whether it can be acted on now: an item that is certainly out of stock was on the shelf a moment ago."""
    return gap.kind is PointGapKind.OUT_OF_STOCK_OPEN and gap.confidence >= rule.sure


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


class _Point(TypedDict):
    region: str | None
    province: str | None
    precision_area: str | None
    market: str | None


Candidate = tuple[int, int, Known]  # point, item, what is known of it


def candidates(histories: Histories, rule: PointGapRule, zero_rule: ZeroRule) -> Iterator[Candidate]:
    """Yield every gap of ``histories`` by the numbers of its point and item, with what is known of it."""
    peers = compare(histories, rule)
    yield from _open_gaps(histories, peers, rule, zero_rule)
    yield from _voids(histories, peers, rule)


def _open_gaps(histories: Histories, peers: Peers, rule: PointGapRule, zero_rule: ZeroRule) -> Iterator[Candidate]:
    """Yield the rows whose last zeros are an open out-of-stock or a delisting that others do not share."""
    kinds = classify(histories, zero_rule)
    last = kinds.kind[:, -1]
    sized = _sizes(histories, np.flatnonzero(last == KINDS.index(ZeroKind.OUT_OF_STOCK_OPEN)), zero_rule)
    for row in np.flatnonzero(np.isin(last, [KINDS.index(kind) for kind in _OPEN])).tolist():
        kind = _OPEN[KINDS[last[row]]]
        point, item = int(histories.point[row]), int(histories.item[row])
        # What stopped lately still counts among those that sell; it is no peer of its own.
        itself = bool((histories.values[row, -rule.alive :] > 0).any())
        selling = int(peers.selling[point, item]) - itself
        if kind is PointGapKind.DELISTED and selling < rule.fewest_peers:
            continue
        sales = histories.values[row][histories.values[row] > 0]
        since = _first_of_run(kinds.kind[row])
        yield (
            point,
            item,
            {
                "kind": kind,
                "since": histories.periods[since],
                "is_new": len(histories.periods) - since <= 1,
                "confidence": float(kinds.confidence[row, -1]),
                "potential": sized.get(row, float(sales[-rule.own :].mean())),
                "peers": selling,
                "point_sales": float(peers.size[point]),
                "peer_share": float(peers.share[point, item]),
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


def _first_of_run(kinds: Ints) -> int:
    """Return where the last run of one kind began."""
    other = np.flatnonzero(kinds != kinds[-1])
    return int(other[-1]) + 1 if len(other) else 0


def _voids(histories: Histories, peers: Peers, rule: PointGapRule) -> Iterator[Candidate]:
    """Yield the items that a point has no row for, though points so broad mostly or often carry them."""
    carried = np.zeros(peers.listed.shape, np.bool_)
    carried[histories.point, histories.item] = True
    missing = ~carried & (peers.listed >= rule.listed) & (peers.selling >= rule.fewest_peers)
    potential = peers.share * peers.size[:, None]
    confidence = rule.oversight / (rule.oversight + 1 - peers.listed)
    for point, item in np.argwhere(missing & (potential > 0)).tolist():
        yield (
            point,
            item,
            {
                "kind": PointGapKind.VOID,
                "since": None,
                "is_new": False,
                "confidence": float(confidence[point, item]),
                "potential": float(potential[point, item]),
                "peers": int(peers.selling[point, item]),
                "point_sales": float(peers.size[point]),
                "peer_share": float(peers.share[point, item]),
            },
        )


def _gap(rule: PointGapRule, point: _Point, product: tuple[str | None, ...], known: Known) -> PointGap:
    expected = known["confidence"] * known["potential"]
    low, middle, high = (exact(part * expected) for part in rule.realisation)
    return PointGap(**point, item=product[_ITEM], product=product, low=low, middle=middle, high=high, **known)

"""Gaps at points: what is missing where, with the chance that it would sell and what it would sell there."""

from collections.abc import Iterator
from typing import TypedDict

import duckdb
import numpy as np

from core.analysis.gaps import atoms
from core.analysis.gaps.atoms import GAP_KINDS, Atoms
from core.analysis.gaps.peers import Peers
from core.analysis.gaps.prize import all_exact
from core.analysis.histories import Histories, load
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.arrays import Floats, Ints
from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
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
    missing, peers = atoms.find(histories, rule, zero_rule)
    wanted_points = histories.chosen(histories.points, filters)
    wanted_items = histories.chosen(histories.items, filters)
    missing = missing.only(wanted_points[missing.point] & wanted_items[missing.item])
    prizes = all_exact(np.outer(missing.chance * missing.potential, rule.realisation))
    order = _order(histories, missing, prizes[:, 1])
    gaps = _named(histories, missing.only(order), prizes[order], peers, rule)
    return PointGapReport(rule=rule, as_of=histories.periods[-1], gaps=gaps)


def _order(histories: Histories, missing: Atoms, middle: Floats) -> Ints:
    """Return the largest middle prize first; of equal ones the first item, then the first market."""

    def place(names: list[str | None]) -> Ints:
        return np.unique([name or "" for name in names], return_inverse=True)[1].astype(np.int64)

    item = place(histories.items.column("item").to_pylist())[missing.item]
    market = place(histories.points.column("market").to_pylist())[missing.point]
    order: Ints = np.lexsort((market, item, -middle))
    return order


def _named(
    histories: Histories, missing: Atoms, prizes: Floats, peers: Peers, rule: PointGapRule
) -> tuple[PointGap, ...]:
    """Return the gaps by name, in their order."""
    points = histories.points.to_pylist()
    products = list(zip(*(histories.items.column(level).to_pylist() for level in PRODUCT_LEVELS), strict=True))
    starts = (*histories.periods, None)  # -1 is none
    too_old = [(histories.periods[-1] - start).days > rule.plan_days for start in histories.periods]
    old = np.array([*too_old, False])[missing.since] & (missing.kind == GAP_KINDS.index(PointGapKind.DELISTED))
    is_new = missing.since == len(histories.periods) - 1
    size = peers.size[missing.point]
    share = np.divide(peers.expected[missing.point, missing.item], size, out=np.zeros(len(size)), where=size > 0)
    known = (*(getattr(missing, name) for name in ("kind", "point", "item", "since", "chance", "potential", "peers")),)
    columns = (*known, is_new, ~old, size, share, *prizes.T)
    return tuple(
        PointGap(
            **points[point],
            item=products[item][_ITEM],
            product=products[item],
            kind=GAP_KINDS[kind],
            since=starts[since],
            is_new=new,
            in_plan=in_plan,
            confidence=chance,
            potential=potential,
            low=low,
            middle=middle,
            high=high,
            peers=selling,
            point_sales=sales,
            peer_share=part,
        )
        for kind, point, item, since, chance, potential, selling, new, in_plan, sales, part, low, middle, high in zip(
            *(column.tolist() for column in columns), strict=True
        )
    )


class Known(TypedDict):
    """What is known of a gap beside where it is."""

    kind: PointGapKind


def candidates(histories: Histories, rule: PointGapRule, zero_rule: ZeroRule) -> Iterator[tuple[int, int, Known]]:
    """Yield every gap of ``histories`` by the numbers of its point and item, with its kind."""
    missing, _ = atoms.find(histories, rule, zero_rule)
    for point, item, kind in zip(missing.point.tolist(), missing.item.tolist(), missing.kind.tolist(), strict=True):
        yield point, item, {"kind": GAP_KINDS[kind]}

"""Everything that is missing comes as columns of one length, each kind with what is known of it."""

import numpy as np
import pyarrow as pa

from core.analysis.gaps import atoms
from core.analysis.gaps.atoms import GAP_KINDS
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapKind, PointGapRule
from core.model.analyses.zeros import ZeroRule
from tests.builders.alerts import months

POINTS, ITEMS, MONTHS = 8, 4, 18
OUT, GONE, NEVER, VOID = (1, 0), (2, 1), (3, 2), (4, 3)  # point and item of each


def market() -> Histories:
    """Every point sells every item alike, but for one out of stock, one delisted, one never listed and one void."""
    pairs = [(point, item) for point in range(POINTS) for item in range(ITEMS) if (point, item) != VOID]
    values = np.full((len(pairs), MONTHS), 10.0)
    values[pairs.index(OUT), -1:] = 0.0
    values[pairs.index(GONE), -4:] = 0.0
    values[pairs.index(NEVER)] = 0.0
    point, item = np.array(pairs).T
    names = [f"P{at}" for at in range(POINTS)]
    return Histories(
        values,
        point,
        item,
        pa.table({"region": ["R"] * POINTS, "precision_area": names, "market": names}),
        pa.table(
            {"item": list("ABCD"), "brand": ["B"] * ITEMS, "flavour": ["F"] * ITEMS, "pack_type": ["CAN"] * ITEMS}
        ),
        months(MONTHS),
    )


def test_each_kind_is_found_where_it_was_put() -> None:
    missing, _ = atoms.find(market(), PointGapRule(), ZeroRule())
    where = {
        GAP_KINDS[kind]: (point, item)
        for kind, point, item in zip(missing.kind.tolist(), missing.point.tolist(), missing.item.tolist(), strict=True)
    }
    assert where == {
        PointGapKind.OUT_OF_STOCK_OPEN: OUT,
        PointGapKind.DELISTED: GONE,
        PointGapKind.NEVER_LISTED: NEVER,
        PointGapKind.VOID: VOID,
    }


def test_what_never_sold_began_nowhere_and_what_stopped_is_no_peer_of_its_own() -> None:
    missing, _ = atoms.find(market(), PointGapRule(), ZeroRule())
    since = dict(zip(missing.kind.tolist(), missing.since.tolist(), strict=True))
    peers = dict(zip(missing.kind.tolist(), missing.peers.tolist(), strict=True))
    assert [since[at] for at in range(len(GAP_KINDS))] == [MONTHS - 1, MONTHS - 4, -1, -1]
    assert set(peers.values()) == {POINTS - 1}


def test_every_chance_is_a_probability_and_every_potential_is_near_what_peers_sell() -> None:
    missing, _ = atoms.find(market(), PointGapRule(), ZeroRule())
    assert ((missing.chance > 0) & (missing.chance <= 1)).all()
    assert np.abs(missing.potential - 10).max() < 1


def test_only_those_that_are_marked_stay() -> None:
    missing, _ = atoms.find(market(), PointGapRule(), ZeroRule())
    assert missing.only(missing.since < 0).point.tolist() == [NEVER[0], VOID[0]]

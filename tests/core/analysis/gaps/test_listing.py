"""Which rows of zeros and which missing rows are candidates, and how sure each is."""

import numpy as np
import pyarrow as pa

from core.analysis.gaps import frequency, listing, silences
from core.analysis.gaps.peers import Circles, Peers, circles, compare
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.arrays import Floats, Ints
from tests.builders.alerts import months

RULE = PointGapRule()
POINTS, ITEMS = 30, 20


def market(seed: int = 1) -> tuple[Histories, Ints]:
    """Broad points and common items make a row; one wanted row in ten, of those returned, never sold."""
    random = np.random.default_rng(seed)
    broad, common = np.linspace(-2, 3, POINTS)[:, None], np.linspace(-2, 3, ITEMS)[None, :]
    carried = random.random((POINTS, ITEMS)) < 1 / (1 + np.exp(-broad - common))
    point, item = np.nonzero(carried)
    values = np.exp(0.2 * random.normal(size=(len(point), 12)) + (broad + common)[point, item][:, None])
    lapsed = np.flatnonzero(random.random(len(point)) < 0.1)
    values[lapsed] = 0.0
    return (
        Histories(
            values,
            point,
            item,
            pa.table(
                {
                    "region": [f"R{at % 3}" for at in range(POINTS)],
                    "precision_area": [str(at // 6) for at in range(POINTS)],
                }
            ),
            pa.table(
                {"brand": [f"B{at % 4}" for at in range(ITEMS)], "flavour": ["F"] * ITEMS, "pack_type": ["CAN"] * ITEMS}
            ),
            months(12),
        ),
        lapsed,
    )


def compared(histories: Histories) -> tuple[Circles, Peers]:
    around = circles(histories)
    return around, compare(histories, around, RULE)


def never(histories: Histories) -> tuple[Ints, Ints, Floats]:
    around, peers = compared(histories)
    rows = silences.read(histories, ~np.isnan(histories.values))
    return listing.never_listed(histories, peers, rows, frequency.usual(histories, around, rows), RULE)


def test_rows_of_zeros_are_never_listed_with_a_chance_each() -> None:
    histories, lapsed = market()
    point, item, chance = never(histories)
    assert point.tolist() == histories.point[lapsed].tolist()
    assert item.tolist() == histories.item[lapsed].tolist()
    assert ((chance > 0) & (chance < 1)).all()


def test_a_row_of_fewer_periods_than_show_a_sale_says_nothing() -> None:
    histories, lapsed = market()
    histories.values[lapsed[0], :-2] = np.nan
    point, _, _ = never(histories)
    assert point.tolist() == histories.point[lapsed[1:]].tolist()


def test_where_items_sell_now_and_then_a_row_of_zeros_is_hardly_a_lapse() -> None:
    histories, _ = market()
    random = np.random.default_rng(2)
    rare = histories.item < ITEMS // 2
    histories.values[rare] *= random.random(histories.values[rare].shape) < 0.15
    _, item, chance = never(histories)
    assert chance[item < ITEMS // 2].mean() < 0.3 * chance[item >= ITEMS // 2].mean()


def test_voids_are_the_missing_rows_of_broad_points_and_common_items() -> None:
    histories, _ = market()
    point, item, chance = listing.voids(histories, *compared(histories), RULE)
    assert not set(zip(point.tolist(), item.tolist(), strict=True)) & set(
        zip(histories.point.tolist(), histories.item.tolist(), strict=True)
    )
    assert (point + item).mean() > 20
    assert rank_correlation(chance, (point / POINTS + item / ITEMS).astype(np.float64)) > 0.5


def rank_correlation(left: Floats, right: Floats) -> float:
    ranks = [np.argsort(np.argsort(values)) for values in (left, right)]
    return float(np.corrcoef(*ranks)[0, 1])

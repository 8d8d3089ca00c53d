"""Points against their peers, on five points of two regions."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pytest

from core.analysis.gaps.peers import compare
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from tests.builders.alerts import months

PLAIN = PointGapRule(shrink=0.0)


def histories(
    *rows: tuple[int, int, Sequence[float]], regions: Sequence[str] = ("R", "R", "J"), items: int = 2
) -> Histories:
    values = np.array([values for *_, values in rows], np.float64).reshape(len(rows), len(rows[0][2]) if rows else 1)
    return Histories(
        values=values,
        point=np.array([point for point, *_ in rows], np.int64),
        item=np.array([item for _, item, _ in rows], np.int64),
        points=pa.table({"region": pa.array(regions, pa.string())}),
        items=pa.table({"item": [f"item {at}" for at in range(items)]}),
        periods=months(values.shape[1]),
    )


SHELF = histories(
    (0, 0, [10.0] * 4),
    (0, 1, [30.0] * 4),
    (1, 0, [5.0, 0.0, 5.0, float("nan")]),
    (2, 0, [8.0] * 4),
    (2, 1, [32.0] * 4),
)


def test_the_size_and_the_rate_are_means_of_the_periods_with_sales() -> None:
    peers = compare(SHELF, PLAIN)
    assert peers.size.tolist() == [40.0, 5.0, 40.0]
    assert peers.rate.tolist() == [10.0, 30.0, 5.0, 8.0, 32.0]


def test_a_share_is_that_of_the_points_of_the_region_that_sell_the_item() -> None:
    peers = compare(SHELF, PLAIN)
    assert peers.share[0].tolist() == pytest.approx([15 / 45, 30 / 40])
    assert peers.share[1].tolist() == pytest.approx([15 / 45, 30 / 40])
    assert peers.share[2].tolist() == pytest.approx([8 / 40, 32 / 40])
    assert peers.selling.tolist() == [[2, 1], [2, 1], [1, 1]]


def test_a_region_is_drawn_towards_all_by_so_many_points_of_mean_size() -> None:
    peers = compare(SHELF, PointGapRule(shrink=2.0))
    weight = 2.0 * (40 + 5 + 40) / 3
    assert peers.share[2, 0] == pytest.approx((8 + weight * 23 / 85) / (40 + weight))


def test_an_item_that_nobody_of_the_region_sells_has_no_share_there() -> None:
    peers = compare(histories((0, 0, [4.0] * 3), (2, 0, [4.0] * 3), (2, 1, [4.0] * 3)), PLAIN)
    assert peers.share[0].tolist() == [1.0, 0.0]
    assert peers.selling[0].tolist() == [1, 0]


def test_what_stopped_longer_ago_than_counts_as_alive_sells_no_more() -> None:
    rule = PointGapRule(shrink=0.0, recent=6, alive=2)
    peers = compare(histories((0, 0, [9, 9, 9, 9, 9, 9]), (1, 0, [6, 6, 6, 6, 0, 0]), (2, 0, [6, 6, 6, 6, 6, 0])), rule)
    assert peers.selling[:, 0].tolist() == [1, 1, 1]
    assert peers.share[0, 0] == 1.0
    assert peers.rate.tolist() == [9.0, 6.0, 6.0]


def test_only_recent_periods_count() -> None:
    peers = compare(histories((0, 0, [100, 100, 2, 2])), PointGapRule(recent=2, shrink=0.0))
    assert (peers.size[0], peers.rate[0]) == (2.0, 2.0)


def test_a_broad_point_and_a_common_item_make_a_listing_likely() -> None:
    # Of five points, the first carries all of four items, the last only the first of them.
    carried = [(point, item, [1.0]) for point, wide in enumerate((4, 3, 3, 2, 1)) for item in range(wide)]
    listed = compare(histories(*carried, regions=["R"] * 5, items=4), PLAIN).listed
    assert (np.diff(listed, axis=0) <= 1e-12).all()
    assert (np.diff(listed, axis=1) < 0).all()
    assert listed[0, 0] > 0.9
    assert listed[4, 3] < 0.3


def test_the_likely_listings_are_where_the_penalised_likelihood_is_level() -> None:
    carried = [(point, item, [1.0]) for point, wide in enumerate((4, 3, 3, 2, 1)) for item in range(wide)]
    listed = compare(histories(*carried, regions=["R"] * 5, items=4), PLAIN).listed
    marks = np.zeros((5, 4))
    marks[[point for point, *_ in carried], [item for _, item, _ in carried]] = 1
    odds = np.log(listed / (1 - listed)) - np.log(13 / 7)
    breadth = odds.mean(axis=1) - odds.mean(axis=1).mean()
    excess = (marks - listed).sum(axis=1)
    # At the maximum the excess of a point is its own effect; a constant moves between points and items.
    assert excess - excess.mean() == pytest.approx(breadth, abs=0.05)


@pytest.mark.parametrize("marks", [[(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)], []])
def test_where_all_is_listed_or_nothing_there_is_nothing_to_model(marks: list[tuple[int, int]]) -> None:
    held = histories(*((point, item, [1.0]) for point, item in marks))
    assert compare(held, PLAIN).listed.tolist() == [[float(bool(marks))] * 2] * 3


def test_points_that_have_no_figure_yet_have_no_size_and_the_shares_of_their_region() -> None:
    peers = compare(histories((0, 0, [10.0] * 3), (0, 1, [30.0] * 3), regions=["R", "R", "J"]), PLAIN)
    assert peers.size.tolist() == [40.0, 0.0, 0.0]
    assert peers.share.tolist() == [[0.25, 0.75], [0.25, 0.75], [0.0, 0.0]]
    assert peers.selling.tolist() == [[1, 1], [1, 1], [0, 0]]


def test_nothing_has_no_peers() -> None:
    assert compare(histories(regions=[], items=0), PointGapRule()).size.shape == (0,)

"""What peers make expected of an item in a point."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pytest

from core.analysis.gaps.peers import Peers, circles, compare
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from tests.builders.alerts import months

RULE = PointGapRule()


def histories(
    *rows: tuple[int, int, Sequence[float]], regions: Sequence[str] = ("R", "R", "J"), items: int = 2
) -> Histories:
    values = np.array([values for *_, values in rows], np.float64).reshape(len(rows), len(rows[0][2]) if rows else 1)
    names = [f"item {at}" for at in range(items)]
    areas, flavours = [f"area {at // 2}" for at in range(len(regions))], [f"F{at % 2}" for at in range(items)]
    return Histories(
        values=values,
        point=np.array([point for point, *_ in rows], np.int64),
        item=np.array([item for _, item, _ in rows], np.int64),
        points=pa.table({"region": pa.array(regions, pa.string()), "precision_area": pa.array(areas, pa.string())}),
        items=pa.table({"item": names, "brand": ["B"] * items, "flavour": flavours, "pack_type": ["CAN"] * items}),
        periods=months(values.shape[1]),
    )


def peers(of: Histories, rule: PointGapRule = RULE) -> Peers:
    return compare(of, circles(of), rule)


def grid(points: int, items: int, missing: tuple[int, int] | None = None, **changed: float) -> Histories:
    """Points whose sales double from one to the next, of items whose sales treble; three regions in turn."""
    rows = [
        (point, item, [changed.get(f"p{point}i{item}", 2.0**point * 3.0**item)] * 12)
        for point in range(points)
        for item in range(items)
        if (point, item) != missing
    ]
    return histories(*rows, regions=[f"R{point % 3}" for point in range(points)], items=items)


def test_the_size_is_the_mean_of_the_periods_with_sales() -> None:
    shelf = histories((0, 0, [10.0] * 4), (0, 1, [30.0] * 4), (1, 0, [5.0, 0.0, 5.0, float("nan")]))
    assert peers(shelf).size.tolist() == [40.0, 5.0, 0.0]


def test_what_is_expected_is_what_the_point_sells_of_others_times_what_others_sell_of_the_item() -> None:
    expected = peers(grid(9, 6, missing=(4, 3))).expected
    assert expected[4, 3] == pytest.approx(2.0**4 * 3.0**3, rel=0.1)


def test_one_record_of_one_seller_counts_as_one_among_many() -> None:
    calm = peers(grid(9, 6, missing=(4, 3))).expected[4, 3]
    wild = peers(grid(9, 6, missing=(4, 3), p5i3=1e6)).expected[4, 3]
    assert wild == pytest.approx(calm, rel=0.35)


def test_an_item_that_no_point_of_the_region_sells_is_expected_by_the_country() -> None:
    rows = [(point, item, [8.0] * 12) for point in range(9) for item in range(4) if item or point >= 3]
    shelf = histories(*rows, regions=["R"] * 3 + ["J"] * 3 + ["D"] * 3, items=4)
    found = peers(shelf)
    assert found.selling[0, 0] == 0
    assert found.anywhere[0] == 6
    assert found.expected[0, 0] == pytest.approx(8.0, rel=0.05)


def test_what_nobody_sells_any_more_is_expected_nowhere() -> None:
    rows = [(point, item, [8.0] * 12) for point in range(3) for item in range(2)]
    gone = [(point, 2, [8.0] * 8 + [0.0] * 4) for point in range(2)]
    found = peers(histories(*rows, *gone, items=3))
    assert found.expected[:, 2].tolist() == [0.0] * 3
    assert found.anywhere.tolist() == [3, 3, 0]


def test_what_sells_every_other_period_is_expected_to_sell_half() -> None:
    rows = [(point, 0, [6.0] * 12) for point in range(6)] + [(point, 1, [6.0, 0.0] * 6) for point in range(5)]
    shelf = histories(*rows, regions=["R"] * 6)
    assert peers(shelf).expected[5, 1] == pytest.approx(3.0, rel=0.1)


def test_what_stopped_longer_ago_than_counts_as_alive_sells_no_more() -> None:
    rule = PointGapRule(recent=6, alive=2)
    found = peers(histories((0, 0, [9, 9, 9, 9, 9, 9]), (1, 0, [6, 6, 6, 6, 0, 0]), (2, 0, [6, 6, 6, 6, 6, 0])), rule)
    assert found.selling[:, 0].tolist() == [1, 1, 1]
    assert found.anywhere[0] == 2


def test_only_recent_periods_count() -> None:
    assert peers(histories((0, 0, [100, 100, 2, 2])), PointGapRule(recent=2)).size[0] == 2.0


def test_points_that_have_no_figure_yet_have_no_size_and_expect_nothing() -> None:
    found = peers(histories((0, 0, [10.0] * 3), (0, 1, [30.0] * 3), regions=["R", "R", "J"]))
    assert found.size.tolist() == [40.0, 0.0, 0.0]
    assert found.expected[1:].tolist() == [[0.0, 0.0], [0.0, 0.0]]
    assert found.selling.tolist() == [[1, 1], [1, 1], [0, 0]]


def test_nothing_has_no_peers() -> None:
    assert peers(histories(regions=[], items=0)).size.shape == (0,)


def test_margins_are_partitions_of_the_rows_and_lines_are_flavours_of_a_brand() -> None:
    shelf = grid(4, 4)
    around = circles(shelf)
    area, regional, local = around.lines(shelf.point, shelf.item)
    assert len(np.unique(area.code)) == 4  # an area lies in one region
    assert len(np.unique(regional.code)) == 3 * 2
    assert len(np.unique(local.code)) == 4 * 2
    assert all((margin.code < margin.groups).all() for margin in (area, regional, local))

"""What is out of stock by its own zeros, or by all that is known of the row."""

from collections.abc import Sequence

import numpy as np
import pytest

from core.analysis.gaps import out_of_stock
from core.analysis.gaps.delisted import Stopped
from core.analysis.gaps.zeros import classify
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from tests.core.analysis.gaps.test_delisted import histories

STEADY = [5.0] * 24
PAUSED = [5.0, 5.0, 5.0, 0.0] * 5 + [5.0, 0.0, 5.0, 0.0]


def find(*rows: Sequence[float], steady: float) -> Stopped:
    held = histories(*rows)
    return out_of_stock.find(held, classify(held, ZeroRule()), np.full(len(rows), steady), PointGapRule(), ZeroRule())


def test_a_steady_row_that_stopped_lately_is_out_of_stock_with_the_chance_that_it_is_steady() -> None:
    out = find(STEADY, [5.0] * 22 + [0.0] * 2, [5.0] * 18 + [0.0] * 6, steady=0.9)
    assert (out.rows.tolist(), out.since.tolist(), out.chance.tolist()) == ([1], [22], [0.9])
    assert out.sales[0] == pytest.approx(5.0, rel=0.05)


@pytest.mark.parametrize(("steady", "rows"), [(0.6, [1]), (0.4, [])])
def test_what_its_own_zeros_make_a_pause_is_missing_where_the_row_is_rather_steady(
    steady: float, rows: list[int]
) -> None:
    assert find(STEADY, PAUSED, steady=steady).rows.tolist() == rows


def test_a_longer_pause_is_no_out_of_stock_however_steady_the_row() -> None:
    assert find([5.0, 0.0] * 10 + [0.0] * 4, steady=1.0).rows.tolist() == []

"""Items that a point sold and sells no more, by hand-made histories."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pytest

from core.analysis.gaps import delisted, silences
from core.analysis.gaps.zeros import classify
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from tests.builders.alerts import months

RULE = PointGapRule()
NAN = float("nan")
STEADY = [5.0] * 16


def histories(*rows: Sequence[float]) -> Histories:
    """One item in a point of its own for each of ``rows``."""
    names = [f"P{at}" for at in range(len(rows))]
    points = pa.table({"region": ["R"] * len(rows), "precision_area": names, "market": names})
    numbers = np.arange(len(rows))
    return Histories(np.array(rows), numbers, numbers * 0, points, pa.table({"item": ["A"]}), months(len(rows[0])))


def find(*rows: Sequence[float], steady: float = 1.0) -> delisted.Stopped:
    held = histories(*rows)
    between = silences.read(held, ~np.isnan(held.values))
    return delisted.find(held, classify(held, ZeroRule()), between, np.full(len(rows), steady), RULE)


def test_what_stopped_for_good_is_delisted_since_its_first_period_without_a_sale() -> None:
    gone = find([5.0] * 16, [5.0] * 12 + [0.0] * 4, [5.0] * 6 + [0.0] * 10)
    assert gone.rows.tolist() == [1, 2]
    assert gone.since.tolist() == [12, 6]
    assert gone.sales.tolist() == [5.0, 5.0]
    assert gone.chance[0] > gone.chance[1] > 0


def test_a_row_that_hardly_ever_sold_was_never_really_listed() -> None:
    assert find([0.0] * 6 + [90.0] + [0.0] * 9).rows.tolist() == []


def test_a_period_that_was_not_reported_is_neither_a_sale_nor_a_return() -> None:
    gone = find([5.0] * 11 + [0.0] * 4 + [NAN])
    assert (gone.rows.tolist(), gone.since.tolist()) == ([0], [11])


def test_where_such_silences_ended_before_a_return_is_likelier() -> None:
    back = [5.0] * 8 + [0.0] * 4 + [5.0] * 4
    lonely = find([5.0] * 13 + [0.0] * 3)
    among = find([5.0] * 13 + [0.0] * 3, *[back] * 20)
    assert among.chance[0] > 0.5 > lonely.chance[0]


def test_what_may_be_a_pause_is_worth_as_much_less() -> None:
    stopped = [5.0] * 13 + [0.0] * 3
    assert find(stopped, steady=0.5).chance[0] == pytest.approx(0.5 * find(stopped).chance[0], rel=0.1)


def test_own_sales_are_those_of_the_last_periods_with_a_record_cut() -> None:
    held = histories(STEADY, [5.0] * 13 + [500.0] + [5.0] * 2, [9.0] * 8 + [2.0] * 6 + [0.0] * 2)
    rows = np.arange(3)
    assert delisted.own_sales(held, rows, RULE).tolist() == pytest.approx([5.0, (5 * 5 + 15) / 6, 2.0])


def test_periods_without_a_sale_count_and_those_before_the_first_do_not() -> None:
    held = histories([0.0] * 12 + [6.0, 0.0, 6.0, 0.0])
    assert delisted.own_sales(held, np.array([0]), RULE).tolist() == [4.0]


def test_no_rows_sold_nothing() -> None:
    assert delisted.own_sales(histories(STEADY), np.zeros(0, np.int64), RULE).shape == (0,)

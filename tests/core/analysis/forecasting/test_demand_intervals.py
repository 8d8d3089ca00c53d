"""Intervals of series that sell seldom, from their own last periods."""

import numpy as np
import pytest

from core.analysis.forecasting.backtest import Origins, origins
from core.analysis.forecasting.demand_intervals import last_periods, quantiles
from core.analysis.forecasting.panel import panel_of


def test_bounds_are_quantiles_of_the_last_periods_of_each_series() -> None:
    panel = panel_of([np.array([900.0, *range(11)]), np.array([900.0, *range(100, 210, 10)])], 12)
    result = quantiles(panel, 11, (80, 50))
    assert set(result) == {80, 50}
    assert [side.tolist() for side in result[80]] == [pytest.approx([1.0, 110.0]), pytest.approx([9.0, 190.0])]
    assert [side.tolist() for side in result[50]] == [pytest.approx([2.5, 125.0]), pytest.approx([7.5, 175.0])]


def test_of_a_shorter_series_all_periods_count_and_no_series_have_no_bounds() -> None:
    low, high = quantiles(panel_of([np.array([0.0, 4.0])], 12), 11, (50,))[50]
    assert (low.tolist(), high.tolist()) == ([1.0], [3.0])
    low, high = quantiles(panel_of([], 12), 11, (50,))[50]
    assert (low.shape, high.shape) == ((0,), (0,))


def chosen(history: list[float], season: int) -> int:
    panel = panel_of([np.array(history)], season)
    runs = origins(panel, 3)
    return last_periods(panel, runs, runs.actual(panel, 3))


def test_where_the_level_changed_few_periods_are_chosen_and_where_it_did_not_the_first_of_equals() -> None:
    # Up from nothing to 50 at the last 14 of 40 periods: the six before each origin knew.
    assert chosen([0.0] * 26 + [50.0] * 14, 1) == 6
    assert chosen([5.0] * 40, 12) == 12


@pytest.mark.parametrize(("came", "periods"), [(0.5, 6), (1.0, 9), (7.0, 9), (0.0, 6)])
def test_what_lies_outside_costs_ten_times_as_much_as_the_width(came: float, periods: int) -> None:
    # The last six of 18 periods say 0 to 0, the last nine 0 to 7: that is dearer only up to 0.7 outside.
    panel = panel_of([np.array([7.0] * 12 + [0.0] * 7)], 6)
    near = Origins(np.array([[18]]), np.array([1]))
    assert last_periods(panel, near, np.array([[[came]]])) == periods


def test_without_any_run_the_shortest_look_is_taken() -> None:
    panel = panel_of([np.array([1.0, 0.0])], 4)
    none = Origins(np.zeros((1, 3), np.int64), np.array([1]))
    assert last_periods(panel, none, np.full((1, 3, 1), np.nan)) == 6
    assert (
        last_periods(panel_of([], 12), Origins(np.zeros((0, 3), np.int64), np.zeros(0, np.int64)), np.zeros((0, 3, 1)))
        == 12
    )

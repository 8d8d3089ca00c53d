import numpy as np
import pytest

from core.analysis.forecasting import backtest
from core.analysis.forecasting.models.naive import SeasonalNaive
from core.analysis.forecasting.models.per_series import PerSeries
from core.analysis.forecasting.panel import Panel, panel_of
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters


def test_three_runs_that_do_not_overlap_for_a_short_horizon() -> None:
    result = backtest.origins(panel_of([np.arange(36.0)], 12), 3)
    assert result.seen.tolist() == [[27, 30, 33]]
    assert result.actual(panel_of([np.arange(36.0)], 12), 3).tolist() == [[[27, 28, 29], [30, 31, 32], [33, 34, 35]]]


def test_a_long_horizon_rolls_back_by_a_third_of_it() -> None:
    assert backtest.origins(panel_of([np.arange(80.0)], 12), 18).seen.tolist() == [[50, 56, 62]]


def test_a_short_series_is_tried_over_fewer_steps_and_a_shorter_one_not_at_all() -> None:
    result = backtest.origins(panel_of([np.arange(9.0), np.arange(3.0)], 12), 6)
    assert result.steps.tolist() == [3, 1]
    assert result.seen.tolist() == [[0, 3, 6], [0, 0, 0]]


@pytest.mark.parametrize(
    ("length", "seen", "steps"),
    [
        (12, [[0, 6, 9]], 3),  # no season to see, now or then
        (13, [[0, 0, 0]], 1),  # one now, and none a period ago
        (14, [[0, 0, 13]], 1),
        (16, [[0, 0, 13]], 3),
        (17, [[0, 13, 14]], 3),
        (18, [[13, 14, 15]], 3),
        (24, [[15, 18, 21]], 3),
    ],
)
def test_where_a_season_can_be_seen_now_every_run_could_see_one(length: int, seen: list[list[int]], steps: int) -> None:
    result = backtest.origins(panel_of([np.arange(float(length))], 12), 3)
    assert result.seen.tolist() == seen
    assert result.steps.tolist() == [steps]


def test_a_past_run_never_sees_what_came_after_it() -> None:
    seen: list[int] = []

    def learn(history: Floats, _: int) -> dict[str, float]:
        assert history.tolist() == list(range(len(history)))
        seen.append(len(history))
        return {"last": float(history[-1])}

    def go_on(history: Floats, _: int, __: Parameters, horizon: int) -> Floats:
        assert history.tolist() == list(range(len(history)))
        seen.append(len(history))
        return np.full(horizon, history[-1])

    panel = panel_of([np.arange(36.0)], 12)
    backtest.run(PerSeries("spy", 3, learn, go_on), panel, backtest.origins(panel, 3), 3)
    # All of it for the future; then learnt at the earliest origin alone and used at each.
    assert sorted(seen) == [27, 27, 30, 33, 36, 36]


@pytest.mark.parametrize("horizon", [1, 3, 12])
def test_runs_of_naive_are_what_naive_would_have_said(horizon: int) -> None:
    values = np.random.default_rng(3).uniform(1, 9, (4, 48))
    panel: Panel = panel_of(list(values), 12)
    origins = backtest.origins(panel, horizon)
    done = backtest.run(SeasonalNaive(), panel, origins, horizon)
    for row in range(4):
        for window, origin in enumerate(origins.seen[row]):
            expected = np.resize(values[row, origin - 12 : origin], horizon)
            np.testing.assert_array_equal(done.past[row, window], expected)

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting.backtest import Origins
from core.analysis.forecasting.demand_intervals import last_periods, quantiles
from core.analysis.forecasting.intervals import bounds
from core.analysis.forecasting.panel import panel_of
from core.model.forecasts.forecasts import LEVELS

RANDOM = np.random.default_rng(21)


def test_eighty_per_cent_means_eighty_per_cent() -> None:
    """Errors in per cent that grow with the steps, of many series: what comes lies inside as often as is said."""
    series, horizon = 400, 6
    spread = 0.05 * np.sqrt(np.arange(1, horizon + 1))
    panel = panel_of(list(np.exp(RANDOM.normal(4, 0.1, (series, 36)))), 12)
    ahead = np.full((series, horizon), 60.0)
    past = np.full((series, 3, horizon), 60.0)
    actual = 60 * np.exp(RANDOM.normal(0, 1, past.shape) * spread)
    came = 60 * np.exp(RANDOM.normal(0, 1, ahead.shape) * spread)
    result = bounds(panel, ahead, past, actual, LEVELS)
    for level in LEVELS:
        low, high = result[level]
        assert abs(100 * ((low <= came) & (came <= high)).mean() - level) < 4
    widths = (result[80][1] - result[80][0]).mean(axis=0)
    assert widths[-1] > 1.5 * widths[0]


def test_eighty_per_cent_hold_where_all_series_of_a_market_err_together() -> None:
    series, held = 10, []
    panel = panel_of(list(np.exp(RANDOM.normal(4, 0.1, (series, 36)))), 12)
    ahead, past = np.full((series, 1), 60.0), np.full((series, 3, 1), 60.0)
    for _ in range(300):
        together = RANDOM.normal(0, 0.08, (1, 4, 1)) + RANDOM.normal(0, 0.02, (series, 4, 1))
        actual = 60 * np.exp(together)
        low, high = bounds(panel, ahead, past, actual[:, :3], (80,))[80]
        held.append(((low <= actual[:, 3]) & (actual[:, 3] <= high)).mean())
    assert 76 <= 100 * np.mean(held) <= 90


@settings(max_examples=40)
@given(st.integers(1, 4), st.integers(1, 5), st.integers(0, 2**31), st.booleans())
def test_bounds_hold_the_forecast_and_each_other(series: int, horizon: int, seed: int, tried: bool) -> None:
    random = np.random.default_rng(seed)
    panel = panel_of([random.uniform(0, 9, 20) * (random.random(20) < 0.8) for _ in range(series)], 12)
    ahead = random.uniform(0, 9, (series, horizon))
    past = random.uniform(0, 9, (series, 3, horizon)) if tried else np.full((series, 3, horizon), np.nan)
    actual = random.uniform(0, 9, past.shape) if tried else past
    result = bounds(panel, ahead, past, actual, LEVELS)
    (low95, high95), (low80, high80), (low50, high50) = (result[level] for level in (95, 80, 50))
    for lower, upper in (
        (low95, low80),
        (low80, low50),
        (low50, ahead),
        (ahead, high50),
        (high50, high80),
        (high80, high95),
    ):
        assert (lower <= upper).all()
    assert (low95 >= 0).all()
    assert np.isfinite(high95).all()


def test_what_was_never_negative_has_no_negative_bound_and_what_was_may_have_one() -> None:
    panel = panel_of([np.array([5.0, 0.0, 3.0, 8.0] * 6), np.array([5.0, -4.0, 3.0, -8.0] * 6)], 1)
    nothing = np.full((2, 3, 2), np.nan)
    low, _ = bounds(panel, np.ones((2, 2)), nothing, nothing, (95,))[95]
    assert (low[0] == 0).all()
    assert (low[1] < 0).all()


def test_seldom_series_are_bounded_by_their_last_periods() -> None:
    series = np.array([0.0] * 20 + [0, 0, 4, 0, 0, 0, 4, 0, 0, 4, 0, 0])
    panel = panel_of([series], 12)
    runs = Origins(np.array([[26, 28, 30]]), np.array([2]))
    actual = runs.actual(panel, 2)
    low, high = quantiles(panel, 12, (80,))[80]
    assert (low[0], high[0]) == (0, 4)
    assert last_periods(panel, runs, actual) in (12, 18, 24, 32)

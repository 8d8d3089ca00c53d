"""The structural model now and at each origin."""

import numpy as np

from core.analysis.forecasting.backtest import origins
from core.analysis.forecasting.batch.structural import Structural
from core.analysis.forecasting.outlooks import look
from core.analysis.forecasting.panel import panel_of

RANDOM = np.random.default_rng(8)
VALUES = list(100 * np.exp(0.3 * np.sin(np.arange(40) / 12 * 2 * np.pi) + RANDOM.normal(0, 0.05, (6, 40))))


def test_a_run_of_the_past_sees_only_what_lay_before_it() -> None:
    panel = panel_of(VALUES, 12)
    runs = origins(panel, 3)
    before = look(panel, runs, 3, None)
    spoilt = panel_of([np.where(np.arange(40) < 37, own, 999.0) for own in VALUES], 12)
    after = look(spoilt, runs, 3, None)
    np.testing.assert_array_equal(after.run.past, before.run.past)
    np.testing.assert_array_equal(after.seasons.then, before.seasons.then)
    assert not np.allclose(after.run.ahead, before.run.ahead)


def test_now_is_what_the_model_says_of_the_whole_panel() -> None:
    panel = panel_of(VALUES, 12)
    result = look(panel, origins(panel, 3), 3, None)
    fitted = Structural().fit(panel)
    np.testing.assert_array_equal(result.run.ahead, fitted.predict(panel, 3))
    assert result.run.parameters == fitted.parameters()
    again = look(panel, origins(panel, 3), 3, result.run.parameters)
    np.testing.assert_array_equal(again.run.ahead, result.run.ahead)


def test_seasons_are_taken_out_below_three_of_them() -> None:
    panel = panel_of([VALUES[0], VALUES[1][:30]], 12)
    seasons = look(panel, origins(panel, 3), 3, None).seasons
    assert seasons.is_short.tolist() == [False, True]
    assert seasons.was_short.tolist() == [True, True]  # the earliest run sees 31 periods


def test_the_spread_of_a_logarithm_is_near_the_share_and_is_never_infinite_beside_a_value() -> None:
    panel = panel_of(VALUES, 12)
    result = look(panel, origins(panel, 3), 3, None)
    share = result.uncertainty.units.now / result.run.ahead
    np.testing.assert_allclose(result.uncertainty.logarithms.now, share, rtol=0.02)
    assert np.isfinite(result.uncertainty.logarithms.past).all()

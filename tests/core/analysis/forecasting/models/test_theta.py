"""Theta: what is learnt is what is continued."""

import numpy as np
import pytest

from core.analysis.forecasting.models.theta import THETA
from core.analysis.forecasting.panel import panel_of

LINE = 10 + 2 * np.arange(20.0)
WAVES = np.resize([10.0, 20.0, 30.0, 20.0], 24) + np.random.default_rng(1).normal(0, 0.1, 24)


def test_a_line_goes_up_and_less_steeply_than_it_came() -> None:
    panel = panel_of([LINE], 12)
    ahead = THETA.fit(panel).predict(panel, 3)[0]
    assert LINE[-1] < ahead[0] < ahead[1] < ahead[2] < LINE[-1] + 6


def test_a_constant_goes_on_and_a_season_comes_back() -> None:
    panel = panel_of([np.full(12, 7.0), WAVES], 4)
    ahead = THETA.fit(panel).predict(panel, 4)
    assert ahead[0].tolist() == pytest.approx([7.0] * 4)
    assert ahead[1].tolist() == pytest.approx([10, 20, 30, 20], abs=1)


def test_what_was_learnt_is_stored_by_three_numbers_and_used_again() -> None:
    panel = panel_of([LINE], 12, ["a"])
    fitted = THETA.fit(panel)
    known = fitted.parameters()["a"]
    assert set(known) == {"season", "initial_smoothed", "alpha", "theta"}
    assert all(isinstance(known[name], float) for name in ("initial_smoothed", "alpha", "theta"))
    again = THETA.restore({"a": known}).predict(panel, 2)
    np.testing.assert_allclose(again, fitted.predict(panel, 2))
    wavering = panel_of([np.resize([10.0, 14.0], 20)], 12, ["a"])
    quick, slow = (THETA.restore({"a": {**known, "alpha": alpha}}).predict(wavering, 1) for alpha in (0.9, 0.1))
    assert quick[0, 0] > slow[0, 0]


def test_seven_periods_are_too_few() -> None:
    panel = panel_of([LINE[:7], LINE[:8]], 12)
    ahead = THETA.fit(panel).predict(panel, 1)
    assert np.isnan(ahead[0]).all()
    assert np.isfinite(ahead[1]).all()


def test_what_is_learnt_is_learnt_without_the_season() -> None:
    seasonal, plain = THETA.learn(WAVES, 4), THETA.learn(WAVES, 1)
    assert seasonal["initial_smoothed"] != plain["initial_smoothed"]

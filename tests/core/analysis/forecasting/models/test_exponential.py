"""Exponential smoothing: the form is chosen by what the series does."""

import numpy as np
import pytest

from core.analysis.forecasting.models.exponential import EXPONENTIAL
from core.analysis.forecasting.panel import panel_of
from core.model.arrays import Floats

RANDOM = np.random.default_rng(6)
NOISE = RANDOM.normal(0, 0.01, 24)
WAVES = np.resize([100.0, 200.0, 400.0, 200.0], 24)


def learnt(history: Floats, season: int = 4) -> dict[str, object]:
    return EXPONENTIAL.fit(panel_of([history], season)).parameters()["0"]  # type: ignore[index, no-any-return]


def test_positive_sales_go_by_logarithms_and_others_do_not() -> None:
    assert learnt(WAVES * np.exp(NOISE))["logarithms"] is True
    assert learnt(np.where(np.arange(24) == 5, 0.0, WAVES))["logarithms"] is False


def test_a_season_is_found_where_there_is_one() -> None:
    seasonal = learnt(WAVES * np.exp(NOISE))
    flat = learnt(100 * np.exp(NOISE))
    assert (seasonal["m"], str(seasonal["components"])[2]) == (4, "A")
    assert (flat["m"], str(flat["components"])[2]) == (1, "N")


def test_too_short_for_two_seasons_has_none() -> None:
    assert str(learnt(WAVES[:7] * np.exp(NOISE[:7]))["components"])[2] == "N"


def test_the_season_comes_back_in_per_cent() -> None:
    panel = panel_of([WAVES * np.exp(NOISE), 10 * WAVES * np.exp(NOISE)], 4)
    ahead = EXPONENTIAL.fit(panel).predict(panel, 4)
    assert ahead[0].tolist() == pytest.approx([100, 200, 400, 200], rel=0.05)
    assert ahead[1].tolist() == pytest.approx((10 * ahead[0]).tolist(), rel=0.05)


def test_a_trend_fades_and_is_found() -> None:
    line = np.exp(0.05 * np.arange(24)) * 100 * np.exp(NOISE / 10)
    panel = panel_of([line], 12)
    ahead = EXPONENTIAL.fit(panel).predict(panel, 3)[0]
    growth = np.diff(np.log([line[-1], *ahead]))
    assert (growth > 0).all()
    assert growth[2] < growth[0] < 0.06


def test_what_was_learnt_continues_a_later_series_without_logarithms_where_it_has_a_zero() -> None:
    panel = panel_of([WAVES * np.exp(NOISE)], 4)
    fitted = EXPONENTIAL.fit(panel)
    again = EXPONENTIAL.restore(fitted.parameters())
    np.testing.assert_allclose(again.predict(panel, 2), fitted.predict(panel, 2))
    zero = panel_of([np.append(WAVES, 0.0)], 4)
    assert np.isfinite(again.predict(zero, 2)).all()


def test_what_was_learnt_on_values_is_continued_on_values() -> None:
    history = np.where(np.arange(24) == 5, 0.0, WAVES)
    fitted = EXPONENTIAL.fit(panel_of([history], 4))
    ahead = fitted.predict(panel_of([history[6:]], 4), 1)[0, 0]
    assert fitted.parameters()["0"]["logarithms"] is False
    assert 0 < ahead < 500


def test_six_periods_are_too_few() -> None:
    panel = panel_of([WAVES[:6]], 4)
    assert np.isnan(EXPONENTIAL.fit(panel).predict(panel, 1)).all()

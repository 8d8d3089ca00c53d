"""Last year with its growth, as far as the growth is beyond its noise."""

import numpy as np
import pytest

from core.analysis.forecasting.models.growth import Growth, growth
from core.analysis.forecasting.panel import panel_of

RANDOM = np.random.default_rng(4)
WAVE = 100 + 40 * np.sin(np.arange(24) / 12 * 2 * np.pi)


def test_a_clear_growth_is_carried_on() -> None:
    series = np.concatenate([WAVE[:12], 1.2 * WAVE[:12]])
    assert growth(series, 12) == pytest.approx(0.2, abs=0.03)
    ahead = Growth().predict(panel_of([series], 12), 2)[0]
    np.testing.assert_allclose(ahead, 1.2 * 1.2 * WAVE[:2], rtol=0.03)


def test_a_growth_within_its_noise_is_hardly_carried_on() -> None:
    grown = [growth(RANDOM.normal(100, 30, 13), 12) for _ in range(200)]
    raw = [abs(value) for value in grown]
    assert np.median(raw) < 0.1
    assert growth(WAVE.copy(), 12) == pytest.approx(0, abs=1e-12)


def test_the_second_year_ahead_grows_twice() -> None:
    series = np.concatenate([np.full(12, 100.0), np.full(12, 110.0)])
    ahead = Growth().predict(panel_of([series], 12), 13)[0]
    assert ahead[12] / ahead[0] == pytest.approx(ahead[0] / 110, rel=1e-9)


@pytest.mark.parametrize(
    "history",
    [np.zeros(14), np.full(14, -3.0), np.array([0.0] * 13 + [5.0])],
    ids=["nothing", "negative", "nothing a year ago"],
)
def test_what_had_no_sales_a_year_ago_has_no_growth(history: np.ndarray) -> None:
    assert growth(history, 12) == 0


def test_without_a_season_there_is_no_last_year() -> None:
    assert np.isnan(Growth().predict(panel_of([np.arange(12.0)], 12), 2)).all()
    assert np.isnan(Growth().predict(panel_of([np.arange(12.0)], 1), 2)).all()


def test_it_never_falls_below_nothing() -> None:
    series = np.concatenate([np.full(12, 100.0), np.full(12, 1.0)])
    assert (Growth().predict(panel_of([series], 12), 24) >= 0).all()

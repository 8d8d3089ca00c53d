import numpy as np
import pytest

from core.analysis.forecasting.batch.every import NAMES, continue_every, season_of_all
from core.model.errors import Cancelled
from core.model.job_context import Unattended
from tests.fakes.context import RecordingContext

RANDOM = np.random.default_rng(6)


def test_each_series_gets_a_model_of_its_kind() -> None:
    rising = 50 + 5 * np.arange(36.0) + RANDOM.normal(0, 0.5, 36)
    level = 50 + RANDOM.normal(0, 5, 36)
    seldom = (RANDOM.random(36) < 0.25) * 4.0
    result = continue_every(np.stack([rising, level, seldom]), 1, 3, Unattended())
    names = [NAMES[chosen] for chosen in result.chosen]
    assert names[0] == "holt"
    assert names[1] in ("ses", "theta_line")
    assert names[2] in ("ses", "croston", "sba", "tsb")
    assert result.ahead[0, 2] > rising[-1]
    assert result.ahead[1].mean() == pytest.approx(50, abs=5)


def test_the_season_of_the_whole_market_is_followed_by_every_series() -> None:
    wave = 1 + 0.5 * np.sin(2 * np.pi * np.arange(39) / 12)
    values = RANDOM.uniform(20, 40, (50, 1)) * wave * np.exp(RANDOM.normal(0, 0.05, (50, 39)))
    ahead = continue_every(values[:, :36], 12, 3, Unattended()).ahead
    np.testing.assert_allclose(ahead.sum(axis=0), values[:, 36:].sum(axis=0), rtol=0.1)


def test_a_series_that_began_late_is_continued_from_what_it_has_and_one_without_figures_is_not() -> None:
    late, short, none = np.full(30, np.nan), np.full(30, np.nan), np.full(30, np.nan)
    late[18:], short[27:] = 7.0, [1.0, 2.0, 3.0]
    result = continue_every(np.stack([late, short, none]), 12, 2, Unattended())
    np.testing.assert_allclose(result.ahead[0], 7.0)
    np.testing.assert_allclose(result.ahead[1], 3.0)
    assert np.isnan(result.ahead[2]).all()
    assert NAMES[result.chosen[1]] == "naive"


def test_a_series_in_a_crowd_is_continued_as_it_is_alone() -> None:
    values = RANDOM.uniform(1, 9, (40, 24)) * (RANDOM.random((40, 24)) < RANDOM.random((40, 1)))
    crowd = continue_every(values, 1, 2, Unattended())
    for row in range(0, 40, 7):
        np.testing.assert_allclose(continue_every(values[row : row + 1], 1, 2, Unattended()).ahead[0], crowd.ahead[row])


def test_sales_are_never_expected_to_be_negative() -> None:
    falling = np.maximum(100 - 12 * np.arange(12.0), 1.0)[None]
    assert (continue_every(falling, 1, 12, Unattended()).ahead >= 0).all()


def test_it_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        continue_every(np.ones((3, 12)), 12, 1, RecordingContext(stop_at=1))


def test_the_season_of_a_market_is_seen_from_thirteen_periods_and_shown_from_no_fewer() -> None:
    random = np.random.default_rng(9)
    wave = 1 + 0.4 * np.sin(np.arange(18) / 12 * 2 * np.pi)
    values = np.exp(random.normal(3, 1, (500, 1)) + random.normal(0, 0.4, (500, 18))) * wave
    for length in (13, 15, 18):
        index = season_of_all(values[:, :length], 12)
        assert len(index) == length
        np.testing.assert_allclose(index[:12], wave[:12] / wave[:12].mean(), atol=0.1)
    assert (season_of_all(values[:, :12], 12) == 1).all()
    assert (season_of_all(np.zeros((3, 15)), 12) == 1).all()

"""Proportions of level, slope, season and noise, and the maps that they are."""

import numpy as np
import pytest

from core.analysis.forecasting.batch.components import maps, proportions


def test_those_without_a_season_are_the_first_of_those_with_one() -> None:
    plain, seasonal = proportions(seasonal=False), proportions(seasonal=True)
    np.testing.assert_array_equal(seasonal[: len(plain)], plain)
    assert (plain[:, 2] == 0).all()
    assert (seasonal[len(plain) :, 2] > 0).all()


@pytest.mark.parametrize(("length", "season"), [(3, 12), (12, 12), (13, 12), (30, 7)])
def test_a_level_is_seen_by_no_weight_and_continued_by_every_map(length: int, season: int) -> None:
    result = maps(length, 4, season)
    assert len(result.volume) == len(proportions(seasonal=length > season))
    level = np.full(length, 5.0)
    np.testing.assert_allclose(result.precision @ level, 0, atol=1e-4)
    np.testing.assert_allclose(result.ahead @ level, 5, atol=1e-4)
    np.testing.assert_allclose(result.season @ level, 0, atol=1e-4)


def test_the_further_ahead_the_less_is_known() -> None:
    result = maps(24, 6, 12)
    wandering = proportions(seasonal=True)[:, 0] > 0
    assert (result.variance > 0).all()
    assert (np.diff(result.variance[wandering][:, [0, 5]], axis=1) > 0).all()


def test_a_season_adds_up_to_nothing_and_comes_again() -> None:
    wave = 3 * np.sin(np.arange(48) / 12 * 2 * np.pi)
    result = maps(36, 12, 12)
    free = np.argmax(proportions(seasonal=True)[:, 2] * (proportions(seasonal=True)[:, 0] == 0))
    season = result.season[free] @ wave[:36]
    assert season.sum() == pytest.approx(0, abs=1e-9)
    np.testing.assert_allclose(season, wave[:12], atol=0.05)
    np.testing.assert_allclose(result.ahead[free] @ wave[:36], wave[36:], atol=0.05)


def test_a_long_series_and_a_far_horizon_need_no_more_than_their_own_maps() -> None:
    assert maps(60, 100, 12).ahead.shape == (len(proportions(seasonal=True)), 100, 60)

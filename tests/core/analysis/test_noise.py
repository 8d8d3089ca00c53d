"""What of a change is noise: bands that hold what they say, whatever the season and the growth."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import noise
from core.analysis.noise import Usual, usual_of_own, usual_of_season
from core.model.arrays import Floats

YEAR, SERIES, SIGMA = 12, 1_200, 0.05
NINETY = 1.6449  # standard deviations within which nine of ten values lie


def levels(months: int, season: float, growth: float, sigma: float = SIGMA) -> Floats:
    """Return the logarithms of simulated series: growth, a season with two waves, and independent noise."""
    at = np.arange(months)
    waves = season * (np.sin(2 * np.pi * at / YEAR) + 0.6 * np.cos(4 * np.pi * at / YEAR))
    made: Floats = growth * at + waves + np.random.default_rng(22).normal(0, sigma, (SERIES, months))
    return made


def against(logs: Floats, lag: int) -> Floats:
    """Return the changes against the period ``lag`` periods before."""
    changes = np.full(logs.shape, np.nan)
    changes[:, lag:] = logs[:, lag:] - logs[:, :-lag]
    return changes


def held(changes: Floats, usual: Usual) -> float:
    """Return the share of the last changes that lie inside what is usual."""
    return float(np.mean(np.abs(changes[:, -1] - usual.centre[:, -1]) <= usual.half[:, -1]))


@pytest.mark.parametrize("months", [20, 24, 36])
@pytest.mark.parametrize(("season", "growth"), [(0.0, 0.0), (0.3, 0.0), (0.3, 0.02)])
def test_bands_hold_what_they_say_whatever_the_season_and_the_growth(months: int, season: float, growth: float) -> None:
    logs = levels(months, season, growth)
    for changes, find in (
        (against(logs, 1), lambda changes, width: usual_of_season(changes, YEAR, width)),
        (against(logs, YEAR), usual_of_own),
    ):
        assert held(changes, find(changes, NINETY)) == pytest.approx(0.91, abs=0.03)
        assert held(changes, find(changes, noise.WIDTH)) == pytest.approx(0.96, abs=0.02)


def test_a_season_and_steady_growth_do_not_widen_the_band() -> None:
    calm, moved = levels(36, 0.0, 0.0), levels(36, 0.3, 0.02)
    for lag, find in ((1, lambda changes: usual_of_season(changes, YEAR)), (YEAR, usual_of_own)):
        narrow, wide = find(against(calm, lag)).half[:, -1], find(against(moved, lag)).half[:, -1]
        np.testing.assert_allclose(wide, narrow)


def test_growth_on_the_year_is_usual_where_it_always_was() -> None:
    usual = usual_of_own(against(levels(36, 0.3, 0.01, sigma=0.001), YEAR))
    assert np.median(usual.centre[:, -1]) == pytest.approx(0.12, abs=0.001)
    assert np.all(usual.half[:, -1] < 0.012)


def test_a_fall_after_the_season_is_beyond_noise_where_the_season_alone_hid_it() -> None:
    logs = levels(30, 0.3, 0.0)
    logs[:, -1] -= 8 * SIGMA
    changes = against(logs, 1)
    assert held(changes, usual_of_season(changes, YEAR)) < 0.05
    assert held(changes, usual_of_own(changes)) > 0.5


def test_too_few_comparisons_say_nothing() -> None:
    logs = levels(20, 0.1, 0.0)
    by_season, own = usual_of_season(against(logs, 1), YEAR), usual_of_own(against(logs, YEAR))
    assert np.isnan(by_season.half[:, :19]).all()  # six differences of the same months are known from month 20 on
    assert np.isfinite(by_season.half[:, 19]).all()
    assert np.isnan(own.half[:, :18]).all()
    assert np.isfinite(own.half[:, 18]).all()
    assert usual_of_own(np.zeros((0, 0))).half.shape == (0, 0)
    assert usual_of_season(np.full((1, 30), np.nan), YEAR).half.shape == (1, 30)


def test_holes_count_for_nothing() -> None:
    changes = against(levels(36, 0.0, 0.0), YEAR)
    holes = changes.copy()
    holes[:, [15, 20]] = np.nan
    whole = np.delete(changes, [15, 20], axis=1)
    np.testing.assert_allclose(usual_of_own(holes).half[:, -1], usual_of_own(whole).half[:, -1])


def test_one_wild_period_neither_widens_the_band_nor_moves_its_middle() -> None:
    logs = levels(36, 0.0, 0.0)
    wild = logs.copy()
    wild[:, 20] += 3
    for lag, find in ((1, lambda changes: usual_of_season(changes, YEAR)), (YEAR, usual_of_own)):
        plain, moved = find(against(logs, lag)), find(against(wild, lag))
        assert np.median(moved.half[:, -1]) < 1.5 * np.median(plain.half[:, -1])
        assert np.median(np.abs(moved.centre[:, -1])) < 0.1


@given(st.lists(st.one_of(st.floats(-5, 5), st.just(math.nan)), max_size=20))
def test_a_band_of_changes_is_that_of_the_known_ones_before(changes: list[float]) -> None:
    usual = usual_of_own(np.array([changes], np.float64))
    for at in range(len(changes)):
        alone = noise.band([change for change in changes[:at] if not math.isnan(change)])
        assert math.isnan(usual.half[0, at]) == (alone is None)
        if alone is not None:
            assert usual.centre[0, at] == pytest.approx(alone[0])
            assert usual.half[0, at] >= alone[1] - 1e-12  # few changes say little: never narrower than of known spread


def test_one_jump_does_not_widen_the_plain_band() -> None:
    steady = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3, 0.0]
    narrow, wide = noise.band(steady), noise.band([*steady, 50.0])
    assert narrow is not None
    assert wide is not None
    assert wide[1] < 3 * narrow[1]

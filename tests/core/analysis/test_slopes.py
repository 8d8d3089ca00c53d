"""Slopes and their chance, beside scipy; the change of a level."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from core.analysis.slopes import mann_kendall, theil_sen

SERIES = st.lists(st.integers(-20, 20), min_size=6, max_size=20)


@given(SERIES)
def test_the_slope_is_that_of_scipy(series: list[int]) -> None:
    values = np.array(series, float)
    assert theil_sen(values[None, :])[0] == pytest.approx(stats.theilslopes(values).slope)


@given(SERIES)
def test_the_chance_is_that_of_the_normal_approximation_with_ties_and_continuity(series: list[int]) -> None:
    length = len(series)
    score = sum(np.sign(later - earlier) for at, earlier in enumerate(series) for later in series[at + 1 :])
    ties = sum(count * (count - 1) * (2 * count + 5) for count in np.unique(series, return_counts=True)[1])
    variance = (length * (length - 1) * (2 * length + 5) - ties) / 18
    z = max(abs(score) - 1, 0) / variance**0.5 if variance else 0.0
    assert mann_kendall(np.array([series], float))[0] == pytest.approx(2 * stats.norm.sf(z))


def test_a_wild_period_moves_no_slope() -> None:
    values = np.arange(24.0)
    values[11] = 10_000
    assert theil_sen(values[None, :])[0] == pytest.approx(1.0, abs=0.05)
    assert mann_kendall(values[None, :])[0] < 0.001


@pytest.mark.parametrize("length", [0, 1])
def test_short_series_have_no_slope(length: int) -> None:
    assert theil_sen(np.ones((2, length))).tolist() == [0, 0]

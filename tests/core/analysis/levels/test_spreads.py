"""Noise that is known of many series, found again from a few periods of each."""

import numpy as np
import pytest

from core.analysis.levels.spreads import drift_of, persistence, uneven, usual

RNG = np.random.default_rng(8)


def test_the_usual_noise_of_alike_series_is_found_and_counts_for_much() -> None:
    size = np.linspace(1, 40, 200)
    left = (0.1 * size) ** 2 * RNG.chisquare(10, 200)
    prior = usual(left, np.full(200, 10), size)
    assert prior.variance == pytest.approx((0.1 * size) ** 2, rel=0.4)
    assert prior.freedom > 20
    variance, freedom = prior.of(np.array([0.0]), np.array([10.0]))
    assert (variance[0] > 0, freedom[0]) == (True, prior.freedom + 10)


def test_where_series_differ_the_others_count_for_little() -> None:
    left = np.exp(RNG.normal(0, 2, 200)) * RNG.chisquare(10, 200)
    assert usual(left, np.full(200, 10), np.ones(200)).freedom < 4


def test_of_few_series_nothing_is_usual_and_each_speaks_for_itself() -> None:
    prior = usual(np.array([4.0, 8.0]), np.array([4, 4]), np.array([1.0, 1.0]))
    variance, freedom = prior.of(np.array([4.0, 8.0]), np.array([4.0, 4.0]))
    assert (variance.tolist(), freedom.tolist()) == ([1.0, 2.0], [4.0, 4.0])


def noise(correlation: float, rows: int = 400, width: int = 30) -> np.ndarray:
    values = RNG.normal(size=(rows, width + 30))
    for at in range(1, width + 30):
        values[:, at] += correlation * values[:, at - 1]
    return values[:, 30:]


def test_persistence_is_no_less_than_the_correlation_of_neighbours() -> None:
    count = np.full(400, 30)
    plain = [noise(correlation) for correlation in (0.0, 0.5)]
    low, high = (persistence(rows - rows.mean(axis=1)[:, None], count) for rows in plain)
    assert 0 <= low < 0.2
    assert 0.45 < high < 0.8


def test_of_too_few_periods_some_persistence_is_assumed() -> None:
    assert persistence(np.ones((3, 8)), np.array([8, 8, 8])) == 0.3
    assert persistence(np.zeros((3, 20)), np.full(3, 20)) == 0.3


def test_a_drift_that_all_have_is_found_and_the_shifts_of_a_few_are_none() -> None:
    time = np.arange(24) - 11.5
    times = np.full(200, (time**2).sum())
    slopes = RNG.normal(size=(200, 24)) @ time / times
    assert drift_of(slopes, times, np.ones(200)) < 1e-3
    leaning = slopes + RNG.normal(0, 0.2, 200)
    assert drift_of(leaning, times, np.ones(200)) == pytest.approx(0.04, rel=0.5)
    slopes[:30] += 1
    assert drift_of(slopes, times, np.ones(200)) < 2e-3
    assert drift_of(slopes[:5], times[:5], np.ones(5)) == 0


def test_the_noisier_of_two_levels_counts_where_it_is_the_shorter_one() -> None:
    variance, sizes = np.array([1.0]), np.array([[4, 20]])
    assert uneven(variance, np.array([[3.0, 19.0]]), sizes)[0] == pytest.approx(1)
    assert uneven(variance, np.array([[30.0, 10.0]]), sizes)[0] > 3
    assert uneven(variance, np.array([[0.0, 30.0]]), sizes)[0] == 1

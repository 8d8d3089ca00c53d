"""The best split beside one that is found by trying all of them with a library's least squares."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.levels.splits import best

VALUES = st.lists(st.integers(-20, 20), min_size=6, max_size=20)


def tried(values: np.ndarray, drift: float) -> list[tuple[float, int]]:
    """Return what each split leaves by generalized least squares: levels and a random slope of known variance."""
    time = np.arange(len(values)) - (len(values) - 1) / 2
    whiten = np.linalg.inv(np.linalg.cholesky(np.eye(len(values)) + drift * np.outer(time, time)))
    result = []
    for at in range(3, len(values) - 2):
        levels = np.stack([np.arange(len(values)) < at, np.arange(len(values)) >= at], axis=1).astype(float)
        fit = np.linalg.lstsq(whiten @ levels, whiten @ values, rcond=None)[0]
        result.append((float(((whiten @ (values - levels @ fit)) ** 2).sum()), at))
    return result


@given(VALUES, st.sampled_from([0.0, 0.01, 1.0]))
def test_it_is_the_split_that_leaves_least(values: list[int], drift: float) -> None:
    series = np.array(values, np.float64)
    splits = best(series[None, :], np.array([len(values)]), drift)
    every = tried(series, drift)
    least = min(every)[0]
    assert splits.left[0] == pytest.approx(least, rel=1e-6, abs=1e-6)
    assert {at: left for left, at in every}[int(splits.at[0])] == pytest.approx(least, rel=1e-6, abs=1e-6)
    assert splits.looks[0] == len(every)


@given(VALUES)
def test_the_line_is_that_of_least_squares(values: list[int]) -> None:
    series, time = np.array(values, np.float64), np.arange(len(values))
    (slope, _), (left,), *_ = np.polyfit(time, series, 1, full=True)
    splits = best(series[None, :], np.array([len(values)]), 0.0)
    assert splits.slope[0] == pytest.approx(slope, abs=1e-9)
    assert splits.straight[0] == pytest.approx(left, abs=1e-6)


def test_a_shorter_row_is_split_within_its_own_values() -> None:
    values = np.array([[1.0, 1, 1, 1, 5, 5, 5, 99, 99, 99], [1.0] * 7 + [5.0] * 3])
    splits = best(values, np.array([7, 10]), 0.0)
    assert (splits.at.tolist(), splits.left.tolist()) == ([4, 7], [0, 0])


@pytest.mark.parametrize("length", [0, 1, 5])
def test_a_row_that_is_too_short_for_two_levels_has_no_split(length: int) -> None:
    splits = best(np.arange(5.0)[None, :length], np.array([length]), 0.0)
    assert (splits.at[0], splits.gain[0], splits.looks[0]) == (0, 0, 0)


def test_the_slope_within_two_levels_is_that_of_their_drift() -> None:
    time = np.arange(20.0)
    splits = best((0.5 * time - 10 * (time >= 8))[None, :], np.array([20]), 100.0)
    assert splits.at[0] == 8
    assert splits.within[0] == pytest.approx(0.5)

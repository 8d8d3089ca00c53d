"""Spikes go, levels stay, and what is unknown is no value."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.levels.calm import calm, low_median, medians

NAN = np.nan
NOISE = np.array([0.3, -0.2, 0.1, -0.4, 0.2, 0.4, -0.1, -0.3, 0.2, 0.0, -0.2, 0.3])


@pytest.mark.parametrize("spiky", [[4], [4, 5], [0], [0, 1], [11], [10, 11], [2, 8]])
def test_what_lasts_one_or_two_periods_is_taken_down_wherever_it_stands(spiky: list[int]) -> None:
    values = 20 + NOISE
    values[spiky] += 15
    (held,) = calm(values[None, :]).values
    assert np.abs(held - 20).max() < 2
    np.testing.assert_array_equal(np.delete(held, spiky), np.delete(values, spiky))


@pytest.mark.parametrize("begin", [3, 6, 9])
def test_a_level_of_three_periods_stays_as_it_is(begin: int) -> None:
    values = 20 + NOISE
    values[begin:] -= 10
    np.testing.assert_array_equal(calm(values[None, :]).values[0], values)


def test_known_values_stand_side_by_side_with_the_periods_they_came_from() -> None:
    held = calm(np.array([[NAN, 3.0, NAN, 5.0], [NAN] * 4, [1.0, 2.0, 3.0, 4.0]]))
    assert held.count.tolist() == [2, 0, 4]
    assert held.raw.tolist() == [[3.0, 5.0, 0, 0], [0, 0, 0, 0], [1.0, 2.0, 3.0, 4.0]]
    assert held.place[0, :2].tolist() == [1, 3]
    assert held.inside.sum(axis=1).tolist() == [2, 0, 4]


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=9), st.integers(0, 4))
def test_medians_are_those_of_numpy_over_the_known_values(values: list[int], unknown: int) -> None:
    padded = np.array([*values, *[np.inf] * unknown], np.float64)
    assert medians(padded[None, :], np.array([len(values)]))[0] == np.median(values)
    assert low_median(np.array(values, np.float64)) in values
    assert medians(padded[None, :0], np.array([0]))[0] == 0

"""What lies beyond belief."""

import numpy as np
import pytest

from core.analysis.forecasting.guard import beyond, tempered


def test_more_than_ten_times_the_largest_that_ever_was_is_beyond() -> None:
    histories = [np.array([1.0, 5.0, 2.0])] * 4
    ahead = np.array([[50.0, 1.0], [1.0, 50.1], [-50.1, 1.0], [-50.0, 0.0]])
    assert beyond(ahead, histories).tolist() == [False, True, True, False]


def test_each_series_is_measured_by_its_own_history_and_a_return_counts_by_its_size() -> None:
    histories = [np.array([-9.0, 1.0]), np.array([8.0])]
    assert beyond(np.array([[85.0], [85.0]]), histories).tolist() == [False, True]


def test_after_nothing_everything_is_beyond_but_nothing() -> None:
    histories = [np.zeros(3), np.zeros(3), np.array([])]
    assert beyond(np.array([[0.0], [0.1], [0.1]]), histories).tolist() == [False, True, True]


def test_what_is_no_number_is_not_beyond() -> None:
    assert beyond(np.array([[np.nan]]), [np.array([1.0])]).tolist() == [False]


@pytest.mark.parametrize(
    ("history", "learnt"),
    [
        ([3.0, 4.0, 900.0], [3, 4, 4]),
        ([-3.0, 4.0, -900.0], [-3, 4, -4]),
        ([3.0, 4.0, 20.0], [3, 4, 20]),  # five times the others, no more
        ([3.0, 900.0, 901.0], [3, 900, 901]),
        ([0.0, 0.0, 900.0], [0, 0, 900]),
        ([900.0], [900]),
        ([], []),
    ],
)
def test_a_single_giant_is_learnt_as_the_largest_of_the_others(history: list[float], learnt: list[float]) -> None:
    assert tempered(np.array(history)).tolist() == learnt

"""The chance of a return is read from how earlier silences ended, and falls with time."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps import returns
from core.model.arrays import Floats

LENGTHS = st.lists(st.integers(3, 30), max_size=40)


def counts(lengths: Sequence[int]) -> Floats:
    return np.bincount(np.array(lengths, np.int64), minlength=31).astype(np.float64)


@given(LENGTHS, LENGTHS)
def test_the_chance_falls_with_every_period(ended: list[int], lasting: list[int]) -> None:
    chance = returns.chances(counts(ended), counts(lasting), 3, 6)
    assert ((chance >= 0) & (chance <= 1)).all()
    assert (np.diff(chance) <= 1e-12).all()


def test_a_market_in_which_half_came_back_after_three_periods_gives_a_half() -> None:
    chance = returns.chances(counts([3] * 500), counts([12] * 500), 3, 6)
    assert chance[3] == pytest.approx(0.5, abs=0.05)
    assert chance[4] < 0.05


def test_those_that_are_still_gone_count_as_long_as_they_were_observed() -> None:
    # Ten of twenty came back after five periods; eighty are gone for three and may yet.
    chance = returns.chances(counts([5] * 100), counts([3] * 800 + [9] * 100), 3, 6)
    assert chance[3] == pytest.approx(0.5, abs=0.05)


def test_no_earlier_silence_leaves_a_small_chance() -> None:
    chance = returns.chances(counts([]), counts([4]), 3, 6)
    assert 0 < chance[4] < 0.2


def test_before_the_shortest_silence_the_chance_is_that_of_the_shortest() -> None:
    # Of those gone for three periods 30 come back after each of three, 8 and 9 among them, which zero would not see.
    chance = returns.chances(counts([3] * 30 + [7] * 30 + [8] * 30), counts([20] * 60), 3, 6)
    assert chance[0] == chance[3] == pytest.approx(0.6, abs=0.03)


def test_silences_count_in_part() -> None:
    whole = returns.chances(counts([3] * 50), counts([12] * 150), 3, 6)
    half = returns.chances(0.5 * counts([3] * 100), 0.5 * counts([12] * 300), 3, 6)
    assert half == pytest.approx(whole)


def test_a_few_rows_that_did_not_come_back_leave_a_small_chance_and_not_none() -> None:
    few = returns.chances(counts([]), counts([5] * 22), 3, 6)
    many = returns.chances(counts([]), counts([5] * 2_200), 3, 6)
    assert 0.01 < few[5] < 0.1
    assert many[5] < 0.001

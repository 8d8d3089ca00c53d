"""The chance of a return is read from how earlier silences ended, and falls with time."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps import returns

LENGTHS = st.lists(st.integers(3, 30), max_size=40).map(lambda values: np.array(values, np.int64))


@given(LENGTHS, LENGTHS)
def test_the_chance_falls_with_every_period(ended: np.ndarray, lasting: np.ndarray) -> None:
    chance = returns.chances(ended, lasting, 6)
    assert ((chance >= 0) & (chance <= 1)).all()
    assert (np.diff(chance) <= 1e-12).all()


def test_a_market_in_which_half_came_back_after_three_periods_gives_a_half() -> None:
    chance = returns.chances(np.full(500, 3), np.full(500, 12), 6)
    assert chance[3] == pytest.approx(0.5, abs=0.05)
    assert chance[4] < 0.05


def test_those_that_are_still_gone_count_as_long_as_they_were_observed() -> None:
    # Ten of twenty came back after five periods; eighty are gone for three and may yet.
    chance = returns.chances(np.full(100, 5), np.r_[np.full(800, 3), np.full(100, 9)], 6)
    assert chance[3] == pytest.approx(0.5, abs=0.05)


def test_no_earlier_silence_leaves_a_small_chance() -> None:
    chance = returns.chances(np.zeros(0, np.int64), np.array([4]), 6)
    assert 0 < chance[4] < 0.2

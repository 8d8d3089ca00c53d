"""Parts of wholes on their present level: what is moved, by how much, and what stays as it was."""

import numpy as np
import pytest

from core.analysis.levels.present import factors
from core.model.arrays import Floats, Ints

BRANDS, REGIONS = 8, 3
WHOLE_OF: Ints = np.repeat(np.arange(REGIONS), BRANDS)
LOSER, WINNER = 0, 1  # rows of the first region
SUMMER = 0.2 * np.sin(2 * np.pi * np.arange(12) / 12)


def market(months: int, seed: int = 3) -> Floats:
    """Return sales of brands in regions, whose season is that of the market."""
    random = np.random.default_rng(seed)
    size = random.uniform(50, 500, (BRANDS * REGIONS, 1))
    noise = random.normal(0, 0.03, (BRANDS * REGIONS, months))
    return size * np.exp(np.resize(SUMMER, months) + noise)


def with_shift(months: int, month: int) -> Floats:
    """Return the market in which a brand of a region loses four tenths of its sales to another, from ``month`` on."""
    values = market(months)
    values[WINNER, month:] += 0.4 * values[LOSER, month:]
    values[LOSER, month:] *= 0.6
    return values


def sums(values: Floats) -> Floats:
    return np.add.reduceat(values, np.flatnonzero(np.diff(WHOLE_OF, prepend=-1)), axis=0)


@pytest.mark.parametrize("months", [18, 24, 30, 36])
def test_what_was_sold_before_a_shift_is_put_on_the_level_after_it(months: int) -> None:
    raised = factors(with_shift(months, 10), WHOLE_OF, 12)
    assert raised[LOSER, :10] == pytest.approx(np.full(10, 0.6), rel=0.06)
    assert raised[LOSER, 10:] == pytest.approx(np.ones(months - 10), rel=0.03)
    assert (raised[WINNER, :10] > 1).all()


def test_the_wholes_stay_as_they_were_and_so_do_those_without_a_shift() -> None:
    values = with_shift(30, 16)
    raised = factors(values, WHOLE_OF, 12)
    assert sums(values * raised) == pytest.approx(sums(values))
    assert (raised[BRANDS:] == 1).all()


@pytest.mark.parametrize("months", [13, 18, 24, 36])
def test_a_season_of_one_part_alone_is_no_shift(months: int) -> None:
    values = market(months)
    values[LOSER, np.arange(months) % 12 >= 6] *= 0.5
    assert (factors(values, WHOLE_OF, 12) == 1).all()


@pytest.mark.parametrize("last", [1, 2])
def test_what_has_not_lasted_three_periods_moves_nothing(last: int) -> None:
    assert (factors(with_shift(30, 30 - last), WHOLE_OF, 12) == 1).all()


def test_without_a_shift_and_with_a_spike_that_fell_back_nothing_moves() -> None:
    values = market(24)
    assert (factors(values, WHOLE_OF, 12) == 1).all()
    values[LOSER, 12:14] *= 2
    assert (factors(values, WHOLE_OF, 12) == 1).all()


def test_two_shifts_of_one_part_are_both_taken_to_the_last_level() -> None:
    values = market(36)
    values[LOSER, 8:] *= 0.6
    values[LOSER, 24:] *= 0.6
    raised = factors(values, WHOLE_OF, 12)[LOSER]
    assert raised[:8] / raised[30] == pytest.approx(np.full(8, 0.36), rel=0.1)
    assert raised[8:24] / raised[30] == pytest.approx(np.full(16, 0.6), rel=0.1)


def test_what_was_launched_is_not_put_on_its_level_before_the_launch() -> None:
    values = market(30)
    values[LOSER, :15] *= 0.001
    assert factors(values, WHOLE_OF, 12)[LOSER] == pytest.approx(np.ones(30), rel=0.05)


@pytest.mark.parametrize("months", [0, 1, 12])
def test_up_to_one_season_nothing_is_known(months: int) -> None:
    assert (factors(with_shift(24, 6)[:, :months], WHOLE_OF, 12) == np.ones((BRANDS * REGIONS, months))).all()


def test_nothing_sold_and_more_returned_than_sold_stay_as_they_are() -> None:
    values = with_shift(30, 15)
    values[BRANDS:] = 0
    values[2, 5] = -40
    raised = factors(values, WHOLE_OF, 12)
    assert (raised[BRANDS:] == 1).all()
    assert raised[2, 5] == 1
    assert sums(values * raised) == pytest.approx(sums(values))
    assert (factors(np.zeros((2, 30)), np.zeros(2, np.int64), 12) == 1).all()


def test_a_part_that_is_its_whole_has_no_share_to_lose() -> None:
    values = with_shift(30, 15)[:2]
    assert (factors(values, np.arange(2), 12) == 1).all()

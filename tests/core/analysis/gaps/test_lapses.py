"""The chance of a lapse is how many of those that are missing lapsed."""

import numpy as np
import pytest

from core.analysis.gaps import lapses
from core.analysis.gaps.crossed_effects import logistic

RANDOM = np.random.default_rng(3)
COUNT = 40_000


@pytest.mark.parametrize("rate", [0.02, 0.2])
def test_the_chance_is_that_of_a_lapse_among_what_is_missing(rate: float) -> None:
    odds = 2 + 3 * RANDOM.normal(size=COUNT)
    wanted = RANDOM.random(COUNT) < logistic(odds)
    lapsed = wanted & (RANDOM.random(COUNT) < rate)
    chance = lapses.chances(odds, wanted & ~lapsed)
    missing = ~wanted | lapsed
    tenth = (10 * chance[missing]).astype(int)
    for at in np.unique(tenth):
        inside = tenth == at
        if inside.sum() > 300:
            assert lapsed[missing][inside].mean() == pytest.approx(chance[missing][inside].mean(), abs=0.12)
    assert chance[missing].sum() == pytest.approx(lapsed.sum(), rel=0.25)


def test_given_rates_bound_the_chance() -> None:
    odds = 2 * RANDOM.normal(size=COUNT)
    marks = RANDOM.random(COUNT) < logistic(odds)
    rare = lapses.chances(odds, marks, np.array([0.001]))
    often = lapses.chances(odds, marks, np.array([0.05]))
    assert (rare < often).all()
    assert rare[~marks].sum() == pytest.approx(0.001 * marks.sum(), rel=0.2)


def test_a_curve_that_is_steeper_on_one_side_keeps_the_chance_true() -> None:
    odds = 3 * RANDOM.normal(size=COUNT)
    wanted = RANDOM.random(COUNT) < logistic(np.where(odds < 0, 0.3 * odds, 2 * odds))
    lapsed = wanted & (RANDOM.random(COUNT) < 0.1)
    missing = ~wanted | lapsed
    chance = lapses.chances(odds, wanted & ~lapsed)[missing]
    weak = odds[missing] < -3
    assert chance[weak].mean() == pytest.approx(lapsed[missing][weak].mean(), abs=0.03)
    order = np.argsort(odds[missing])
    assert (np.diff(chance[order]) >= 0).all()


@pytest.mark.parametrize("marks", [[], [True, True, True], [False, False, False]])
def test_where_all_is_listed_or_nothing_no_chance_is_known(marks: list[bool]) -> None:
    assert lapses.chances(np.zeros(len(marks)), np.array(marks, np.bool_)).tolist() == [0.0] * len(marks)

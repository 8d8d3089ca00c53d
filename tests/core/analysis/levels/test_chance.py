"""What chance does, beside SciPy's own distributions and procedure."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from core.analysis.levels.chance import by_chance, discoveries, wider


def test_one_look_at_white_noise_is_the_test_of_student() -> None:
    first, second = np.array([3.0, 4.0, 5.0, 4.0]), np.array([6.0, 7.0, 6.5])
    both = np.concatenate([first, second])
    gain = ((both - both.mean()) ** 2).sum() - sum(((side - side.mean()) ** 2).sum() for side in (first, second))
    left = sum(((side - side.mean()) ** 2).sum() for side in (first, second))
    chance = by_chance(np.array([gain]), np.array([left / 5]), np.array([5.0]), np.array([1]), 0.0)
    assert chance[0] == pytest.approx(stats.ttest_ind(first, second).pvalue)


def test_more_looks_and_more_persistence_make_chance_more_probable() -> None:
    given_ = np.array([40.0]), np.array([1.0]), np.array([20.0])
    one, ten = (by_chance(*given_, np.array([looks]), 0.0)[0] for looks in (1, 10))
    assert ten == pytest.approx(10 * one)
    assert by_chance(*given_, np.array([1]), 0.5)[0] > ten
    assert wider(0.5) == 3


@pytest.mark.parametrize(("gain", "looks"), [(0.0, 5), (3.0, 0)])
def test_without_a_gain_or_a_look_everything_is_chance(gain: float, looks: int) -> None:
    assert by_chance(np.array([gain]), np.array([0.0]), np.array([4.0]), np.array([looks]), 0.0)[0] == 1


def test_a_step_without_any_noise_is_no_chance() -> None:
    assert by_chance(np.array([3.0]), np.array([0.0]), np.array([4.0]), np.array([5]), 0.0)[0] < 1e-9


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_discoveries_are_those_of_benjamini_and_hochberg(chances: list[float]) -> None:
    assert discoveries(np.array(chances)) == pytest.approx(stats.false_discovery_control(chances))
    assert len(discoveries(np.array([]))) == 0

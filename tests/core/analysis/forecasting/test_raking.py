"""Sums are shared out in proportion: the margins hold, nothing is negative, and what is alone gets all of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting.raking import Margin, rake


def test_one_margin_is_shared_out_in_proportion() -> None:
    levels = np.array([[1.0], [3.0], [5.0]])
    margin = Margin(np.array([0, 0, 1]), np.array([[40.0], [7.0]]))
    np.testing.assert_allclose(rake(levels, [margin]), [[10.0], [30.0], [7.0]])


def test_two_margins_hold_together() -> None:
    levels = np.ones((4, 1))
    products = Margin(np.array([0, 1, 0, 1]), np.array([[30.0], [70.0]]))
    places = Margin(np.array([0, 0, 1, 1]), np.array([[60.0], [40.0]]))
    np.testing.assert_allclose(rake(levels, [products, places])[:, 0], [18, 42, 12, 28])


def test_of_margins_that_contradict_each_other_the_last_holds() -> None:
    levels = np.array([[1.0], [0.0], [0.0], [1.0]])  # each product sells in one place alone
    products = Margin(np.array([0, 1, 0, 1]), np.array([[30.0], [70.0]]))
    places = Margin(np.array([0, 0, 1, 1]), np.array([[60.0], [40.0]]))
    raked = rake(levels, [products, places])[:, 0]
    assert raked.tolist() == pytest.approx([60, 0, 0, 40])


def test_a_group_of_zeros_shares_what_is_expected_of_it_equally() -> None:
    margin = Margin(np.array([0, 0, 1]), np.array([[8.0], [3.0]]))
    np.testing.assert_allclose(rake(np.array([[0.0], [0.0], [5.0]]), [margin]), [[4.0], [4.0], [3.0]])


@settings(max_examples=40)
@given(st.integers(0, 2**31))
def test_any_table_of_something_holds_both_margins(seed: int) -> None:
    random = np.random.default_rng(seed)
    rows, steps = int(random.integers(1, 30)), int(random.integers(1, 4))
    levels = random.uniform(0.1, 100, (rows, steps))
    groups = [random.integers(0, count, rows) for count in (3, 4)]
    whole = random.uniform(0.0, 50, (rows, steps))  # margins of a table that there is
    margins = [
        Margin(group, np.stack([np.bincount(group, whole[:, step], minlength=5) for step in range(steps)], axis=1))
        for group in groups
    ]
    raked = rake(levels, margins)
    assert (raked >= 0).all()
    for step in range(steps):
        got = np.bincount(groups[1], raked[:, step], minlength=5)
        np.testing.assert_allclose(got, margins[1].sums[:, step], atol=1e-6)
    np.testing.assert_allclose(raked.sum(axis=0), whole.sum(axis=0), atol=1e-6)

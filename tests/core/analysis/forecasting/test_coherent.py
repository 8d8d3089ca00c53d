import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting.coherent import in_units, reconcile, tree_of

LEAVES = [("a", "x"), ("a", "y"), ("b", "z")]
TREE = tree_of(LEAVES)
RANDOM = np.random.default_rng(17)


def test_every_beginning_of_a_path_is_a_node_that_sums_its_leaves() -> None:
    assert TREE.nodes == ((), ("a",), ("b",), *LEAVES)
    assert TREE.sums.tolist() == [[1, 1, 1], [1, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]]


def test_what_agrees_already_is_left_as_it_is() -> None:
    leaves = np.array([[5.0, 6.0], [2.0, 1.0], [9.0, 9.0]])
    errors = RANDOM.normal(0, 1, (6, 9))
    np.testing.assert_allclose(reconcile(TREE, TREE.sums @ leaves, errors), leaves, atol=1e-6)


def test_a_node_that_was_never_far_off_is_believed_more() -> None:
    said = np.array([[20.0], [10.0], [10.0], [5.0], [5.0], [20.0]])  # the leaf z says twice what b says
    errors = RANDOM.normal(0, 1, (6, 40)) * np.array([1, 1, 0.1, 1, 1, 10.0])[:, None]
    assert reconcile(TREE, said, errors)[2, 0] == pytest.approx(10, abs=0.5)
    errors = RANDOM.normal(0, 1, (6, 40)) * np.array([10, 10, 10.0, 10, 10, 0.1])[:, None]
    assert reconcile(TREE, said, errors)[2, 0] == pytest.approx(20, abs=0.5)


@settings(max_examples=60)
@given(st.integers(0, 2**31), st.integers(0, 12))
def test_the_agreement_is_never_negative(seed: int, runs: int) -> None:
    random = np.random.default_rng(seed)
    said = random.uniform(0, 10, (6, 2)) * (random.random((6, 2)) < 0.6)
    agreed = reconcile(TREE, said, random.normal(0, 1, (6, runs)))
    assert (agreed >= 0).all()
    assert np.isfinite(agreed).all()


@settings(max_examples=60)
@given(st.integers(0, 2**31), st.integers(1, 40), st.integers(0, 2))
def test_rounded_leaves_add_up_to_the_rounded_sum(seed: int, count: int, decimals: int) -> None:
    leaves = np.random.default_rng(seed).uniform(0, 1000, (count, 3))
    rounded = in_units(leaves, decimals)
    np.testing.assert_allclose(rounded.sum(axis=0), np.round(leaves.sum(axis=0), decimals), atol=1e-6)
    assert (np.abs(rounded - leaves) <= 10.0**-decimals).all()

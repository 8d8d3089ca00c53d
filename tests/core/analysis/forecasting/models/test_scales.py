"""Logarithms and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.forecasting.models.scales import from_scale, goes_by_logarithms, on_scale


@pytest.mark.parametrize(("history", "positive"), [([0.1, 5.0], True), ([0.0, 5.0], False), ([-1.0, 5.0], False)])
def test_only_what_is_always_positive_goes_by_logarithms(history: list[float], *, positive: bool) -> None:
    assert goes_by_logarithms(np.array(history)) is positive


def test_a_doubling_is_the_same_step_anywhere() -> None:
    assert np.diff(on_scale(np.array([1.0, 2.0, 4.0]), logarithms=True)).tolist() == pytest.approx([np.log(2)] * 2)
    assert on_scale(np.array([1.0, -2.0]), logarithms=False).tolist() == [1, -2]


@given(st.lists(st.floats(1e-6, 1e12), min_size=1), st.booleans())
def test_there_and_back_is_where_it_was(values: list[float], logarithms: bool) -> None:
    history = np.array(values)
    back = from_scale(on_scale(history, logarithms=logarithms), logarithms=logarithms)
    np.testing.assert_allclose(back, history, rtol=1e-9)


def test_what_is_too_large_stays_a_number() -> None:
    assert np.isfinite(from_scale(np.array([9_999.0]), logarithms=True)).all()
    assert from_scale(np.array([9_999]), logarithms=False).tolist() == [9_999.0]
    assert from_scale(np.array([0.0]), logarithms=True).tolist() == [1.0]

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cells.exact import exact

FINITE = st.floats(allow_nan=False, allow_infinity=False)
USUAL = st.decimals(min_value=-(10**9), max_value=10**9, places=2).map(float)


def whole(values: list[float]) -> np.ndarray:
    return np.ones(len(values), np.bool_)


@given(st.lists(FINITE | USUAL, max_size=40))
def test_a_sum_is_the_sum_of_the_shortest_decimals_whatever_the_order(values: list[float]) -> None:
    import decimal

    with decimal.localcontext(prec=1_600):
        expected = sum((Decimal(repr(value)) for value in values), Decimal(0))
        assert exact(np.array(values, float)).total(whole(values)) == expected
        assert exact(np.array(values[::-1], float)).total(whole(values)) == expected


@given(st.lists(FINITE | USUAL, min_size=1, max_size=40))
def test_every_figure_that_fits_comes_out_as_the_double_that_went_in(values: list[float]) -> None:
    figures = exact(np.array(values, float))
    fits = figures.fitting()
    kept = figures.to_arrow(fits, figures.scale(fits)).to_pylist()
    assert [float(value) for value in kept] == [value for value, fit in zip(values, fits, strict=True) if fit]
    assert [value.normalize() for value in kept] == [
        Decimal(repr(value)).normalize() for value, fit in zip(values, fits, strict=True) if fit
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.5e-10, "0.00000000025"),
        (1 / 3, "0.3333333333333333"),
        (12345678901234567.0, "12345678901234568"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1 / 700, "0.0014285714285714286"),
        (-0.0, "0"),
        (123456.78, "123456.78"),
    ],
)
def test_nothing_is_lost_of_small_periodic_and_17_digit_figures(value: float, text: str) -> None:
    figures = exact(np.array([value]))
    assert figures.fitting().all()
    (kept,) = figures.to_arrow(whole([value]), figures.scale(whole([value]))).to_pylist()
    assert kept == Decimal(text)


def test_odd_figures_share_a_batch_without_touching_each_other() -> None:
    values = [2.5e-10, 1 / 3, 12345678901234567.0, 0.0, 7.25]
    figures = exact(np.array(values))
    kept = figures.to_arrow(whole(values), figures.scale(whole(values))).to_pylist()
    assert [float(value) for value in kept] == values


@pytest.mark.parametrize("value", [1e300, 1e18, 1e-30, 1.2345678901234567e-9])
def test_a_figure_with_too_many_digits_does_not_fit_and_is_not_rounded(value: float) -> None:
    assert not exact(np.array([value])).fitting().any()


def test_usual_figures_take_18_digits_and_rare_ones_38() -> None:
    usual, rare = exact(np.array([10.25, 3.0])), exact(np.array([10.25, 1 / 3, 1e6]))
    assert usual.to_arrow(whole([1, 2]), 2).type.precision == 18
    assert rare.to_arrow(whole([1, 2, 3]), 16).type.precision == 38


def test_nothing_sums_to_zero() -> None:
    figures = exact(np.array([]))
    assert figures.total(whole([])) == 0
    assert figures.scale(whole([])) == 0
    assert len(figures) == 0

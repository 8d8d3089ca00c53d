import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.scale import scale_of

FIGURES = st.floats(min_value=-1e12, max_value=1e12, allow_nan=False, allow_infinity=False)


@given(st.lists(FIGURES, min_size=1))
def test_a_scale_holds_every_value_in_few_round_steps(values: list[float]) -> None:
    scale = scale_of(values)
    slack = scale.step * 1e-6
    assert scale.low - slack <= min(values)
    assert max(values) <= scale.high + slack
    assert 1 <= len(scale.ticks) - 1 <= 8
    assert scale.ticks[-1] == pytest.approx(scale.high)


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [([], 0, 1), ([0, 0], 0, 1), ([5, 5], 0, 5), ([40, 100], 0, 100), ([60, 100], 60, 100), ([-3, 7], -4, 8)],
)
def test_an_axis_starts_at_zero_unless_that_flattens_the_line(values: list[float], low: float, high: float) -> None:
    scale = scale_of(values)
    assert (scale.low, scale.high) == (low, high)

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import noise

CHANGE = st.one_of(st.floats(-5, 5), st.just(math.nan))


@given(st.lists(st.lists(CHANGE, max_size=14), max_size=4))
def test_many_lines_at_once_have_the_bands_that_each_has_alone(lines: list[list[float]]) -> None:
    for line, halves in zip(lines, noise.half_widths(lines), strict=True):
        assert len(halves) == len(line)
        for at, half in enumerate(halves):
            alone = noise.band([change for change in line[:at] if not math.isnan(change)])
            assert math.isnan(half) if alone is None else half == pytest.approx(alone[1], abs=1e-12)


def test_one_jump_does_not_widen_the_band() -> None:
    steady = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3, 0.0]
    narrow, wide = noise.band(steady), noise.band([*steady, 50.0])
    assert narrow is not None
    assert wide is not None
    assert wide[1] < 3 * narrow[1]

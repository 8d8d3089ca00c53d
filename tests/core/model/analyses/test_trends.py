"""Between which changes noise alone leaves a series."""

import pytest

from core.model.analyses.trends import Change


def change(usual: float | None, noise: float | None) -> Change:
    return Change(base=None, percentage=1.0, new=False, noise=noise, beyond_noise=None, usual=usual)


def test_a_change_lies_about_what_is_usual_as_far_down_as_up_by_factors() -> None:
    low, high = change(20.0, 50.0).range or (0.0, 0.0)
    assert (low, high) == (pytest.approx(-20.0), pytest.approx(80.0))  # 1.2 / 1.5 and 1.2 x 1.5
    assert change(None, 25.0).range == (pytest.approx(-20.0), pytest.approx(25.0))


def test_without_known_noise_there_is_no_range() -> None:
    assert change(20.0, None).range is None

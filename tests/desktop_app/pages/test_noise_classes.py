"""The class of a figure by its noise."""

import pytest

from desktop_app.pages.noise_classes import chance_class, noise_class


@pytest.mark.parametrize(
    ("value", "noise", "expected"),
    [(-2.1, 1.0, 0), (-2.0, 1.0, 1), (-1.0, 1.0, 2), (0.5, None, 2), (1.0, 1.0, 2), (1.1, 1.0, 3), (2.1, 1.0, 4)],
)
def test_a_class_is_the_side_and_the_distance_from_the_noise(value: float, noise: float | None, expected: int) -> None:
    assert noise_class(value, noise) == expected


@pytest.mark.parametrize(
    ("chance", "expected"),
    [(None, 2), (0.5, 2), (0.949, 2), (0.95, 3), (0.9994, 3), (0.9995, 4), (0.06, 2), (0.05, 1), (0.0001, 0)],
)
def test_a_rate_leaves_the_normal_range_only_where_that_is_sure(chance: float | None, expected: int) -> None:
    assert chance_class(chance) == expected

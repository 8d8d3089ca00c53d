"""What of a change is chance, on figures whose band can be counted by hand."""

from datetime import date
from math import isclose

import pytest

from core.alerts.figures.chance import pointed, surety
from tests.builders.alerts import months


def figures(*values: float) -> list[tuple[date, float, float | None, float]]:
    return [
        (period, value, 7.0 + number, 100.0 + number)
        for number, (period, value) in enumerate(zip(months(len(values)), values, strict=True))
    ]


def test_no_figures_have_no_points() -> None:
    assert pointed([]) == ()


def test_a_point_keeps_its_period_its_value_its_base_and_its_stake() -> None:
    (first, second) = pointed(figures(10.0, 12.0))
    assert (first.period, first.value, first.base, first.stake) == (date(2023, 1, 1), 10.0, 7.0, 100.0)
    assert (second.period, second.value, second.base, second.stake) == (date(2023, 2, 1), 12.0, 8.0, 101.0)


def test_five_earlier_changes_say_nothing_of_chance_and_six_do() -> None:
    points = pointed(figures(0.0, 1.0, 3.0, 6.0, 10.0, 15.0, 21.0, 28.0))
    assert [point.low is None for point in points] == [True] * 7 + [False]
    assert [point.sure for point in points[:7]] == [1.0] * 7


def test_the_band_lies_around_the_value_before_and_the_median_change() -> None:
    # The changes 1, 2, 3, 4, 5, 6 have the median 3.5 and the median deviation 1.5.
    last = pointed(figures(0.0, 1.0, 3.0, 6.0, 10.0, 15.0, 21.0, 28.0))[-1]
    half = 1.96 * 1.4826 * 1.5
    assert last.low == pytest.approx(21 + 3.5 - half)
    assert last.high == pytest.approx(21 + 3.5 + half)
    assert last.sure == pytest.approx(surety(3.5, 1.4826 * 1.5))


@pytest.mark.parametrize(("deviations", "part"), [(1, 0.6827), (1.96, 0.95), (-1.96, 0.95), (0, 0.0)])
def test_surety_is_the_part_of_a_normal_distribution_that_lies_nearer(deviations: float, part: float) -> None:
    assert isclose(surety(deviations * 4, 4), part, abs_tol=1e-4)


def test_without_any_deviation_every_distance_is_sure() -> None:
    assert surety(0.0, 0.0) == 1.0
    assert pointed(figures(*range(0, 16, 2)))[-1].sure == 1.0

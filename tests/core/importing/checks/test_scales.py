"""Two scales in one series."""

import numpy as np
import pytest

from core.importing.checks.scales import settle, two_scales

ONES, THOUSANDS = (10.0, 11.0, 12.0), (10_000.0, 11_000.0, 12_000.0)


def test_ones_and_thousands_are_two_scales() -> None:
    split = two_scales(np.array([10.0, 11_000.0, 12.0, 10_000.0]), 500, 2_000)
    assert split is not None
    upper, low, high = split
    assert (upper.tolist(), low, high) == ([False, True, False, True], 11, 10_500)


def test_a_series_that_rises_meanwhile_is_in_two_scales_where_a_thousandth_of_one_is_amid_the_other() -> None:
    rising = np.array([240.0, 320.0, 300.0, 340.0, 680_000.0, 900_000.0, 1_240_000.0])
    split = two_scales(rising, 500, 2_000)
    assert split is not None
    assert split[2] / split[1] > 2_000
    assert two_scales(rising, 500, 1_400) is None
    assert two_scales(rising[:5], 500, 1_500) is None


@pytest.mark.parametrize(
    "values",
    [(*ONES, 100.0, 110.0), (*ONES, 60_000.0, 61_000.0), (1.0, 10.0, 100.0, 1_000.0, 10_000.0), (5.0, 5.0, 5.0)],
)
def test_other_factors_and_a_series_without_a_gap_are_one_scale(values: tuple[float, ...]) -> None:
    assert two_scales(np.array(values), 500, 2_000) is None


def test_the_minority_is_odd_where_there_are_no_peers() -> None:
    assert settle(np.array([True, False, False]), 10, 10_000, None).odd.tolist() == [True, False, False]
    assert settle(np.array([True, True, False]), 10, 10_000, None).odd.tolist() == [False, False, True]


def test_peers_overrule_a_minority_that_is_not_small() -> None:
    upper = np.array([True, True, True, False, False])
    settled = settle(upper, 10, 10_000, float(np.log(12)))
    assert (settled.odd.tolist(), settled.median) == (upper.tolist(), 10)
    small = np.array([True] * 5 + [False])
    assert settle(small, 10, 10_000, float(np.log(12))).odd.tolist() == (~small).tolist()


def test_halves_that_no_peer_settles_are_odd_nowhere() -> None:
    upper = np.array([True, False])
    for peers in (None, float(np.log(320))):
        assert not settle(upper, 10, 10_000, peers).odd.any()

"""The common season, beside the one that was put in."""

import numpy as np
import pytest

from core.analysis.levels.season import common_season

SEASON = np.exp(np.array([0.1, 0.2, -0.1, 0.0, 0.3, -0.2, -0.1, 0.1, -0.3, 0.0, 0.2, -0.2]))


@pytest.mark.parametrize("length", [13, 18, 24, 36])
@pytest.mark.parametrize("growth", [0.0, 0.01, -0.02])
def test_growth_is_no_season_and_a_season_no_growth(length: int, growth: float) -> None:
    whole = 500 * np.resize(SEASON, length) * np.exp(growth * np.arange(length))
    index = common_season(whole, 12)
    assert index is not None
    assert index == pytest.approx(np.resize(SEASON, length))


def test_where_it_cannot_be_known_there_is_none() -> None:
    assert common_season(np.ones(12), 12) is None
    assert common_season(np.array([1.0] * 14 + [0.0]), 12) is None
    assert common_season(np.array([]), 12) is None


def test_without_a_season_every_index_is_one() -> None:
    assert common_season(np.arange(1.0, 6.0), 1) == pytest.approx(np.ones(5))

"""The two measures that every model has to beat."""

import numpy as np
import pytest

from core.analysis.forecasting.models.naive import Naive, SeasonalNaive, seasonal_naive
from core.analysis.forecasting.panel import panel_of

PANEL = panel_of([np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), np.array([7.0, 8.0, 9.0]), np.array([5.0, 6.0])], 3)


def test_naive_repeats_the_last_value_of_what_is_long_enough() -> None:
    ahead = Naive().predict(PANEL, 2)
    assert ahead[:2].tolist() == [[6, 6], [9, 9]]
    assert np.isnan(ahead[2]).all()


def test_seasonal_naive_repeats_the_last_season_where_two_are_known() -> None:
    ahead = SeasonalNaive().predict(PANEL, 4)
    assert ahead[:2].tolist() == [[4, 5, 6, 4], [9, 9, 9, 9]]
    assert np.isnan(ahead[2]).all()


@pytest.mark.parametrize(
    ("season", "horizon", "ahead"), [(2, 1, [4]), (2, 3, [4, 5, 4]), (3, 2, [5, 5]), (1, 2, [5, 5])]
)
def test_a_season_goes_on_from_where_it_is(season: int, horizon: int, ahead: list[float]) -> None:
    assert seasonal_naive(np.array([2.0, 3.0, 2.0, 4.0, 5.0])[-5:], season, horizon).tolist() == ahead


@pytest.mark.parametrize("model", [Naive(), SeasonalNaive()])
def test_there_is_nothing_to_learn(model: Naive) -> None:
    assert model.fit(PANEL) is model
    assert model.restore({}) is model
    assert model.parameters() == {}
    assert model.fewest == 3


def test_they_have_their_names() -> None:
    assert (Naive.name, SeasonalNaive.name) == ("naive", "seasonal_naive")

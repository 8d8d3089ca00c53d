"""The two measures that every model has to beat."""

import numpy as np
import pytest

from core.analysis.forecasting.models.naive import Naive, SeasonalNaive, last_season
from core.analysis.forecasting.panel import panel_of

PANEL = panel_of([np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), np.array([7.0, 8.0, 9.0]), np.array([5.0, 6.0])], 3)


def test_naive_repeats_the_last_value_of_what_is_long_enough() -> None:
    ahead = Naive().predict(PANEL, 2)
    assert ahead[:2].tolist() == [[6, 6], [9, 9]]
    assert np.isnan(ahead[2]).all()


def test_seasonal_naive_repeats_the_last_season_from_the_first_period_that_comes_twice() -> None:
    panel = panel_of([*PANEL.histories, np.array([1.0, 2.0, 3.0, 4.0])], 3)
    ahead = SeasonalNaive().predict(panel, 4)
    assert ahead[[0, 3]].tolist() == [[4, 5, 6, 4], [2, 3, 4, 2]]
    assert np.isnan(ahead[1:3]).all()


@pytest.mark.parametrize(
    ("season", "horizon", "ahead"), [(2, 1, [4]), (2, 3, [4, 5, 4]), (3, 2, [2, 4]), (1, 2, [5, 5])]
)
def test_a_season_goes_on_from_where_it_is(season: int, horizon: int, ahead: list[float]) -> None:
    continued = last_season(np.array([2.0, 3.0, 2.0, 4.0, 5.0]), season, horizon)
    assert continued is not None
    assert continued.tolist() == ahead


def test_a_season_of_which_nothing_came_twice_is_not_repeated() -> None:
    assert last_season(np.arange(12.0), 12, 3) is None


@pytest.mark.parametrize("model", [Naive(), SeasonalNaive()])
def test_there_is_nothing_to_learn(model: Naive) -> None:
    assert model.fit(PANEL) is model
    assert model.restore({}) is model
    assert model.parameters() == {}
    assert model.fewest == 3


def test_they_have_their_names() -> None:
    assert (Naive.name, SeasonalNaive.name) == ("naive", "seasonal_naive")

"""A season taken out of values and put back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.forecasting.panel import panel_of
from core.analysis.forecasting.seasons import Seasons, put_back, taken_out

SEASON = np.array([[1.0, -1.0, 0.0], [0.0, 0.0, 0.0]])


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12), st.integers(1, 5))
def test_what_is_taken_out_and_put_back_is_as_it_was(values: list[float], steps: int) -> None:
    history = np.array(values + [values[-1]] * steps)
    panel = panel_of([history, history], 3)
    adjusted = taken_out(panel, SEASON, np.array([True, True]))
    known = adjusted.cut([len(values)] * 2)
    ahead = np.stack([own[len(values) :] for own in adjusted.histories])
    np.testing.assert_allclose(put_back(ahead, known, SEASON)[0], history[len(values) :], atol=1e-6, rtol=1e-9)


def test_only_marked_series_with_a_season_are_adjusted() -> None:
    panel = panel_of([np.array([9.0, 1.0, 4.0, 9.0])] * 2, 3)
    adjusted = taken_out(panel, SEASON, np.array([True, True]))
    assert adjusted.adjusted == (True, False)
    assert adjusted.histories[0].tolist() == [4, 4, 4, 4]
    assert adjusted.histories[1].tolist() == panel.histories[1].tolist()
    untouched = taken_out(panel, SEASON, np.array([False, False]))
    assert untouched.histories[0].tolist() == panel.histories[0].tolist()
    assert put_back(np.ones((2, 2)), untouched, SEASON).tolist() == [[1, 1], [1, 1]]


def test_the_place_of_a_period_is_its_number_on_the_time_axis() -> None:
    panel = panel_of([np.array([9.0, 1.0, 4.0, 9.0]), np.array([1.0, 4.0, 9.0])], 3)
    season = np.array([SEASON[0], SEASON[0]])
    adjusted = taken_out(panel, season, np.array([True, True]))
    assert adjusted.histories[1].tolist() == [4, 4, 4]
    assert put_back(np.full((2, 2), 4.0), adjusted, season).tolist() == [[1, 4], [1, 4]]


def test_seasons_of_some_series_come_in_their_order() -> None:
    seasons = Seasons(SEASON, np.stack([SEASON, SEASON], 1), np.array([True, False]), np.array([False, True]))
    some = seasons.of(np.array([1, 0]))
    assert some.now.tolist() == SEASON[::-1].tolist()
    assert some.then.shape == (2, 2, 3)
    assert (some.is_short.tolist(), some.was_short.tolist()) == ([False, True], [True, False])

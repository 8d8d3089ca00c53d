"""Going on step by step, each step seeing those before it."""

import numpy as np

from core.analysis.forecasting.models.features import step
from core.analysis.forecasting.models.pooled import FEWEST, go_on, teachers
from core.analysis.forecasting.panel import panel_of
from core.model.arrays import Floats

RISING, SHORT, SILENT = np.arange(1.0, 14.0), np.arange(1.0, 6.0), np.zeros(14)
PANEL = panel_of([RISING, SHORT, SILENT], 12)


def test_each_step_is_a_ratio_to_the_level_that_the_steps_before_it_make() -> None:
    ahead = go_on(PANEL, 2, 6, lambda features: np.full(len(features), 2.0))
    first = 2 * RISING[-12:].mean()
    second = 2 * np.append(RISING, first)[-12:].mean()
    assert ahead[0].tolist() == [first, second]


def test_the_ratio_sees_the_features_of_the_series_at_their_present_ends() -> None:
    seen: list[Floats] = []

    def ratio(features: Floats) -> Floats:
        seen.append(features)
        return np.ones(len(features))

    ahead = go_on(PANEL, 2, 6, ratio)
    chosen = PANEL.only([0, 2])
    np.testing.assert_array_equal(seen[0], step(chosen, chosen.histories)[0])
    longer = [np.append(RISING, ahead[0, 0]), np.append(SILENT, 0.0)]
    np.testing.assert_array_equal(seen[1], step(chosen, longer)[0])


def test_a_short_series_is_no_number_and_a_silent_one_goes_on_with_nothing() -> None:
    ahead = go_on(PANEL, 3, 6, lambda features: np.full(len(features), 5.0))
    assert np.isnan(ahead[1]).all()
    assert ahead[2].tolist() == [0, 0, 0]
    assert go_on(PANEL, 1, 5, lambda features: np.ones(len(features)))[1, 0] == SHORT.mean()


def test_where_no_series_is_long_enough_nothing_is_asked() -> None:
    def never(_: Floats) -> Floats:
        raise AssertionError

    assert np.isnan(go_on(PANEL, 2, 99, never)).all()
    assert go_on(panel_of([], 12), 2, 1, never).shape == (0, 2)


def test_series_of_a_year_and_longer_are_learnt_from() -> None:
    panel = panel_of([np.ones(FEWEST - 1), np.ones(FEWEST), np.ones(FEWEST + 9)], 12)
    assert FEWEST == 12
    assert teachers(panel).ids == ("1", "2")

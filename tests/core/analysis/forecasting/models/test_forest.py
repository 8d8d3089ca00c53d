"""The forest: of a fixed seed, over all series, and nothing where there is too little."""

import numpy as np
import pytest

from core.analysis.forecasting.models.features import step
from core.analysis.forecasting.models.forest import Forest
from core.analysis.forecasting.panel import panel_of

WAVES = np.resize([10.0, 20.0, 40.0, 20.0], 40)
PANEL = panel_of([WAVES, 7 * WAVES, WAVES[:17]], 4)


def test_it_learns_a_season_and_counts_by_the_level_of_each_series() -> None:
    ahead = Forest().fit(PANEL).predict(PANEL, 4)
    assert ahead[0].tolist() == pytest.approx([10, 20, 40, 20], rel=0.1)
    np.testing.assert_allclose(ahead[1], 7 * ahead[0])
    assert np.isnan(ahead[2]).all()


def test_a_step_is_what_the_trees_say_times_the_level() -> None:
    fitted = Forest().fit(PANEL)
    of = PANEL.only([0, 1])
    features, levels = step(of, of.histories)
    np.testing.assert_allclose(fitted.predict(of, 1)[:, 0], fitted.trees.predict(features) * levels)


def test_the_same_data_give_the_same_forest() -> None:
    noise = panel_of([WAVES * np.random.default_rng(1).lognormal(0, 0.3, 40)], 4)
    one, other = (Forest().fit(noise).predict(noise, 3) for _ in range(2))
    np.testing.assert_array_equal(one, other)


def test_many_cores_predict_to_the_last_digit_what_one_does() -> None:
    noise = panel_of([WAVES * np.random.default_rng(seed).lognormal(0, 0.3, 40) for seed in range(9)], 4)
    one = Forest().fit(noise).predict(noise, 3)
    for _ in range(5):
        np.testing.assert_array_equal(Forest(cores=2).fit(noise).predict(noise, 3), one)


def test_too_few_rows_grow_nothing_and_nothing_is_stored() -> None:
    few = Forest().fit(panel_of([WAVES[:24]], 4))
    assert few.trees is None
    assert np.isnan(few.predict(PANEL, 2)).all()
    assert Forest().fit(PANEL).parameters() is None
    assert Forest().restore({"any": 1}).trees is None
    assert Forest().fit(panel_of([WAVES[:25]], 4)).trees is not None

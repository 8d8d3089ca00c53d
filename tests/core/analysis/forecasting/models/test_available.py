import json
from importlib.util import find_spec

import numpy as np
import pytest

from core.analysis.forecasting.models.available import EXTRAS, MEASURES, MODELS, NEEDS, SELDOM, STEADY
from core.analysis.forecasting.models.protocol import Model
from core.analysis.forecasting.panel import Panel, known_season, panel_of

RANDOM = np.random.default_rng(7)
HERE = [model for model in MODELS.values() if model.name not in NEEDS or find_spec(NEEDS[model.name]) is not None]
KEPT = [model for model in HERE if model.name not in ("forest", "lstm")]


def steady(count: int, length: int = 40) -> Panel:
    time = np.arange(length)
    return panel_of(
        [
            (100 + time) * (1 + 0.2 * np.sin(2 * np.pi * (time + row) / 12)) * np.exp(RANDOM.normal(0, 0.03, length))
            for row in range(count)
        ],
        12,
    )


@pytest.mark.parametrize("model", HERE, ids=[model.name for model in HERE])
def test_every_model_gives_a_finite_answer_for_every_series_and_step(model: Model) -> None:
    panel = steady(5)
    ahead = model.fit(panel).predict(panel, 4)
    assert ahead.shape == (5, 4)
    assert np.isfinite(ahead).all()


@pytest.mark.parametrize("model", KEPT, ids=[model.name for model in KEPT])
def test_parameters_go_through_json_and_give_the_same_forecast(model: Model) -> None:
    panel = steady(4)
    fitted = model.fit(panel)
    parameters = json.loads(json.dumps(fitted.parameters()))
    np.testing.assert_array_equal(model.restore(parameters).predict(panel, 6), fitted.predict(panel, 6))


@pytest.mark.parametrize("model", KEPT, ids=[model.name for model in KEPT])
def test_a_fitted_model_goes_on_from_a_later_end_without_learning_anew(model: Model) -> None:
    panel = steady(3)
    fitted = model.fit(panel.cut([34] * 3))
    before = json.dumps(fitted.parameters())
    assert np.isfinite(fitted.predict(panel, 2)).all()
    assert json.dumps(fitted.parameters()) == before


@pytest.mark.parametrize("model", HERE, ids=[model.name for model in HERE])
def test_a_series_shorter_than_a_model_needs_gets_no_number_and_the_others_theirs(model: Model) -> None:
    long = steady(4)
    mixed = Panel((*long.ids, "short"), (*long.histories, np.array([1.0, 2.0])), (*long.first, 38), 12, long.days)
    ahead = model.fit(mixed).predict(mixed, 3)
    assert np.isnan(ahead[4]).all()
    assert np.isfinite(ahead[:4]).all()


def test_every_kind_of_series_is_held_against_both_naive_models() -> None:
    assert set(MEASURES) <= set(STEADY) & set(SELDOM)
    assert set(STEADY) | set(SELDOM) | set(EXTRAS) == set(MODELS)


@pytest.mark.parametrize(("length", "season"), [(12, 1), (13, 12), (36, 12)])
def test_a_season_takes_one_period_more_than_one_of_them(length: int, season: int) -> None:
    assert known_season(length, 12) == season


def test_the_same_data_grow_the_same_forest() -> None:
    panel = steady(4)
    np.testing.assert_array_equal(*(MODELS["forest"].fit(panel).predict(panel, 3) for _ in range(2)))

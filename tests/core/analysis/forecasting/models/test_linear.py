"""Ridge regression over all series, against its normal equations."""

import numpy as np
import pytest

from core.analysis.forecasting.models.features import design, step
from core.analysis.forecasting.models.linear import FittedLinear, Linear
from core.analysis.forecasting.panel import panel_of

RANDOM = np.random.default_rng(2)
PANEL = panel_of([*RANDOM.uniform(5, 9, (3, 20)), np.ones(11)], 12)


def test_the_weights_solve_the_penalised_least_squares_of_standard_features() -> None:
    rows = design(PANEL.only([0, 1, 2]))
    mean, spread = rows.features.mean(axis=0), rows.features.std(axis=0)
    scaled = (rows.features - mean) / np.where(spread > 0, spread, 1)
    off = rows.targets - rows.targets.mean()
    solved = np.linalg.solve(scaled.T @ scaled + 10 * np.eye(scaled.shape[1]), scaled.T @ off)
    fitted = Linear().fit(PANEL)
    predicted = rows.features @ np.array(fitted.weights) + fitted.added
    np.testing.assert_allclose(predicted, rows.targets.mean() + scaled @ solved, atol=1e-9)


def test_a_step_is_the_weighted_features_and_what_is_added_times_the_level() -> None:
    features, levels = step(PANEL, PANEL.histories)
    weights = tuple(float(number) for number in range(1, features.shape[1] + 1))
    ahead = FittedLinear(weights, 0.5).predict(PANEL, 1)
    np.testing.assert_allclose(ahead[:3, 0], ((features @ np.array(weights) + 0.5) * levels)[:3])
    assert np.isnan(ahead[3, 0])


def test_what_was_learnt_can_be_stored_and_restored() -> None:
    fitted = Linear().fit(PANEL)
    again = Linear().restore(fitted.parameters())
    assert again == fitted
    assert set(fitted.parameters()) == {"weights", "added"}


@pytest.mark.parametrize(("periods", "learns"), [(15, False), (16, True)])
def test_twenty_four_rows_are_needed_to_learn(periods: int, learns: bool) -> None:
    # The first level takes four periods, so that two series of 16 give 24 rows.
    fitted = Linear().fit(panel_of(list(RANDOM.uniform(5, 9, (2, periods))), 12))
    assert bool(fitted.weights) is learns
    assert np.isfinite(fitted.predict(PANEL, 2)[:3]).all() is np.bool_(learns)


def test_features_other_than_those_it_was_fitted_on_give_no_number() -> None:
    assert np.isnan(FittedLinear((1.0, 2.0), 0.0).predict(PANEL, 2)).all()


def test_the_model_has_its_name_and_needs_a_year() -> None:
    assert (Linear.name, Linear.fewest) == ("linear", 12)

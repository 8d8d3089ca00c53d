import numpy as np
import pytest
from statsforecast.ets import ets_f, forecast_ets
from statsforecast.models import SimpleExponentialSmoothing, SimpleExponentialSmoothingOptimized

from core.analysis.forecasting.batch import smoothing

RANDOM = np.random.default_rng(11)
WANDERING = np.abs(100 + np.cumsum(RANDOM.normal(0, 5, (40, 36)), axis=1) + RANDOM.normal(0, 4, (40, 36)))


@pytest.mark.parametrize("alpha", [0.05, 0.3, 0.9])
def test_simple_smoothing_is_that_of_statsforecast(alpha: float) -> None:
    ours = smoothing.simple(WANDERING, alpha).predict(3)
    theirs = [SimpleExponentialSmoothing(alpha).forecast(y=row, h=3)["mean"] for row in WANDERING]
    np.testing.assert_allclose(ours, theirs)


def test_the_best_alpha_loses_no_more_than_that_of_statsforecast() -> None:
    ours = smoothing.best_simple(WANDERING)
    for row, loss in zip(WANDERING, ours.loss, strict=True):
        alpha = SimpleExponentialSmoothingOptimized().fit(row).model_["alpha"]
        assert loss <= 1.005 * smoothing.simple(row[None], alpha).loss[0]


def test_a_damped_trend_is_that_of_statsforecast_from_the_same_start_and_fades_by_the_published_formula() -> None:
    for row in WANDERING[:12]:
        model = ets_f(row, 1, "AAN", damped=True)
        alpha, beta, _, phi = model["par"][:4]
        level, trend = model["states"][0][:2]
        ours = smoothing.damped(row[None], *(np.array([each]) for each in (alpha, beta, phi, level, trend)))
        np.testing.assert_allclose(ours.errors[0], model["residuals"], atol=1e-8)
        ahead = ours.predict(4)[0]
        np.testing.assert_allclose(ahead[0], forecast_ets(model, 4)["mean"][0])
        # From the second step on statsforecast 2.1 adds phi twice; Hyndman and others (2008) add phi, phi^2, phi^3 ...
        steps = np.diff(ahead)
        np.testing.assert_allclose(steps[1:], phi * steps[:-1], atol=1e-8)


def test_the_best_damped_trend_loses_no_more_than_half_a_per_cent_against_statsforecast() -> None:
    ours = smoothing.best_damped(WANDERING)
    for row, loss in zip(WANDERING, ours.loss, strict=True):
        assert loss <= 1.005 * float(np.sum(ets_f(row, 1, "AAN", damped=True)["residuals"] ** 2))


def test_series_in_a_block_do_not_disturb_each_other() -> None:
    many = np.vstack([WANDERING] * 60)  # more than one block
    together, alone = smoothing.best_damped(many), smoothing.best_damped(WANDERING[:3])
    np.testing.assert_allclose(together.level[:3], alone.level)
    np.testing.assert_allclose(together.level[-len(WANDERING) :], together.level[: len(WANDERING)])


def test_a_constant_series_goes_on_as_it_was() -> None:
    flat = np.full((2, 20), 7.0)
    for made in (smoothing.best_simple(flat), smoothing.best_damped(flat)):
        np.testing.assert_allclose(made.predict(5), 7.0)

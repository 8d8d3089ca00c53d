import numpy as np
from statsforecast.theta import forecast_theta, thetamodel

from core.analysis.forecasting.batch import theta

RANDOM = np.random.default_rng(12)
WANDERING = np.abs(80 + np.cumsum(RANDOM.normal(0.5, 5, (30, 36)), axis=1))


def test_theta_lines_are_those_of_statsforecast_at_the_same_parameters() -> None:
    alpha, start = RANDOM.uniform(0.1, 0.9, 30), RANDOM.uniform(20, 60, 30)
    ours = theta.lines(WANDERING, alpha, start)
    for number, row in enumerate(WANDERING):
        model = thetamodel(row, 1, "STM", float(start[number]), float(alpha[number]), 2.0, 3)
        np.testing.assert_allclose(ours.errors[number], model["residuals"], atol=1e-8)
        np.testing.assert_allclose(ours.predict(4)[number], forecast_theta(model, 4)["mean"], rtol=1e-3)


def test_the_best_lines_lose_no_more_than_half_a_per_cent_against_statsforecast() -> None:
    ours = theta.best_lines(WANDERING)
    for row, loss in zip(WANDERING, ours.loss, strict=True):
        result = thetamodel(row, 1, "STM", np.nan, np.nan, np.nan, 3)["residuals"]
        assert loss <= 1.005 * float(np.sum(result[3:] ** 2))

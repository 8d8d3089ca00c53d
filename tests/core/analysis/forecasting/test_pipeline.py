"""The whole way, on short and awkward series."""

from dataclasses import replace

import numpy as np
import pytest

from core.analysis.forecasting.panel import panel_of
from core.analysis.forecasting.pipeline import ENSEMBLE, PanelForecast, RunPlan, forecast, measured
from core.model.arrays import Floats
from core.model.job_context import Unattended

PLAN = RunPlan(models=("growth", "structural"), cores=1)
WAVE = 0.4 * np.sin(np.arange(48) / 12 * 2 * np.pi)


def run(*histories: Floats, horizon: int = 3) -> list[PanelForecast]:
    return forecast(panel_of(histories, 12), horizon, PLAN, Unattended())


def market(length: int, count: int = 60) -> tuple[list[Floats], Floats]:
    random = np.random.default_rng(6)
    turns = random.integers(0, 12, (count, 1)) + np.arange(length + 3)
    values = 100 * np.exp(WAVE[turns % 12] + random.normal(0, 0.1, turns.shape))
    return list(values[:, :length]), values[:, length:]


@pytest.mark.parametrize("length", [13, 14, 16, 18])
def test_under_two_years_the_ensemble_follows_a_season_with_intervals_that_hold(length: int) -> None:
    histories, came = market(length)
    (outcome,) = run(*histories)
    together = outcome.answers[ENSEMBLE]
    last = np.stack([np.repeat(history[-1:], 3) for history in histories])
    assert np.abs(together.ahead - came).mean() < 0.6 * np.abs(last - came).mean()
    low, high = together.bounds[80]
    assert 0.68 < ((low <= came) & (came <= high)).mean() < 0.92


def test_the_measure_has_its_true_name() -> None:
    (outcome,) = run(np.arange(1.0, 13.0), np.arange(1.0, 14.0))
    assert outcome.measures == ("naive", "seasonal_naive")
    assert np.isnan(outcome.answers["seasonal_naive"].ahead[0]).all()
    assert outcome.answers["seasonal_naive"].ahead[1].tolist() == [2, 3, 4]


def test_where_no_season_can_be_repeated_the_last_value_is_the_measure() -> None:
    naive, seasonal = np.array([1.0, 2.0]), np.array([np.nan, 5.0])
    assert measured(naive, seasonal).tolist() == [1, 5]
    (outcome,) = run(np.arange(1.0, 13.0))
    np.testing.assert_array_equal(outcome.measured, outcome.answers["naive"].past)


def test_it_counts_the_runs_that_each_series_had() -> None:
    (outcome,) = run(*(np.arange(1.0, 1.0 + length) for length in (12, 13, 14, 18)))
    assert outcome.tried.tolist() == [2, 0, 1, 3]


@pytest.mark.parametrize("length", range(1, 13))
def test_a_year_or_less_is_continued_without_a_season(length: int) -> None:
    outcomes = run(np.linspace(50, 60, length))
    assert bool(outcomes) is (length >= 3)
    for outcome in outcomes:
        low, high = outcome.answers[ENSEMBLE].bounds[95]
        assert np.isfinite(low).all()
        assert (high > low).all()
        assert np.isnan(outcome.answers["growth"].ahead).all()


AWKWARD = {
    "constant": np.full(20, 5.0),
    "nothing": np.zeros(20),
    "one giant": np.where(np.arange(20) == 9, 1e7, 100.0 + np.arange(20)),
    "a shift in the last month": np.where(np.arange(20) == 19, 30.0, 100.0 + np.arange(20) % 3),
    "negative": -100.0 - np.arange(20) % 5,
    "both signs": np.array([-50.0, 80.0] * 10),
}


@pytest.mark.parametrize("history", AWKWARD.values(), ids=AWKWARD.keys())
@pytest.mark.parametrize("beside", [0, 20], ids=["alone", "in a market"])
def test_awkward_series_are_finite_and_do_not_disturb_the_others(history: Floats, beside: int) -> None:
    others, came = market(20, 20)
    outcomes = run(history, *others[:beside])
    for outcome in outcomes:
        for answer in outcome.answers.values():
            is_known = np.isfinite(answer.ahead).all(axis=1)
            assert is_known.any() or outcome.answers[ENSEMBLE] is not answer
            assert all(np.isfinite(bound[is_known]).all() for pair in answer.bounds.values() for bound in pair)
    if beside:
        steady = outcomes[0].answers[ENSEMBLE].ahead[-beside:]
        (alone,) = run(*others)
        truth = np.abs(alone.answers[ENSEMBLE].ahead - came).mean()
        assert np.abs(steady - came).mean() < 1.15 * truth


def test_one_giant_month_is_no_forecast() -> None:
    (outcome,) = run(AWKWARD["one giant"])
    assert (outcome.answers[ENSEMBLE].ahead < 200).all()


def test_a_series_alone_and_twenty_of_one_kind_go_the_same_way() -> None:
    histories, _ = market(15)
    (alone,) = run(histories[0])
    (many,) = run(*histories)
    assert alone.answers[ENSEMBLE].ahead.shape == (1, 3)
    assert np.isfinite(many.answers[ENSEMBLE].ahead).all()


def test_models_learn_from_what_they_see_and_are_compared_with_what_was_delivered() -> None:
    histories, _ = market(30, 4)
    panel = panel_of(histories, 12)
    seen = panel.changed(lambda _, history: history * 2)
    seen = replace(seen, earlier=tuple({n: own[:n] for n in range(31)} for own in seen.histories))
    (plain,) = forecast(panel, 3, PLAN, Unattended())
    (other,) = forecast(panel, 3, PLAN, Unattended(), seen)
    np.testing.assert_array_equal(other.actual, plain.actual)
    assert other.measured == pytest.approx(2 * plain.measured, nan_ok=True)
    assert other.answers["growth"].ahead == pytest.approx(2 * plain.answers["growth"].ahead)
    assert other.answers["growth"].past == pytest.approx(2 * plain.answers["growth"].past, nan_ok=True)

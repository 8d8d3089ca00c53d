import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting.ensemble import combine

SEED = 9


def made(errors: list[float], series: int = 40, seed: int = SEED) -> tuple[np.ndarray, ...]:
    """Models whose forecasts miss by so much on average; the measure misses by 1."""
    random = np.random.default_rng(seed)
    actual = random.uniform(50, 60, (series, 3, 4))
    past = np.stack([actual + random.normal(0, error, actual.shape) for error in errors])
    ahead = np.stack([np.full((series, 4), 50.0 + number) for number in range(len(errors))])
    measure = actual + random.normal(0, 1, actual.shape)
    return ahead, past, actual, measure


def test_weights_are_never_negative_and_add_up_to_one() -> None:
    ahead, past, actual, measure = made([0.3, 0.5, 0.6])
    result = combine(ahead, past, actual, measure, np.ones(40), squared=False)
    assert (result.weights >= 0).all()
    np.testing.assert_allclose(result.weights.sum(axis=0), 1)


def test_a_better_model_weighs_more_and_one_that_loses_to_the_measure_nothing() -> None:
    ahead, past, actual, measure = made([0.2, 0.8, 3.0])
    weights = combine(ahead, past, actual, measure, np.ones(40), squared=False).weights.mean(axis=1)
    assert weights[0] > weights[1] > 0
    assert weights[2] == 0


def test_a_model_that_says_nothing_of_a_series_has_no_part_in_it() -> None:
    ahead, past, actual, measure = made([0.4, 0.5])
    ahead[0, 7], past[0, 7] = np.nan, np.nan
    result = combine(ahead, past, actual, measure, np.ones(40), squared=False)
    assert result.weights[:, 7].tolist() == [0, 1]
    np.testing.assert_allclose(result.ahead[7], 51)


def test_where_nobody_says_anything_neither_does_the_ensemble() -> None:
    ahead, past, actual, measure = made([0.4, 0.5])
    ahead[:, 3], past[:, 3] = np.nan, np.nan
    assert np.isnan(combine(ahead, past, actual, measure, np.ones(40), squared=False).ahead[3]).all()


def test_what_was_never_tried_is_shared_alike() -> None:
    ahead = np.stack([np.full((1, 2), 4.0), np.full((1, 2), 6.0)])
    nothing = np.full((1, 3, 2), np.nan)
    result = combine(ahead, np.stack([nothing, nothing]), nothing, nothing, np.ones(1), squared=False)
    np.testing.assert_allclose(result.ahead, 5)


def test_the_weights_of_a_past_run_have_not_seen_it() -> None:
    """Spoiling what came in one run changes what the ensemble said in the others, and never what it said in that."""
    ahead, past, actual, measure = made([0.1, 0.8, 0.8])
    spoilt = actual.copy()
    spoilt[:, 1] += np.random.default_rng(SEED).normal(0, 2, spoilt[:, 1].shape)
    before, after = (combine(ahead, past, came, measure, np.ones(40), squared=False) for came in (actual, spoilt))
    assert before.way == after.way == "weights"
    np.testing.assert_array_equal(after.past[:, 1], before.past[:, 1])
    assert not np.allclose(after.past[:, 0], before.past[:, 0])


@settings(max_examples=40)
@given(st.integers(1, 5), st.integers(1, 4), st.booleans(), st.integers(0, 2**31))
def test_the_ensemble_lies_between_its_models(models: int, series: int, squared: bool, seed: int) -> None:
    random = np.random.default_rng(seed)
    actual = random.uniform(0, 5, (series, 3, 2))
    past = random.uniform(0, 5, (models, series, 3, 2))
    ahead = random.uniform(0, 5, (models, series, 2))
    result = combine(ahead, past, actual, random.uniform(0, 5, actual.shape), np.ones(series), squared=squared)
    assert (result.ahead >= ahead.min(axis=0) - 1e-9).all()
    assert (result.ahead <= ahead.max(axis=0) + 1e-9).all()


def test_seldom_series_are_judged_by_squares() -> None:
    """Always nothing has the least absolute error of a series that is mostly zero, and not the least squared one."""
    actual = (np.random.default_rng(SEED).random((60, 3, 12)) < 0.3) * 3.0
    zero, mean = np.zeros_like(actual), np.full_like(actual, 0.9)
    measure = np.roll(actual, 1, axis=2)
    ahead = np.stack([np.zeros((60, 12)), np.full((60, 12), 0.9)])
    result = combine(ahead, np.stack([zero, mean]), actual, measure, np.ones(60), squared=True)
    assert result.weights[1].mean() > result.weights[0].mean()


@pytest.mark.parametrize("series", [1, 3])
def test_few_series_are_hardly_trusted_on_what_is_best_for_all(series: int) -> None:
    """In most markets of few series the better model does not take everything, however clear it looks."""
    largest = []
    for seed in range(40):
        ahead, past, actual, measure = made([0.3, 0.9], series, seed)
        weights = combine(ahead, past, actual, measure, np.ones(series), squared=False).weights
        largest.append(weights.max(axis=0).mean())
    assert np.median(largest) < 0.85


def test_a_model_without_a_past_leaves_the_weights_of_the_others_to_their_past() -> None:
    ahead, past, actual, measure = made([0.2, 0.8, 0.5])
    past[2] = np.nan
    weights = combine(ahead, past, actual, measure, np.ones(40), squared=False).weights.mean(axis=1)
    assert weights[0] > 1.5 * weights[1]
    assert weights[2] == 0

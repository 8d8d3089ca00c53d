"""The ensemble is taken, unless a single model was far better in every run, or naive was."""

from datetime import date

import numpy as np
import pytest

from core.analysis.forecasting.choice import best_of
from core.model.forecasts.forecasts import ModelForecast, Score, Step

STEPS = (Step(start=date(2025, 1, 1), mean=1.0, intervals={}),)


def model(name: str, wape: float | None) -> ModelForecast:
    score = None
    if wape is not None:
        score = Score(wape=wape, mase=1.0, rmsse=1.0, bias=0.0, coverage=None, width=None, periods=9)
    return ModelForecast(model=name, steps=STEPS, score=score)


def chosen(naive: float | None, forest: list[float], together: list[float]) -> str:
    missed = {"forest": np.array(forest), "ensemble": np.array(together), "naive": np.full(len(forest), naive)}
    wape = {name: float(np.nanmean(errors)) if len(errors) else None for name, errors in missed.items()}
    best = best_of(
        model("naive", naive), [model("forest", wape["forest"])], model("ensemble", wape["ensemble"]), missed
    )
    assert best is not None
    return best.model


@pytest.mark.parametrize(
    ("naive", "forest", "together", "best"),
    [
        (9.0, [1.0, 2.0, 1.0], [5.0, 5.0, 5.0], "forest"),
        (9.0, [4.0, 4.0, 4.0], [5.0, 5.0, 5.0], "ensemble"),  # better in every run, but not by far
        (9.0, [0.1, 0.1, 5.5], [5.0, 5.0, 5.0], "ensemble"),  # far better in all, but not in every run
        (9.0, [1.0], [5.0], "ensemble"),  # one run is chance
        (9.0, [1.0, np.nan, 1.0], [5.0, 5.0, 5.0], "ensemble"),  # was not there in every run
        (9.0, [1.0, 1.0, np.nan], [5.0, 5.0, np.nan], "forest"),
        (3.0, [2.5, 2.5, 2.5], [5.0, 5.0, 5.0], "forest"),
        (1.0, [2.0, 2.0, 2.0], [5.0, 5.0, 5.0], "naive"),
        (3.0, [2.9, 2.9, 2.9], [2.0, 2.0, 2.0], "ensemble"),
    ],
)
def test_a_single_model_is_taken_only_where_it_was_far_better_every_time(
    naive: float, forest: list[float], together: list[float], best: str
) -> None:
    assert chosen(naive, forest, together) == best


def test_without_a_past_the_ensemble_stands_and_naive_alone_where_there_is_none() -> None:
    assert best_of(model("naive", None), [], model("ensemble", None), {}) == model("ensemble", None)
    assert best_of(model("naive", None), [], None, {}) == model("naive", None)
    assert best_of(None, [], None, {}) is None

"""Run a model of statsforecast and give its answer our shape."""

import warnings
from typing import Any

import numpy as np

from core.analysis.forecasting.protocol import Floats, Prediction


def run(model: Any, history: Floats, horizon: int, levels: tuple[int, ...]) -> Prediction:
    """Return what ``model`` predicts; sales are never negative, so neither is any bound."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of few residuals, which the backtest tells in figures
        answer = model.forecast(y=history, h=horizon, level=list(levels))
    mean = _sales(answer["mean"])
    bounds = {level: (_sales(answer[f"lo-{level}"]), _sales(answer[f"hi-{level}"])) for level in levels}
    return Prediction(mean, {level: _around(mean, *pair) for level, pair in bounds.items()})


def _sales(values: Any) -> Floats:
    cleaned: Floats = np.maximum(np.nan_to_num(np.asarray(values, np.float64), nan=0.0), 0.0)
    return cleaned


def _around(mean: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Return the bounds with the mean inside, also where a constant series has none of its own."""
    return np.minimum(low, mean), np.maximum(high, mean)

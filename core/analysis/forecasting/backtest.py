"""Backtest: the models as they would have been run in the past, scored on what then came.

The origin rolls back from the end by one horizon at a time. Each run sees only what lies before its origin, and takes a
season only if it could have known one then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.protocol import Floats, Prediction
from core.model.forecasts import Score

WINDOWS = 3
_LEVEL = 80


@dataclass(frozen=True, slots=True)
class Trial:
    """One run in the past: what was predicted, and what came."""

    predicted: Prediction
    actual: Floats


def origins(length: int, horizon: int, fewest: int) -> list[int]:
    """Return how many periods each past run sees, the earliest first; at least ``fewest`` and half of all."""
    least = max(fewest, length // 2)
    found = [length - horizon * number for number in range(1, WINDOWS + 1)]
    return sorted(origin for origin in found if origin >= least)


def trials(
    history: Floats, horizon: int, starts: Sequence[int], predict: Callable[[Floats], Prediction]
) -> list[Trial]:
    """Run ``predict`` at each origin."""
    return [Trial(predict(history[:start]), history[start : start + horizon]) for start in starts]


def score(tried: Sequence[Trial]) -> Score:
    """Return the errors over all trials, of which there is one at least."""
    actual = np.concatenate([each.actual for each in tried])
    mean = np.concatenate([each.predicted.mean for each in tried])
    low = np.concatenate([each.predicted.bounds[_LEVEL][0] for each in tried])
    high = np.concatenate([each.predicted.bounds[_LEVEL][1] for each in tried])
    sold = float(np.abs(actual).sum())
    return Score(
        wape=100 * float(np.abs(actual - mean).sum()) / sold if sold else None,
        bias=float((actual - mean).mean()),
        coverage=100 * float(((low <= actual) & (actual <= high)).mean()),
        periods=len(actual),
    )

"""Models that learn from all series at once and go on step by step, each step seeing those before it."""

from collections.abc import Callable

import numpy as np

from core.analysis.forecasting.models.features import step
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats

FEWEST = 12  # periods of a series that is continued or learnt from
FEWEST_ROWS = 24  # to learn from at all


def go_on(panel: Panel, horizon: int, fewest: int, ratio: Callable[[Floats], Floats]) -> Floats:
    """Continue each series: ``ratio`` predicts from features (series x features) the next value over its level.

    NaN for a series shorter than ``fewest``. A series with a level of zero continues with zeros.
    """
    ahead = np.full((len(panel), horizon), np.nan)
    rows = np.flatnonzero(panel.lengths >= fewest)
    if not len(rows):
        return ahead
    chosen = panel.only(rows)
    histories = list(chosen.histories)
    for at in range(horizon):
        features, levels = step(chosen, histories)
        forecast = ratio(features) * levels
        ahead[rows, at] = forecast
        histories = [np.append(history, value) for history, value in zip(histories, forecast, strict=True)]
    return ahead


def teachers(panel: Panel) -> Panel:
    """Return the series of ``panel`` that are long enough to learn from."""
    return panel.only(np.flatnonzero(panel.lengths >= FEWEST))

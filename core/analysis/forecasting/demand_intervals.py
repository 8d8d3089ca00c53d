"""Intervals of intermittent series: quantiles of their own last periods.

Most of their periods are zero, so that an interval around an expectation says little. The bounds are quantiles of the
last periods of each series. The backtest chooses how many: the number whose 80 per cent intervals had the least
interval score (Gneiting and Raftery, 2007).
"""

from collections.abc import Sequence

import numpy as np

from core.analysis.forecasting.backtest import Origins
from core.analysis.forecasting.intervals import Bounds
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats

_JUDGED = 80


def last_periods(panel: Panel, runs: Origins, actual: Floats) -> int:
    """Return of how many last periods the quantiles are taken: one season, one and a half, two, or all."""
    season = max(panel.season, 6)
    longest = int(panel.lengths.max(initial=1))
    tried = (season, season + season // 2, 2 * season, longest)
    scores = []
    for periods in tried:
        missed = []
        for window in range(runs.seen.shape[1]):
            rows = np.flatnonzero(runs.seen[:, window])
            low, high = quantiles(panel.only(rows).cut(runs.seen[rows, window]), periods, (_JUDGED,))[_JUDGED]
            missed.append(_score(actual[rows, window], low[:, None], high[:, None]))
        counted = np.concatenate([window.ravel() for window in missed])
        scores.append(float(np.nanmean(counted)) if np.isfinite(counted).any() else 0.0)
    return tried[int(np.argmin(scores))]


def quantiles(panel: Panel, periods: int, levels: Sequence[int]) -> Bounds:
    """Return the lower and upper quantile of the last ``periods`` of each series (one number a series) by level."""
    tails = [(1 - level / 100) / 2 for level in levels]
    edges = [*tails, *(1 - tail for tail in tails)]
    bounds = np.array([np.quantile(history[-periods:], edges) for history in panel.histories]).reshape(-1, len(edges))
    return {level: (bounds[:, at], bounds[:, len(levels) + at]) for at, level in enumerate(levels)}


def _score(actual: Floats, low: Floats, high: Floats) -> Floats:
    """Return the interval score of each step: the width, and ten times what lies outside an 80 per cent interval."""
    alpha = 1 - _JUDGED / 100
    outside = np.maximum(low - actual, 0) + np.maximum(actual - high, 0)
    score: Floats = (high - low) + 2 / alpha * outside
    return score

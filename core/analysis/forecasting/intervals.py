"""Intervals from the backtest: the errors of the same model on this and on the other series, step by step.

Conformal in the manner of Vovk and others (2005). Errors of the backtest, in units of each series' scale, are pooled;
their quantiles are the bounds. Series of positive values are measured in logarithms, so that their bounds are in per
cent; others in their unit. With few past runs the quantiles are shrunk towards those of Student's distribution.
"""

from collections.abc import Sequence

import numpy as np

from core.analysis.forecasting.models.scales import goes_by_logarithms
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats, Marks

_BELIEVED = 30  # past runs at which the pooled errors count as much as the distribution
_BESIDE = 2  # steps to either side whose errors are pooled with those of a step
_ENOUGH = 20_000  # errors from which a quantile is read
_LEAST = 1e-9
_LARGEST = 30.0  # units; what is further off is as far as that
_LARGEST_LOG = 3.0  # a factor of twenty; logarithms of nearly nothing would drown all others
_FURTHEST_LOG = 5.0  # a factor of 150, beyond which no bound lies

Bounds = dict[int, tuple[Floats, Floats]]


def bounds(panel: Panel, ahead: Floats, past: Floats, actual: Floats, levels: Sequence[int]) -> Bounds:
    """Return lower and upper bounds (series x steps) by level, in per cent, around ``ahead``."""
    logs = np.array([goes_by_logarithms(history) for history in panel.histories], np.bool_)
    by_level = {level: (np.full(ahead.shape, np.nan), np.full(ahead.shape, np.nan)) for level in levels}
    for by_logs in (True, False):
        rows = np.flatnonzero(logs == by_logs)
        if not len(rows):
            continue
        part = panel.only(rows)
        away = _away(past[rows], actual[rows], logarithms=by_logs)
        unit, unit_or_nan = _units(part, away, logarithms=by_logs)
        # A constant series, or one without errors, says nothing of the errors of others.
        ratios = np.clip(np.where(unit_or_nan[:, None, None], away / unit[:, None, None], np.nan), -_LARGEST, _LARGEST)
        middle = ahead[rows]
        for level, (low, high) in _quantiles(ratios, ahead.shape[1], levels).items():
            lower, upper = by_level[level]
            if by_logs:
                lower[rows] = middle * np.exp(np.maximum(unit[:, None] * low, -_FURTHEST_LOG))
                upper[rows] = middle * np.exp(np.minimum(unit[:, None] * high, _FURTHEST_LOG))
            else:
                lower[rows], upper[rows] = middle + unit[:, None] * low, middle + unit[:, None] * high
    return nested(panel, ahead, by_level)


def _away(past: Floats, actual: Floats, *, logarithms: bool) -> Floats:
    if not logarithms:
        return actual - past
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log(actual) - np.log(past)
    return np.where(np.isfinite(ratio), np.clip(ratio, -_LARGEST_LOG, _LARGEST_LOG), np.nan)


def _units(panel: Panel, away: Floats, *, logarithms: bool) -> tuple[Floats, Marks]:
    """Return the unit of each series, and which were reported by both of its parts.

    The parts are how far apart its seasons lie and how far off its forecasts were, taken together as their root.
    """
    apart = np.array([_apart(history, panel.season, logarithms=logarithms) for history in panel.histories])
    count = np.isfinite(away).sum(axis=(1, 2))
    missed = np.divide(np.nansum(np.abs(away), axis=(1, 2)), count, out=np.zeros(len(away)), where=count > 0)
    known = (apart > _LEAST) & (missed > _LEAST)
    usual = float(np.exp(np.mean(np.log(missed[known] / apart[known])))) if known.any() else 1.0
    of_past = np.where(missed > _LEAST, missed, apart * usual)
    return np.sqrt(np.maximum(apart, _LEAST) * np.maximum(of_past, _LEAST)), known


def _apart(history: Floats, season: int, *, logarithms: bool) -> float:
    values = np.log(history) if logarithms else history
    lag = season if len(values) > season else 1
    return float(np.mean(np.abs(values[lag:] - values[:-lag]))) if len(values) > lag else 0.0


def _quantiles(ratios: Floats, horizon: int, levels: Sequence[int]) -> Bounds:
    """Return the lower and the upper quantile of each step by level; steps never run spread with the root of time."""
    from scipy.special import stdtrit  # slow: SciPy

    tails = np.array([(1 - level / 100) / 2 for level in levels])
    edges = np.concatenate([tails, 1 - tails])
    quantiles = np.zeros((len(edges), horizon))
    tried = np.flatnonzero(np.isfinite(ratios).any(axis=(0, 1)))
    for step in range(horizon):
        if step in tried:
            near = ratios[:, :, max(step - _BESIDE, 0) : step + _BESIDE + 1]
            near = near[np.isfinite(near)]
            near = near[:: max(1, len(near) // _ENOUGH)]
            runs = int(np.isfinite(ratios[:, :, step]).sum())
            trust = runs / (runs + _BELIEVED)
            spread = float(np.sqrt(np.mean(near**2))) * stdtrit(max(runs - 1, 1), edges)
            quantiles[:, step] = trust * np.quantile(near, edges) + (1 - trust) * spread
        elif len(tried) and step > tried[-1]:
            quantiles[:, step] = quantiles[:, tried[-1]] * np.sqrt((step + 1) / (tried[-1] + 1))
        else:
            quantiles[:, step] = np.sqrt(step + 1) * stdtrit(_BELIEVED, edges)
    return {level: (quantiles[at], quantiles[len(levels) + at]) for at, level in enumerate(levels)}


def nested(panel: Panel, ahead: Floats, by_level: Bounds) -> Bounds:
    """Return bounds that hold the forecast and each other, and do not go below nothing where nothing ever was."""
    floor = np.array([0.0 if history.min() >= 0 else -np.inf for history in panel.histories])[:, None]
    inner_low, inner_high = ahead, ahead
    for level in sorted(by_level):
        low, high = by_level[level]
        inner_low, inner_high = np.maximum(np.minimum(low, inner_low), floor), np.maximum(high, inner_high)
        by_level[level] = (inner_low, inner_high)
    return by_level

"""Intervals from the backtest: the errors of the same model on this and on the other series, step by step.

Conformal in the manner of Vovk and others (2005). Errors of the backtest, in units of each series' scale, are pooled;
their quantiles are the bounds. Series of positive values are measured in logarithms, so that their bounds are in per
cent; others in their unit. With few past runs the quantiles are shrunk towards those of Student's distribution; without
any they are those, around the spread that the structural model expects. Runs of series that err together count as
fewer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.models.scales import goes_by_logarithms
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats

_BELIEVED = 30  # past runs at which the pooled errors count as much as the distribution
_EXPECTED = 2  # origins that what was expected counts as
_OWN = 9  # errors of a series at which half of how far off it was is trusted
_BESIDE = 2  # steps to either side whose errors are pooled with those of a step
_ENOUGH = 20_000  # errors from which a quantile is read
_LEAST = 1e-9
_LARGEST = 30.0  # units; what is further off is as far as that
_LARGEST_LOG = 3.0  # a factor of twenty; logarithms of nearly nothing would drown all others
_FURTHEST_LOG = 5.0  # a factor of 150, beyond which no bound lies

Bounds = dict[int, tuple[Floats, Floats]]


@dataclass(frozen=True, slots=True)
class Spreads:
    """One standard deviation ahead (series x steps) and in the past (series x windows x steps); NaN where unknown."""

    now: Floats
    past: Floats


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How far off a forecast may be, in the unit of the data and in logarithms."""

    units: Spreads
    logarithms: Spreads

    def at(self, window: int, others: Sequence[int]) -> "Uncertainty":
        """Return what is known at the run ``window`` from the runs ``others``."""
        units, logarithms = (
            Spreads(spreads.past[:, window], spreads.past[:, others]) for spreads in (self.units, self.logarithms)
        )
        return Uncertainty(units, logarithms)


def bounds(
    panel: Panel,
    ahead: Floats,
    past: Floats,
    actual: Floats,
    levels: Sequence[int],
    uncertainty: Uncertainty | None = None,
) -> Bounds:
    """Return lower and upper bounds (series x steps) by level, in per cent, around ``ahead``.

    Without ``uncertainty`` a series is as uncertain as its seasons lie apart, times the root of the steps.
    """
    logs = np.array([goes_by_logarithms(history) for history in panel.histories], np.bool_)
    by_level = {level: (np.full(ahead.shape, np.nan), np.full(ahead.shape, np.nan)) for level in levels}
    for by_logs in (True, False):
        rows = np.flatnonzero(logs == by_logs)
        if not len(rows):
            continue
        away = _away(past[rows], actual[rows], logarithms=by_logs)
        usual = _by_seasons(panel.only(rows), ahead.shape[1], past[rows].shape, logarithms=by_logs)
        if uncertainty is not None:
            given = uncertainty.logarithms if by_logs else uncertainty.units
            usual = Spreads(_or(given.now[rows], usual.now), _or(given.past[rows], usual.past))
        ratios = away / usual.past
        own = _own(ratios)
        middle, unit = ahead[rows], usual.now * own[:, None]
        for level, (low, high) in _quantiles(
            ratios / own[:, None, None], ahead.shape[1], levels, is_expected=uncertainty is not None
        ).items():
            lower, upper = by_level[level]
            if by_logs:
                lower[rows] = middle * np.exp(np.maximum(unit * low, -_FURTHEST_LOG))
                upper[rows] = middle * np.exp(np.minimum(unit * high, _FURTHEST_LOG))
            else:
                lower[rows], upper[rows] = middle + unit * low, middle + unit * high
    return nested(panel, ahead, by_level)


def _away(past: Floats, actual: Floats, *, logarithms: bool) -> Floats:
    if not logarithms:
        return actual - past
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log(actual) - np.log(past)
    return np.where(np.isfinite(ratio), np.clip(ratio, -_LARGEST_LOG, _LARGEST_LOG), np.nan)


def _by_seasons(panel: Panel, horizon: int, past: tuple[int, ...], *, logarithms: bool) -> Spreads:
    """Return spreads by how far the seasons of each series lie apart; they run spread with the root of the steps."""
    apart = np.array([_apart(history, panel.season, logarithms=logarithms) for history in panel.histories])
    now = np.maximum(apart, _LEAST)[:, None] * np.sqrt(np.arange(1, horizon + 1))
    return Spreads(now, np.broadcast_to(now[:, None, : past[2]], past))


def _or(given: Floats, usual: Floats) -> Floats:
    return np.where(np.isfinite(given), np.maximum(given, _LEAST), usual)


def _own(ratios: Floats) -> Floats:
    """Return by how much each series is further off than the others, trusted by the number of its errors.

    A series that was never off, such as a constant one, says nothing of the others: its ratios become NaN.
    """
    count = np.isfinite(ratios).sum(axis=(1, 2))
    missed = np.divide(np.nansum(np.abs(ratios), axis=(1, 2)), count, out=np.zeros(len(ratios)), where=count > 0)
    is_off = missed > _LEAST
    ratios[~is_off] = np.nan
    np.clip(ratios, -(_LARGEST**2), _LARGEST**2, out=ratios)
    usual = float(np.exp(np.mean(np.log(missed[is_off])))) if is_off.any() else 1.0
    trust = count / (count + _OWN)
    own: Floats = np.where(is_off, missed / usual, 1.0) ** trust
    return own


def _apart(history: Floats, season: int, *, logarithms: bool) -> float:
    values = np.log(history) if logarithms else history
    lag = season if len(values) > season else 1
    return float(np.mean(np.abs(values[lag:] - values[:-lag]))) if len(values) > lag else 0.0


def _quantiles(ratios: Floats, horizon: int, levels: Sequence[int], *, is_expected: bool) -> Bounds:
    """Return the lower and the upper quantile of each step by level; steps never run are like the last that was."""
    from scipy.special import stdtrit  # slow: SciPy

    tails = np.array([(1 - level / 100) / 2 for level in levels])
    edges = np.concatenate([tails, 1 - tails])
    quantiles = np.zeros((len(edges), horizon))
    tried = np.flatnonzero(np.isfinite(ratios).any(axis=(0, 1)))
    for step in range(horizon):
        if step in tried:
            near = ratios[:, :, max(step - _BESIDE, 0) : step + _BESIDE + 1]
            near = np.clip(near[np.isfinite(near)], -_LARGEST, _LARGEST)
            near = near[:: max(1, len(near) // _ENOUGH)]
            runs = _independent(ratios[:, :, step])
            trust = runs / (runs + _BELIEVED)
            spread = float(np.sqrt(np.mean(near**2))) * stdtrit(max(runs - 1, 1), edges)
            origins = int(np.isfinite(ratios[:, :, step]).any(axis=0).sum())
            measured = trust * np.quantile(near, edges) + (1 - trust) * spread
            drawn = _EXPECTED / (_EXPECTED + origins) if is_expected else 0.0
            quantiles[:, step] = (1 - drawn) * measured + drawn * stdtrit(_BELIEVED, edges)
        elif len(tried) and step > tried[-1]:
            quantiles[:, step] = quantiles[:, tried[-1]]
        else:
            quantiles[:, step] = stdtrit(_BELIEVED, edges)
    return {level: (quantiles[at], quantiles[len(levels) + at]) for at, level in enumerate(levels)}


def _independent(ratios: Floats) -> float:
    """Return how many independent runs (series x windows) there were: series of one market err together at an origin.

    The correlation of the errors at one origin is how far their means vary beyond what chance leaves of so many (the
    intraclass correlation; Kish, 1965, for the number that is left).
    """
    known = np.isfinite(ratios)
    count = known.sum(axis=0)
    means = np.where(known, ratios, 0.0).sum(axis=0)[count > 0] / count[count > 0]
    count = count[count > 0].astype(np.float64)
    square = float(np.mean(ratios[known] ** 2))
    alone = float(np.mean(1 / count))
    if square <= 0 or alone >= 1:
        return float(count.sum())
    together = float(np.clip((np.mean(means**2) / square - alone) / (1 - alone), 0.0, 1.0))
    return float((count / (1 + (count - 1) * together)).sum())


def nested(panel: Panel, ahead: Floats, by_level: Bounds) -> Bounds:
    """Return bounds that hold the forecast and each other, and do not go below nothing where nothing ever was."""
    floor = np.array([0.0 if history.min() >= 0 else -np.inf for history in panel.histories])[:, None]
    inner_low, inner_high = ahead, ahead
    for level in sorted(by_level):
        low, high = by_level[level]
        inner_low, inner_high = np.maximum(np.minimum(low, inner_low), floor), np.maximum(high, inner_high)
        by_level[level] = (inner_low, inner_high)
    return by_level

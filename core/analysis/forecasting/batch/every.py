"""Every item in every point at once: a fast model for each series, chosen by what it missed.

Series that sell in most periods use simple smoothing, a damped trend or a theta line. Intermittent series use SES,
Croston, SBA or TSB. All are deseasonalised first by the season of the whole market, where two seasons are known. That
of one item in one point is mostly noise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from core.analysis.forecasting.batch.intermittent import croston, interval_of_demand, tsb
from core.analysis.forecasting.batch.smoothing import best_damped, best_simple, simple
from core.analysis.forecasting.batch.structural import Structural, to_root
from core.analysis.forecasting.batch.theta import best_lines
from core.analysis.forecasting.panel import DEMAND_INTERVAL, known_season, panel_of
from core.model.arrays import Floats, Ints
from core.model.job_context import JobContext

NAMES = ("naive", "ses", "holt", "theta_line", "croston", "sba", "tsb")
_FEWEST = 5
_FREE = {"ses": 1, "holt": 5, "theta_line": 2}  # parameters that a model fits, which flatter its errors
_LEAST_INDEX = 0.2
_TINY = 1e-12


class _Model(Protocol):
    @property
    def errors(self) -> Floats: ...

    def predict(self, horizon: int) -> Floats: ...


@dataclass(frozen=True, slots=True)
class Every:
    """``ahead`` (series x steps), the ``chosen`` model of each series (in ``NAMES``), and its one-step ``errors``.

    Errors (series x periods) are actual minus expected. They are NaN in the first half of a series, which only warms
    the model up. They are NaN too for a series of fewer than five periods, which repeats its last value.
    """

    ahead: Floats
    chosen: Ints
    errors: Floats


def continue_every(
    values: Floats, season: int, horizon: int, context: JobContext, index: Floats | None = None, *, trends: bool = True
) -> Every:
    """Continue each row of ``values`` (series x periods), which may begin with periods that are not a number.

    ``index`` is the season (``season_of_all``) of the market that the rows are a part of; without one they are the
    market. Without ``trends`` no damped trend is tried, which takes most of the time. Rows without any number are not
    a number ahead. Raises ``Cancelled``.
    """
    length = values.shape[1]
    ahead = np.full((len(values), horizon), np.nan)
    errors = np.full(values.shape, np.nan)
    chosen = np.zeros(len(values), np.int64)
    index = season_of_all(values, season) if index is None else index
    begins = np.where(np.isnan(values).all(axis=1), length, np.isnan(values).sum(axis=1))
    for begin in np.unique(begins[begins < length]):
        context.check_cancelled()
        rows = np.flatnonzero(begins == begin)
        context.progress(int(rows[-1]), len(values), "forecast.running")
        flat = values[rows, begin:] / index[begin:length]
        continued = _of_one_length(flat, horizon, trends=trends)
        ahead[rows] = continued.ahead * index[np.arange(length, length + horizon) % max(season, 1)]
        errors[rows, begin:] = continued.errors * index[begin:length]
        chosen[rows] = continued.chosen
    return Every(ahead, chosen, errors)


def in_few_lengths(values: Floats, lengths: Sequence[int]) -> Floats:
    """Return the last of the periods of each row, as many of ``lengths`` (rising) as it has, the others not a number.

    Rows of one length go through the models together; a few lengths cost a fraction of as many as there are. A row
    that is shorter than the first is not a number at all.
    """
    known = (~np.isnan(values)).sum(axis=1)
    length_classes = np.concatenate([[0], lengths])[np.searchsorted(lengths, known, side="right")]
    return np.where(np.arange(values.shape[1]) < values.shape[1] - length_classes[:, None], np.nan, values)


def _of_one_length(values: Floats, horizon: int, *, trends: bool) -> Every:
    count, length = values.shape
    ahead = np.repeat(values[:, -1:], horizon, axis=1)
    errors = np.full(values.shape, np.nan)
    chosen = np.zeros(count, np.int64)
    if length < _FEWEST:
        return Every(ahead, chosen, errors)
    seldom = interval_of_demand(values) > DEMAND_INTERVAL
    for kind, models in ((~seldom, _steady if trends else _level), (seldom, _sporadic)):
        rows = np.flatnonzero(kind)
        if not len(rows):
            continue
        tried = models(values[rows])
        half = length // 2
        judged = []
        for name, model in tried.items():
            missed = np.maximum((model.errors[:, half:] ** 2).mean(axis=1), _TINY)
            judged.append((length - half) * np.log(missed) + 2 * _FREE.get(name, 0))
        best = np.argmin(judged, axis=0)
        for at, (name, model) in enumerate(tried.items()):
            own = best == at
            chosen[rows[own]] = NAMES.index(name)
            ahead[rows[own]] = model.predict(horizon)[own]
            errors[rows[own], half:] = model.errors[own, half:]
    return Every(np.maximum(ahead, np.minimum(values.min(axis=1, keepdims=True), 0)), chosen, errors)


def _steady(values: Floats) -> Mapping[str, _Model]:
    return {"ses": best_simple(values), "holt": best_damped(values), "theta_line": best_lines(values)}


def _level(values: Floats) -> Mapping[str, _Model]:
    return {"ses": best_simple(values), "theta_line": best_lines(values)}


def _sporadic(values: Floats) -> Mapping[str, _Model]:
    return {
        "ses": simple(values, 0.1),
        "croston": croston(values),
        "sba": croston(values, debiased=True),
        "tsb": tsb(values),
    }


def season_of_all(values: Floats, season: int) -> Floats:
    """Return the index of each period (as many as there are, in turn from the first): ratios of the whole to its mean.

    Under two seasons it is as much of one as the structural model sees in the whole. Ones where no period came twice,
    or where the whole is no sales at all.
    """
    length = values.shape[1]
    if known_season(length, season) == 1:
        return np.ones(max(length, season))
    whole = np.nansum(values, axis=0)
    if length < 2 * season:
        return _of_a_short_whole(whole, season)
    window = np.ones(season) if season % 2 else np.concatenate([[0.5], np.ones(season - 1), [0.5]])
    middle = np.convolve(whole, window / season, "valid")
    before = (len(window) - 1) // 2
    if (middle <= 0).any():
        return np.ones(max(length, season))
    ratios = whole[before : before + len(middle)] / middle
    place = (np.arange(len(ratios)) + before) % season
    turn = np.array([ratios[place == phase].mean() for phase in range(season)])
    turn = np.maximum(turn / turn.mean(), _LEAST_INDEX)
    return np.resize(turn, max(length, season))


def _of_a_short_whole(whole: Floats, season: int) -> Floats:
    panel = panel_of([whole], season)
    outlook = Structural().fit(panel).outlook(panel, 1)
    level = float(to_root(whole[None], outlook.unit).mean())
    if level <= 0:
        return np.ones(len(whole))
    turn = np.maximum(1 + outlook.season[0] / level, 0.0) ** 2
    return np.resize(np.maximum(turn / turn.mean(), _LEAST_INDEX), len(whole))

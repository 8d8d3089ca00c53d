"""The chance that what is missing was not meant to be: a lapse, and no choice of the point.

What predicts a listing never makes it certain, because some listings lapse whatever speaks for them: the curve of what
is listed levels off below all. How far below is the rate of lapses. Elkan and Noto (2008) so estimate how many of the
positives have a label. Where predictions are too weak to say, what no prediction explains is taken for lapses rather
than for choice: the rate is the largest that the data do not refute.
"""

import numpy as np

from core.analysis.gaps.crossed_effects import logistic
from core.model.arrays import Floats, Marks

_RATES = np.geomspace(0.002, 0.5, 20)
_BORNE_OUT = 1.645**2 / 2  # of log-likelihood: less is refuted, one in twenty by mistake
_BINS = 100
_ROUNDS = 20
_TRUST = 1.0  # precision of the prior: the predictions are right as they are
_STEP = 1.0
_NEAR = 1e-9
_SETTLED = 1e-4

_Bins = tuple[Floats, Floats, Floats]


def chances(odds: Floats, marks: Marks, given: Floats | None = None) -> Floats:
    """Return, for each pair, the chance that it is a lapse if it is missing: 0 to 1.

    ``marks`` say which are listed, the log-odds ``odds`` how probably each is. Where rates are ``given``, the rate of
    lapses is any of them, each by how well it fits. Where all pairs are listed, or none is, nothing says what a lapse
    is, and the chance is 0.
    """
    if not len(marks) or marks.all() or not marks.any():
        return np.zeros(len(marks))
    bins = _binned(odds, marks)
    if given is None:
        given, weight = np.array([_largest_rate(bins)]), np.ones(1)
    else:
        fits = np.array([_curve(bins, rate)[1] for rate in given.tolist()])
        weight = np.exp(fits - fits.max())
    wanted = np.array([_curve(bins, rate)[0] for rate in given.tolist()])
    lapsed = given[:, None] * wanted
    chance = weight @ (lapsed / (1 - wanted + lapsed)) / weight.sum()
    result: Floats = np.interp(odds, bins[0], chance)
    return result


def _largest_rate(bins: _Bins) -> float:
    """Return the largest rate of lapses that the data do not refute, between two of ``_RATES``."""
    fits = np.array([_curve(bins, rate)[1] for rate in _RATES.tolist()])
    short = fits.max() - fits - _BORNE_OUT
    last = int(np.flatnonzero(short <= 0)[-1])
    if last + 1 == len(_RATES):
        return float(_RATES[-1])
    return float(np.interp(0.0, short[last : last + 2], _RATES[last : last + 2]))


def _curve(bins: _Bins, rate: float) -> tuple[Floats, float]:
    """Return how probably the pairs of each bin are wanted if so many lapse, and the log-likelihood.

    The curve may be steeper on one side, so that how it bends is not taken for how far below one it levels off. Where
    it would turn, it is level.
    """
    middle, listed, total = bins
    mean = float(np.average(middle, weights=total))
    spread = max(float(np.sqrt(np.average((middle - mean) ** 2, weights=total))), _NEAR)
    place = (middle - mean) / spread
    design = np.column_stack([np.ones(len(place)), middle, place**2])
    level, slope, bend = _fit(design, listed, total, rate).tolist()
    slope, level = slope * spread, level + slope * mean
    turn = -slope / (2 * bend) if bend else np.inf
    place = np.maximum(place, turn) if bend > 0 else np.minimum(place, turn)
    wanted = logistic(level + slope * place + bend * place**2)
    probability = np.clip((1 - rate) * wanted, _NEAR, 1 - _NEAR)
    return wanted, float((listed * np.log(probability) + (total - listed) * np.log1p(-probability)).sum())


def _binned(odds: Floats, marks: Marks) -> _Bins:
    """Return the mean odds of each bin that has pairs, how many of those are marked, and how many there are."""
    edges = np.linspace(odds.min(), odds.max(), _BINS + 1)
    place = np.clip(np.digitize(odds, edges) - 1, 0, _BINS - 1)
    total = np.bincount(place, minlength=_BINS)
    used = total > 0
    middle: Floats = np.bincount(place, odds, _BINS)[used] / total[used]
    listed = np.bincount(place, marks.astype(np.float64), _BINS)[used]
    return middle, listed.astype(np.float64), total[used].astype(np.float64)


def _fit(design: Floats, listed: Floats, total: Floats, rate: float) -> Floats:
    """Return the coefficients of the log-odds that a pair is wanted, of which ``rate`` lapse, by Fisher scoring."""
    prior = np.zeros(design.shape[1])
    prior[1] = 1.0
    trust = prior.copy()
    for _ in range(_ROUNDS):
        wanted = logistic(design @ trust)
        probability = np.clip((1 - rate) * wanted, _NEAR, 1 - _NEAR)
        slope = (1 - rate) * wanted * (1 - wanted)
        force = (listed / probability - (total - listed) / (1 - probability)) * slope
        weight = total * slope**2 / (probability * (1 - probability))
        curvature = (design * weight[:, None]).T @ design + _TRUST * np.eye(len(trust))
        step = np.linalg.solve(curvature, design.T @ force - _TRUST * (trust - prior))
        trust = trust + np.clip(step, -_STEP, _STEP)
        if np.abs(step).max() < _SETTLED:
            break
    return trust

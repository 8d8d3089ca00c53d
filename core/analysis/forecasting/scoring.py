"""Scores of a model in the past: errors of runs (windows x steps) of one series, against naive."""

import numpy as np

from core.analysis.forecasting.panel import known_season
from core.model.arrays import Floats
from core.model.forecasts.forecasts import Score


def wape(error: Floats, came: Floats) -> float | None:
    """Return the sum of absolute errors in per cent of the sum of what came; ``None`` where nothing came."""
    sold = float(np.abs(came).sum())
    return 100 * float(np.abs(error).sum()) / sold if sold else None


def score(
    actual: Floats, predicted: Floats, history: Floats, season: int, bounds: tuple[Floats, Floats] | None
) -> Score | None:
    """Return the errors where both are numbers; ``None`` where nowhere.

    ``history`` scales the errors: by the mean absolute difference at the season's lag for MASE. For RMSSE it is the
    root mean squared difference at lag one. A history that never changes has neither. ``bounds`` are those of the 80
    per cent interval in the past.
    """
    tried = np.isfinite(actual) & np.isfinite(predicted)
    if not tried.any():
        return None
    came, error = actual[tried], (actual - predicted)[tried]
    lag = known_season(len(history), season)
    apart = _mean(np.abs(history[lag:] - history[:-lag]))
    jumps = float(np.sqrt(_mean(np.diff(history) ** 2)))
    low, high = (bound[tried] for bound in bounds) if bounds is not None else (came, came)
    return Score(
        wape=wape(error, came),
        mase=float(np.abs(error).mean()) / apart if apart else None,
        rmsse=float(np.sqrt((error**2).mean())) / jumps if jumps else None,
        bias=float(error.mean()),
        coverage=100 * float(((low <= came) & (came <= high)).mean()) if bounds is not None else None,
        width=float((high - low).mean()) if bounds is not None else None,
        periods=int(tried.sum()),
        by_step=tuple(
            wape((actual - predicted)[..., step][tried[..., step]], actual[..., step][tried[..., step]])
            for step in range(actual.shape[-1])
        ),
    )


def _mean(values: Floats) -> float:
    return float(values.mean()) if len(values) else 0.0

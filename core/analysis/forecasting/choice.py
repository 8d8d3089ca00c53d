"""Which forecast of a group is its best: the ensemble, a single model that is far better, or naive."""

from collections.abc import Mapping, Sequence

import numpy as np

from core.analysis.forecasting.pipeline import ENSEMBLE
from core.model.arrays import Floats
from core.model.forecasts.forecasts import ModelForecast

_FAR = 0.6  # of the error of the ensemble, in all runs together
_FEWEST = 2  # runs


def best_of(
    naive: ModelForecast | None,
    models: Sequence[ModelForecast],
    together: ModelForecast | None,
    missed: Mapping[str, Floats],
) -> ModelForecast | None:
    """Return the ensemble if it beats naive, else the best model that does, else naive.

    A model that is far better than the ensemble comes first: its mean absolute error (``missed``, by run, not a number
    where a run is missing) is less in each run, of two at least, and at most six tenths in all of them. Without a
    backtest, return the ensemble, or naive where there is none.
    """
    base = _wape(naive)
    if naive is None or base is None:
        return together or naive
    beating = [model for model in models if (wape := _wape(model)) is not None and wape < base]
    if together is not None:
        far = [model for model in beating if _is_far_better(missed[model.model], missed[ENSEMBLE])]
        if far:
            return min(far, key=_error)
        if (wape := _wape(together)) is not None and wape < base:
            return together
    return min(beating, key=_error, default=naive)


def _is_far_better(own: Floats, other: Floats) -> bool:
    tried = np.isfinite(other)
    if tried.sum() < _FEWEST or not np.isfinite(own[tried]).all():
        return False
    return bool((own[tried] < other[tried]).all() and own[tried].sum() <= _FAR * other[tried].sum())


def _wape(model: ModelForecast | None) -> float | None:
    return None if model is None or model.score is None else model.score.wape


def _error(model: ModelForecast) -> float:
    return _wape(model) or 0.0

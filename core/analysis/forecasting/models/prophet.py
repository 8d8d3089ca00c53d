"""Prophet (Taylor and Letham, 2018): a trend with turns and a season of waves. An extra: it runs where it is installed.

The periods are counted from a made-up first day, a month apart for a season of twelve, because a panel knows their
order alone.
"""

import logging

import numpy as np

from core.analysis.forecasting.models.per_series import PerSeries
from core.analysis.forecasting.models.scales import from_scale, goes_by_logarithms, on_scale
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

_FEWEST = 12
_DAYS = {12: "MS", 4: "QS", 52: "W", 7: "D", 1: "MS"}
_WAVES = 4


def learn(history: Floats, season: int) -> Parameters:  # noqa: ARG001 - it is fitted where it predicts
    """Return nothing to store: Prophet fits and predicts in one step."""
    import prophet  # noqa: F401 - a missing library is reported here, once

    return {}


def go_on(history: Floats, season: int, known: Parameters, horizon: int) -> Floats:  # noqa: ARG001 - the protocol
    """Return what it predicts from the end of ``history``."""
    import pandas as pd  # slow: pandas
    from prophet import Prophet  # slow, and an extra

    for name in ("prophet", "cmdstanpy"):
        logging.getLogger(name).setLevel(logging.ERROR)
    logarithms = goes_by_logarithms(history)
    days = pd.date_range("2000-01-01", periods=len(history) + horizon, freq=_DAYS.get(season, "D"))
    model = Prophet(
        yearly_seasonality=_WAVES if season > 1 else False,
        weekly_seasonality=False,
        daily_seasonality=False,
        uncertainty_samples=0,
    )
    model.fit(pd.DataFrame({"ds": days[: len(history)], "y": on_scale(history, logarithms=logarithms)}))
    forecast = model.predict(pd.DataFrame({"ds": days[len(history) :]}))["yhat"]
    return from_scale(np.asarray(forecast), logarithms=logarithms)


PROPHET = PerSeries("prophet", _FEWEST, learn, go_on)

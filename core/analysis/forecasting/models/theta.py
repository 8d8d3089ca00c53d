"""Theta, dynamically optimised (Fiorucci and others, 2016): the line of the M3 winner with fitted parameters."""

from core.analysis.forecasting.models.per_series import PerSeries
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

_FORM = "DOTM"


def learn(history: Floats, season: int) -> Parameters:
    """Return the first level, its weight and theta; the season is taken off inside where a test finds one."""
    from statsforecast.theta import auto_theta  # slow: compiles on its first use

    parameters = auto_theta(history, season, model=_FORM)["par"]
    return {key: float(parameters[key]) for key in ("initial_smoothed", "alpha", "theta")}


def go_on(history: Floats, season: int, known: Parameters, horizon: int) -> Floats:
    """Return what the model predicts from the end of ``history``."""
    from statsforecast.theta import auto_theta, forecast_theta  # slow: compiles on its first use

    given = {key: known[key] for key in ("initial_smoothed", "alpha", "theta")}
    mean: Floats = forecast_theta(auto_theta(history, season, model=_FORM, **given), horizon)["mean"]
    return mean


THETA = PerSeries("theta", 8, learn, go_on)

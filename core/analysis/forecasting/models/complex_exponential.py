"""Complex exponential smoothing (Svetunkov and others, 2022), on the values and on their logarithms."""

from functools import partial

from core.analysis.forecasting.models.per_series import PerSeries
from core.analysis.forecasting.models.scales import from_scale, goes_by_logarithms, on_scale
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

_KEYS = ("alpha_0", "alpha_1", "beta_0", "beta_1")


def learn(history: Floats, season: int, *, logarithms: bool) -> Parameters:
    """Return the form of the season with the least corrected information criterion and its parameters."""
    from statsforecast.ces import auto_ces  # slow: compiles on its first use

    if logarithms and not goes_by_logarithms(history):
        return {}
    model = auto_ces(on_scale(history, logarithms=logarithms), season)
    given = {key: float(model["par"][key]) for key in _KEYS if model["par"][key] == model["par"][key]}
    return {"form": model["seasontype"], **given}


def go_on(history: Floats, season: int, known: Parameters, horizon: int, *, logarithms: bool) -> Floats | None:
    """Return what the model predicts from the end of ``history``; nothing on logarithms of what has none."""
    from statsforecast.ces import auto_ces, forecast_ces  # slow: compiles on its first use

    if "form" not in known or (logarithms and not goes_by_logarithms(history)):
        return None
    given = {key: known.get(key) for key in _KEYS}
    model = auto_ces(on_scale(history, logarithms=logarithms), season, model=known["form"], **given)
    return from_scale(forecast_ces(model, horizon)["mean"], logarithms=logarithms)


COMPLEX = PerSeries("ces", 20, partial(learn, logarithms=False), partial(go_on, logarithms=False))
COMPLEX_LOG = PerSeries("ces_log", 20, partial(learn, logarithms=True), partial(go_on, logarithms=True))

"""Exponential smoothing (Hyndman and others, 2008): four additive forms on the logarithms, chosen by criterion.

On logarithms an additive season is one of per cent, which is how sales move. The forms are: level; level and damped
trend; each with a season or without. A trend that never fades is left out: it is what loses far ahead.
"""

import numpy as np

from core.analysis.forecasting.models.per_series import PerSeries
from core.analysis.forecasting.models.scales import from_scale, goes_by_logarithms, on_scale
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

_PLAIN = (("ANN", False), ("AAN", True))
_SEASONAL = (("ANA", False), ("AAA", True))


def learn(history: Floats, season: int) -> Parameters:
    """Return the form with the least corrected information criterion and its parameters."""
    from statsforecast.ets import ets_f  # slow: compiles on its first use

    logarithms = goes_by_logarithms(history)
    values = on_scale(history, logarithms=logarithms)
    forms = _PLAIN if season == 1 else (*_PLAIN, *_SEASONAL)
    fitted: list[Parameters] = []
    for form, is_damped in forms:
        try:
            fitted.append(ets_f(values, season if form[2] != "N" else 1, model=form, damped=is_damped))
        except Exception:  # noqa: BLE001, S112 - a form that does not fit a short series; the others remain
            continue
    best = min((fit for fit in fitted if np.isfinite(fit["aicc"])), key=lambda fit: float(fit["aicc"]))
    return {
        "logarithms": logarithms,
        "m": int(best["m"]),
        "components": best["components"],
        "par": [float(value) for value in best["par"]],
        "n_params": int(best["n_params"]),
    }


def go_on(history: Floats, season: int, known: Parameters, horizon: int) -> Floats:  # noqa: ARG001 - the form has it
    """Return what the form predicts from the end of ``history``."""
    from statsforecast.ets import ets_f, forecast_ets  # slow: compiles on its first use

    logarithms = known["logarithms"] and goes_by_logarithms(history)
    values = on_scale(history, logarithms=logarithms)
    form = {key: known[key] for key in ("m", "components", "n_params")} | {"par": np.array(known["par"]), "fit": None}
    model = ets_f(values, known["m"], model=form)
    return from_scale(forecast_ets(model, horizon)["mean"], logarithms=logarithms)


EXPONENTIAL = PerSeries("ets", 7, learn, go_on)

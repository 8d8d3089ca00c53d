"""Exponential smoothing: error, trend and season chosen by information criterion (Hyndman and others, 2008)."""

from core.analysis.forecasting.protocol import Floats, Prediction
from core.analysis.forecasting.statistical import run


class ExponentialSmoothing:
    """ETS with its form chosen for each series."""

    fewest = 10  # under that, statsforecast cannot fit every form that it compares

    @staticmethod
    def name(season: int) -> str:  # noqa: ARG004 - the form is chosen inside, whatever the season
        """Return ``ets``."""
        return "ets"

    @staticmethod
    def predict(history: Floats, season: int, horizon: int, levels: tuple[int, ...]) -> Prediction:
        """Return what the chosen form predicts."""
        from statsforecast import models

        return run(models.AutoETS(season_length=season), history, horizon, levels)

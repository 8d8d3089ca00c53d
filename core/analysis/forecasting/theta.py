"""Theta, dynamically optimised (Fiorucci and others, 2016): the line of the M3 winner with fitted parameters."""

from core.analysis.forecasting.protocol import Floats, Prediction
from core.analysis.forecasting.statistical import run


class Theta:
    """The dynamic optimised theta model."""

    fewest = 6

    @staticmethod
    def name(season: int) -> str:  # noqa: ARG004 - the season is taken off inside
        """Return ``theta``."""
        return "theta"

    @staticmethod
    def predict(history: Floats, season: int, horizon: int, levels: tuple[int, ...]) -> Prediction:
        """Return what the model predicts."""
        from statsforecast import models

        return run(models.DynamicOptimizedTheta(season_length=season), history, horizon, levels)

"""Naive: what was last time is next time; the measure that every other model has to beat."""

from core.analysis.forecasting.protocol import Floats, Prediction
from core.analysis.forecasting.statistical import run


class SeasonalNaive:
    """Repeats the last season, or the last value where no season can be known."""

    fewest = 3

    @staticmethod
    def name(season: int) -> str:
        """Return ``seasonal_naive``, or ``naive`` without a season."""
        return "seasonal_naive" if season > 1 else "naive"

    @staticmethod
    def predict(history: Floats, season: int, horizon: int, levels: tuple[int, ...]) -> Prediction:
        """Return the last season again."""
        from statsforecast import models

        return run(models.SeasonalNaive(season_length=season), history, horizon, levels)

"""Naive: what was last time is next time; the measure that every other model has to beat."""

import numpy as np

from core.analysis.forecasting.models.per_series import continued
from core.analysis.forecasting.panel import Panel, known_season
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters


class Naive:
    """Repeats the last value. There is nothing to learn, so that the fitted model is the model."""

    name = "naive"
    fewest = 3

    def fit(self, panel: Panel) -> "Naive":  # noqa: ARG002 - the protocol
        """Return itself."""
        return self

    def restore(self, parameters: Parameters) -> "Naive":  # noqa: ARG002 - the protocol
        """Return itself."""
        return self

    def parameters(self) -> Parameters:
        """Return nothing: nothing was learnt."""
        return {}

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Return the last value of each series, for each step."""
        return continued(panel, horizon, lambda row: np.full(horizon, panel.histories[row][-1]), self.fewest)


class SeasonalNaive(Naive):
    """Repeats the last season; not a number where a season is not over yet."""

    name = "seasonal_naive"

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Return the last season of each series, over and over."""
        return continued(
            panel, horizon, lambda row: last_season(panel.histories[row], panel.season, horizon), self.fewest
        )


def last_season(history: Floats, season: int, horizon: int) -> Floats | None:
    """Return the last season of ``history`` again and again; nothing where no period of it came twice."""
    return np.resize(history[-season:], horizon) if known_season(len(history), season) == season else None

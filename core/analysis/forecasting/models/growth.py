"""Last year with its growth: the last season again, raised by what the last periods had over those a season before."""

import numpy as np

from core.analysis.forecasting.models.naive import Naive, last_season
from core.analysis.forecasting.models.per_series import continued
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats

_BEFORE = 2.0  # growths seen that the changes from period to period count as


class Growth(Naive):
    """Repeats the last season with the growth over half a season, as far as that is beyond its own noise."""

    name = "growth"

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Return the last season of each series with its growth; not a number where no season can be seen."""

        def one(row: int) -> Floats | None:
            history = panel.histories[row]
            last = last_season(history, panel.season, horizon)
            if last is None or panel.season == 1:
                return None
            times = 1 + np.arange(horizon) // panel.season
            raised: Floats = last * max(1 + growth(history, panel.season), 0.0) ** times
            return raised

        return continued(panel, horizon, one, self.fewest)


def growth(history: Floats, season: int) -> float:
    """Return by what part sales grew over a season, drawn to nothing by the share of noise in its square.

    Compared are the last periods with those a season before, at most half a season of them. The noise is the variance
    of their differences, beside that of the changes from period to period where there are few.
    """
    periods = min(len(history) - season, max(season // 2, 1))
    now, then = history[-periods:], history[-periods - season : len(history) - season]
    before = float(then.sum())
    if before <= 0:
        return 0.0
    grown = now - then
    squares = float(((grown - grown.mean()) ** 2).sum()) + _BEFORE * float(np.diff(history).var())
    noise = periods * squares / (periods - 1 + _BEFORE) / before**2
    raw = float(grown.sum()) / before
    return raw**3 / (raw**2 + noise) if raw else 0.0

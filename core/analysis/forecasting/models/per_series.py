"""Models that know one series at a time, for a whole panel."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

import numpy as np

from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

P = ParamSpec("P")
R = TypeVar("R")
Learn = Callable[[Floats, int], Parameters]
Continue = Callable[[Floats, int, Parameters, int], Floats | None]


@dataclass(frozen=True, slots=True)
class PerSeries:
    """A model made of two functions: ``learn`` fits one history and its season, ``go_on`` continues it.

    ``learn`` may raise where nothing can be fitted; that series is then NaN in every prediction.
    """

    name: str
    fewest: int
    learn: Learn
    go_on: Continue

    def fit(self, panel: Panel) -> "FittedPerSeries":
        """Learn from each series of ``panel``."""
        learnt: dict[str, Parameters] = {}
        for row, name in enumerate(panel.ids):
            if len(panel.histories[row]) >= self.fewest:
                parameters = _quietly(self.learn, panel.histories[row], panel.season_of(row))
                if parameters is not None:
                    learnt[name] = {"season": panel.season_of(row), **parameters}
        return FittedPerSeries(self, learnt)

    def restore(self, parameters: Parameters) -> "FittedPerSeries":
        """Return the model that had learnt ``parameters``, by the ids of the series."""
        return FittedPerSeries(self, dict(parameters))


@dataclass(frozen=True, slots=True)
class FittedPerSeries:
    """A model fitted on each series separately."""

    model: PerSeries
    learnt: dict[str, Parameters]

    def parameters(self) -> Parameters:
        """Return what was learnt, by the id of the series."""
        return self.learnt

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Continue each series with what was learnt of it."""

        def one(row: int) -> Floats | None:
            known = self.learnt.get(panel.ids[row])
            if known is None:
                return None
            return _quietly(self.model.go_on, panel.histories[row], known["season"], known, horizon)

        return continued(panel, horizon, one, self.model.fewest)


def continued(panel: Panel, horizon: int, one: Callable[[int], Floats | None], fewest: int) -> Floats:
    """Return what ``one`` gives for each row of ``panel``; not a number for a series shorter than ``fewest``."""
    ahead = np.full((len(panel), horizon), np.nan)
    for row, history in enumerate(panel.histories):
        forecast = one(row) if len(history) >= fewest else None
        if forecast is not None and np.isfinite(forecast).all():
            ahead[row] = forecast
    return ahead


def _quietly(work: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R | None:
    """Return the result of ``work``, or ``None`` where it does not fit the series.

    The libraries raise bare exceptions for a series that a form of theirs does not fit; the others go on.
    """
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # of few or of constant values, which the backtest shows in figures
        try:
            return work(*arguments, **named)
        except Exception:  # noqa: BLE001 - statsforecast raises the base class itself
            return None

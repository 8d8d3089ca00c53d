"""The protocol of every model: fit a panel of series, then continue it.

A model is fitted on a panel and the fitted model continues a panel: the same, an earlier cut of it, or a later one. The
intervals of a forecast come from the backtest (``intervals``), never from the model itself. Measured on public series,
the intervals that models claim for themselves cover too little.
"""

from typing import Protocol

from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters


class Fitted(Protocol):
    """A model that has learnt."""

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Return the next ``horizon`` values (series x steps) of each series of ``panel``, in its order.

        Not a number where the model cannot continue a series. Nothing is learnt again.
        """

    def parameters(self) -> Parameters | None:
        """Return the parameters, by series id where each series has its own; ``None`` where none are stored."""


class Model(Protocol):
    """A way to continue series."""

    @property
    def name(self) -> str:
        """The true name, as the texts and the registry have it."""

    @property
    def fewest(self) -> int:
        """How many periods a series must have at least."""

    def fit(self, panel: Panel) -> Fitted:
        """Learn from ``panel``."""

    def restore(self, parameters: Parameters) -> Fitted:
        """Return the fitted model that had these parameters."""

"""Models for series that sell seldom, all series of one length at once: SES, Croston, SBA and TSB."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from core.analysis.forecasting.batch.intermittent import croston, tsb
from core.analysis.forecasting.batch.smoothing import simple
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

_FEWEST = 6


@dataclass(frozen=True, slots=True)
class Sporadic:
    """A model of fixed weights: there is nothing to learn, so that the fitted model is the model."""

    name: str
    rate: Callable[[Floats], Floats]  # series x periods of one length to what each next period brings
    fewest: int = _FEWEST

    def fit(self, panel: Panel) -> "Sporadic":  # noqa: ARG002 - the protocol
        """Return itself."""
        return self

    def restore(self, parameters: Parameters) -> "Sporadic":  # noqa: ARG002 - the protocol
        """Return itself."""
        return self

    def parameters(self) -> Parameters:
        """Return nothing: nothing was learnt."""
        return {}

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Return the same rate for each step."""
        ahead = np.full((len(panel), horizon), np.nan)
        for length in np.unique(panel.lengths[panel.lengths >= self.fewest]):
            rows = np.flatnonzero(panel.lengths == length)
            ahead[rows] = self.rate(np.stack([panel.histories[row] for row in rows]))[:, None]
        return ahead


SPORADIC: Mapping[str, Sporadic] = MappingProxyType(
    {
        model.name: model
        for model in (
            Sporadic("ses", lambda values: simple(values, 0.1).level),
            Sporadic("ses_quick", lambda values: simple(values, 0.2).level),
            Sporadic("croston", lambda values: croston(values).rate),
            Sporadic("sba", lambda values: croston(values, debiased=True).rate),
            Sporadic("tsb", lambda values: tsb(values).rate),
        )
    }
)

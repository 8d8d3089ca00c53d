"""Linear regression over all series at once, on the past of each and on the days of the calendar."""

from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.models.features import design
from core.analysis.forecasting.models.pooled import FEWEST, FEWEST_ROWS, go_on, teachers
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

_PENALTY = 10.0  # on squared weights of features of unit variance: keeps a few rows from dominating


@dataclass(frozen=True, slots=True)
class FittedLinear:
    """The weight of each feature and what is added; no weights where there was too little to learn from."""

    weights: tuple[float, ...]
    added: float

    def parameters(self) -> Parameters:
        """Return the weights and what is added."""
        return {"weights": list(self.weights), "added": self.added}

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Continue each series step by step."""
        if not self.weights:
            return np.full((len(panel), horizon), np.nan)
        return go_on(panel, horizon, FEWEST, self._ratio)

    def _ratio(self, features: Floats) -> Floats:
        """Return each value by its level; not a number for features that are others than those it was fitted on."""
        if features.shape[1] != len(self.weights):
            return np.full(len(features), np.nan)
        ratio: Floats = features @ np.array(self.weights) + self.added
        return ratio


class Linear:
    """Ridge regression (Hoerl and Kennard, 1970) of a value by its level."""

    name = "linear"
    fewest = FEWEST

    def fit(self, panel: Panel) -> FittedLinear:
        """Learn the weights from every period of every series that is long enough."""
        from sklearn.linear_model import Ridge  # slow: scikit-learn
        from sklearn.preprocessing import StandardScaler

        rows = design(teachers(panel))
        if len(rows.targets) < FEWEST_ROWS:
            return FittedLinear((), 0.0)
        scaler = StandardScaler().fit(rows.features)
        learnt = Ridge(alpha=_PENALTY).fit(scaler.transform(rows.features), rows.targets)
        weights = learnt.coef_ / scaler.scale_
        return FittedLinear(tuple(map(float, weights)), float(learnt.intercept_ - weights @ scaler.mean_))

    def restore(self, parameters: Parameters) -> FittedLinear:
        """Return the fitted model with these weights."""
        return FittedLinear(tuple(parameters["weights"]), float(parameters["added"]))

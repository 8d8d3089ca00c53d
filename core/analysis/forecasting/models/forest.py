"""A random forest (Breiman, 2001) over all series at once, on the past of each and on the days of the calendar."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.analysis.forecasting.models.features import design
from core.analysis.forecasting.models.pooled import FEWEST_ROWS, go_on, teachers
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

if TYPE_CHECKING:
    from sklearn.ensemble import RandomForestRegressor

_FEWEST = 18
_TREES = 50
_LEAF = 5  # rows at the end of a branch at least
_ROWS = 12_000  # that each tree sees at most
_SEED = 20_240_101


@dataclass(frozen=True, slots=True)
class FittedForest:
    """The trees; none where there was too little to grow them from. They are grown again, never written to a file."""

    trees: "RandomForestRegressor | None"

    def parameters(self) -> Parameters | None:
        """Return ``None``: trees are not stored."""
        return None

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Continue each series step by step."""
        if self.trees is None:
            return np.full((len(panel), horizon), np.nan)
        return go_on(panel, horizon, _FEWEST, self.trees.predict)


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of a fixed seed, so that the same data give the same forest on every machine; ``cores`` grow them."""

    cores: int = 1
    name: str = "forest"
    fewest: int = _FEWEST

    def fit(self, panel: Panel) -> FittedForest:
        """Grow the trees from every period of every series that is long enough."""
        from sklearn.ensemble import RandomForestRegressor  # slow: scikit-learn

        rows = design(teachers(panel))
        if len(rows.targets) < FEWEST_ROWS:
            return FittedForest(None)
        trees = RandomForestRegressor(
            n_estimators=_TREES,
            min_samples_leaf=_LEAF,
            max_features=0.5,
            n_jobs=self.cores,
            random_state=_SEED,
            max_samples=min(_ROWS, len(rows.targets)),
        )
        trees.fit(rows.features, rows.targets)
        # Threads add up the trees in any order, and a sum that differs in its last digit may take another branch.
        return FittedForest(trees.set_params(n_jobs=1))

    def restore(self, parameters: Parameters) -> FittedForest:  # noqa: ARG002 - the protocol
        """Return a forest without trees: they are grown again, by ``fit``."""
        return FittedForest(None)

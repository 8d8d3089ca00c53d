"""The ensemble: at each step the median of its members, means and bounds alike."""

from collections.abc import Sequence

import numpy as np

from core.analysis.forecasting.protocol import Prediction

NAME = "ensemble"


def combine(members: Sequence[Prediction]) -> Prediction:
    """Return the median of ``members``, of which there is one at least."""
    bounds = {
        level: (
            np.median([each.bounds[level][0] for each in members], axis=0),
            np.median([each.bounds[level][1] for each in members], axis=0),
        )
        for level in members[0].bounds
    }
    return Prediction(np.median([each.mean for each in members], axis=0), bounds)

"""No model may blow up: what lies far beyond everything that ever was is no forecast."""

from collections.abc import Sequence

import numpy as np

from core.model.arrays import Floats, Marks

_TIMES = 10  # the largest value that ever was


def beyond(ahead: Floats, histories: Sequence[Floats]) -> Marks:
    """Mark the series (of series x steps) whose forecast somewhere exceeds ten times the largest of their history."""
    largest = np.array([np.abs(history).max(initial=0.0) for history in histories])
    with np.errstate(invalid="ignore"):
        return np.asarray((np.abs(ahead) > _TIMES * largest[:, None]).any(axis=1))

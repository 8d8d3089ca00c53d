"""No model may blow up: what lies far beyond everything that ever was is no forecast, and one giant is no pattern."""

from collections.abc import Sequence

import numpy as np

from core.model.arrays import Floats, Marks

_TIMES = 10  # the largest value that ever was
_GIANT = 5  # times the largest of the others is what a single value is not learnt from as it is


def beyond(ahead: Floats, histories: Sequence[Floats]) -> Marks:
    """Mark the series (of series x steps) whose forecast somewhere exceeds ten times the largest of their history."""
    largest = np.array([np.abs(history).max(initial=0.0) for history in histories])
    with np.errstate(invalid="ignore"):
        return np.asarray((np.abs(ahead) > _TIMES * largest[:, None]).any(axis=1))


def tempered(history: Floats) -> Floats:
    """Return the values as models learn from them: one that exceeds five times all others is as large as the largest.

    Two such values are a pattern, and stay. So does a value beside nothing but zeros.
    """
    size = np.abs(history)
    if len(history) <= 1:
        return history
    second, largest = np.partition(size, -2)[-2:]
    if second <= 0 or largest <= _GIANT * second:
        return history
    return np.where(size == largest, np.sign(history) * second, history)

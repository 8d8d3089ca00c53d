"""The scale that a model works on: logarithms where every value is positive, the values themselves else."""

import numpy as np

from core.model.arrays import Floats

_LARGEST = 700.0  # the exponential of more is not a number that a computer holds


def goes_by_logarithms(history: Floats) -> bool:
    """Return whether every value is positive, so that changes can be counted in per cent."""
    return bool(history.min() > 0)


def on_scale(history: Floats, *, logarithms: bool) -> Floats:
    """Return the values as the model sees them."""
    return np.log(history) if logarithms else history


def from_scale(values: Floats, *, logarithms: bool) -> Floats:
    """Return what the model says as values."""
    result = np.asarray(values, np.float64)
    return np.exp(np.minimum(result, _LARGEST)) if logarithms else result

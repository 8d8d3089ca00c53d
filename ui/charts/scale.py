"""The scale of an axis: round steps, and from where it starts."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

_STEPS = (1, 2, 2.5, 5, 10)
_MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high`` in steps of ``step``, in the unit of the values."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> list[float]:
        """Every tick from low to high."""
        return [self.low + number * self.step for number in range(round((self.high - self.low) / self.step) + 1)]


def scale_of(values: Iterable[float]) -> Scale:
    """Return a scale that holds all of ``values``; it starts at zero where the values fill most of the way from there.

    Without values it is the one from zero to one.
    """
    known = list(values)
    lowest, highest = (min(known), max(known)) if known else (0.0, 1.0)
    if highest <= lowest:
        lowest, highest = min(lowest, 0.0), max(highest, 1.0)
    if 0 <= lowest < highest / 2:
        lowest = 0.0
    rough = (highest - lowest) / _MOST_STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in _STEPS if factor * power >= rough * (1 - 1e-9))
    return Scale(math.floor(lowest / step) * step, math.ceil(highest / step) * step, step)

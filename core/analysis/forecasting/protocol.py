"""What every model is: something that continues a series, with bounds."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prediction:
    """The expected values and, by level in per cent, the lower and upper bounds; all as long as the horizon."""

    mean: Floats
    bounds: dict[int, tuple[Floats, Floats]]


class Model(Protocol):
    """A way to continue a series."""

    @property
    def fewest(self) -> int:
        """How many periods the model needs at least."""

    def name(self, season: int) -> str:
        """Return the true name of what runs at this season; a season of 1 is none."""

    def predict(self, history: Floats, season: int, horizon: int, levels: tuple[int, ...]) -> Prediction:
        """Return the next ``horizon`` values of ``history``, which has no hole."""

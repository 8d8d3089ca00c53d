"""What is stored of forecasting: trained models, and forecasts that were issued."""

from collections.abc import Sequence
from typing import Protocol

from core.model.forecasts.registry import Registered, TrainedModel
from core.model.forecasts.runs import ForecastRun


class Models(Protocol):
    """Versions of trained models, by the name of what they forecast; a name has one champion at most."""

    def list_all(self, name: str) -> Sequence[Registered]:
        """Return every version of ``name``, the newest first."""

    def find(self, name: str, version: int) -> Registered | None:
        """Return one version, or ``None``."""

    def champion(self, name: str) -> Registered | None:
        """Return the champion of ``name``, or ``None`` before anything was promoted."""

    def add(self, model: TrainedModel, *, at: str, by: str) -> int:
        """Save ``model`` as a candidate and return its version, above all before; belongs inside a transaction."""

    def promote(self, name: str, version: int, *, at: str, by: str) -> None:
        """Make ``version`` the champion and retire the one before; belongs inside a transaction."""


class ForecastRuns(Protocol):
    """Forecasts that were issued; none is ever changed."""

    def add(self, run: ForecastRun) -> None:
        """Save ``run``; belongs inside a transaction."""

    def find(self, question: str) -> ForecastRun | None:
        """Return the newest forecast that answered ``question``, or ``None``."""

    def list_all(self) -> Sequence[ForecastRun]:
        """Return every forecast, the newest first, of equally new ones by id."""

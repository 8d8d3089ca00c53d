"""The registry of models: which recipe of models forecasts, what it learnt, how it did, and who put it there."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

DEMAND = "demand_forecast"  # the name under which sales are forecast
FORECASTING = 4  # raised when the same data would give other forecasts by the same recipe

# What a model has learnt: numbers, texts and lists of them. Each model names and reads its own, so that their types
# are known to it alone.
Parameters = Mapping[str, Any]

_FORMAT = "raff-model"


class Stage(StrEnum):
    """The state of a model; there is at most one champion per name."""

    CANDIDATE = "candidate"
    CHAMPION = "champion"
    RETIRED = "retired"


class Availability(StrEnum):
    """Whether a kind of model can run here."""

    READY = "ready"
    ABSENT = "absent"  # its library is not installed


class Metrics(BaseModel):
    """How a model did on the holdout: the runs of the past, none of which its weights have seen.

    Errors and coverage in per cent, bias in the unit of the data; ``relative`` is its error over that of naive.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    series: int
    periods: int
    wape: float | None
    naive_wape: float | None
    relative: float | None
    bias: float
    coverage: float | None

    @property
    def added(self) -> float | None:
        """The WAPE of naive less that of the model; ``None`` where nothing sold."""
        return None if self.wape is None or self.naive_wape is None else self.naive_wape - self.wape

    @property
    def worse_than_naive(self) -> bool:
        """Return whether naive missed less."""
        return self.added is not None and self.added < 0


class TrainedModel(BaseModel):
    """A recipe of models and what they learnt: numbers and names only, nothing that runs.

    ``models`` are the members of the ensemble; ``by``, ``horizon_days`` and ``exposure`` are of the question that it
    was trained on; ``learnt`` holds the parameters of each member by the id of a series. Trees are fitted again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = DEMAND
    models: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    horizon_days: Annotated[int, Field(ge=1)] = 90
    exposure: bool = True
    learnt: Mapping[str, Parameters] = Field(default_factory=dict)
    data_version: str
    code_version: str
    metrics: Metrics


class ModelFile(BaseModel):
    """A model on its way to another vault. ``signature`` waits for the keys of an organisation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Annotated[str, Field(pattern=f"^{_FORMAT}$")] = _FORMAT
    digest: str
    model: TrainedModel
    signature: str | None = None


class Registered(BaseModel):
    """A model in the registry, with its version and who decided about its stage."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int
    stage: Stage
    model: TrainedModel
    made_at: str
    made_by: str
    decided_at: str | None = None
    decided_by: str | None = None


class KindOfModel(BaseModel):
    """One kind of model, whether it can run here, and from how many periods on."""

    model_config = ConfigDict(frozen=True)

    name: str
    availability: Availability
    fewest: int
    reason: str | None = None

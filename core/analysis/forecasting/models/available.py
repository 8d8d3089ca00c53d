"""Which models there are, and who may run: at which length of history, and for which kind of series."""

from collections.abc import Mapping
from types import MappingProxyType

from core.analysis.forecasting.batch.structural import Structural
from core.analysis.forecasting.models.complex_exponential import COMPLEX, COMPLEX_LOG
from core.analysis.forecasting.models.exponential import EXPONENTIAL
from core.analysis.forecasting.models.forest import Forest
from core.analysis.forecasting.models.growth import Growth
from core.analysis.forecasting.models.linear import Linear
from core.analysis.forecasting.models.lstm import Lstm
from core.analysis.forecasting.models.naive import Naive, SeasonalNaive
from core.analysis.forecasting.models.prophet import PROPHET
from core.analysis.forecasting.models.protocol import Model
from core.analysis.forecasting.models.sporadic import SPORADIC
from core.analysis.forecasting.models.theta import THETA

MEASURES = ("naive", "seasonal_naive")  # what the others are compared with; they have no part in the ensemble
STRUCTURAL = "structural"
SEASONAL = (*MEASURES, "growth", STRUCTURAL)  # see the season of the shortest series that has one
POOLED = ("linear", "forest")  # learn from all series at once
STEADY = (*MEASURES, "growth", STRUCTURAL, *POOLED, "ets", "theta", "ces", "ces_log")
SELDOM = (*MEASURES, *POOLED, *SPORADIC)
EXTRAS = ("prophet", "lstm")  # run where they are named, and installed

NEEDS: Mapping[str, str] = MappingProxyType({"prophet": "prophet", "lstm": "torch"})  # libraries that are extras
_ALL: tuple[Model, ...] = (
    Naive(),
    SeasonalNaive(),
    Growth(),
    Structural(),
    Linear(),
    Forest(),
    EXPONENTIAL,
    THETA,
    COMPLEX,
    COMPLEX_LOG,
    *SPORADIC.values(),
    PROPHET,
    Lstm(),
)
MODELS: Mapping[str, Model] = MappingProxyType({model.name: model for model in _ALL})

"""Forecasts: what will probably sell, how sure that is, and how the same models did before, beside naive."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LEVELS: tuple[int, ...] = (50, 80, 95)


class Note(StrEnum):
    """What must be said beside a forecast."""

    TOO_SHORT = "too_short"  # not enough periods for any forecast
    NO_SEASON = "no_season"  # too few years to know a season
    AFTER_A_HOLE = "after_a_hole"  # periods before the last missing one were not used
    NEVER_SOLD = "never_sold"  # every period is zero
    NOT_TESTED = "not_tested"  # too few periods to try the models on the past
    NAIVE_IS_BEST = "naive_is_best"  # no model was better than repeating the past


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRule:
    """How far to look ahead, in days, and for which groups. 90 days are three months of monthly data."""

    horizon_days: int = 90
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One period ahead: the expected sales and, by level in per cent, where they will lie; never below zero."""

    start: date
    mean: float
    intervals: dict[int, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How a model did on the past. Errors are actual minus forecast.

    ``wape`` is the sum of absolute errors over the sum of sales, in per cent, ``None`` if nothing sold; ``bias`` is
    the mean error in the unit of the data; ``coverage`` is how many of the actuals lay in the 80 per cent interval,
    in per cent.
    """

    wape: float | None
    bias: float
    coverage: float
    periods: int

    @property
    def accuracy(self) -> float | None:
        """One minus WAPE, in per cent, never below zero; ``None`` without a WAPE."""
        return None if self.wape is None else max(0.0, 100 - self.wape)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelForecast:
    """The forecast of one model under its true name; ``score`` is ``None`` when it could not be tried."""

    model: str
    steps: tuple[Step, ...]
    score: Score | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupForecast:
    """The forecasts for one group. ``best`` names the model with the least error; naive where none is better."""

    group: tuple[str | None, ...]
    history: tuple[tuple[date, float], ...]
    naive: ModelForecast | None
    models: tuple[ModelForecast, ...]
    ensemble: ModelForecast | None
    best: str | None
    notes: tuple[Note, ...]

    @property
    def tried(self) -> tuple[ModelForecast, ...]:
        """Every model's forecast, naive first and the ensemble last."""
        return tuple(each for each in (self.naive, *self.models, self.ensemble) if each is not None)

    @property
    def chosen(self) -> ModelForecast | None:
        """The forecast of the best model; ``None`` where there is none at all."""
        return next((each for each in self.tried if each.model == self.best), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastReport:
    """All groups of a question, the largest first; empty data gives none."""

    rule: ForecastRule
    groups: tuple[GroupForecast, ...]

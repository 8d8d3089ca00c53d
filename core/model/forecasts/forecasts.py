"""Forecasts with their intervals, and the past accuracy of the same models against naive."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.periods import Grain

LEVELS: tuple[int, ...] = (50, 80, 95)
COHERENT = "coherent"  # the name of the reconciled forecast among the models: the same figure in every question


class Note(StrEnum):
    """A caveat that is shown with a forecast."""

    TOO_SHORT = "too_short"  # not enough periods for any forecast; only a scenario can be given
    NO_SEASON = "no_season"  # too few years to know a season
    AFTER_A_HOLE = "after_a_hole"  # periods before the last missing one were not used
    NEVER_SOLD = "never_sold"  # every period is zero
    SELLS_SELDOM = "sells_seldom"  # models of sporadic demand were used, and intervals from the last periods
    NOT_TESTED = "not_tested"  # too few periods to try the models on the past
    NAIVE_IS_BEST = "naive_is_best"  # no model was better than repeating the past
    BLEW_UP = "blew_up"  # a model exceeded ten times the largest figure and was left out
    RULES_CHANGED = "rules_changed"  # the excise changed within the history
    SHARED_OUT = "shared_out"  # the sum of parts of what provinces and brands bring; no model of its own
    ENDED = "ended"  # its figures end before those of the others: nothing more is expected
    COMPLETED = "completed"  # areas were silent in some periods, and what they may have sold there was added
    LEVEL_MOVED = "level_moved"  # a share moved for good; models and naive saw what was before on the level after
    RAMADAN_COUNTED = "ramadan_counted"  # the effect of Ramadan was estimated and follows its date
    RAMADAN_MOVED = "ramadan_moved"  # it lies in other months than a year ago, and what it does cannot be separated
    ONE_RUN = "one_run"  # one run of the past could see a season; its errors are pooled over all series


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRule:
    """How far to look ahead, in days, and for which groups. 90 days are three months of monthly data.

    ``growth`` is a person's own assumption, in per cent a year, for a scenario; ``parents`` adds the total and the
    groups of every level above. ``exposure`` lets the models see Ramadan, feasts and holidays.
    """

    horizon_days: int = 90
    by: tuple[str, ...] = ()
    growth: float | None = None
    parents: bool = False
    exposure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RamadanShift:
    """A month ahead, by its first day, with its days of Ramadan and those of the same month a year before.

    Where that month is not held, ``before_is_mean``: they are those of the mean month of the history.
    """

    start: date
    days: int
    before: int
    before_is_mean: bool = False

    def factor(self, percentage: float) -> float:
        """Return what the month is multiplied by if one that is all Ramadan sold ``percentage`` more or less.

        The days of a year before are taken out and those of now put in, each day alike.
        """
        length = monthrange(self.start.year, self.start.month)[1]
        return (1 + percentage / 100 * self.days / length) / (1 + percentage / 100 * self.before / length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One period ahead: the expected sales and, by level in per cent, where they will lie; never below zero."""

    start: date
    mean: float
    intervals: dict[int, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How a model did on the past. Errors are actual minus forecast.

    ``wape`` is the sum of absolute errors over the sum of sales, in per cent, ``None`` if nothing sold; ``by_step`` is
    that of each step ahead. ``mase`` is the mean absolute error in units of the mean absolute change from season to
    season, or from period to period without a season. ``rmsse`` is the root mean squared error in units of that of the
    changes from period to period. Both are ``None`` for a history that never changes. ``bias`` is the mean error and
    ``width`` the mean width of the 80 per cent interval, in the unit of the data. ``coverage`` is the per cent of
    actuals within it.
    """

    wape: float | None
    mase: float | None
    rmsse: float | None
    bias: float
    coverage: float | None
    width: float | None
    periods: int
    by_step: tuple[float | None, ...] = ()

    @property
    def accuracy(self) -> float | None:
        """One minus WAPE, in per cent, never below zero; ``None`` without a WAPE."""
        return None if self.wape is None else max(0.0, 100 - self.wape)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelForecast:
    """The forecast of one model under its true name; ``score`` is ``None`` when it could not be tried.

    ``weight`` is its part in the ensemble, 0 to 1; of the ensemble itself and of what has no part in it ``None``.
    """

    model: str
    steps: tuple[Step, ...]
    score: Score | None
    weight: float | None = None


_FEWEST_TESTED = 5  # past periods


class AdviceKind(StrEnum):
    """What a forecast can advise."""

    STOCK = "stock"  # how much to have for the next period
    PEAK = "peak"  # when most will be asked for
    TARGET = "target"  # how probable it is to fall short of a target


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One recommendation: an expected ``value`` with its 80 per cent interval, for the period that begins at ``start``.

    Of ``STOCK`` and ``PEAK`` the value is sales; ``base`` is the mean of the last year, or of the ``base_periods``
    that are held of it. Of ``TARGET`` the value is the sum ahead, ``base`` the target, and ``chance`` how probable
    it is to stay below it, 0 to 1. It is ``None`` where the target is the sales of a year ago and the forecast
    repeats them, which says nothing of a risk. ``coverage`` is how many per cent of the ``tested`` past periods lay
    within such intervals; ``None`` where that was not measured. Where these are few, no certainty and no risk is
    known.
    """

    kind: AdviceKind
    start: date
    value: float
    low: float
    high: float
    base: float
    base_periods: int = 0
    chance: float | None = None
    coverage: float | None = None
    tested: int = 0

    @property
    def is_little_tested(self) -> bool:
        """Whether intervals were tested on so few past periods that nobody can say how often they hold."""
        return self.coverage is not None and self.tested < _FEWEST_TESTED


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupForecast:
    """The forecasts for one group. ``best`` is the one that is shown: the reconciled figure where there is one.

    It stands last among ``models``; the others forecast the group alone. ``naive`` is what all are
    compared with: the last season where one is known, else the last value. ``scenario`` is what a person's own growth
    would make of the last season, without an interval. ``ramadan`` are the months ahead that Ramadan moved into or out
    of, where its effect cannot be separated from that of the months.
    ``history`` is what was delivered; in ``completed`` of its periods areas were silent, and the models saw them whole.
    """

    group: tuple[str | None, ...]
    history: tuple[tuple[date, float], ...]
    naive: ModelForecast | None
    models: tuple[ModelForecast, ...]
    ensemble: ModelForecast | None
    best: str | None
    notes: tuple[Note, ...]
    scenario: tuple[tuple[date, float], ...] = ()
    advice: tuple[Advice, ...] = ()
    completed: int = 0
    ramadan: tuple[RamadanShift, ...] = ()

    @property
    def tried(self) -> tuple[ModelForecast, ...]:
        """Every model's forecast, naive first and the ensemble last."""
        return tuple(model for model in (self.naive, *self.models, self.ensemble) if model is not None)

    def in_ramadan(self, percentage: float) -> tuple[tuple[date, float], ...]:
        """Return the months of ``ramadan`` under a person's own assumption of what it does; no part of the forecast."""
        means = {step.start: step.mean for step in self.chosen.steps} if self.chosen is not None else {}
        return tuple(
            (shift.start, means[shift.start] * shift.factor(percentage))
            for shift in self.ramadan
            if shift.start in means
        )

    @property
    def chosen(self) -> ModelForecast | None:
        """The forecast of the best model; ``None`` where there is none at all."""
        return next((model for model in self.tried if model.model == self.best), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastReport:
    """All groups of a question, the largest first; empty data gives none.

    ``filters`` are the names that were chosen by level; ``model`` is the registered model that forecast, and ``run``
    the name under which the report was frozen.
    """

    rule: ForecastRule
    groups: tuple[GroupForecast, ...]
    grain: Grain | None = None
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    model: str | None = None
    run: str | None = None

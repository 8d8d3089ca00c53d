"""Forecast series of sales: history, models, ensemble, backtest against naive, and what cannot be known."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from core.analysis.forecasting import exposure, present_levels
from core.analysis.forecasting.advice import advise
from core.analysis.forecasting.backtest import origins
from core.analysis.forecasting.choice import best_of
from core.analysis.forecasting.panel import is_intermittent, known_season
from core.analysis.forecasting.pipeline import ENSEMBLE, FEWEST, ModelOutput, PanelForecast, RunPlan, forecast
from core.analysis.forecasting.present_levels import See
from core.analysis.forecasting.reconciliation import Reconciliation, reconciled
from core.analysis.forecasting.sales import SEASONS, Group, History, Known, Sales, arrange
from core.analysis.forecasting.scoring import score
from core.model.arrays import Floats
from core.model.exposure import Calendar
from core.model.forecasts.forecasts import ForecastRule, GroupForecast, ModelForecast, Note, RamadanShift, Score, Step
from core.model.job_context import JobContext
from core.model.periods import Grain


@dataclass(frozen=True, slots=True)
class Setting:
    """With what a question is answered: the plan of models, what is known of days, and the target of the sum ahead."""

    plan: RunPlan = field(default_factory=RunPlan)
    known: Known = field(default_factory=lambda: Known(Calendar()))
    target: float | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The series, the outcomes of their kinds, and whether the effect of Ramadan was counted.

    ``moved`` are the months that it moved into or out of, where its effect cannot be separated. ``shifted`` are the
    rows of series that models saw on another level than they were delivered.
    """

    sales: Sales
    outcomes: tuple[PanelForecast, ...]
    ramadan: bool
    moved: tuple[RamadanShift, ...] = ()
    shifted: frozenset[int] = frozenset()

    @property
    def windows(self) -> tuple[int, int]:
        """How many runs in the past there are at most, and how many steps each has."""
        return self.outcomes[0].actual.shape[1:] if self.outcomes else (0, 0)


def forecast_series(
    series: Mapping[Group, History],
    grain: Grain,
    horizon: int,
    rule: ForecastRule,
    setting: Setting,
    context: JobContext,
) -> tuple[GroupForecast, ...]:
    """Return the forecast of each series, the largest first; its notes list what cannot be known."""
    return described(answer(series, grain, horizon, rule, setting, context), horizon, rule, setting)


def described(
    answered: Answered,
    horizon: int,
    rule: ForecastRule,
    setting: Setting,
    agreed: Mapping[Group, Reconciliation] | None = None,
) -> tuple[GroupForecast, ...]:
    """Return what was answered for each series, the largest first; of ``agreed``, if given, what is in it alone."""
    sales = answered.sales
    forecasts: dict[int, GroupForecast] = {}
    places = {int(row): (outcome, at) for outcome in answered.outcomes for at, row in enumerate(outcome.rows)}
    for row, name in enumerate(sales.groups):
        if agreed is not None and name not in agreed:
            continue
        outcome, at = places.get(row, (None, 0))
        if outcome is None:
            group = _nothing(sales, row)
        else:
            group = _Group(sales, row, horizon, outcome, at).described()
            group = replace(group, notes=(*group.notes, Note.RAMADAN_COUNTED)) if answered.ramadan else group
        if row in answered.shifted:
            group = replace(group, notes=(*group.notes, Note.LEVEL_MOVED))
        if answered.moved and group.history:
            group = replace(group, notes=(*group.notes, Note.RAMADAN_MOVED), ramadan=answered.moved)
        if agreed is not None:
            group = reconciled(group, sales, row, outcome, at, agreed[name])
        forecasts[row] = _finished(group, sales, row, horizon, rule, setting)
    return tuple(forecasts.values())


def answer(
    series: Mapping[Group, History],
    grain: Grain,
    horizon: int,
    rule: ForecastRule,
    setting: Setting,
    context: JobContext,
    see: See | None = None,
) -> Answered:
    """Return the forecasts of all models, present and past; models ``see`` the series so, if given."""
    sales = arrange(series, grain, horizon, setting.known if rule.exposure else None)
    seen = None if see is None else see(sales, origins(sales.panel, horizon))
    shifted = frozenset[int]() if seen is None else present_levels.moved(sales.panel, seen)
    raised = exposure.factors(sales.panel, sales.starts, grain, setting.known.calendar) if rule.exposure else None
    if raised is None:
        calendar = setting.known.calendar
        moved = exposure.moved(sales.panel, sales.starts, horizon, grain, calendar) if rule.exposure else ()
        outcomes = forecast(sales.panel, horizon, setting.plan, context, seen)
        return Answered(sales, tuple(outcomes), ramadan=False, moved=moved, shifted=shifted)
    plain = None if seen is None else exposure.without(seen, raised)
    outcomes = forecast(exposure.without(sales.panel, raised), horizon, setting.plan, context, plain)
    outcomes = [exposure.put_back(outcome, sales.panel, raised) for outcome in outcomes]
    return Answered(sales, tuple(outcomes), ramadan=True, shifted=shifted)


class _Group:
    """One series of an outcome, the one at ``at``, which is that at ``row`` of all."""

    def __init__(self, sales: Sales, row: int, horizon: int, outcome: PanelForecast, at: int) -> None:
        self._sales = sales
        self._row = row
        self._at = at
        self._outcome = outcome
        self._values = sales.panel.histories[row]
        self._ahead = sales.ahead(row, horizon)

    def described(self) -> GroupForecast:
        """Return the forecasts of all models, under their true names."""
        season = known_season(len(self._values), self._sales.panel.season)
        measure = self._outcome.measures[self._at]
        naive = self._model(measure)
        others = [name for name in self._outcome.answers if name not in (measure, ENSEMBLE, "seasonal_naive")]
        models = tuple(model for model in (self._model(name) for name in others) if model is not None)
        together = self._model(ENSEMBLE)
        best = best_of(naive, models, together, {name: self._missed(name) for name in self._outcome.answers})
        return GroupForecast(
            group=self._sales.groups[self._row],
            history=tuple(sorted(self._sales.histories[self._row].items())),
            naive=naive,
            models=models,
            ensemble=together,
            best=best.model if best is not None else None,
            notes=self._notes(naive, best, season),
        )

    def _model(self, name: str) -> ModelForecast | None:
        answer: ModelOutput = self._outcome.answers[name]
        ahead = answer.ahead[self._at]
        if not np.isfinite(ahead).all():
            return None
        weight = None
        if name in self._outcome.members and self._outcome.way == "weights":
            weight = float(self._outcome.weights[self._outcome.members.index(name), self._at])
        intervals = {level: (low[self._at], high[self._at]) for level, (low, high) in answer.bounds.items()}
        steps = tuple(
            Step(
                start=start,
                mean=float(ahead[step]),
                intervals={level: (float(low[step]), float(high[step])) for level, (low, high) in intervals.items()},
            )
            for step, start in enumerate(self._ahead)
        )
        return ModelForecast(model=name, steps=steps, score=self._score(answer), weight=weight)

    def _score(self, answer: ModelOutput) -> Score | None:
        low, high = answer.past_bounds
        return score(
            self._outcome.actual[self._at],
            answer.past[self._at],
            self._values,
            self._sales.panel.season,
            (low[self._at], high[self._at]),
        )

    def _missed(self, name: str) -> Floats:
        """Return the mean absolute error of a model in each run of the past, not a number where there is none."""
        away = np.abs(self._outcome.answers[name].past[self._at] - self._outcome.actual[self._at])
        count = np.isfinite(away).sum(axis=1)
        mean: Floats = np.divide(np.nansum(away, axis=1), count, out=np.full(len(away), np.nan), where=count > 0)
        return mean

    def _notes(self, naive: ModelForecast | None, best: ModelForecast | None, season: int) -> tuple[Note, ...]:
        history = self._sales.histories[self._row]
        wild = any(answer.blew_up[self._at] for answer in self._outcome.answers.values())
        notes = {
            Note.AFTER_A_HOLE: len(self._values) < len(history),
            Note.NEVER_SOLD: not self._values.any(),
            Note.SELLS_SELDOM: bool(self._values.any()) and is_intermittent(self._values),
            Note.NO_SEASON: season == 1,
            Note.NOT_TESTED: best is not None and best.score is None,
            Note.ONE_RUN: season > 1 and int(self._outcome.tried[self._at]) == 1,
            Note.NAIVE_IS_BEST: best is not None and best is naive and best.score is not None,
            Note.BLEW_UP: wild,
        }
        return tuple(note for note, holds in notes.items() if holds)


def _nothing(sales: Sales, row: int) -> GroupForecast:
    """Return the forecast of a series that is too short for any model."""
    history = sales.histories[row]
    short = (Note.TOO_SHORT,) if len(sales.panel.histories[row]) < FEWEST else ()
    holes = (Note.AFTER_A_HOLE,) if len(sales.panel.histories[row]) < len(history) else ()
    return GroupForecast(
        group=sales.groups[row],
        history=tuple(sorted(history.items())),
        naive=None,
        models=(),
        ensemble=None,
        best=None,
        notes=(*short, *holes),
    )


def _finished(
    group: GroupForecast, sales: Sales, row: int, horizon: int, rule: ForecastRule, setting: Setting
) -> GroupForecast:
    """Return the forecast with its scenario, its advice and the notes on rules of the market in its history."""
    season = SEASONS[sales.grain]
    days = [start for start, _ in group.history]
    last_year = sales.panel.histories[row][-season:].tolist()  # completed, as models saw it
    notes = group.notes
    if sales.completed[row]:
        notes = (*notes, Note.COMPLETED)
    if days and any(days[0] < day <= days[-1] for day in setting.known.breaks):
        notes = (*notes, Note.RULES_CHANGED)
    chosen = group.chosen
    advice = advise(chosen.steps, last_year, season, setting.target, chosen.score) if chosen is not None else ()
    scenario = _scenario(sales, row, horizon, rule.growth, last_year) if rule.growth is not None else ()
    return replace(group, notes=notes, scenario=scenario, advice=advice, completed=sales.completed[row])


def _scenario(sales: Sales, row: int, horizon: int, growth: float, last: list[float]) -> tuple[tuple[date, float], ...]:
    """Return the last season, or the mean of less, grown by a person's own assumption."""
    season = SEASONS[sales.grain]
    end = sales.panel.first[row] + len(sales.panel.histories[row])
    ahead = sales.starts[end : end + horizon]
    base = last if len(last) == season else [float(np.mean(last))] if last else []
    if not base:
        return ()
    return tuple(
        (start, value * (1 + growth / 100) ** (1 + at // season))
        for at, (start, value) in enumerate(zip(ahead, np.resize(base, len(ahead)), strict=True))
    )

"""Forecast the sales of groups: history, models, ensemble, backtest beside naive, and what cannot be known."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import duckdb
import numpy as np

from core.analysis.forecasting import backtest, ensemble
from core.analysis.forecasting.exponential import ExponentialSmoothing
from core.analysis.forecasting.naive import SeasonalNaive
from core.analysis.forecasting.protocol import Floats, Model, Prediction
from core.analysis.forecasting.theta import Theta
from core.model.errors import UserError
from core.model.forecasts import LEVELS, ForecastReport, ForecastRule, GroupForecast, ModelForecast, Note, Score, Step
from core.model.job_context import JobContext
from core.model.periods import COARSEST_FIRST, TYPICAL_DAYS, Grain, period_of
from core.warehouse.filters import Filters, check_levels, conditions

_SEASONS = {Grain.DAY: 7, Grain.WEEK: 52, Grain.HIJRI_MONTH: 12, Grain.MONTH: 12, Grain.QUARTER: 4}
_LONGEST = 366
_NAIVE: Model = SeasonalNaive()
_MODELS: tuple[Model, ...] = (ExponentialSmoothing(), Theta())

History = dict[date, float]


def find(
    reader: duckdb.DuckDBPyConnection, rule: ForecastRule, filters: Filters, context: JobContext
) -> ForecastReport:
    """Return a forecast for each group, at the coarsest grain of the data; the largest group first.

    Raises ``forecast.horizon`` for a horizon under one day or over 366 periods.
    """
    check_levels(rule.by)
    where, values = conditions(filters)
    grains = {grain for (grain,) in reader.execute("SELECT DISTINCT grain FROM periods").fetchall()}
    grain = next((each for each in COARSEST_FIRST if each in grains), None)
    if grain is None:
        return ForecastReport(rule=rule, groups=())
    horizon = max(1, round(rule.horizon_days / TYPICAL_DAYS[grain]))
    if rule.horizon_days < 1 or horizon > _LONGEST:
        raise UserError("forecast.horizon", most=_LONGEST)
    levels = "".join(f", {level}" for level in rule.by)
    query = f"SELECT period, sum(value) {levels} FROM sales WHERE grain = ? AND {where} GROUP BY ALL"
    series: defaultdict[tuple[str | None, ...], History] = defaultdict(dict)
    for period, total, *group in reader.execute(query, [grain, *values]).fetchall():
        series[tuple(group)][period] = float(total)
    ranked = sorted(series, key=lambda names: (-sum(series[names].values()), [name or "" for name in names]))
    groups = []
    for done, each in enumerate(ranked):
        context.check_cancelled()
        context.progress(done, len(ranked), "forecast.running")
        groups.append(forecast_series(series[each], grain, horizon, each))
    return ForecastReport(rule=rule, groups=tuple(groups))


def forecast_series(history: History, grain: Grain, horizon: int, group: tuple[str | None, ...]) -> GroupForecast:
    """Return the forecast of one series; what cannot be known is said in its notes."""
    starts, notes = _after_the_last_hole(sorted(history), grain)
    values = np.array([history[start] for start in starts], np.float64)
    shown = tuple((start, history[start]) for start in sorted(history))
    if len(values) < _NAIVE.fewest:
        return _nothing(group, shown, (*notes, Note.TOO_SHORT))
    if not values.any():
        notes = (*notes, Note.NEVER_SOLD)
    full_season = _SEASONS[grain]
    if _season(len(values), full_season) == 1:
        notes = (*notes, Note.NO_SEASON)
    ahead = _next_starts(starts[-1], grain, horizon)
    origins = backtest.origins(len(values), horizon, _NAIVE.fewest)
    if not origins:
        notes = (*notes, Note.NOT_TESTED)

    def run(name: str, predict: Callable[[Floats], Prediction], fewest: int) -> ModelForecast:
        usable = [origin for origin in origins if origin >= fewest]
        score = backtest.score(backtest.trials(values, horizon, usable, predict)) if usable else None
        return ModelForecast(model=name, steps=_steps(predict(values), ahead), score=score)

    naive = run(_NAIVE.name(_season(len(values), full_season)), _predictor(_NAIVE, full_season, horizon), _NAIVE.fewest)
    usable = [model for model in _MODELS if len(values) >= model.fewest]
    models = tuple(
        run(model.name(full_season), _predictor(model, full_season, horizon), model.fewest) for model in usable
    )
    if not models:
        return GroupForecast(
            group=group, history=shown, naive=naive, models=(), ensemble=None, best=naive.model, notes=notes
        )
    members = [_predictor(model, full_season, horizon) for model in usable]
    fewest = max(model.fewest for model in usable)
    together = run(ensemble.NAME, lambda past: ensemble.combine([member(past) for member in members]), fewest)
    best = _best(naive, (*models, together))
    if best is naive and naive.score is not None:
        notes = (*notes, Note.NAIVE_IS_BEST)
    return GroupForecast(
        group=group, history=shown, naive=naive, models=models, ensemble=together, best=best.model, notes=notes
    )


def _nothing(
    group: tuple[str | None, ...], shown: tuple[tuple[date, float], ...], notes: tuple[Note, ...]
) -> GroupForecast:
    return GroupForecast(group=group, history=shown, naive=None, models=(), ensemble=None, best=None, notes=notes)


def _predictor(model: Model, full_season: int, horizon: int) -> Callable[[Floats], Prediction]:
    """Return the model at its horizon, with the season that the history it is given can carry."""
    return lambda past: model.predict(past, _season(len(past), full_season), horizon, LEVELS)


def _season(length: int, full: int) -> int:
    """Return the season that ``length`` periods can know: it takes two of them, else there is none."""
    return full if length >= 2 * full else 1


def _best(naive: ModelForecast, others: Sequence[ModelForecast]) -> ModelForecast:
    """Return the model with the least WAPE; naive if none is below naive, the ensemble if nothing was tried."""
    base = _wape(naive.score)
    if base is None:
        return others[-1]
    tried = [each for each in others if (wape := _wape(each.score)) is not None and wape < base]
    return min(tried, key=lambda each: _wape(each.score) or 0.0, default=naive)


def _wape(score: Score | None) -> float | None:
    return None if score is None else score.wape


def _after_the_last_hole(starts: list[date], grain: Grain) -> tuple[list[date], tuple[Note, ...]]:
    for position in range(len(starts) - 1, 0, -1):
        if _next_starts(starts[position - 1], grain, 1)[0] != starts[position]:
            return starts[position:], (Note.AFTER_A_HOLE,)
    return starts, ()


def _next_starts(last: date, grain: Grain, count: int) -> list[date]:
    found = []
    for _ in range(count):
        last = period_of(period_of(last, grain).end + timedelta(days=1), grain).start
        found.append(last)
    return found


def _steps(predicted: Prediction, ahead: Sequence[date]) -> tuple[Step, ...]:
    return tuple(
        Step(
            start=start,
            mean=float(predicted.mean[number]),
            intervals={
                level: (float(low[number]), float(high[number])) for level, (low, high) in predicted.bounds.items()
            },
        )
        for number, start in enumerate(ahead)
    )

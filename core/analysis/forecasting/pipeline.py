"""The whole way from series to forecasts: models, their past, what they make together, and how sure that is.

Every forecast of the product goes this way, of a table of series as well as of the sales in the vault.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from core.analysis.forecasting import ensemble
from core.analysis.forecasting.backtest import Origins, Run, origins, run
from core.analysis.forecasting.demand_intervals import last_periods, quantiles
from core.analysis.forecasting.guard import beyond, tempered
from core.analysis.forecasting.intervals import Bounds, Uncertainty, bounds, nested
from core.analysis.forecasting.models.available import EXTRAS, MEASURES, MODELS, SELDOM, STEADY, STRUCTURAL
from core.analysis.forecasting.outlooks import look
from core.analysis.forecasting.panel import Panel, is_intermittent, known_season
from core.analysis.forecasting.workers import Workers, cores_of, run_models
from core.model.arrays import Floats, Ints, Marks
from core.model.forecasts.forecasts import LEVELS
from core.model.forecasts.registry import Parameters
from core.model.job_context import JobContext

ENSEMBLE = "ensemble"
FEWEST = 3  # periods of a series that is continued at all
_SCORED = 80  # the level, in per cent, whose coverage is reported


@dataclass(frozen=True, slots=True)
class RunPlan:
    """How to forecast: which models, on how many cores (0 for most), with which parameters that are known already.

    Of ``models`` that are chosen, each kind of series has its own; where none is, all of them. Where there are workers
    ``apart``, little work too is done there.
    """

    models: tuple[str, ...] = ()
    cores: int = 0
    known: Mapping[str, Parameters] = field(default_factory=dict)
    apart: Workers | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ModelOutput:
    """The forecast of one model (series x steps), its bounds, and its past forecasts (series x windows x steps).

    NaN where it has no forecast. ``blew_up`` marks the series whose forecast exploded and was removed.
    """

    ahead: Floats
    bounds: Bounds
    past: Floats
    past_bounds: tuple[Floats, Floats]
    blew_up: Marks
    parameters: Parameters | None


@dataclass(frozen=True, slots=True)
class PanelForecast:
    """The answers of all models by name, the ensemble last, for the series at ``rows`` of a panel.

    ``actual`` is what came after the origins of ``runs`` (series x windows x steps).
    ``weights`` (members x series) are those of the ensemble; ``way`` is ``weights`` or ``median``.
    """

    rows: Ints
    runs: Origins
    actual: Floats
    answers: dict[str, ModelOutput]
    members: tuple[str, ...]
    weights: Floats
    way: str

    @property
    def measures(self) -> tuple[str, ...]:
        """The true name of what each series is compared with: its last season where it has one, else its last value."""
        ahead = self.answers["seasonal_naive"].ahead
        return tuple("seasonal_naive" if np.isfinite(own).all() else "naive" for own in ahead)

    @property
    def measured(self) -> Floats:
        """The past (series x windows x steps) of what the series are compared with."""
        return measured(self.answers["naive"].past, self.answers["seasonal_naive"].past)

    @property
    def tried(self) -> Ints:
        """How many runs in the past each series has."""
        return np.asarray(np.count_nonzero(self.runs.seen, axis=1), np.int64)


def measured(naive: Floats, seasonal: Floats) -> Floats:
    """Return what the models are compared with: seasonal naive, and naive where a season cannot be seen."""
    return np.where(np.isnan(seasonal), naive, seasonal)


def forecast(
    panel: Panel, horizon: int, plan: RunPlan, context: JobContext, seen: Panel | None = None
) -> list[PanelForecast]:
    """Forecast each series of ``panel``: those that sell in most periods, then those that sell seldom.

    Each kind has its models, and its errors are pooled apart. Series of fewer than three periods are left out. All
    models, naive too, see the values of ``seen``, the same series, if given; what they are compared with is ``panel``.
    Raises ``Cancelled``.
    """
    seldom = np.array([is_intermittent(history) for history in panel.histories], np.bool_)
    long = panel.lengths >= FEWEST
    seen = panel if seen is None else seen
    outcomes = []
    for kind, names in ((~seldom, STEADY), (seldom, SELDOM)):
        rows = np.flatnonzero(kind & long)
        if len(rows):
            chosen = [name for name in (*names, *EXTRAS) if name in plan.models]
            used = [*MEASURES, *chosen] if chosen else names
            outcomes.append(_of_kind(panel.only(rows), seen.only(rows), rows, used, horizon, plan, context))
    return outcomes


def _of_kind(
    panel: Panel, seen: Panel, rows: Ints, names: Sequence[str], horizon: int, plan: RunPlan, context: JobContext
) -> PanelForecast:
    runs = origins(panel, horizon)
    actual = runs.actual(panel, horizon)
    squared = is_intermittent(panel.histories[0])
    outlooks = None
    learnt = seen
    if not squared:
        learnt = seen.changed(lambda _, history: tempered(history))
        outlooks = look(learnt, runs, horizon, plan.known.get(STRUCTURAL), context.check_cancelled)
    done = {name: run(MODELS[name], seen, runs, horizon) for name in MEASURES}
    done |= run_models(
        [name for name in names if name not in (*MEASURES, STRUCTURAL)],
        learnt,
        runs,
        horizon,
        context,
        cores=cores_of(plan.cores),
        known=plan.known,
        apart=plan.apart,
        seasons=None if outlooks is None else outlooks.seasons,
    )
    if outlooks is not None and STRUCTURAL in names:
        done[STRUCTURAL] = outlooks.run
    tame = {name: _tamed(panel, answer) for name, answer in done.items()}
    members = tuple(name for name in names if name not in MEASURES)
    combined = ensemble.combine(
        np.stack([tame[name][0] for name in members]),
        np.stack([tame[name][1] for name in members]),
        actual,
        measured(tame["naive"][1], tame["seasonal_naive"][1]),
        _scale(panel),
        squared=squared,
    )
    sure = _Seldom(panel, runs, actual) if outlooks is None else _Steady(panel, actual, outlooks.uncertainty)
    answers = {}
    nobody = np.zeros(len(panel), np.bool_)
    for name, (ahead, past, blew_up) in (*tame.items(), (ENSEMBLE, (combined.ahead, combined.past, nobody))):
        context.check_cancelled()
        parameters = done[name].parameters if name in done else None
        answers[name] = ModelOutput(ahead, sure.bounds(ahead, past), past, sure.past_bounds(past), blew_up, parameters)
    return PanelForecast(rows, runs, actual, answers, members, combined.weights, combined.way)


class _Steady:
    """How sure forecasts are of series that sell in most periods: by the errors of the same model."""

    def __init__(self, panel: Panel, actual: Floats, uncertainty: Uncertainty) -> None:
        self._panel = panel
        self._actual = actual
        self._uncertainty = uncertainty

    def bounds(self, ahead: Floats, past: Floats) -> Bounds:
        return bounds(self._panel, ahead, past, self._actual, LEVELS, self._uncertainty)

    def past_bounds(self, past: Floats) -> tuple[Floats, Floats]:
        """Return the bounds that each run in the past would have had from the other runs."""
        low, high = np.full(past.shape, np.nan), np.full(past.shape, np.nan)
        windows = list(range(past.shape[1]))
        for window in windows:
            others = [other for other in windows if other != window]
            result = bounds(
                self._panel,
                past[:, window],
                past[:, others],
                self._actual[:, others],
                (_SCORED,),
                self._uncertainty.at(window, others),
            )
            low[:, window], high[:, window] = result[_SCORED]
        return low, high


class _Seldom:
    """How sure forecasts are of series that sell seldom: by what their last periods held, the same for all models."""

    def __init__(self, panel: Panel, runs: Origins, actual: Floats) -> None:
        self._panel = panel
        periods = last_periods(panel, runs, actual)
        self._now = quantiles(panel, periods, LEVELS)
        self._low, self._high = np.full(actual.shape, np.nan), np.full(actual.shape, np.nan)
        for window in range(actual.shape[1]):
            rows = np.flatnonzero(runs.seen[:, window])
            low, high = quantiles(panel.only(rows).cut(runs.seen[rows, window]), periods, (_SCORED,))[_SCORED]
            self._low[rows, window], self._high[rows, window] = low[:, None], high[:, None]

    def bounds(self, ahead: Floats, past: Floats) -> Bounds:  # noqa: ARG002 - those of _Steady need it
        wide = {
            level: (np.broadcast_to(low[:, None], ahead.shape), np.broadcast_to(high[:, None], ahead.shape))
            for level, (low, high) in self._now.items()
        }
        return nested(self._panel, ahead, wide)

    def past_bounds(self, past: Floats) -> tuple[Floats, Floats]:
        return np.minimum(self._low, past), np.maximum(self._high, past)


def _tamed(panel: Panel, done: Run) -> tuple[Floats, Floats, Marks]:
    """Return what a model says without what is beyond belief, now and in the past, and where that was so now."""
    ahead, past = done.ahead.copy(), done.past.copy()
    floor = np.array([0.0 if history.min(initial=0.0) >= 0 else -np.inf for history in panel.histories])
    wild = beyond(ahead, panel.histories)
    ahead[wild] = np.nan
    for window in range(past.shape[1]):
        past[beyond(past[:, window], panel.histories), window] = np.nan
    # Sales are never negative, so neither is a forecast of them.
    return np.maximum(ahead, floor[:, None]), np.maximum(past, floor[:, None, None]), wild


def _scale(panel: Panel) -> Floats:
    """Return the unit in which errors of different series are compared: how far apart their seasons lie."""
    apart = []
    for history in panel.histories:
        lag = known_season(len(history), panel.season)
        step = np.abs(history[lag:] - history[:-lag])
        apart.append(float(step.mean()) if step.any() else max(float(np.abs(history).mean()), 1.0))
    return np.array(apart)

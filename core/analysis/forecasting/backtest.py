"""Backtest: the models as they would have been run in the past, compared with the actuals.

The origin rolls back from the end. Each run sees only what lies before its origin, and takes a season only if it could
have known one then. What a model learns from each series alone is learnt at the earliest origin and reused later. A
model that learns from all series at once is fitted again at each origin.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.models.per_series import PerSeries
from core.analysis.forecasting.models.protocol import Model
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.seasons import Seasons, put_back, taken_out
from core.model.arrays import Floats, Ints
from core.model.forecasts.registry import Parameters

WINDOWS = 3
_FEWEST = 3  # periods that a run in the past must see
_SHORT = 3  # steps up to which runs do not overlap


@dataclass(frozen=True, slots=True)
class Origins:
    """How many periods each run in the past sees (series x windows, the earliest first; 0 where there is no run).

    ``steps`` is how far the runs of each series look ahead: the horizon, or less for a short series.
    """

    seen: Ints
    steps: Ints

    def actual(self, panel: Panel, horizon: int) -> Floats:
        """Return what came after each origin (series x windows x horizon), not a number beyond what was run."""
        came = np.full((*self.seen.shape, horizon), np.nan)
        for row, window in zip(*np.nonzero(self.seen), strict=True):
            origin, steps = self.seen[row, window], self.steps[row]
            came[row, window, :steps] = panel.histories[row][origin : origin + steps]
        return came


@dataclass(frozen=True, slots=True)
class Run:
    """One model: its forecast (series x steps) and its past forecasts (series x windows x steps).

    NaN where it has no forecast. ``parameters`` are those of the run for the future.
    """

    ahead: Floats
    past: Floats
    parameters: Parameters | None


def origins(panel: Panel, horizon: int) -> Origins:
    """Return the origins: three where the series is long enough for them, each seeing a third of it at least.

    Runs look ``horizon`` periods ahead, over a short series less. Origins lie a third of that apart, at least three
    periods where the runs are as long. Where a season can be seen now, each run could see one as well: origins lie
    closer and look less far ahead for it, and there are none where a run could not.
    """
    lengths = panel.lengths
    is_seasonal = (panel.season > 1) & (lengths > panel.season)
    enough = np.where(is_seasonal, np.maximum(panel.season + 1, lengths // 3), np.maximum(_FEWEST, lengths // 3))
    steps = np.clip(np.minimum(lengths // 3, lengths - enough), 1, horizon)
    apart = np.maximum(steps // 3, np.minimum(steps, _SHORT))
    room = (lengths - steps - enough) // (WINDOWS - 1)
    apart = np.where(is_seasonal, np.clip(room, 1, apart), apart)
    back = np.arange(WINDOWS - 1, -1, -1)
    seen = lengths[:, None] - steps[:, None] - apart[:, None] * back
    return Origins(np.where(seen >= enough[:, None], seen, 0), steps)


def run(
    model: Model,
    panel: Panel,
    runs: Origins,
    horizon: int,
    known: Parameters | None = None,
    check: Callable[[], None] = lambda: None,
    seasons: Seasons | None = None,
) -> Run:
    """Run ``model`` for the future and at each origin; ``known`` parameters are used for the future, if given.

    Where there are ``seasons``, the model sees the series that are short without theirs. Of a model that learns from
    each series, parameters are used only if they are known of every series. ``check`` is called between the runs and
    may raise, to end them.
    """
    complete = known is not None and (not isinstance(model, PerSeries) or set(panel.ids) <= set(known))
    now = panel if seasons is None else taken_out(panel, seasons.now, seasons.is_short)
    fitted = model.restore(known) if known is not None and complete else model.fit(now)
    past = np.full((*runs.seen.shape, horizon), np.nan)
    if isinstance(model, PerSeries):
        some = np.flatnonzero(runs.seen.any(axis=1))
        earliest = np.array([seen[np.flatnonzero(seen)[0]] for seen in runs.seen[some]], np.int64)
        windows = np.argmax(runs.seen[some] > 0, axis=1)
        learnt = model.fit(_then(panel.only(some).cut(earliest), seasons, some, windows))
    for window in range(runs.seen.shape[1]):
        rows = np.flatnonzero(runs.seen[:, window])
        if not len(rows):
            continue
        check()
        then = _then(panel.only(rows).cut(runs.seen[rows, window]), seasons, rows, window)
        use = learnt if isinstance(model, PerSeries) else model.fit(then)
        ahead = use.predict(then, horizon)
        past[rows, window] = ahead if seasons is None else put_back(ahead, then, seasons.then[rows, window])
    ahead = fitted.predict(now, horizon)
    return Run(ahead if seasons is None else put_back(ahead, now, seasons.now), past, fitted.parameters())


def _then(panel: Panel, seasons: Seasons | None, rows: Ints, windows: Ints | int) -> Panel:
    """Return a panel of the past as models saw it; its series are those at ``rows`` at the origins ``windows``."""
    return panel if seasons is None else taken_out(panel, seasons.then[rows, windows], seasons.was_short[rows])

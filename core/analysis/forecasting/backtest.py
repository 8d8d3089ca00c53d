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
    periods where the runs are as long.
    """
    lengths = panel.lengths
    steps = np.clip(lengths // 3, 1, horizon)
    apart = np.maximum(steps // 3, np.minimum(steps, _SHORT))
    back = np.arange(WINDOWS - 1, -1, -1)
    seen = lengths[:, None] - steps[:, None] - apart[:, None] * back
    enough = np.maximum(_FEWEST, lengths // 3)
    return Origins(np.where(seen >= enough[:, None], seen, 0), steps)


def run(
    model: Model,
    panel: Panel,
    runs: Origins,
    horizon: int,
    known: Parameters | None = None,
    check: Callable[[], None] = lambda: None,
) -> Run:
    """Run ``model`` for the future and at each origin; ``known`` parameters are used for the future, if given.

    Of a model that learns from each series, parameters are used only if they are known of every series. ``check`` is
    called between the runs and may raise, to end them.
    """
    complete = known is not None and (not isinstance(model, PerSeries) or set(panel.ids) <= set(known))
    fitted = model.restore(known) if known is not None and complete else model.fit(panel)
    past = np.full((*runs.seen.shape, horizon), np.nan)
    if isinstance(model, PerSeries):
        some = np.flatnonzero(runs.seen.any(axis=1))
        earliest = np.array([seen[np.flatnonzero(seen)[0]] for seen in runs.seen[some]], np.int64)
        learnt = model.fit(panel.only(some).cut(earliest))
    for window in range(runs.seen.shape[1]):
        rows = np.flatnonzero(runs.seen[:, window])
        if not len(rows):
            continue
        check()
        then = panel.only(rows).cut(runs.seen[rows, window])
        use = learnt if isinstance(model, PerSeries) else model.fit(then)
        past[rows, window] = use.predict(then, horizon)
    return Run(fitted.predict(panel, horizon), past, fitted.parameters())

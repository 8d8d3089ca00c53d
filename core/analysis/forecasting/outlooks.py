"""What the structural model sees of a panel, now and at each origin of the backtest: forecasts, spreads and seasons."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.backtest import Origins, Run
from core.analysis.forecasting.batch.structural import Structural
from core.analysis.forecasting.intervals import Spreads, Uncertainty
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.seasons import OWN_SEASONS, Seasons
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters


@dataclass(frozen=True, slots=True)
class Outlooks:
    """What the structural model sees: its run, how far off that may be, and the seasons."""

    run: Run
    uncertainty: Uncertainty
    seasons: Seasons


def look(
    panel: Panel, runs: Origins, horizon: int, known: Parameters | None, check: Callable[[], None] = lambda: None
) -> Outlooks:
    """Fit the structural model now and at each origin on what could be known there; ``known`` serves for now."""
    model = Structural()
    fitted = model.restore(known) if known is not None else model.fit(panel)
    now = fitted.outlook(panel, horizon)
    past, spread = np.full((2, *runs.seen.shape, horizon), np.nan)
    then = np.zeros((*runs.seen.shape, panel.season))
    for window in range(runs.seen.shape[1]):
        check()
        rows = np.flatnonzero(runs.seen[:, window])
        if not len(rows):
            continue
        seen = panel.only(rows).cut(runs.seen[rows, window])
        outlook = model.fit(seen).outlook(seen, horizon)
        past[rows, window], spread[rows, window] = outlook.ahead, outlook.spread
        then[rows, window] = outlook.season * np.sqrt(outlook.unit)[:, None]
    earliest = np.where(runs.seen > 0, runs.seen, np.iinfo(np.int64).max).min(axis=1, initial=np.iinfo(np.int64).max)
    enough = OWN_SEASONS * panel.season
    return Outlooks(
        run=Run(now.ahead, past, fitted.parameters()),
        uncertainty=Uncertainty(
            Spreads(now.spread, spread),
            Spreads(_in_logarithms(now.spread, now.ahead), _in_logarithms(spread, past)),
        ),
        seasons=Seasons(
            now.season * np.sqrt(now.unit)[:, None],
            then,
            np.asarray(panel.lengths < enough),
            np.asarray(earliest < enough),
        ),
    )


def _in_logarithms(spread: Floats, expected: Floats) -> Floats:
    """Return the spread of the logarithm of what has this spread around ``expected`` (of a log-normal distribution)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        spreads: Floats = np.sqrt(np.log1p(np.square(spread / expected)))
    return spreads

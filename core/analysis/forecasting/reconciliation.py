"""What the one forecast says of a group, beside what the group's own models say of it.

The number is that of the one forecast. How sure it is follows from the best model of the group: its interval moves in
proportion, now and in the past, so that its coverage can be measured.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from core.analysis.forecasting.pipeline import PanelForecast
from core.analysis.forecasting.sales import Sales
from core.analysis.forecasting.scoring import score
from core.model.arrays import Floats
from core.model.forecasts.forecasts import COHERENT, LEVELS, GroupForecast, ModelForecast, Note, Score, Step


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods ahead, and those that the runs of the past looked at (windows x steps), by their first days."""

    ahead: tuple[date, ...]
    past: tuple[tuple[date, ...], ...]

    @property
    def shape(self) -> tuple[int, int]:
        """How many runs there were in the past, and how many steps each had."""
        return len(self.past), len(self.past[0]) if self.past else 0

    @property
    def flat(self) -> tuple[date, ...]:
        """The periods of the past, run after run."""
        return tuple(start for window in self.past for start in window)


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What the one forecast says of a group: ``ahead`` (steps), and ``past`` (flat periods) what it would have been."""

    periods: Periods
    ahead: Floats
    past: Floats

    def in_windows(self, begins: Mapping[date, int], shape: tuple[int, ...]) -> Floats:
        """Return the past in the runs of a series, by the first day of each; not a number where it had no such run."""
        past = np.full(shape, np.nan)
        own = self.past.reshape(self.periods.shape)
        for window, known in zip(self.periods.past, own, strict=True):
            at = begins.get(window[0])
            if at is not None:
                steps = min(len(known), shape[1])
                past[at, :steps] = known[:steps]
        return past


def reconciled(
    group: GroupForecast, sales: Sales, row: int, outcome: PanelForecast | None, at: int, agreed: Reconciliation
) -> GroupForecast:
    """Return ``group`` with the one forecast as its best; ``outcome`` at ``at`` is where its own models are, if any."""
    own = group.chosen
    history = dict(group.history)
    if own is None or outcome is None or tuple(step.start for step in own.steps) != agreed.periods.ahead:
        steps = _fan(agreed, _spread(agreed, history))
        model = ModelForecast(model=COHERENT, steps=steps, score=None)
        ended = bool(history) and agreed.periods.ahead[:1] != sales.ahead(row, 1)
        notes = tuple(note for note in group.notes if note is not Note.TOO_SHORT)
        notes = (*notes, Note.ENDED if ended else Note.SHARED_OUT)
        return replace(group, models=(*group.models, model), best=COHERENT, notes=notes)
    steps = tuple(_moved(step, float(mean)) for step, mean in zip(own.steps, agreed.ahead, strict=True))
    model = ModelForecast(model=COHERENT, steps=steps, score=_score(own.model, sales, row, outcome, at, agreed))
    return replace(group, models=(*group.models, model), best=COHERENT)


def _score(name: str, sales: Sales, row: int, outcome: PanelForecast, at: int, agreed: Reconciliation) -> Score | None:
    first, own = sales.panel.first[row], outcome.answers[name]
    begins = {sales.starts[first + int(seen)]: window for window, seen in enumerate(outcome.runs.seen[at]) if seen}
    past = agreed.in_windows(begins, own.past[at].shape)
    factor = np.divide(past, own.past[at], out=np.ones_like(past), where=own.past[at] > 0)
    low, high = (bound[at] * factor for bound in own.past_bounds)
    bounds = np.minimum(low, past), np.maximum(high, past)
    return score(outcome.actual[at], past, sales.panel.histories[row], sales.panel.season, bounds)


def _moved(step: Step, mean: float) -> Step:
    """Return ``step`` at ``mean``: its bounds in proportion, or around nothing as far as they were."""
    factor = mean / step.mean if step.mean > 0 else 1.0
    intervals = {
        level: (min(low * factor, mean), max(high * factor, mean)) for level, (low, high) in step.intervals.items()
    }
    return Step(start=step.start, mean=mean, intervals=intervals)


def _spread(agreed: Reconciliation, history: Mapping[date, float]) -> float | None:
    """Return the standard deviation of what the one forecast missed of a group; ``None`` where it was not tried."""
    known = [history.get(start, np.nan) for start in agreed.periods.flat]
    missed = np.array(known) - agreed.past
    missed = missed[np.isfinite(missed)]
    return float(np.sqrt((missed**2).mean())) if len(missed) else None


def _fan(agreed: Reconciliation, spread: float | None) -> tuple[Step, ...]:
    """Return the steps with normal intervals that widen with the root of time; the width of all where none is known."""
    from scipy.special import ndtri  # slow: SciPy

    steps = []
    for at, (start, mean) in enumerate(zip(agreed.periods.ahead, agreed.ahead.tolist(), strict=True)):
        unit = mean if spread is None else spread * float(np.sqrt(at + 1))
        half = {level: float(ndtri(0.5 + level / 200)) * unit for level in LEVELS}
        intervals = {level: (max(mean - width, 0.0), mean + width) for level, width in half.items()}
        steps.append(Step(start=start, mean=mean, intervals=intervals))
    return tuple(steps)

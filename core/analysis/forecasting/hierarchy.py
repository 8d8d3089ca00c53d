"""A hierarchy of groups forecast so that it adds up: total, region, province, and what lies below.

Down to the province (or, by other levels, as far as there are few groups) all models forecast every node, and MinT
reconciles them. Below, where there are thousands of groups, fast models decide how each node is split. Everything
between is the sum of what lies below it. Reported values are rounded so that the sums stay exact.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from core.analysis.forecasting.batch.every import continue_every
from core.analysis.forecasting.coherent import Tree, in_units, reconcile, tree_of
from core.analysis.forecasting.forecast import Answered, Setting, answer, described
from core.analysis.forecasting.pipeline import ENSEMBLE
from core.analysis.forecasting.sales import SEASONS, Group, History, arrange
from core.analysis.forecasting.scoring import score
from core.model.arrays import Floats
from core.model.forecasts.forecasts import LEVELS, ForecastRule, GroupForecast, ModelForecast, Note, Step
from core.model.job_context import JobContext
from core.model.periods import Grain

COHERENT = "coherent"
_PLACES = ("region", "province")
_FEW = 150  # nodes of a level that all models forecast
_DECIMALS = 2

Series = Mapping[Group, History]


def forecast_tree(
    series: Series, grain: Grain, horizon: int, rule: ForecastRule, setting: Setting, context: JobContext
) -> tuple[GroupForecast, ...]:
    """Return the forecast of every node, the total first, then level by level; a name that is open is ``None``.

    The sum of the forecasts below a node is its forecast to the last digit, and none is negative. Raises ``Cancelled``.
    """
    depth = _depth(rule.by, series)
    upper = tree_of(sorted({path[:depth] for path in series}, key=_by_name))
    answered = answer(_summed(series, upper.nodes), grain, horizon, rule, setting, context)
    settled = _Settled(upper, answered, horizon)
    paths = sorted(series, key=_by_name)
    leaves, missed = settled.leaves, np.zeros(len(paths))
    if depth < len(rule.by):
        leaves, missed = _shared_out(settled, series, paths, depth, grain, context)
    rounded = in_units(leaves, _DECIMALS)
    totals = {node: sums / 10**_DECIMALS for node, sums in _rolled_up(paths, np.rint(rounded * 10**_DECIMALS)).items()}
    known = {forecast.group: forecast for forecast in described(answered, horizon, rule, setting)}
    below = _summed(series, [node for node in totals if len(node) > depth])
    spread = {node: float(np.sqrt(squares)) for node, squares in _rolled_up(paths, missed**2).items()}
    return tuple(
        _coherent(known[node], node, totals[node], settled, len(rule.by))
        if node in known
        else _below(node, below[node], _fan(settled.starts, totals[node], spread[node]), len(rule.by))
        for node in totals
    )


def _depth(by: Sequence[str], series: Series) -> int:
    """Return how many of the levels all models forecast."""
    places = 0
    while places < len(by) and by[places] in _PLACES:
        places += 1
    if places:
        return places
    return sum(len({path[:length] for path in series}) <= _FEW for length in range(1, len(by) + 1))


def _rolled_up(paths: Sequence[Group], leaves: Floats) -> dict[Group, Floats]:
    """Return the sums of the leaves below every node, the total first, then level by level."""
    sums: dict[Group, Floats] = {}
    for length in range(len(paths[0]) + 1):
        for path, value in zip(paths, leaves, strict=True):
            sums[path[:length]] = sums.get(path[:length], np.zeros_like(value)) + value
    return sums


def _summed(series: Series, nodes: Sequence[Group]) -> dict[Group, History]:
    """Return the sums of the series below each node."""
    sums: dict[Group, defaultdict[date, float]] = {node: defaultdict(float) for node in nodes}
    lengths = sorted({len(node) for node in nodes})
    for path, history in series.items():
        for length in lengths:
            own = sums.get(path[:length])
            if own is not None:
                for start, value in history.items():
                    own[start] += value
    return {node: dict(own) for node, own in sums.items()}


class _Settled:
    """The upper nodes after their disagreement was settled, now and in the past."""

    def __init__(self, tree: Tree, answered: Answered, horizon: int) -> None:
        self.tree = tree
        sales = answered.sales
        place = {group: at for at, group in enumerate(tree.nodes)}
        ends = [first + len(values) for first, values in zip(sales.panel.first, sales.panel.histories, strict=True)]
        self.starts = sales.starts[max(ends) : max(ends) + horizon]
        ahead = np.zeros((len(tree.nodes), horizon))
        self._past = np.full((len(tree.nodes), *answered.windows), np.nan)
        self._actual = self._past.copy()
        self._histories = {group: sales.panel.histories[row] for row, group in enumerate(sales.groups)}
        self._season = sales.panel.season
        for outcome in answered.outcomes:
            ensemble = outcome.answers[ENSEMBLE]
            for at, row in enumerate(outcome.rows):
                node = place[sales.groups[row]]
                if ends[row] == max(ends):  # what ended before the others is expected to bring nothing more
                    ahead[node] = np.nan_to_num(ensemble.ahead[at])
                self._past[node], self._actual[node] = ensemble.past[at], outcome.actual[at]
        flat = self._past.reshape(len(tree.nodes), -1)
        errors = self._actual.reshape(flat.shape) - flat
        self.leaves = reconcile(tree, ahead, errors)
        ready = np.isfinite(flat).all(axis=0)
        settled = np.full(flat.shape, np.nan)
        if ready.any():
            settled[:, ready] = tree.sums @ reconcile(tree, flat[:, ready], errors)
        self._settled = settled.reshape(self._past.shape)

    def scored(self, node: Group, known: ModelForecast | None) -> ModelForecast | None:
        """Return ``known`` with the score of the settled forecasts of the past."""
        if known is None:
            return None
        at = self.tree.nodes.index(node)
        scored = score(self._actual[at], self._settled[at], self._histories[node], self._season, None)
        return replace(known, model=COHERENT, score=scored, weight=None)


def _shared_out(
    settled: _Settled, series: Series, paths: Sequence[Group], depth: int, grain: Grain, context: JobContext
) -> tuple[Floats, Floats]:
    """Return the leaves of the whole tree; fast models decide how each upper leaf is split.

    The second array is the standard deviation of their one-step errors, per leaf.
    """
    sales = arrange({path: series[path] for path in paths}, grain, len(settled.starts), None)
    row_of = {group: row for row, group in enumerate(sales.groups)}
    ends = [first + len(values) for first, values in zip(sales.panel.first, sales.panel.histories, strict=True)]
    last = max(ends)
    values = np.full((len(paths), last), np.nan)
    for at, path in enumerate(paths):
        row = row_of[path]
        values[at, sales.panel.first[row] : ends[row]] = sales.panel.histories[row]
        values[at, ends[row] :] = 0.0
    every = continue_every(values, SEASONS[grain], len(settled.starts), context)
    expected = np.maximum(every.ahead, 0.0)
    known = np.isfinite(every.errors)
    squares = np.where(known, every.errors, 0.0) ** 2
    shared = np.zeros_like(expected)
    for number, node in enumerate(settled.tree.leaves):
        rows = [at for at, path in enumerate(paths) if path[:depth] == node]
        total = expected[rows].sum(axis=0)
        parts = np.divide(expected[rows], total, out=np.full(expected[rows].shape, 1 / len(rows)), where=total > 0)
        shared[rows] = parts * settled.leaves[number]
    return shared, np.sqrt(squares.sum(axis=1) / np.maximum(known.sum(axis=1), 1))


def _coherent(known: GroupForecast, node: Group, totals: Floats, settled: _Settled, depth: int) -> GroupForecast:
    """Return the forecast of an upper node with what was settled as its best; its intervals move along."""
    group = (*node, *(None,) * (depth - len(node)))
    own = settled.scored(node, known.ensemble or known.naive)
    if own is None:
        return replace(known, group=group)
    steps = tuple(_moved(step, float(mean)) for step, mean in zip(own.steps, totals, strict=False))
    agreed = replace(own, steps=steps)
    return replace(known, group=group, models=(*known.models, agreed), best=COHERENT)


def _moved(step: Step, mean: float) -> Step:
    """Return ``step`` at ``mean``: its bounds in proportion, or around nothing as far as they were."""
    factor = mean / step.mean if step.mean > 0 else 1.0
    intervals = {
        level: (min(low * factor, mean), max(high * factor, mean)) for level, (low, high) in step.intervals.items()
    }
    return Step(start=step.start, mean=mean, intervals=intervals)


def _fan(starts: Sequence[date], totals: Floats, spread: float) -> tuple[Step, ...]:
    """Return the steps with normal intervals that widen with the root of time; the errors of leaves are their own."""
    from scipy.special import ndtri  # slow: SciPy

    steps = []
    for at, (start, mean) in enumerate(zip(starts, totals.tolist(), strict=True)):
        half = {level: float(ndtri(0.5 + level / 200)) * spread * float(np.sqrt(at + 1)) for level in LEVELS}
        intervals = {level: (max(mean - width, 0.0), mean + width) for level, width in half.items()}
        steps.append(Step(start=start, mean=mean, intervals=intervals))
    return tuple(steps)


def _below(node: Group, history: History, steps: tuple[Step, ...], depth: int) -> GroupForecast:
    """Return the forecast of a node below those that all models forecast: its share of the one above it."""
    shared = ModelForecast(model=COHERENT, steps=steps, score=None)
    return GroupForecast(
        group=(*node, *(None,) * (depth - len(node))),
        history=tuple(sorted(history.items())),
        naive=None,
        models=(shared,),
        ensemble=None,
        best=COHERENT,
        notes=(Note.SHARED_OUT,),
    )


def _by_name(path: Group) -> tuple[str, ...]:
    return tuple(name or "" for name in path)

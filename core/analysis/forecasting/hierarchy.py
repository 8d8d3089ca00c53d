"""One side of the market, places or products: every node of its levels forecast by all models, then made to add up.

All models forecast the total and each group of the first levels, as far as these are few. MinT (``coherent``) settles
the disagreement, ahead and in the runs of the past alike.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from core.analysis.forecasting.coherent import Tree, reconcile, tree_of
from core.analysis.forecasting.forecast import Answered, Setting, answer, described
from core.analysis.forecasting.present_levels import See
from core.analysis.forecasting.reconciliation import Periods
from core.analysis.forecasting.sales import Completed, Group, History, measured
from core.model.arrays import Floats
from core.model.forecasts.forecasts import ForecastRule
from core.model.job_context import JobContext
from core.model.periods import Grain

MOST_MODELLED = 150  # groups of a level that all models forecast

Series = Mapping[Group, History]


@dataclass(frozen=True, slots=True)
class Side:
    """The groups of ``levels`` in agreement: their leaves ahead (leaves x steps) and in the past (leaves x flat)."""

    levels: tuple[str, ...]
    tree: Tree
    answered: Answered
    periods: Periods
    ahead: Floats
    past: Floats


def forecast_side(
    load: Callable[[tuple[str, ...]], Series],
    levels: Sequence[str],
    grain: Grain,
    horizon: int,
    rule: ForecastRule,
    setting: Setting,
    context: JobContext,
    see: See | None = None,
) -> Side | None:
    """Return the side of ``levels``, as deep as there are few groups; ``None`` where the total is too short.

    ``load`` returns the series of the groups of some levels. Models ``see`` them so, if given.
    Raises ``Cancelled``.
    """
    series = load(tuple(levels))
    if not series:
        return None
    depth = max(length for length in range(len(levels) + 1) if _count(series, length) <= MOST_MODELLED)
    tree = tree_of(sorted({path[:depth] for path in series}, key=_by_name))
    sums = summed(series, tree.nodes)
    answered = answer(sums, grain, horizon, rule, setting, context, see)
    periods = _periods(answered, horizon)
    if periods is None:
        return None
    best = {forecast.group: forecast.best for forecast in described(answered, horizon, rule, setting)}
    nodes = _Nodes(tree, sums, answered, periods, best)
    errors = nodes.actual - nodes.past
    return Side(
        tuple(levels[:depth]),
        tree,
        answered,
        periods,
        reconcile(tree, nodes.ahead, errors),
        reconcile(tree, nodes.past, errors) if nodes.past.size else np.zeros((len(tree.leaves), 0)),
    )


def summed(series: Series, nodes: Iterable[Group]) -> dict[Group, History]:
    """Return the sums of the series below each node, a beginning of their paths; completed where one of them is."""
    whole: dict[Group, defaultdict[date, float]] = {node: defaultdict(float) for node in nodes}
    delivered: dict[Group, defaultdict[date, float]] = {node: defaultdict(float) for node in whole}
    lengths = sorted({len(node) for node in whole})
    for path, history in series.items():
        for sums, added in ((whole, history), (delivered, measured(history))):
            for length in lengths:
                own = sums.get(path[:length])
                if own is not None:
                    for start, value in added.items():
                        own[start] += value
    return {
        node: dict(sums) if sums == delivered[node] else Completed(sums, dict(delivered[node]))
        for node, sums in whole.items()
    }


def _count(series: Series, length: int) -> int:
    return len({path[:length] for path in series})


def _periods(answered: Answered, horizon: int) -> Periods | None:
    """Return the periods after the total, and those of its runs in the past; ``None`` where nothing continues it."""
    sales = answered.sales
    for outcome in answered.outcomes:
        for at, row in enumerate(outcome.rows):
            if sales.groups[row] == ():
                first = sales.panel.first[row]
                seen, steps = outcome.runs.seen[at], int(outcome.runs.steps[at])
                begins = [first + int(count) for count in seen if count]
                past = tuple(sales.starts[begin : begin + steps] for begin in begins)
                return Periods(sales.ahead(int(row), horizon), past)
    return None


class _Nodes:
    """What the best model of each node forecasts (nodes x steps), what it did in the past, and what came there.

    A node that ended before the total is expected to bring nothing more. Where no model could be run, the last value
    that was known stands for it, and nothing before the first.
    """

    def __init__(
        self, tree: Tree, sums: Series, answered: Answered, periods: Periods, best: Mapping[Group, str | None]
    ) -> None:
        place = {node: at for at, node in enumerate(tree.nodes)}
        sales = answered.sales
        now = replace(periods, past=(periods.ahead,))
        ends = max(max(history, default=date.min) for history in sums.values())
        self.ahead = np.array([_last_values(sums[node] if ends in sums[node] else {}, now) for node in tree.nodes])
        self.past = np.array([_last_values(sums[node], periods) for node in tree.nodes])
        self.actual = np.array([[sums[node].get(start, 0.0) for start in periods.flat] for node in tree.nodes])
        begins = {window[0]: at for at, window in enumerate(periods.past)}
        for outcome in answered.outcomes:
            for at, row in enumerate(outcome.rows):
                group = sales.groups[row]
                name = best[group]
                if name is None:
                    continue
                if sales.ahead(int(row), 1)[:1] == periods.ahead[:1]:
                    self.ahead[place[group]] = outcome.answers[name].ahead[at]
                own = self.past[place[group]].reshape(periods.shape)
                for seen, predicted in zip(outcome.runs.seen[at], outcome.answers[name].past[at], strict=True):
                    window = begins.get(sales.starts[sales.panel.first[row] + int(seen)]) if seen else None
                    if window is not None:
                        known = predicted[: own.shape[1]]
                        own[window] = np.where(np.isfinite(known), known, own[window])


def _last_values(history: History, periods: Periods) -> list[float]:
    starts = sorted(history)
    return [
        history[starts[at - 1]] if (at := bisect_left(starts, window[0])) else 0.0
        for window in periods.past
        for _ in window
    ]


def _by_name(path: Group) -> tuple[str, ...]:
    return tuple(name or "" for name in path)

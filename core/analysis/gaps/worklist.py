"""Plan a week's visits from gaps, and compare visited gaps with untouched ones."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

import duckdb
import numpy as np

from core.analysis.gaps import point_gaps, prize, week
from core.analysis.histories import Histories, load
from core.analysis.noise import WIDTH
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.arrays import Floats
from core.model.dimensions import PRODUCT_LEVELS
from core.model.names import fold
from core.model.ownership import Owner
from core.model.work.worklist import (
    Decision,
    LeftReason,
    LeftTasks,
    Task,
    TaskState,
    VisitEffect,
    Worklist,
    WorklistRule,
)

_FEWEST_UNTOUCHED = 5
_BEFORE = 3  # periods before a visit that its gap is known by

Place = tuple[str, ...]
Key = tuple[Place, str]  # place, item


def task_id(place: Place, item: str, kind: PointGapKind, since: date | None) -> str:
    """Return the id of a gap: what is missing where, why, and since when."""
    parts = [*(fold(name) for name in place), fold(item), kind.value, since.isoformat() if since else ""]
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def place_of(gap: PointGap) -> Place:
    """Return the names that make the point of a gap."""
    return (gap.region or "", gap.province or "", gap.precision_area or "", gap.market or "")


def task_of(gap: PointGap) -> str:
    """Return the id of a gap; without an item all levels of its product make it."""
    return task_id(place_of(gap), "\0".join(name or "" for name in gap.product_names), gap.kind, gap.since)


def item_of(gap: PointGap) -> str:
    """Return what is missing, for a person: the item, or without one the names that the product has."""
    return _spelled(gap.product_names)


def plan(
    report: PointGapReport, rule: WorklistRule, decided: Mapping[str, Decision], of_week: Collection[str] = ()
) -> Worklist:
    """Return the visits of a week, and what is left with the reason; what is a rival's is left.

    Tasks that were decided in this very week, whose ids are ``of_week``, had their place in it, so the others stay in
    theirs. Those that were decided before make room.
    """
    points: dict[Place, list[Task]] = {}
    rivals: list[PointGap] = []
    over = {task for task in of_week if task in decided and not _is_later(report, decided[task])}
    for task in open_tasks(report, {task: decision for task, decision in decided.items() if task not in over}):
        if task.gap.owner is Owner.RIVAL:
            rivals += [task.gap] if task.id not in over else []
        else:
            points.setdefault(place_of(task.gap), []).append(task)
    stops, left = week.fit(list(points.values()), rule, over)
    if rivals:
        left += (LeftTasks(reason=LeftReason.RIVAL, tasks=len(rivals), value=prize.total(rivals).middle),)
    return Worklist(rule=rule, as_of=report.as_of, stops=stops, left=left)


def open_tasks(report: PointGapReport, decided: Mapping[str, Decision]) -> Iterator[Task]:
    """Yield a task for each gap that is still to be closed.

    One that was done, or that failed, comes back only when a later period shows that its gap is still open.
    """
    for gap in report.gaps:
        identity = task_of(gap)
        decision = decided.get(identity)
        if decision is None or _is_later(report, decision):
            yield Task(id=identity, gap=gap)


def _is_later(report: PointGapReport, decision: Decision) -> bool:
    """Return whether a period came after ``decision``, which shows whether its gap is still open."""
    return report.as_of is not None and report.as_of > decision.as_of


def effects(
    reader: duckdb.DuckDBPyConnection, rule: PointGapRule, decisions: Collection[Decision]
) -> tuple[VisitEffect, ...]:
    """Return what visits changed, by the kind of gap, as far as later periods show it.

    Each visited gap is compared with the untouched gaps of its kind that were open at the time, as a difference in
    differences. Gaps without a later period do not count yet.
    """
    histories = load(reader)
    touched = {(tuple(fold(name) for name in decision.place), fold(decision.item)) for decision in decisions}
    visited: dict[PointGapKind, list[float]] = {}
    untouched: dict[PointGapKind, list[float]] = {}
    done = [decision for decision in decisions if decision.state is TaskState.DONE]
    for as_of in sorted({decision.as_of for decision in done}):
        known = sum(period <= as_of for period in histories.periods)
        if not 0 < known < len(histories.periods):
            continue
        changes = _changes(histories, known)
        for decision in (decision for decision in done if decision.as_of == as_of):
            key = (tuple(fold(name) for name in decision.place), fold(decision.item))
            visited.setdefault(decision.kind, []).append(changes.get(key, 0.0))
        for kind, key in _open_then(histories, known, rule):
            if key not in touched:
                untouched.setdefault(kind, []).append(changes.get(key, 0.0))
    return tuple(_effect(kind, visited[kind], untouched.get(kind, [])) for kind in PointGapKind if kind in visited)


def _changes(histories: Histories, known: int) -> dict[Key, float]:
    """Return, by place and item, the mean of the periods after the first ``known`` less that of the last before."""
    values = np.nan_to_num(histories.values)
    change: Floats = values[:, known:].mean(axis=1) - values[:, max(known - _BEFORE, 0) : known].mean(axis=1)
    places, items = _names(histories)
    return {
        (places[point], items[item]): float(value)
        for point, item, value in zip(histories.point.tolist(), histories.item.tolist(), change, strict=True)
    }


def _open_then(histories: Histories, known: int, rule: PointGapRule) -> list[tuple[PointGapKind, Key]]:
    """Return the gaps that were open when only the first ``known`` periods were known."""
    then = histories.through(known)
    places, items = _names(histories)
    return [
        (numbers["kind"], (places[point], items[item]))
        for point, item, numbers in point_gaps.candidates(then, rule, ZeroRule())
    ]


def _names(histories: Histories) -> tuple[list[Place], list[str]]:
    levels = ("region", "province", "precision_area", "market")
    columns = [histories.points.column(level).to_pylist() for level in levels]
    places = [tuple(fold(name or "") for name in names) for names in zip(*columns, strict=True)]
    products = zip(*(histories.items.column(level).to_pylist() for level in PRODUCT_LEVELS), strict=True)
    items = histories.items.column("item").to_pylist()
    return places, [
        fold(_spelled(product if item is None else (item,))) for item, product in zip(items, products, strict=True)
    ]


def _spelled(names: Iterable[str | None]) -> str:
    return " · ".join(name for name in names if name)


def _effect(kind: PointGapKind, visited: Sequence[float], untouched: Sequence[float]) -> VisitEffect:
    change = float(np.mean(visited))
    if len(untouched) < _FEWEST_UNTOUCHED:
        return VisitEffect(
            kind=kind,
            visited=len(visited),
            untouched=len(untouched),
            change=change,
            control=None,
            effect=None,
            margin=None,
            beyond_noise=None,
        )
    control = float(np.mean(untouched))
    margin = None
    if len(visited) > 1:
        spread = [float(np.var(group, ddof=1)) / len(group) for group in (visited, untouched)]
        margin = WIDTH * float(np.sqrt(sum(spread)))
    effect = change - control
    return VisitEffect(
        kind=kind,
        visited=len(visited),
        untouched=len(untouched),
        change=change,
        control=control,
        effect=effect,
        margin=margin,
        beyond_noise=None if margin is None else abs(effect) > margin,
    )

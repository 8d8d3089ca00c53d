"""The worklist: a week's stops for each precision area, what is to be done at each, and what came of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.analyses.point_gaps import PointGap, PointGapKind


class TaskState(StrEnum):
    """How far a task is."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One gap to close at one stop; ``id`` is the same for the same gap on every machine."""

    id: str
    gap: PointGap


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's decision on a task. ``why`` is the reason of one that failed.

    ``as_of`` is the last period that was known then: its effect shows in later periods.
    """

    task: str
    place: tuple[str, ...]
    item: str
    kind: PointGapKind
    state: TaskState
    why: str
    as_of: date
    at: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A point to visit. ``value`` is what its tasks are worth a period: their middle prizes, summed."""

    precision_area: str | None
    market: str | None
    value: float
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorklistRule:
    """How much fits into a week: ``stops`` in each precision area, ``tasks`` at each."""

    stops: int = 10
    tasks: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Worklist:
    """The stops of one precision area after the other, the area with the most to win first; in each the best first.

    ``left_over`` counts the tasks that did not fit. Empty data have no stops, and ``as_of`` is ``None``.
    """

    rule: WorklistRule
    as_of: date | None
    stops: tuple[Stop, ...]
    left_over: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitEffect:
    """What visits of one kind of gap changed against the same gaps that nobody touched, per task and period.

    ``change`` is the mean of what visited gaps sold after, less before; ``control`` that of the untouched ones.
    ``effect`` is their difference, ``None`` with fewer than five untouched ones. ``beyond_noise`` is ``None`` where it
    is unknown.
    """

    kind: PointGapKind
    visited: int
    untouched: int
    change: float
    control: float | None
    effect: float | None
    margin: float | None
    beyond_noise: bool | None

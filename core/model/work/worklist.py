"""The worklist: a week's stops by day, what is to be done at each, and what came of it."""

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


class LeftReason(StrEnum):
    """Why a task is not in the week."""

    WEEK = "week"  # other points have more to win, and the days are full
    STOP = "stop"  # its point is visited, and has tasks enough
    UNLIKELY = "unlikely"  # its confidence is under the floor
    SMALL = "small"  # its prize is under the floor
    WAY = "way"  # all that is to do at its point is not worth the way
    RIVAL = "rival"  # a rival of the own company sells it
    OLD = "old"  # it was delisted too long ago for a visit to bring it back


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A point to visit on one day of the week, from 1. ``value`` is what its tasks are worth, their middle prizes.

    ``number`` is its place among all visits of the week, from 1, those that are over included.
    """

    day: int
    number: int
    precision_area: str | None
    market: str | None
    value: float
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftTasks:
    """How many tasks are left for one reason, and what they are worth a period together."""

    reason: LeftReason
    tasks: int
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WorklistRule:
    """How much fits into a week: ``days`` of ``stops``, as far as the minutes of a day go, and ``tasks`` at each.

    A task needs a confidence (0 to 1) and a middle prize of so much at least.
    """

    stops: int = 8
    days: int = 5
    tasks: int = 12
    stop_minutes: int = 45
    day_minutes: int = 480
    least_confidence: float = 0.2
    least_value: float = 0.0

    @property
    def stops_of_day(self) -> int:
        """How many stops a day holds, one at least."""
        return max(1, min(self.stops, self.day_minutes // self.stop_minutes))

    @property
    def capacity(self) -> int:
        """How many stops the week holds."""
        return self.days * self.stops_of_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Worklist:
    """The stops day after day, the regions with the most to win first; ``left`` are the tasks that are not planned.

    Empty data have no stops, and ``as_of`` is ``None``.
    """

    rule: WorklistRule
    as_of: date | None
    stops: tuple[Stop, ...]
    left: tuple[LeftTasks, ...]

    @property
    def value(self) -> float:
        """What the planned tasks are worth a period."""
        return sum(stop.value for stop in self.stops)

    @property
    def eligible(self) -> float:
        """What all tasks over the floors are worth a period, planned or not."""
        full = (LeftReason.WEEK, LeftReason.STOP)
        return self.value + sum(left.value for left in self.left if left.reason in full)


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

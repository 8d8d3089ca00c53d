"""Fit a week's visits into the days that there are: which points, which tasks at each, and on which day.

The points with the most to win are visited. They are grouped by precision area, and an area is visited on one day
where it fits, for there is nothing here to know roads by.
"""

from collections.abc import Mapping, Sequence

from core.model.analyses.point_gaps import PointGap
from core.model.work.worklist import LeftReason, LeftTasks, Stop, Task, WorklistRule

Area = tuple[str | None, str | None]


def fit(points: Sequence[Sequence[Task]], rule: WorklistRule) -> tuple[tuple[Stop, ...], tuple[LeftTasks, ...]]:
    """Return the stops of a week from the tasks of each point, and the tasks that are left with the reason."""
    left: dict[LeftReason, list[PointGap]] = {reason: [] for reason in LeftReason}
    worthy: list[list[Task]] = []
    for tasks in points:
        likely: list[Task] = []
        for task in sorted(tasks, key=lambda task: (-task.gap.middle, task.gap.item or "")):
            reason = _refusal(task.gap, rule)
            if reason is None:
                likely.append(task)
            else:
                left[reason].append(task.gap)
        if likely:
            worthy.append(likely)
    worthy.sort(key=lambda tasks: (-_value(tasks[: rule.tasks]), _name(tasks)))
    visited, others = worthy[: rule.capacity], worthy[rule.capacity :]
    left[LeftReason.STOP] = [task.gap for tasks in visited for task in tasks[rule.tasks :]]
    left[LeftReason.WEEK] = [task.gap for tasks in others for task in tasks]
    counted = tuple(
        LeftTasks(reason=reason, tasks=len(gaps), value=sum(gap.middle for gap in gaps))
        for reason, gaps in left.items()
        if gaps
    )
    return _days([tasks[: rule.tasks] for tasks in visited], rule), counted


def _refusal(gap: PointGap, rule: WorklistRule) -> LeftReason | None:
    if not gap.in_plan:
        return LeftReason.OLD
    if gap.confidence < rule.least_confidence:
        return LeftReason.UNLIKELY
    return LeftReason.SMALL if gap.middle < rule.least_value else None


def _value(tasks: Sequence[Task]) -> float:
    return sum(task.gap.middle for task in tasks)


def _name(tasks: Sequence[Task]) -> str:
    return tasks[0].gap.market or ""


def _days(points: Sequence[list[Task]], rule: WorklistRule) -> tuple[Stop, ...]:
    """Return the stops day after day, the areas with the most to win first and whole on one day where they fit."""
    areas: dict[Area, list[list[Task]]] = {}
    for tasks in points:
        areas.setdefault((tasks[0].gap.region, tasks[0].gap.precision_area), []).append(tasks)
    days: dict[int, list[list[Task]]] = {day: [] for day in range(1, rule.days + 1)}
    for area in sorted(areas.values(), key=lambda area: (-sum(map(_value, area)), _name(area[0]))):
        rest = area
        while rest:
            room = {day: rule.stops_of_day - len(stops) for day, stops in days.items()}
            day = _day_for(len(rest), room)
            days[day] += rest[: room[day]]
            rest = rest[room[day] :]
    return tuple(_stop(day, tasks) for day, stops in days.items() for tasks in stops)


def _day_for(stops: int, room: Mapping[int, int]) -> int:
    """Return the first day with room for all of so many stops, or else the day with the most room."""
    return next((day for day, free in room.items() if free >= stops), max(room, key=lambda day: room[day]))


def _stop(day: int, tasks: Sequence[Task]) -> Stop:
    first = tasks[0].gap
    return Stop(
        day=day, precision_area=first.precision_area, market=first.market, value=_value(tasks), tasks=tuple(tasks)
    )

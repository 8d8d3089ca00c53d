"""Fit a week's visits into the days that there are: which points, which tasks at each, and on which day.

A day stays within one region, for there is nothing here to know roads by, and days of a region follow each other. The
days with the most to win are made. Within a region, an area is visited on one day where it fits.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

from core.model.analyses.point_gaps import PointGap
from core.model.work.worklist import LeftReason, LeftTasks, Stop, Task, WorklistRule

_LEAST_PART = 0.1  # of the mean of the best stops: for less, the time of a visit is better spent at any of these

Area = tuple[str | None, str | None]


def fit(
    points: Sequence[Sequence[Task]], rule: WorklistRule, decided: Collection[str] = ()
) -> tuple[tuple[Stop, ...], tuple[LeftTasks, ...]]:
    """Return the stops of a week from the tasks of each point, and the tasks that are left with the reason.

    Tasks of the ids ``decided`` have their place in the week, but stand in it no more: the others stay where they are.
    """
    left: dict[LeftReason, list[Task]] = {reason: [] for reason in LeftReason}
    worthy: list[list[Task]] = []
    for tasks in points:
        likely: list[Task] = []
        for task in sorted(tasks, key=lambda task: (-task.gap.middle, task.gap.item or "")):
            reason = _refusal(task.gap, rule)
            if reason is None:
                likely.append(task)
            else:
                left[reason].append(task)
        if likely:
            worthy.append(likely)
    worthy.sort(key=lambda tasks: (-_value(tasks[: rule.tasks]), _name(tasks)))
    floor = _LEAST_PART * fmean(_value(tasks[: rule.tasks]) for tasks in worthy[: rule.capacity]) if worthy else 0.0
    visits = [tasks for tasks in worthy if _value(tasks[: rule.tasks]) >= floor]
    left[LeftReason.WAY] = [task for tasks in worthy[len(visits) :] for task in tasks]
    days = _days(visits, rule)
    left[LeftReason.STOP] = [task for day in days for tasks in day for task in tasks[rule.tasks :]]
    planned = {id(tasks) for day in days for tasks in day}
    left[LeftReason.WEEK] = [task for tasks in visits if id(tasks) not in planned for task in tasks]
    rest = {reason: [task for task in tasks if task.id not in decided] for reason, tasks in left.items()}
    counted = tuple(
        LeftTasks(reason=reason, tasks=len(tasks), value=_value(tasks)) for reason, tasks in rest.items() if tasks
    )
    in_order = [(number, tasks[: rule.tasks]) for number, day in enumerate(days, 1) for tasks in day]
    stops = [_stop(number, day, tasks) for number, (day, tasks) in enumerate(in_order, 1)]
    return tuple(stop for planned_stop in stops if (stop := _without(planned_stop, decided)).tasks), counted


def _without(stop: Stop, decided: Collection[str]) -> Stop:
    tasks = tuple(task for task in stop.tasks if task.id not in decided)
    return replace(stop, tasks=tasks, value=_value(tasks))


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


def _days(points: Sequence[list[Task]], rule: WorklistRule) -> list[list[list[Task]]]:
    """Return the points of each day, the best ones of a region together, and the regions with the most to win first.

    The best points of a region make its first day, the next ones its second: so the best days of all regions are the
    best week of days that stay within one.
    """
    regions: dict[str, list[list[Task]]] = {}
    for tasks in points:
        regions.setdefault(_region(tasks), []).append(tasks)
    most = rule.stops_of_day
    days = [(name, held[at : at + most]) for name, held in regions.items() for at in range(0, len(held), most)]
    days.sort(key=lambda day: (-_sum(day[1], rule), day[0]))
    chosen: dict[str, list[list[list[Task]]]] = {}
    for name, day in days[: rule.days]:
        chosen.setdefault(name, []).append(day)
    best_first = sorted(chosen.values(), key=lambda days: -sum(_sum(day, rule) for day in days))
    return [day for days in best_first for day in _by_area([tasks for day in days for tasks in day], len(days), rule)]


def _by_area(points: Sequence[list[Task]], count: int, rule: WorklistRule) -> list[list[list[Task]]]:
    """Return the points of one region on so many days, its provinces together and areas whole on a day where they fit.

    Provinces and areas with the most to win come first.
    """
    provinces: dict[str | None, list[list[Task]]] = {}
    areas: dict[Area, list[list[Task]]] = {}
    for tasks in points:
        gap = tasks[0].gap
        provinces.setdefault(gap.province, []).append(tasks)
        areas.setdefault((gap.province, gap.precision_area), []).append(tasks)
    order = sorted(
        areas,
        key=lambda area: (-_sum(provinces[area[0]], rule), -_sum(areas[area], rule), _name(areas[area][0])),
    )
    days: dict[int, list[list[Task]]] = {day: [] for day in range(count)}
    for area in order:
        rest = areas[area]
        while rest:
            room = {day: rule.stops_of_day - len(stops) for day, stops in days.items()}
            day = _day_for(len(rest), room)
            days[day] += rest[: room[day]]
            rest = rest[room[day] :]
    return list(days.values())


def _region(tasks: Sequence[Task]) -> str:
    """Return what a day stays within: the region of a point, its province where the data name no regions."""
    return tasks[0].gap.region or tasks[0].gap.province or ""


def _sum(points: Iterable[Sequence[Task]], rule: WorklistRule) -> float:
    return sum(_value(tasks[: rule.tasks]) for tasks in points)


def _day_for(stops: int, room: Mapping[int, int]) -> int:
    """Return the first day with room for all of so many stops, or else the day with the most room."""
    return next((day for day, free in room.items() if free >= stops), max(room, key=lambda day: room[day]))


def _stop(number: int, day: int, tasks: Sequence[Task]) -> Stop:
    first = tasks[0].gap
    return Stop(
        day=day,
        number=number,
        precision_area=first.precision_area,
        market=first.market,
        value=_value(tasks),
        tasks=tuple(tasks),
    )

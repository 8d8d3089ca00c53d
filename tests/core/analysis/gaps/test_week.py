"""A week holds so many stops, the most valuable ones, with areas whole on a day where they fit."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps.week import fit
from core.model.work.worklist import LeftReason, Stop, Task, WorklistRule
from tests.builders.results import POINT_GAP

RULE = WorklistRule(stops=2, days=2, tasks=2)


def task(area: str, market: str, item: str, middle: float, confidence: float = 0.9) -> Task:
    gap = replace(POINT_GAP, precision_area=area, market=market, item=item, middle=middle, confidence=confidence)
    return Task(id=f"{area}/{market}/{item}", gap=gap)


def point(area: str, market: str, *middles: float) -> list[Task]:
    return [task(area, market, f"I{at}", middle) for at, middle in enumerate(middles)]


def names(stops: tuple[Stop, ...]) -> list[tuple[int, str | None, str | None]]:
    return [(stop.day, stop.precision_area, stop.market) for stop in stops]


def test_the_points_with_the_most_to_win_are_visited_and_the_rest_is_left_with_its_worth() -> None:
    points = [point("A", f"M{number}", 10.0 * number) for number in range(1, 7)]
    stops, left = fit(points, RULE)
    assert {stop.market for stop in stops} == {"M6", "M5", "M4", "M3"}
    assert [(entry.reason, entry.tasks, entry.value) for entry in left] == [(LeftReason.WEEK, 2, 30.0)]


def test_an_area_is_whole_on_one_day_where_it_fits() -> None:
    points = [point("A", "M1", 50.0), point("B", "M1", 40.0), point("B", "M2", 39.0), point("C", "M1", 30.0)]
    stops, _ = fit(points, RULE)
    assert names(stops) == [(1, "B", "M1"), (1, "B", "M2"), (2, "A", "M1"), (2, "C", "M1")]


def test_an_area_that_fits_no_day_is_split_over_the_days_with_room() -> None:
    points = [point("A", f"M{number}", 50.0 - number) for number in range(3)] + [point("B", "M0", 30.0)]
    stops, _ = fit(points, RULE)
    assert names(stops) == [(1, "A", "M0"), (1, "A", "M1"), (2, "A", "M2"), (2, "B", "M0")]


def in_region(region: str, province: str, *points: list[Task]) -> list[list[Task]]:
    places = {"region": region, "province": province}
    return [[replace(task, gap=replace(task.gap, **places)) for task in tasks] for tasks in points]


def test_a_day_stays_within_a_region_and_the_days_of_a_region_follow_each_other() -> None:
    points = [
        *in_region("RIYADH", "RIYADH", point("A", "M1", 90.0), point("B", "M1", 50.0), point("C", "M1", 40.0)),
        *in_region("NORTH", "TABUK", point("D", "M1", 80.0), point("D", "M2", 70.0)),
        *in_region("EAST", "EASTERN", point("E", "M1", 85.0)),
    ]
    stops, left = fit(points, replace(RULE, days=3))
    assert names(stops) == [(1, "D", "M1"), (1, "D", "M2"), (2, "A", "M1"), (2, "B", "M1"), (3, "E", "M1")]
    assert [(entry.reason, entry.value) for entry in left] == [(LeftReason.WEEK, 40.0)]
    stops, _ = fit(points, replace(RULE, days=4))
    assert names(stops)[:3] == [(1, "A", "M1"), (1, "B", "M1"), (2, "C", "M1")]


def test_a_province_is_together_on_the_days_of_its_region() -> None:
    points = [
        *in_region("NORTH", "TABUK", point("A", "M1", 90.0), point("B", "M1", 30.0)),
        *in_region("NORTH", "JAWF", point("C", "M1", 70.0), point("D", "M1", 40.0)),
    ]
    assert names(fit(points, RULE)[0]) == [(1, "A", "M1"), (1, "B", "M1"), (2, "C", "M1"), (2, "D", "M1")]


def test_a_province_is_a_region_where_the_data_name_none() -> None:
    nowhere = in_region("", "TABUK", point("A", "M1", 90.0)), in_region("", "JAWF", point("C", "M1", 70.0))
    assert [day for day, *_ in names(fit([points for (points,) in nowhere], RULE)[0])] == [1, 2]


def test_a_stop_that_is_not_worth_its_way_is_left_with_its_worth() -> None:
    points = [point("A", "M1", 90.0), point("B", "M1", 9.0), point("C", "M1", 1.0), point("D", "M1", 2.0)]
    stops, left = fit(points, RULE)
    assert {stop.precision_area for stop in stops} == {"A", "B"}
    assert [(entry.reason, entry.tasks, entry.value) for entry in left] == [(LeftReason.WAY, 2, 3.0)]


def test_a_stop_has_its_best_tasks_and_the_others_are_left_there() -> None:
    (stop,), left = fit([point("A", "M", 1.0, 5.0, 3.0, 4.0)], RULE)
    assert [task.gap.middle for task in stop.tasks] == [5.0, 4.0]
    assert stop.value == 9.0
    assert [(entry.reason, entry.tasks, entry.value) for entry in left] == [(LeftReason.STOP, 2, 4.0)]


def test_no_task_is_left_at_a_stop_that_nobody_makes() -> None:
    points = [point("A", "M1", 9.0, 8.0), point("A", "M2", 5.0, 4.0)]
    (stop,), left = fit(points, WorklistRule(stops=1, days=1, tasks=1))
    assert stop.market == "M1"
    assert {entry.reason: (entry.tasks, entry.value) for entry in left} == {
        LeftReason.WEEK: (2, 9.0),
        LeftReason.STOP: (1, 8.0),
    }


def test_what_was_delisted_long_ago_is_left_whatever_it_is_worth() -> None:
    old, lately = task("A", "M", "old", 99.0), task("A", "M", "lately", 9.0)
    old = replace(old, gap=replace(old.gap, in_plan=False))
    (stop,), left = fit([[old, lately]], RULE)
    assert [planned.gap.item for planned in stop.tasks] == ["lately"]
    assert [(entry.reason, entry.tasks, entry.value) for entry in left] == [(LeftReason.OLD, 1, 99.0)]


def test_no_task_is_under_the_floor_of_confidence_or_of_worth() -> None:
    tasks = [task("A", "M", "sure", 9.0), task("A", "M", "unlikely", 99.0, 0.19), task("A", "M", "small", 0.5)]
    (stop,), left = fit([tasks], replace(RULE, least_value=1.0))
    assert [planned.gap.item for planned in stop.tasks] == ["sure"]
    assert {entry.reason: entry.value for entry in left} == {LeftReason.UNLIKELY: 99.0, LeftReason.SMALL: 0.5}


@given(
    st.lists(
        st.tuples(st.sampled_from("ABCD"), st.integers(0, 9), st.integers(1, 40), st.sampled_from([0.1, 0.5])),
        max_size=60,
        unique_by=lambda entry: entry[:3],
    )
)
def test_each_task_is_planned_once_or_left_and_no_day_is_over_full(entries: list[tuple[str, int, int, float]]) -> None:
    points: dict[tuple[str, int], list[Task]] = {}
    for area, market, middle, confidence in entries:
        points.setdefault((area, market), []).append(task(area, str(market), str(middle), float(middle), confidence))
    stops, left = fit(list(points.values()), RULE)
    planned = [task for stop in stops for task in stop.tasks]
    assert len(planned) + sum(entry.tasks for entry in left) == len(entries)
    whole = sum(task.gap.middle for tasks in points.values() for task in tasks)
    assert sum(stop.value for stop in stops) + sum(entry.value for entry in left) == whole
    assert all(count <= 2 for count in Counter(stop.day for stop in stops).values())
    assert {stop.day for stop in stops} <= {1, 2}


def test_what_was_decided_leaves_every_other_task_at_its_stop_its_number_and_its_day() -> None:
    points = [point("A", f"M{number}", 10.0 * number, 5.0) for number in range(1, 7)]
    whole, left = fit(points, RULE)
    (first, second, *others) = whole
    decided = {first.tasks[0].id, first.tasks[1].id, second.tasks[0].id}
    rest, still_left = fit(points, RULE, decided)
    assert [(stop.number, stop.day, stop.market) for stop in rest] == [
        (stop.number, stop.day, stop.market) for stop in (second, *others)
    ]
    assert rest[0].tasks == second.tasks[1:]
    assert rest[0].value == sum(task.gap.middle for task in second.tasks[1:])
    assert rest[1:] == tuple(others)
    assert still_left == left


def test_what_was_decided_is_not_counted_among_what_is_left() -> None:
    points = [point("A", "M1", 9.0), point("A", "M2", 5.0)]
    _, left = fit(points, WorklistRule(stops=1, days=1), {points[1][0].id})
    assert left == ()

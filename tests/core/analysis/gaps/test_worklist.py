"""A week's visits, and what they changed against gaps that nobody touched."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from core.analysis.gaps import point_gaps, prize, worklist
from core.analysis.ownership import owned_by
from core.model.analyses.point_gaps import PointGapKind, PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from core.model.work.worklist import Decision, LeftReason, TaskState, VisitEffect, WorklistRule
from tests.builders.market import REGION_OF, Record, market, monthly
from tests.builders.results import POINT_GAP

AREAS = [f"A{number:02}" for number in range(20)]
SHIPPED = WorklistRule()
OF_COMPANIES = [
    tuple(name if level in {ProductLevel.MANUFACTURER, ProductLevel.ITEM} else None for level in PRODUCT_LEVELS)
    for name in ("BIG", "SMALL")
]


@pytest.fixture(autouse=True)
def regions(monkeypatch: pytest.MonkeyPatch) -> None:
    for area in AREAS:
        monkeypatch.setitem(REGION_OF, area, "RIYADH")


def shelf(months: int = 12, **after: Sequence[float]) -> list[Record]:
    """Twenty areas; SMALL is out of stock in the twelfth month in the first ten, then sells as ``after`` says."""
    rows: dict[tuple[str, str], list[float]] = {}
    for number, area in enumerate(AREAS):
        rows[area, "BIG"] = [100.0] * months
        lacking = number < 10
        rows[area, "SMALL"] = [10.0 + number] * 11 + [0.0 if lacking else 10.0]
        rows[area, "SMALL"] += list(after.get(area, [0.0 if lacking else 10.0] * (months - 12)))
    return monthly(rows)  # type: ignore[arg-type]


def report(records: list[Record]) -> PointGapReport:
    with market(records) as reader:
        return point_gaps.find(reader, PointGapRule(), ZeroRule(), {})


def decision(area: str, state: TaskState = TaskState.DONE, as_of: date = date(2024, 12, 1)) -> Decision:
    place = ("RIYADH", "RIYADH PROVINCE", area, "")
    kind = PointGapKind.OUT_OF_STOCK_OPEN
    task = worklist.task_id(place, "SMALL", kind, date(2024, 12, 1))
    return Decision(
        task=task, place=place, item="SMALL", kind=kind, state=state, why="", as_of=as_of, at="2025-01-15", by="me"
    )


def test_the_best_stops_are_planned_and_what_does_not_fit_is_counted() -> None:
    result = report(shelf())
    plan = worklist.plan(result, SHIPPED, {})
    assert {stop.precision_area for stop in plan.stops} == {f"A{number:02}" for number in range(10)}
    assert plan.stops[0].precision_area == "A09"
    assert plan.stops[0].value == plan.stops[0].tasks[0].gap.middle
    assert (plan.as_of, plan.left, plan.value) == (date(2024, 12, 1), (), plan.eligible)
    few = worklist.plan(result, WorklistRule(stops=2, days=2), {})
    assert {stop.precision_area for stop in few.stops} == {"A09", "A08", "A07", "A06"}
    (left,) = few.left
    assert (left.reason, left.tasks) == (LeftReason.WEEK, 6)
    assert few.value + left.value == few.eligible == plan.value


def test_what_a_rival_sells_is_left_with_its_worth() -> None:
    result = report(shelf())
    rivals = replace(result, gaps=prize.marked(result.gaps, owned_by(["BIG"], OF_COMPANIES)))
    plan = worklist.plan(rivals, SHIPPED, {})
    assert plan.stops == ()
    assert [(left.reason, left.tasks, left.value) for left in plan.left] == [
        (LeftReason.RIVAL, 10, prize.total(result.gaps).middle)
    ]
    own = replace(result, gaps=prize.marked(result.gaps, owned_by(["SMALL"], OF_COMPANIES)))
    assert worklist.plan(own, SHIPPED, {}).value == worklist.plan(result, SHIPPED, {}).value


def test_a_task_that_was_decided_comes_back_only_when_later_figures_show_its_gap() -> None:
    said = {each.task: each for each in (decision("A09"), decision("A08", TaskState.FAILED))}
    areas = [stop.precision_area for stop in worklist.plan(report(shelf()), SHIPPED, said).stops]
    assert "A09" not in areas
    assert "A08" not in areas
    later = [stop.precision_area for stop in worklist.plan(report(shelf(13)), SHIPPED, said).stops]
    assert "A09" in later


def test_what_was_done_this_week_moves_no_other_stop_and_what_was_done_before_makes_room() -> None:
    rule = WorklistRule(stops=2, days=2)
    whole = {stop.precision_area: (stop.day, stop.number) for stop in worklist.plan(report(shelf()), rule, {}).stops}
    done = decision("A09")
    held = worklist.plan(report(shelf()), rule, {done.task: done}, {done.task}).stops
    assert {stop.precision_area: (stop.day, stop.number) for stop in held} == {
        area: place for area, place in whole.items() if area != "A09"
    }
    before = worklist.plan(report(shelf()), rule, {done.task: done}).stops
    assert [stop.precision_area for stop in before] == ["A08", "A07", "A06", "A05"]


def test_a_gap_that_a_new_period_shows_open_again_is_planned_in_the_same_week() -> None:
    done = decision("A09")
    later = worklist.plan(report(shelf(13)), SHIPPED, {done.task: done}, {done.task})
    assert "A09" in [stop.precision_area for stop in later.stops]


def test_the_id_of_a_task_is_the_same_in_any_spelling() -> None:
    kind = PointGapKind.VOID
    assert worklist.task_id(("Riyadh ", "A"), "pepsi", kind, None) == worklist.task_id(
        ("RIYADH", "a"), " PEPSI", kind, None
    )


def test_without_items_each_product_of_a_point_is_a_task_of_its_own() -> None:
    names = [("PEPSICO", pack, None) for pack in ("CAN", "NRB")]
    missing = tuple(replace(POINT_GAP, item=None, product=product) for product in names)
    asked = PointGapReport(rule=PointGapRule(), as_of=date(2024, 12, 1), gaps=missing)
    can, bottle = worklist.open_tasks(asked, {})
    assert can.id != bottle.id
    assert worklist.item_of(can.gap) == "PEPSICO · CAN"
    done = replace(decision("A00"), task=can.id)
    assert list(worklist.open_tasks(asked, {can.id: done})) == [bottle]


def test_the_id_of_an_item_does_not_depend_on_the_other_levels_of_its_product() -> None:
    identity = worklist.task_id(worklist.place_of(POINT_GAP), "PEPSI CAN 330", POINT_GAP.kind, POINT_GAP.since)
    assert worklist.task_of(replace(POINT_GAP, product=("PEPSICO",))) == identity


def effects(records: list[Record], *decisions: Decision) -> tuple[VisitEffect, ...]:
    with market(records) as reader:
        return worklist.effects(reader, PointGapRule(), decisions)


def test_visits_are_held_against_the_gaps_that_nobody_touched() -> None:
    # The two visited ones sell 20 again, all the others recover by themselves to 8.
    recovered = {area: [8.0, 8.0] for area in AREAS[:10]} | {"A00": [20.0, 20.0], "A01": [21.0, 21.0]}
    (effect,) = effects(shelf(14, **recovered), decision("A00"), decision("A01"))
    assert (effect.visited, effect.untouched) == (2, 8)
    # Of the three months before the visit two sold 10 or 11, the third nothing.
    assert effect.change == pytest.approx(((20 - 20 / 3) + (21 - 22 / 3)) / 2)
    assert effect.control == pytest.approx(sum(8 - 2 * (10 + number) / 3 for number in range(2, 10)) / 8)
    assert effect.effect == pytest.approx(effect.change - effect.control)
    assert effect.beyond_noise is True


def test_without_untouched_gaps_nothing_is_claimed() -> None:
    recovered = {area: [8.0] for area in AREAS[:10]}
    decisions = [decision(area) for area in AREAS[:6]]
    (effect,) = effects(shelf(13, **recovered), *decisions)
    assert (effect.untouched, effect.control, effect.effect, effect.beyond_noise) == (4, None, None, None)


def test_a_visit_that_no_later_figures_show_says_nothing_yet() -> None:
    assert effects(shelf(), decision("A00")) == ()
    assert effects(shelf(13), decision("A00", TaskState.FAILED)) == ()
    assert effects([], decision("A00")) == ()


def test_no_gaps_make_no_stops() -> None:
    assert worklist.plan(report([]), SHIPPED, {}).stops == ()

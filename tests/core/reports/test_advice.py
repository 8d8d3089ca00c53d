"""Advice of a report: visits in the order of the plan, and whose items they are about."""

from core.model.ownership import NOBODY, Ownership
from core.reports import advice
from core.texts.recommendations import for_point_gap
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.results import POINT_GAP, VOID
from tests.builders.shown import plain
from tests.builders.work_results import WORKLIST

OWNED = Ownership(level="manufacturer", names=("KINZA",))


def test_visits_stand_in_the_order_of_the_plan_each_with_its_first_task() -> None:
    first, second = (plain(block.text) for block in advice.visits(WORKLIST.stops, "sar_month", ENGLISH))
    task = plain(for_point_gap(POINT_GAP, "sar_month", ENGLISH))
    assert first == f"1. BURAIDAH, OLD TOWN: 2 tasks, about 178 SAR a month. First: {task}"
    assert second.startswith("2. : one task, about 10 SAR")
    assert second.endswith(plain(for_point_gap(VOID, "sar_month", ENGLISH)))
    arabic = plain(advice.visits(WORKLIST.stops, "sar_month", ARABIC)[0].text)
    assert arabic.startswith("1. BURAIDAH, OLD TOWN: مهمتان، بنحو 178 ريال")


def test_a_plan_says_whose_items_it_is_about() -> None:
    (own,) = advice.whose(OWNED, ("KINZA",), ENGLISH)
    assert plain(own.text) == "The plan is about own items (KINZA); items of rivals are left out."
    (everybody,) = advice.whose(NOBODY, (), ENGLISH)
    assert everybody.text.startswith("No own company is set")
    assert advice.whose(NOBODY, ("KINZA",), ENGLISH) == []  # a filter says whose items are meant

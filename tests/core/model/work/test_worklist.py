"""What a week holds, and what all likely tasks are worth."""

import pytest

from core.model.work.worklist import WorklistRule
from tests.builders.work_results import WORKLIST


@pytest.mark.parametrize(
    ("rule", "of_day", "of_week"),
    [
        (WorklistRule(), 8, 40),
        (WorklistRule(stop_minutes=120), 4, 20),
        (WorklistRule(stops=3, days=4), 3, 12),
        (WorklistRule(stop_minutes=600), 1, 5),
    ],
)
def test_a_day_holds_so_many_stops_as_its_minutes_allow(rule: WorklistRule, of_day: int, of_week: int) -> None:
    assert (rule.stops_of_day, rule.capacity) == (of_day, of_week)


def test_what_is_planned_and_what_only_lacks_room_is_eligible() -> None:
    assert WORKLIST.value == pytest.approx(177.9 + 10.0)
    # The tasks under the floor of confidence, worth 920.4, are not.
    assert WORKLIST.eligible == pytest.approx(WORKLIST.value + 55.5)

"""An alert counts where it names what was planted: place, brand, direction, month; and where it came in time."""

from dataclasses import replace
from datetime import date

import pytest

from tests.bench.alert_scores import (
    Count,
    Passing,
    Raised,
    Thinned,
    from_spikes,
    in_time,
    names,
    precision,
    recall,
    scorable,
    thinned,
)
from tests.market.truth import LevelChange

LOSS = LevelChange("RIYADH", "PEPSI", date(2024, 5, 1), date(2024, 6, 1), -4.0)
ALERT = Raised("share_erosion", "RIYADH", "PEPSI", True, False, date(2024, 5, 1), date(2024, 6, 1))
PERIODS = [date(2024, number, 1) for number in range(1, 13)]


@pytest.mark.parametrize(
    ("first", "near"),
    [
        (date(2024, 3, 1), False),
        (date(2024, 4, 1), True),
        (date(2024, 7, 1), True),
        (date(2024, 8, 1), False),
    ],
)
def test_a_month_before_the_change_and_a_month_after_it_are_near(first: date, near: bool) -> None:
    assert names(replace(ALERT, first=first), LOSS) is near


@pytest.mark.parametrize("other", [{"region": "JEDDAH"}, {"brand": "7UP"}, {"gain": True}])
def test_another_place_brand_or_direction_is_another_thing(other: dict[str, object]) -> None:
    assert not names(replace(ALERT, **other), LOSS)


def test_what_is_raised_two_months_after_the_change_is_late() -> None:
    assert in_time(replace(ALERT, at=date(2024, 7, 1)), LOSS)
    assert not in_time(replace(ALERT, at=date(2024, 8, 1)), LOSS)
    assert recall([LOSS], [replace(ALERT, at=date(2024, 8, 1))], timely=False) == Count(1, 1)
    assert recall([LOSS], [replace(ALERT, at=date(2024, 8, 1))], timely=True) == Count(1, 0)


def test_only_large_changes_with_a_second_month_have_to_be_raised() -> None:
    small, last = replace(LOSS, points=-2.9), replace(LOSS, complete=date(2024, 12, 1))
    assert scorable([LOSS, small, last], PERIODS) == [LOSS]
    assert scorable([LOSS], PERIODS, known_before=4) == [LOSS]
    assert scorable([LOSS], PERIODS, known_before=5) == []


def test_a_critical_alert_is_right_about_a_planted_change_of_any_size() -> None:
    others = [replace(ALERT, brand="7UP"), replace(ALERT, brand="TEEM", critical=False)]
    assert precision([replace(LOSS, points=-0.6)], [ALERT, *others]) == Count(2, 1)


def test_the_return_of_a_spike_and_what_it_took_from_others_are_counted_apart() -> None:
    spike = Passing("RIYADH", "7UP", date(2024, 5, 1), date(2024, 6, 1))
    back = replace(ALERT, brand="7UP", first=date(2024, 7, 1))
    late = replace(back, first=date(2024, 8, 1))
    assert from_spikes([spike], [], [back, late, ALERT]) == (1, 1)
    assert from_spikes([spike], [LOSS], [back, late, ALERT]) == (1, 0)
    assert from_spikes([spike], [], [replace(back, critical=False)]) == (0, 0)


def test_a_risen_zero_rate_is_named_by_its_region_and_month() -> None:
    own = Thinned("RIYADH", date(2024, 5, 1))
    alert = replace(ALERT, rule="zero_rate_jump", brand="", gain=True, critical=False)
    assert thinned([own], [alert], timely=True) == Count(1, 1)
    assert thinned([own], [replace(alert, at=date(2024, 8, 1))], timely=True) == Count(1, 0)
    assert thinned([own], [replace(alert, at=date(2024, 8, 1))], timely=False) == Count(1, 1)
    assert thinned([own], [replace(alert, first=date(2024, 7, 1)), ALERT], timely=False) == Count(1, 0)

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.periods import Grain, Period, coarsest_of, grain_of, hijri_month, month, period_of, quarter

DAYS = st.dates(date(2018, 1, 1), date(2076, 12, 31))


@given(DAYS, st.sampled_from(Grain))
def test_every_day_lies_in_the_one_period_that_holds_it(day: date, grain: Grain) -> None:
    period = period_of(day, grain)
    assert period.start <= day <= period.end
    assert period_of(period.end + timedelta(days=1), grain).start == period.end + timedelta(days=1)


@given(DAYS)
def test_weeks_start_on_sunday_and_last_seven_days(day: date) -> None:
    week = period_of(day, Grain.WEEK)
    assert week.start.isoweekday() == 7
    assert week.days == 7


def test_a_leap_february_has_29_days() -> None:
    assert (month(2024, 2).days, month(2023, 2).days) == (29, 28)


@pytest.mark.parametrize(
    ("days", "grain"),
    [
        ([date(2024, 1, 1), date(2024, 2, 1)], Grain.MONTH),
        ([date(2024, 1, 31), date(2024, 2, 29)], Grain.MONTH),
        ([date(2024, 1, 7), date(2024, 1, 14)], Grain.WEEK),
        ([date(2024, 1, 7), date(2024, 1, 8)], Grain.DAY),
        ([date(2024, 1, 7)], Grain.DAY),
        ([], Grain.DAY),
    ],
)
def test_the_grain_is_the_coarsest_that_the_dates_can_name(days: list[date], grain: Grain) -> None:
    assert grain_of(days) is grain


def test_periods_are_ordered_by_their_first_day() -> None:
    assert month(2024, 1) < month(2024, 2) < Period(date(2025, 1, 1), Grain.MONTH)


def test_a_quarter_is_three_months() -> None:
    assert (quarter(2024, 1).start, quarter(2024, 1).end) == (date(2024, 1, 1), date(2024, 3, 31))
    assert period_of(date(2024, 12, 31), Grain.QUARTER) == quarter(2024, 4)


def test_a_hijri_month_has_its_own_first_and_last_day() -> None:
    ramadan = hijri_month(1445, 9)
    assert (ramadan.start, ramadan.end, ramadan.days) == (date(2024, 3, 11), date(2024, 4, 9), 30)
    with pytest.raises(OverflowError):
        hijri_month(1600, 1)


def test_of_several_grains_the_coarsest_is_meant() -> None:
    assert coarsest_of({"week", "month", "day"}) is Grain.MONTH
    assert coarsest_of(()) is None

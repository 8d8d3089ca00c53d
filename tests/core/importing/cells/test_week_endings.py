"""Weeks that a day names, and stretches of several of them."""

from datetime import date

import pytest

from core.importing.cells.week_endings import named_by_day
from core.model.names import search_fold


@pytest.mark.parametrize(
    ("text", "weeks", "ends", "day"),
    [
        ("W/E 06 Jan 24", 1, True, "06 jan 24"),
        ("WE 06/01/24", 1, True, "06/01/24"),
        ("w.e. 06/01/24", 1, True, "06/01/24"),
        ("Week ending 6 January 2024", 1, True, "6 january 2024"),
        ("Week Ended: 06/01/2024", 1, True, "06/01/2024"),
        ("Week-ending Jan 6, 2024", 1, True, "jan 6, 2024"),
        ("W/C 31/12/2023", 1, False, "31/12/2023"),
        ("Week commencing 31 Dec 2023", 1, False, "31 dec 2023"),
        ("Week of 31/12/2023", 1, False, "31/12/2023"),
        ("الأسبوع المنتهي في 06/01/2024", 1, True, "06/01/2024"),
        ("4 W/E 27/01/24", 4, True, "27/01/24"),
        ("4W/E 27/01/24", 4, True, "27/01/24"),
        ("12 weeks to 27/01/24", 12, True, "27/01/24"),
        ("52 wks ending 27 Jan 24", 52, True, "27 jan 24"),
    ],
)
def test_a_day_names_one_week_or_several(text: str, weeks: int, ends: bool, day: str) -> None:
    named = named_by_day(search_fold(text))
    assert named is not None
    assert (named.weeks, named.ends, named.day) == (weeks, ends, day)


@pytest.mark.parametrize("text", ["WEEK 5", "West 06", "we", "W05 2024", "Wet wipes 24", "06/01/24"])
def test_other_texts_name_no_week_by_a_day(text: str) -> None:
    assert named_by_day(search_fold(text)) is None


@pytest.mark.parametrize(
    ("text", "day", "start", "shifted"),
    [
        ("W/E 1", date(2024, 1, 6), date(2023, 12, 31), False),  # Saturday
        ("W/E 1", date(2024, 1, 5), date(2023, 12, 31), True),  # Friday
        ("W/E 1", date(2024, 1, 7), date(2023, 12, 31), True),  # Sunday: six days of Monday to Sunday
        ("W/C 1", date(2023, 12, 31), date(2023, 12, 31), False),
        ("W/C 1", date(2024, 1, 1), date(2023, 12, 31), True),  # Monday
    ],
)
def test_a_week_is_the_one_that_shares_the_most_days(text: str, day: date, start: date, shifted: bool) -> None:
    named = named_by_day(search_fold(text))
    assert named is not None
    assert (named.week(day).start, named.is_shifted(day)) == (start, shifted)

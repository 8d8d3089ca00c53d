"""Texts that name a period with its year."""

from collections.abc import Callable
from datetime import date

import pytest

from core.importing.cells.period_texts import full_year, is_like_month, iso_week, named_period
from core.model.periods import Period, hijri_month, month, quarter

ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
ARABIC = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
MONTHS = (*ENGLISH, "November", "December")
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FORMS: list[Callable[[int, int], str]] = [
    lambda year, number: f"{MONTHS[number - 1]} {year}",
    lambda year, number: f"{MONTHS[number - 1][:3]}-{year % 100:02}",
    lambda year, number: f"{MONTHS[number - 1][:3]}'{year % 100:02}",
    lambda year, number: f"{year} {MONTHS[number - 1]}",
    lambda year, number: f"{ARABIC[number - 1]} {year}",
    lambda year, number: f"{ARABIC[number - 1]} {year} م",
    lambda year, number: f"{ARABIC[number - 1]} {year}".translate(DIGITS),
    lambda year, number: f"{year}-{number:02}".translate(DIGITS),
    lambda year, number: f"{year}M{number:02}",
    lambda year, number: f"{number:03}.{year}",
    lambda year, number: f"{number:02}.{year}",
    lambda year, number: f"{year}{number:02}",
]


@pytest.mark.parametrize("form", FORMS)
def test_every_month_of_eleven_years_comes_back(form: Callable[[int, int], str]) -> None:
    for year in range(2020, 2031):
        for number in range(1, 13):
            assert named_period(form(year, number)) == month(year, number), form(year, number)


@pytest.mark.parametrize(
    "text", ["Q1 2024", "2024 Q1", "1Q24", "2024-Q1", "الربع الأول 2024", "Quarter 1 2024", "ربع 1 2024"]
)
def test_a_quarter_has_its_forms(text: str) -> None:
    assert named_period(text) == quarter(2024, 1)


@pytest.mark.parametrize("text", ["2024-W05", "2024W5", "W05 2024", "Week 5, 2024", "CW05/2024", "الأسبوع 5 2024"])
def test_a_numbered_week_is_that_of_iso_8601_from_the_sunday_before(text: str) -> None:
    assert named_period(text) == iso_week(2024, 5) == Period(date(2024, 1, 28), iso_week(2024, 5).grain)


def test_a_hijri_month_is_one_by_name_and_by_number() -> None:
    assert named_period("رمضان 1445") == named_period("1445/09") == named_period("144509") == hijri_month(1445, 9)


@pytest.mark.parametrize("text", ["Jan 1445", "Q1 1445", "2024-W60", "1445-13", "Jan", "", "BRQ 2024 X", "x" * 500])
def test_a_year_of_the_other_calendar_and_what_is_no_period_give_none(text: str) -> None:
    assert named_period(text) is None


def test_a_year_of_two_digits_is_in_this_century() -> None:
    assert (full_year("24"), full_year("1999"), full_year("00")) == (2024, 1999, 2000)


def test_what_is_built_like_a_month_is_known_by_its_form() -> None:
    assert is_like_month("jann'24")
    assert not is_like_month("item")

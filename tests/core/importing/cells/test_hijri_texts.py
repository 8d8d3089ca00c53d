"""The names of the months of the Hijri calendar, the marks of its era, and its days as Gregorian ones."""

from datetime import date

import pytest

from core.importing.cells import hijri_texts
from core.model.names import search_fold
from core.model.periods import hijri_month


@pytest.mark.parametrize(
    ("text", "plain", "hijri"),
    [
        ("1445/09/01 هـ", "1445/09/01", True),
        ("1445هـ", "1445", True),
        ("1445 AH", "1445", True),
        ("1445 A.H.", "1445", True),
        ("1445h", "1445", True),
        ("1445 (هـ)", "1445", True),
        ("1445 هجري", "1445", True),
        ("2024 م", "2024", False),
        ("2024 AD", "2024", False),
        ("2024", "2024", None),
        ("BRANCH", "branch", None),
    ],
)
def test_the_mark_of_an_era_follows_a_digit(text: str, plain: str, hijri: bool | None) -> None:
    assert hijri_texts.without_era(search_fold(text)) == (plain, hijri)


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_of_eleven_years_comes_back_in_both_languages(number: int) -> None:
    for year in range(1440, 1451):
        for name in (name for name, known in hijri_texts.MONTH_NUMBERS.items() if known == number):
            for text in (f"{name} {year}", f"{name} {year}هـ", f"{year} {name}", f"{name}-{year}"):
                assert hijri_texts.named_month(search_fold(text)) == hijri_month(year, number), text


@pytest.mark.parametrize("text", ["رمضان", "رمضان 2024", "رمضان 45", "ramadanic 1445", "1445", "ramadan 1342"])
def test_a_text_that_names_no_month_of_the_calendar(text: str) -> None:
    assert hijri_texts.named_month(search_fold(text)) is None


@pytest.mark.parametrize(
    "text", ["1 رمضان 1445", "1445 رمضان 1", "Ramadan 1, 1445", "01-رمضان-1445 هـ", "1Ramadan1445"]
)
def test_a_named_day_is_year_month_and_day(text: str) -> None:
    assert hijri_texts.named_day(search_fold(text)) == (1445, 9, 1)


def test_a_day_is_converted_and_one_that_is_not_there_is_none() -> None:
    assert hijri_texts.day(1445, 9, 1) == date(2024, 3, 11)
    assert hijri_texts.day(1445, 2, 30) == date(2023, 9, 15)
    assert hijri_texts.day(1445, 1, 30) is None
    assert hijri_texts.day(1342, 1, 1) is None
    assert hijri_texts.day(1501, 1, 1) is None
    assert hijri_texts.month(1445, 13) is None

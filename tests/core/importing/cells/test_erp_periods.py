"""Months and fiscal periods as accounting systems write them."""

from collections.abc import Callable

import pytest

from core.importing.cells.erp_periods import fiscal_month, fiscal_period, numbered_month, numeric_months
from core.model.periods import hijri_month, month

FORMS: list[Callable[[int, int], str]] = [
    lambda year, number: f"{year}{number:02}",
    lambda year, number: f"{year}-{number:02}",
    lambda year, number: f"{year}/{number}",
    lambda year, number: f"{number:02}.{year}",
    lambda year, number: f"{number}/{year}",
    lambda year, number: f"{year}m{number:02}",
    lambda year, number: f"{year}-m{number}",
    lambda year, number: f"m{number:02} {year}",
]
FISCAL: list[Callable[[int, int], str]] = [
    lambda year, number: f"{number:03}.{year}",
    lambda year, number: f"{number:03}/{year}",
    lambda year, number: f"{year}{number:03}",
    lambda year, number: f"{year}.{number:03}",
    lambda year, number: f"p{number:02} {year}",
    lambda year, number: f"{year}-p{number}",
    lambda year, number: f"period {number} {year}",
    lambda year, number: f"p{number:02} fy{year}",
]


@pytest.mark.parametrize("form", FORMS)
def test_every_month_of_eleven_years_comes_back(form: Callable[[int, int], str]) -> None:
    for year in range(2020, 2031):
        for number in range(1, 13):
            assert numbered_month(form(year, number)) == month(year, number)
            assert fiscal_period(form(year, number)) is None


@pytest.mark.parametrize("form", FORMS)
def test_a_year_of_the_hijri_calendar_gives_its_months(form: Callable[[int, int], str]) -> None:
    assert numbered_month(form(1445, 9)) == hijri_month(1445, 9)


@pytest.mark.parametrize("form", FISCAL)
def test_every_fiscal_period_comes_back(form: Callable[[int, int], str]) -> None:
    for year in range(2020, 2031):
        for number in range(1, 17):
            assert fiscal_period(form(year, number)) == (year, number)
            assert fiscal_month(form(year, number)) == (month(year, number) if number <= 12 else None)


@pytest.mark.parametrize(
    "text", ["202413", "202400", "123401", "20240", "2024", "13.2024", "1.24", "2024m13", "1445/13"]
)
def test_other_digits_are_no_month(text: str) -> None:
    assert numbered_month(text) is None


def test_a_header_of_numbers_names_months_where_all_of_them_do() -> None:
    jan, feb, oct_ = month(2024, 1), month(2024, 2), month(2024, 10)
    assert numeric_months(["Item", 202401.0, 202402]) == {1: jan, 2: feb}
    assert numeric_months(["Item", 202401]) == {1: jan}
    assert numeric_months(["Item", 1.2024, 2.2024, 10.2024]) == {1: jan, 2: feb, 3: oct_}
    assert numeric_months(["Item", 202401, 202402, 2024]) == {1: jan, 2: feb}


@pytest.mark.parametrize(
    "row", [["A"], ["A", 202401, 7], ["A", 1.2024], ["A", 202413], ["A", True], ["A", 1.20241, 2.2024]]
)
def test_other_numbers_are_figures(row: list[object]) -> None:
    assert numeric_months(row) == {}

"""A year in one cell and a part of it in another."""

import pytest

from core.importing.cells.date_parts import is_part, is_year, join_parts, year_of
from core.model.periods import Period, hijri_month, month, quarter

JANUARY = month(2024, 1)


def joined(year: str, part: str, heading: str = "Month") -> tuple[Period | None, set[str]]:
    (cell,) = join_parts([(year, part)], heading)
    return cell.period, set(cell.doubts)


@pytest.mark.parametrize("year", ["2024", "24", "2024.0", "FY2024", "2024 م", "٢٠٢٤", "'24"])
@pytest.mark.parametrize("part", ["1", "01", "1.0", "Jan", "January", "يناير", "M01", "01-Jan", "Jan-24", "Month 1"])
def test_a_year_and_a_month_are_one_period(year: str, part: str) -> None:
    assert joined(year, part)[0] == JANUARY


@pytest.mark.parametrize(
    ("part", "heading", "period"),
    [
        ("Q1", "Quarter", quarter(2024, 1)),
        ("1", "Quarter", quarter(2024, 1)),
        ("الربع الأول", "الربع", quarter(2024, 1)),
        ("الأول", "الربع", quarter(2024, 1)),
        ("Q1", "Period", quarter(2024, 1)),
        ("2", "Month", month(2024, 2)),
    ],
)
def test_the_heading_says_what_a_number_is(part: str, heading: str, period: Period) -> None:
    assert joined("2024", part, heading) == (period, set())


def test_weeks_and_fiscal_periods_are_doubted() -> None:
    period, doubts = joined("2024", "5", "Week")
    assert (period is not None and period.start.isoformat(), doubts) == ("2024-01-28", {"week_number"})
    assert joined("2024", "001", "Period") == (JANUARY, {"fiscal"})
    assert joined("FY24", "1", "Month") == (JANUARY, {"fiscal"})
    assert joined("2024", "1", "Fiscal period") == (JANUARY, {"fiscal"})


@pytest.mark.parametrize(("year", "part"), [("1445", "رمضان"), ("1445 هـ", "9"), ("45 هـ", "Ramadan"), ("1445", "09")])
def test_a_hijri_year_has_hijri_months(year: str, part: str) -> None:
    assert joined(year, part) == (hijri_month(1445, 9), {"hijri"})


@pytest.mark.parametrize(
    ("year", "part"),
    [("2024", "13"), ("2024", "0"), ("2024", "Jann"), ("", "1"), ("soon", "1"), ("2024", "Jan 2023"), ("1445", "Jan")],
)
def test_a_part_that_the_year_does_not_have_is_no_date(year: str, part: str) -> None:
    assert joined(year, part) == (None, set())


def test_years_and_parts_are_known_by_what_they_hold() -> None:
    assert all(is_year(cell) for cell in (2024, 2024.0, "24", "FY2024", "1445هـ"))
    assert not any(is_year(cell) for cell in ("Jan", "2024-01", None, "x" * 500))
    assert all(is_part(cell) for cell in (1, 12.0, "Jan", "Q1", "001", "W05", "رمضان"))
    assert not any(is_part(cell) for cell in (202401, "2024", None, "Monday", 13))
    assert year_of("x" * 500) is None

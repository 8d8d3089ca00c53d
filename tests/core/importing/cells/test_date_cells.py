"""What the cells of a column of dates name."""

from datetime import date, datetime

import pytest

from core.importing.cells.columns import Cell
from core.importing.cells.date_cells import NO_HINTS, DateCell, DateHints, ShownHijri, hints_of, read_dates
from core.model.periods import Grain, Period, hijri_month, month


def read(cell: Cell, hints: DateHints = NO_HINTS) -> DateCell:
    return read_dates([cell], hints)[0]


def test_a_date_is_its_day_and_one_shown_in_the_hijri_calendar_is_doubted() -> None:
    assert read(datetime(2024, 1, 5, 10)) == DateCell(day=date(2024, 1, 5))  # noqa: DTZ001 - a sheet knows no zone
    assert read(ShownHijri(2024, 1, 5)) == DateCell(day=date(2024, 1, 5), doubts=frozenset(("hijri_format",)))


def test_a_date_of_a_hijri_year_is_converted_and_never_taken_for_gregorian() -> None:
    assert read(date(1445, 9, 1)) == DateCell(day=date(2024, 3, 11), doubts=frozenset(("hijri",)))
    assert read(date(1445, 1, 30)) == DateCell(is_like_day=True)


@pytest.mark.parametrize(
    ("cell", "period", "doubts"),
    [
        ("Jan-24", month(2024, 1), ()),
        ("202401", month(2024, 1), ()),
        ("202401.0", month(2024, 1), ()),
        ("001.2024", month(2024, 1), ("fiscal",)),
        ("رمضان 1445", hijri_month(1445, 9), ("hijri",)),
        ("2024-W02", Period(date(2024, 1, 7), Grain.WEEK), ("week_number",)),
        ("W/E 13 Jan 2024", Period(date(2024, 1, 7), Grain.WEEK), ()),
        ("W/E 14 Jan 2024", Period(date(2024, 1, 7), Grain.WEEK), ("week_day",)),
        ("W/E 3 رجب 1445", Period(date(2024, 1, 7), Grain.WEEK), ("hijri", "week_day")),
    ],
)
def test_a_text_may_name_a_period(cell: str, period: Period, doubts: tuple[str, ...]) -> None:
    assert read(cell) == DateCell(period=period, doubts=frozenset(doubts))


def test_under_the_heading_of_weeks_a_number_after_a_year_is_a_week() -> None:
    week = DateCell(period=Period(date(2024, 1, 28), Grain.WEEK), doubts=frozenset(("week_number",)))
    assert read("202405", hints_of("Week")) == week
    assert read("202405", hints_of("الأسبوع")) == week
    assert read("202405", hints_of("Month")) == DateCell(period=month(2024, 5))
    assert read("202460", hints_of("Week")).first is None


def test_under_a_hijri_heading_short_years_are_hijri() -> None:
    assert read("15/09/45", hints_of("التاريخ الهجري")).day == date(2024, 3, 25)
    assert hints_of("Hijri Date").hijri
    assert hints_of(None) == DateHints()


@pytest.mark.parametrize("cell", ["soon", "", None, 7, 45_000.0, True, "x" * 500])
def test_what_is_no_date_says_nothing(cell: Cell) -> None:
    assert read(cell) == DateCell()
    assert read(cell).first is None


def test_a_stretch_of_several_weeks_is_no_date_of_any_grain() -> None:
    assert read("4 W/E 27/01/24") == DateCell(weeks=4)
    assert read("W/E 06/01/24") == DateCell(is_like_day=True, meant="2024-01-06 / 2024-06-01", is_open=True)
    assert read("W/E 31/13/24") == DateCell(is_like_day=True)

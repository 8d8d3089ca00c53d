"""The periods of a long table, by the distinct cells of its one or two columns of dates."""

from collections.abc import Sequence
from datetime import date

import pyarrow as pa
import pytest

from core.importing.cells.columns import Cell, SheetColumns
from core.importing.layout.date_axis import PeriodAxis, as_converted, axis_of
from core.importing.layout.date_columns import DateColumns
from core.importing.readers.quick_columns import date_column
from core.model.errors import UserError
from core.model.periods import Grain, Period, hijri_month, month


def axis(
    cells: Sequence[Cell],
    years: Sequence[Cell] | None = None,
    heading: str = "Date",
    days: Sequence[Cell] | None = None,
) -> PeriodAxis:
    parts = {0: cells, 1: years, 2: days}
    there = {column: date_column(part) for column, part in parts.items() if part is not None}
    columns = SheetColumns(len(cells), {}, {}, there, {}, "test")
    dates = DateColumns(0, None if years is None else 1, None if days is None else 2)
    return axis_of(columns, dates, {0: heading})


def test_each_row_has_the_number_of_its_period() -> None:
    calendar = axis([date(2024, 2, 1), date(2024, 1, 1), None, date(2024, 2, 1)])
    assert (calendar.grain, calendar.starts) == (Grain.MONTH, (date(2024, 1, 1), date(2024, 2, 1)))
    assert (calendar.number.tolist(), calendar.undated, calendar.converted) == ([1, 0, -1, 1], {}, {})


def test_hijri_days_are_converted_and_the_first_and_the_last_are_reported() -> None:
    calendar = axis(["15/09/1445", "01/09/1445", "30/01/1445"])
    assert calendar.starts == (date(2024, 3, 11), date(2024, 3, 25))
    assert calendar.number.tolist() == [1, 0, -1]
    assert calendar.converted == {"hijri": ("01/09/1445 … 15/09/1445", "2024-03-11/2024-03-25")}
    assert calendar.undated == {2: ("row.no_date", "30/01/1445", "1445-01: 1–29")}


def test_firsts_of_hijri_months_that_the_number_format_shows_are_months() -> None:
    dates = {0: date_column([date(2024, 3, 11), date(2024, 4, 10)])}
    columns = SheetColumns(2, {}, {}, dates, {}, "test")
    calendar = axis_of(columns, DateColumns(0), {0: "Date"}, shown_hijri=True)
    assert (calendar.grain, calendar.starts[0]) == (Grain.HIJRI_MONTH, date(2024, 3, 11))
    assert calendar.converted == {"hijri_format": ("2024-03-11 … 2024-04-10", "2024-03-11/2024-05-08")}


def test_rows_of_another_grain_are_undated() -> None:
    calendar = axis(["Jan 2024", "Feb 2024", "Q1 2024", "4 W/E 27/01/24", "Jan 2024"])
    assert calendar.number.tolist() == [0, 1, -1, -1, 0]
    assert calendar.undated == {
        2: ("row.other_period", "Q1 2024", ""),
        3: ("row.other_period", "4 W/E 27/01/24", ""),
    }


def test_two_columns_name_a_period_together_and_a_blank_in_either_names_none() -> None:
    calendar = axis([11, 12, 1, None, 13, 1], [2023, 2023, 2024, 2024, 2024, None], "Month")
    assert calendar.starts == (date(2023, 11, 1), date(2023, 12, 1), date(2024, 1, 1))
    assert calendar.number.tolist() == [0, 1, 2, -1, -1, -1]
    assert calendar.undated == {4: ("row.no_date", "2024 13", "")}


def test_a_year_a_month_and_a_day_in_three_columns_are_days() -> None:
    calendar = axis([1, 1, "Feb", 2, 2, 1], [2024] * 6, "Month", [31, 2, 29, 30, None, 31.0])
    assert (calendar.grain, calendar.number.tolist()) == (Grain.DAY, [1, 0, 2, -1, -1, 1])
    assert calendar.starts == (date(2024, 1, 2), date(2024, 1, 31), date(2024, 2, 29))
    assert calendar.undated == {3: ("row.no_date", "2024 2 30", "2024-02: 1–29")}


def test_a_month_with_its_year_and_a_day_beside_it_are_days() -> None:
    calendar = axis(["Jan 2024", date(2024, 2, 1), "Jan 2024"], days=["5", "6", "٧"])
    assert (calendar.grain, calendar.starts) == (Grain.DAY, (date(2024, 1, 5), date(2024, 1, 7), date(2024, 2, 6)))


def test_numbers_beside_dates_that_are_days_already_move_none_of_them() -> None:
    calendar = axis([date(2024, 1, 1), date(2024, 1, 2)], days=[30, 30])
    assert (calendar.grain, calendar.starts) == (Grain.DAY, (date(2024, 1, 1), date(2024, 1, 2)))


def test_a_week_outside_the_month_beside_it_is_no_date() -> None:
    parts = {0: [1, 5, 5, 1], 1: [2024] * 4, 2: ["Jan", "Jan", 2, 12]}
    dates = {column: date_column(part) for column, part in parts.items()}
    columns = SheetColumns(4, {}, {}, dates, {}, "test")
    calendar = axis_of(columns, DateColumns(0, 1, month=2), {0: "Week"})
    assert (calendar.grain, calendar.number.tolist()) == (Grain.WEEK, [0, 1, 1, -1])
    assert calendar.undated == {3: ("row.no_date", "2024 1 12", "2023-12-31/2024-01-06")}


def test_hijri_months_have_the_days_of_their_calendar() -> None:
    calendar = axis(["رمضان", "رمضان", "محرم"], ["1445"] * 3, "الشهر", ["١", "15", "30"])
    assert calendar.starts == (date(2024, 3, 11), date(2024, 3, 25))
    assert calendar.converted == {"hijri": ("1445 رمضان ١ … 1445 رمضان 15", "2024-03-11/2024-03-25")}
    assert calendar.undated == {2: ("row.no_date", "1445 محرم 30", "1445-01: 1–29")}


def test_the_heading_says_what_the_numbers_beside_a_year_are() -> None:
    assert axis([1, 2], [2024, 2024], "Quarter").grain is Grain.QUARTER
    assert axis([1, 2], [2024, 2024], "Week").grain is Grain.WEEK
    assert axis(["رمضان"], ["1445"], "الشهر").starts == (hijri_month(1445, 9).start,)


def test_a_day_that_can_be_two_is_undated_with_both_and_firsts_of_months_are_reported() -> None:
    assert axis(["02/03/2024", "02/04/2024"]).undated == {
        0: ("row.day_or_month", "02/03/2024", "2024-02-03 / 2024-03-02"),
        1: ("row.day_or_month", "02/04/2024", "2024-02-04 / 2024-04-02"),
    }
    assert axis(["31/12/2023", "31/02/2024"]).undated == {1: ("row.no_date", "31/02/2024", "2024-02: 1–29")}
    firsts = axis(["01/01/2023", "01/02/2023", "01/12/2024"])
    assert (firsts.grain, firsts.undated) == (Grain.MONTH, {})
    assert firsts.converted == {"firsts": ("01/01/2023 … 01/12/2024", "2023-01-01/2024-12-31")}


@pytest.mark.parametrize("cells", [[], [None], ["soon"]])
def test_without_a_date_there_is_no_period(cells: list[Cell]) -> None:
    calendar = axis(cells)
    assert (calendar.starts, calendar.number.tolist()) == ((), [-1] * len(cells))


def test_a_table_of_nothing_but_stretches_of_weeks_is_refused_by_their_name() -> None:
    with pytest.raises(UserError, match=r"workbook\.no_grain") as refusal:
        axis(["4 W/E 27/01/24", "4 W/E 24/02/24"])
    assert refusal.value.data == {"heading": "4 W/E 27/01/24", "place": "Date", "length": "weeks", "count": 4}


def test_a_million_rows_are_read_by_their_distinct_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    from core.importing.layout import date_axis

    sizes: list[int] = []
    original = date_axis.read_dates
    monkeypatch.setattr(
        date_axis, "read_dates", lambda cells, hints: sizes.append(len(cells)) or original(cells, hints)
    )
    columns = SheetColumns(1_000_000, {}, {}, {0: pa.array(["Jan-24", "Feb-24"] * 500_000)}, {}, "test")
    calendar = axis_of(columns, DateColumns(0), {0: "Month"})
    assert (sizes, len(calendar.number), len(calendar.starts)) == ([2], 1_000_000, 2)


def test_conversions_are_shown_with_their_ends() -> None:
    day = Period(date(2024, 3, 11), Grain.DAY)
    assert as_converted([("1445/09/01", day), ("1445/09/01", day)]) == ("1445/09/01", "2024-03-11")
    assert as_converted([("a", month(2024, 1)), ("b", month(2024, 2))]) == ("a … b", "2024-01-01/2024-02-29")

"""Days written as texts: the column shows the order of day and month, or nothing is taken for a day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hijridate import Gregorian, Hijri

from core.importing.cells.day_texts import read_days

_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FORMS: list[Callable[[Hijri], str]] = [
    lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
    lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    lambda day: f"{day.year}-{day.month}-{day.day}",
    lambda day: f"{day.day}.{day.month}.{day.year} AH",
    lambda day: f"{day.year}/{day.month:02}/{day.day:02} هـ",
    lambda day: f"{day.day:02}/{day.month:02}/{day.year % 100} هـ",
    lambda day: f"{day.day:02}/{day.month:02}/{day.year}هـ".translate(_ARABIC_DIGITS),
    lambda day: f"{day.year}/{day.month:02}/{day.day:02}".translate(_ARABIC_DIGITS),
    lambda day: f"{day.day} {day.month_name()} {day.year}",
    lambda day: f"{day.day} {day.month_name('ar')} {day.year} هـ",
    lambda day: f"{day.day} {day.month_name('ar')} {day.year}".translate(_ARABIC_DIGITS),
    lambda day: f"{day.year}{day.month:02}{day.day:02}",
]


def read(*texts: str) -> list[date | None]:
    return [text.day for text in read_days(texts)]


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-07",
        "2024/3/7",
        "2024.03.07",
        " 2024-03-07 ",
        "2024-03-07T10:00:00",
        "2024-03-07 23:59",
        "٢٠٢٤-٠٣-٠٧",
        "\u200f2024-03-07",
    ],
)
def test_a_day_that_begins_with_its_year_is_one_however_it_is_written(text: str) -> None:
    assert read(text) == [date(2024, 3, 7)]


def test_one_day_over_the_twelfth_shows_the_order_of_all() -> None:
    assert read("13/02/2024", "05/06/2024") == [date(2024, 2, 13), date(2024, 6, 5)]
    assert read("02/13/2024", "05/06/2024") == [date(2024, 2, 13), date(2024, 5, 6)]


def test_without_any_such_day_and_with_both_kinds_nothing_is_a_day() -> None:
    assert read("05/06/2024", "01/02/2024") == [None, None]
    assert read("13/02/2024", "02/13/2024", "2024-01-05") == [None, None, date(2024, 1, 5)]


@pytest.mark.parametrize("form", ["01/{:02}/2024", "{:02}/01/2024", "1-{}-24"])
def test_where_one_part_is_always_1_and_the_other_runs_over_months_all_are_firsts(form: str) -> None:
    texts = [form.format(number) for number in (1, 2, 12)]
    assert read(*texts) == [date(2024, 1, 1), date(2024, 2, 1), date(2024, 12, 1)]
    assert [day.is_first for day in read_days([*texts, "2024-05-01", "soon"])] == [True, True, True, False, False]


@pytest.mark.parametrize(
    "texts",
    [("01/01/2024", "01/02/2024"), ("01/01/2023", "01/01/2024"), ("01/02/2024", "01/03/2024", "02/04/2024")],
)
def test_two_months_or_another_day_do_not_show_it(texts: tuple[str, ...]) -> None:
    assert read(*texts) == [None] * len(texts)
    assert all(day.is_open for day in read_days(texts))


def test_the_ends_of_weeks_and_days_of_a_known_order_are_no_firsts() -> None:
    texts = ["01/01/2024", "01/02/2024", "01/03/2024"]
    assert [day.day for day in read_days(texts, one_weekday=True)] == [None] * 3
    known = read_days(["13/01/2024", *texts])
    assert [(day.is_first, day.is_open) for day in known] == [(False, False)] * 4
    assert read(*(text.replace("2024", "1445") for text in texts)) == [
        date(2023, 7, 19),
        date(2023, 8, 17),
        date(2023, 9, 16),
    ]


def test_a_year_of_two_digits_is_in_this_century() -> None:
    assert read("31/12/24", "31-12-1999") == [date(2024, 12, 31), date(1999, 12, 31)]


@pytest.mark.parametrize("text", ["2024-02-30", "2024-13-01", "soon", "", "18240307", "1/2/3/2024", "Jan'24"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read(text) == [None]


def test_a_day_that_the_order_makes_impossible_is_none() -> None:
    assert read("13/02/2024", "31/02/2024") == [date(2024, 2, 13), None]


@pytest.mark.parametrize("text", ["7-Mar-2024", "07 March 24", "7 مارس 2024", "March 7, 2024", "20240307", "7.3.2024م"])
def test_a_day_may_name_its_month_or_have_no_marks(text: str) -> None:
    assert read(text, "13.1.2024")[0] == date(2024, 3, 7)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2024-02-30", "2024-02: 1–29"),
        ("30/01/1445", "1445-01: 1–29"),
        ("1445/13/01", ""),
        ("01/02/2024", "2024-01-02 / 2024-02-01"),
        ("31/02/2024", "2024-02: 1–29"),
    ],
)
def test_what_is_built_like_a_day_says_what_prevents_it(text: str, meant: str) -> None:
    (day,) = read_days([text])
    assert (day.day, day.is_like_day, day.meant) == (None, True, meant)


@pytest.mark.parametrize("text", ["soon", "", "Jan 24", "2024", "7"])
def test_any_other_text_is_not_built_like_a_day(text: str) -> None:
    assert read_days([text])[0].is_like_day is False


@pytest.mark.parametrize(
    "text",
    [
        "1445/09/15",
        "1445-9-15",
        "15/09/1445",
        "١٤٤٥/٠٩/١٥",
        "١٥/٠٩/١٤٤٥",
        "1445/09/15 هـ",
        "15/09/1445هـ",
        "15-09-1445 AH",
        "15.09.1445 H",
        "15/09/45 هـ",
        "15 رمضان 1445",
        "١٥ رمضان ١٤٤٥ هـ",
        "15 Ramadan 1445",
        "1445 رمضان 15",
        "14450915",
        "1445-09-15T00:00:00",
        "15/09/1445 (هـ)",
    ],
)
def test_a_hijri_day_is_converted_however_it_is_written(text: str) -> None:
    (day,) = read_days([text])
    assert (day.day, day.hijri) == (date(2024, 3, 25), True)


def test_a_hijri_day_begins_with_its_day_unless_another_shows_the_reverse() -> None:
    assert read("02/09/1445") == [date(2024, 3, 12)]
    assert read("09/02/1445", "09/15/1445") == [date(2024, 3, 12), date(2024, 3, 25)]
    assert read("02/09/1445", "12/31/2024") == [date(2024, 3, 12), date(2024, 12, 31)]


def test_years_of_two_digits_are_hijri_where_the_heading_says_so() -> None:
    assert [day.day for day in read_days(["15/09/45"], hijri=True)] == [date(2024, 3, 25)]
    assert read("15/09/45") == [date(2045, 9, 15)]


@pytest.mark.parametrize("text", ["1300/01/01", "1342/12/29", "1445/09/15 م", "2024/09/15 هـ", "0900-01-01 هـ"])
def test_a_day_outside_its_calendar_is_none(text: str) -> None:
    assert read(text) == [None]


@pytest.mark.parametrize("form", FORMS)
def test_every_day_of_ten_years_comes_back_as_it_was_written(form: Callable[[Hijri], str]) -> None:
    first = date(*Hijri(1440, 1, 1).to_gregorian().datetuple())
    days = [first + timedelta(days=number) for number in range(3_900)]
    lunar = [Gregorian.fromdate(day).to_hijri() for day in days]
    assert (lunar[0].year, lunar[-1].year) == (1440, 1451)
    assert read(*map(form, lunar)) == days


def test_the_weekday_of_ends_of_weeks_shows_the_order() -> None:
    ends = read_days(["06/01/24", "10/02/24"], one_weekday=True)
    assert [end.day for end in ends] == [date(2024, 1, 6), date(2024, 2, 10)]
    assert [end.day for end in read_days(["06/01/24"], one_weekday=True)] == [None]

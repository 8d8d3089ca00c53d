"""Days written as texts: the column shows the order of day and month, or nothing is taken for a day."""

from datetime import date

import pyarrow as pa
import pytest

from core.importing.cells.day_texts import days


def read(*texts: str | None) -> list[date | None]:
    return days(pa.array(texts, pa.string())).to_pylist()  # type: ignore[no-any-return]


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


def test_a_year_of_two_digits_is_in_this_century() -> None:
    assert read("31/12/24", "31-12-1999") == [date(2024, 12, 31), date(1999, 12, 31)]


def test_a_text_that_names_a_month_is_its_first_day() -> None:
    assert read("Jan'24", "مارس 2024") == [date(2024, 1, 1), date(2024, 3, 1)]


@pytest.mark.parametrize("text", ["2024-02-30", "2024-13-01", "soon", "", "20240307", "1/2/3/2024", None])
def test_what_is_no_day_is_none(text: str | None) -> None:
    assert read(text) == [None]


def test_a_day_that_the_order_makes_impossible_is_none() -> None:
    assert read("13/02/2024", "31/02/2024") == [date(2024, 2, 13), None]


def test_each_row_has_its_own_day_and_no_rows_have_none() -> None:
    assert read("2024-01-01", None, "2024-01-02", "2024-01-01") == [
        date(2024, 1, 1),
        None,
        date(2024, 1, 2),
        date(2024, 1, 1),
    ]
    assert read() == []

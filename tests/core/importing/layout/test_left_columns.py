"""What a column of figures beside the periods is."""

from typing import Any

import pytest

from core.importing.layout.left_columns import LeftColumn, left_column, misspells_month
from core.model.periods import month

MONTHS = ("Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024")


def left(heading: Any, *rows: tuple[Any, ...]) -> LeftColumn:
    periods = {column: month(2024, column + 1) for column in range(4)}
    return left_column(4, heading, rows, periods, (*MONTHS, heading))


def test_a_sum_of_neighbouring_periods_names_the_first_and_the_last() -> None:
    assert left("Extra", (1, 2, 3, 4, 10), (5, 6, 7, 8, 26)) == LeftColumn(4, "Extra", True, (MONTHS[0], MONTHS[3]))
    assert left("Extra", (1, 2, 3, 4, 5), (5, 6, 7, 8, 13)).of == (MONTHS[1], MONTHS[2])
    assert left("Extra", (0.1, 0.2, None, "n/a", 0.3), (5, 6, 0, 0, 11)).of == (MONTHS[0], MONTHS[3])


def test_what_sums_nothing_in_some_row_or_in_one_row_alone_is_no_sum() -> None:
    assert left("Extra", (1, 2, 3, 4, 10), (5, 6, 7, 8, 27)) == LeftColumn(4, "Extra", False)
    assert left("Extra", (1, 2, 3, 4, 10)) == LeftColumn(4, "Extra", False)
    assert left("Extra", (0, 0, 0, 4, 4), (0, 0, 0, 5, 5)) == LeftColumn(4, "Extra", False)
    assert left("Extra", (0, 0, 0, 0, 0), (0, 0, 0, 0, 0)) == LeftColumn(4, "Extra", False)


@pytest.mark.parametrize("heading", ["Total", "FY 2024", "YTD", "H1 2024", "% Chg", 2024, 2024.0, "نسبة النمو", "MAT"])
def test_words_make_a_total_whatever_the_figures_are(heading: Any) -> None:
    assert left(heading, (1, 2, 3, 4, 7), (1, 2, 3, 4, 8)) == LeftColumn(4, str(heading), True)


@pytest.mark.parametrize("heading", ["Fbe 2024", "Jann'24", "Febr'24", "Septembr 2024", "Ocotber-24", "Augst 2024"])
def test_a_month_with_a_slip_is_misspelt(heading: str) -> None:
    assert misspells_month(heading)


@pytest.mark.parametrize(
    "heading", ["Jan 2024", "Price 2024", "MAT 2024", "FY 2024", "Extra", "Total 2024", "Mae", "Sum 24", None, 5]
)
def test_a_month_and_another_word_are_not(heading: Any) -> None:
    assert not misspells_month(heading)

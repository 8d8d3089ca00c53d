"""What each row of a table is."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from core.importing.cells.columns import Cell
from core.importing.checks.row_fates import Rows, find_rows, series
from tests.builders.sheets import HEAD, sheet_of

DATA = ("RIYADH", "OLAYA", "A", 1.0, 2.0)
OTHER = ("RIYADH", "OLAYA", "B", 3.0, 4.0)
LONG = ("Date", *HEAD, "Sales")


def judged(*rows: tuple[Cell, ...], **more: Any) -> Rows:
    return find_rows(sheet_of(*rows, **more))


def test_plain_rows_are_data() -> None:
    rows = judged(DATA, OTHER)
    assert rows.empty.tolist() == [False, False]
    assert rows.rejected_by.tolist() == rows.repeats.tolist() == [-1, -1]
    assert (rows.why, rows.totals, rows.date_column) == ({}, {}, None)


def test_a_row_of_blanks_is_empty_and_one_with_a_name_or_a_figure_is_not() -> None:
    rows = judged(DATA, (None, " ", None, None, None), (None, None, "C", None, None), (None, None, None, 5.0, None))
    assert rows.empty.tolist() == [False, True, False, False]


def test_a_row_without_a_name_is_rejected_by_the_first_column_that_identifies() -> None:
    rows = judged(
        DATA, ("RIYADH", None, "A", 1.0, 2.0), ("RIYADH", "OLAYA", None, 1.0, 2.0), ("RIYADH", None, None, 1.0, 2.0)
    )
    assert rows.rejected_by.tolist() == [-1, 1, 2, 1]
    assert rows.why == {}


def test_what_only_describes_may_be_blank() -> None:
    assert judged((None, "OLAYA", "A", 1.0, 2.0)).rejected_by.tolist() == [-1]


def test_a_line_of_words_without_a_figure_is_a_note() -> None:
    rows = judged(DATA, ("Source: panel", None, None, None, None))
    assert rows.why == {1: ("row.note", "")}
    assert rows.rejected_by.tolist() == [-1, 1]


def test_totals_are_rejected_with_the_name_that_says_so() -> None:
    rows = judged(DATA, OTHER, ("RIYADH Total", None, None, 4.0, 6.0), ("Grand Total", None, None, 4.0, 6.0))
    assert rows.totals == {2: ("region", "RIYADH Total"), 3: ("region", "Grand Total")}
    assert rows.why == {2: ("row.total", "RIYADH Total"), 3: ("row.total", "Grand Total")}
    assert rows.rejected_by.tolist() == [-1, -1, 0, 0]


def test_a_heading_repeated_is_rejected_alone() -> None:
    rows = judged(DATA, ("Region", "City", "Item", "Jan 2024", "Feb 2024"), OTHER)
    assert rows.why == {1: ("row.header", "")}
    assert rows.rejected_by.tolist() == [-1, 0, -1]


@pytest.mark.parametrize(
    "heading", [("Region", "Item", "City", "Jan 2024", "Feb 2024"), ("Region", "City", "Item", "Mar 2024", "Feb 2024")]
)
def test_another_heading_begins_another_table_to_the_end(heading: tuple[Cell, ...]) -> None:
    rows = judged(DATA, heading, OTHER, (None, None, None, None, None), DATA)
    assert rows.why == {1: ("row.header", ""), 2: ("row.other_table", ""), 4: ("row.other_table", "")}
    assert rows.rejected_by.tolist() == [-1, 0, 0, 1, 0]


def test_one_name_that_is_a_heading_and_a_row_with_figures_are_no_header() -> None:
    assert judged(DATA, ("Region", "OLAYA", "C", None, None)).why == {}
    assert judged(DATA, ("Region", "City", "Item", 1.0, 2.0)).why == {}


def test_of_rows_with_one_identity_the_first_or_the_last_stands() -> None:
    again = ("RIYADH", "olaya", "A", 9.0, 9.0)
    assert judged(DATA, OTHER, again, DATA).repeats.tolist() == [-1, -1, 0, 0]
    assert judged(DATA, OTHER, again, DATA, duplicates="last").repeats.tolist() == [3, -1, 3, -1]


def test_what_is_rejected_or_empty_stands_for_nothing() -> None:
    blank = (None,) * 5
    rows = judged(blank, ("RIYADH", None, "A", 1.0, 2.0), ("RIYADH", None, "A", 1.0, 2.0), blank, DATA)
    assert rows.repeats.tolist() == [-1] * 5


def test_a_blank_row_repeats_nothing_where_nothing_identifies() -> None:
    blank = (None,) * 5
    assert judged(DATA, blank, OTHER, place=(), product=()).repeats.tolist() == [-1, -1, 0]


def test_in_a_long_table_the_date_is_part_of_the_identity_and_a_row_needs_one() -> None:
    january, february = date(2024, 1, 1), date(2024, 2, 1)
    rows = judged(
        (january, *DATA[:4]),
        (february, *DATA[:4]),
        (None, *DATA[:4]),
        (january, *OTHER[:4]),
        (january, *DATA[:4]),
        head=LONG,
    )
    assert rows.date_column == 0
    assert rows.rejected_by.tolist() == [-1, -1, 0, -1, -1]
    assert rows.repeats.tolist() == [-1, -1, -1, -1, 0]


def test_a_series_is_a_place_and_a_product() -> None:
    numbers = series(sheet_of(DATA, OTHER, ("RIYADH", "MALAZ", "A", 1.0, 2.0), ("riyadh", "OLAYA ", "a", 1.0, 2.0)))
    assert numbers[0] == numbers[3]
    assert len(np.unique(numbers)) == 3

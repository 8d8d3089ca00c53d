"""Header rows, weighed and merged."""

from typing import Any

import pytest

from core.importing.cells.columns import Cell
from core.importing.layout.headers import Header, find_headers, find_year, weigh
from core.importing.layout.vocabulary import TRADE
from core.model.periods import month

WIDE = ("Region", "Item", "Jan 2024", "Feb 2024")
ROW = ("RIYADH", "COLA", 1, 2)


def find(*rows: tuple[Cell, ...], year: int | None = None) -> list[tuple[int, int, int]]:
    return [(score, header.top, header.bottom) for score, header in find_headers(rows, year, TRADE)]


def weight(*cells: Cell, year: int | None = None) -> int:
    return weigh(Header(0, 0, cells), year, TRADE)


def merged(*rows: tuple[Cell, ...], year: int | None = None) -> Header:
    ((_, header),) = find_headers(rows, year, TRADE)
    return header


@pytest.mark.parametrize(
    ("cells", "score"),
    [
        (WIDE, 6),
        (("Region", "Jan 2024"), 3),
        (("Jan 2024", "Feb 2024"), 0),
        (("Region", "Item"), 0),
        (("Date", "Region", "Item", "Sales"), 3),
        (("Date", "Region", "Item"), 0),
        (("Region", "Item", "Sales"), 0),
        (("Date", "Sales"), 0),
        ((), 0),
    ],
)
def test_a_header_names_a_level_and_periods_or_a_date_and_a_figure(cells: tuple[Cell, ...], score: int) -> None:
    assert weight(*cells) == score


@pytest.mark.parametrize(
    ("cell", "score"),
    [(1_899, 0), (1_900, 3), (73_050, 3), (73_051, 0), (2024.5, 0), (2024.0, 3), (True, 3), (None, 3)],
)
def test_a_number_that_no_heading_would_be_makes_a_row_data(cell: Cell, score: int) -> None:
    assert weight("Region", "Jan 2024", cell) == score


def test_a_month_without_a_year_needs_one() -> None:
    assert (weight("Region", "Jan"), weight("Region", "Jan", year=2024)) == (0, 3)


def test_headers_are_found_from_the_top_and_data_are_none() -> None:
    assert find(("Notes",), WIDE, ROW, ROW, WIDE, ROW) == [(6, 1, 1), (6, 4, 4)]
    assert find(ROW, ROW) == []
    assert find() == []


def test_one_name_that_is_a_heading_makes_no_header_beside_a_weightier_one() -> None:
    data = ("Brand 2", "x", "Jan 2024", None)
    assert find(WIDE, data) == [(6, 0, 0)]
    assert find(data) == [(3, 0, 0)]


def test_years_over_months_are_one_header_of_two_rows() -> None:
    header = merged((None, None, 2023, None, 2024.0), ("Region", "Item", "Nov", "Dec", "Jan"), (*ROW, 3))
    assert (header.top, header.bottom) == (0, 1)
    assert header.cells == ("Region", "Item", "Nov 2023", "Dec 2023", "Jan 2024")
    assert list(header.periods(None).periods.values()) == [month(2023, 11), month(2023, 12), month(2024, 1)]


def test_labels_in_the_upper_row_stay_where_the_lower_one_is_blank_or_says_the_same() -> None:
    header = merged(("Region", "Item", "2024", "2024"), (None, "Item", "Jan", "Feb"), ROW)
    assert header.cells == ("Region", "Item", "Jan 2024", "Feb 2024")


def test_a_period_over_several_measures_names_each() -> None:
    header = merged(
        (None, None, "Jan 2024", None, "Feb 2024"), ("Region", "Item", "Value", "Volume", "Value"), (*ROW, 3)
    )
    assert header.cells == ("Region", "Item", "Jan 2024", "Jan 2024", "Feb 2024")
    assert header.measures == {2: "Value", 3: "Volume", 4: "Value"}


def test_a_blank_column_ends_what_a_heading_spans() -> None:
    header = merged((None, None, "Jan 2024", None, None), ("Region", "Item", "Value", None, "Note"))
    assert header.measures == {2: "Value"}
    assert header.cells[3:] == (None, "Note")


def test_a_title_above_is_no_part_of_the_header() -> None:
    assert find(("Sales report",), WIDE, ROW) == [(6, 1, 1)]


def test_a_row_of_units_under_a_header_makes_no_weightier_one() -> None:
    assert find(WIDE, (None, None, "SAR", "SAR"), ROW) == [(6, 0, 0)]


def test_part_of_a_header_has_only_its_own_columns() -> None:
    whole = Header(2, 3, ("a", "b", "c", "d"), {1: "Value", 3: "Volume"})
    assert whole.within(range(1, 3)) == Header(2, 3, (None, "b", "c", None), {1: "Value"})


@pytest.mark.parametrize(
    ("places", "year"),
    [
        (("Sheet", "Sales 2023"), 2023),
        (("2024", "2023"), 2024),
        (("2023 and 2024", "audit_2022"), 2022),
        (("2023 to 2023",), 2023),
        (("120234", "1850", "2101"), None),
        ((), None),
    ],
)
def test_the_year_is_that_of_the_first_place_that_names_one(places: tuple[str, ...], year: Any) -> None:
    assert find_year(*places) == year

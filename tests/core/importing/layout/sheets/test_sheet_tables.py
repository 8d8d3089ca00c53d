"""Where the tables of a sheet begin and end."""

from core.importing.cells.columns import Cell, Peek
from core.importing.layout.sheets.sheet_tables import SheetTable, find_tables
from core.importing.layout.vocabulary import TRADE

HEAD = ("Region", "Item", "Jan 2024")
ROW = ("RIYADH", "COLA", 1)


def tables(*rows: tuple[Cell, ...], sheet: str = "Data", year: int | None = None, file: str = "") -> list[SheetTable]:
    return find_tables(Peek(sheet, True, rows), year=year, file=file, words=TRADE)


def bounds(found: list[SheetTable]) -> list[tuple[int, int, int | None, range]]:
    return [(table.number, table.header.bottom, table.last_row, table.columns) for table in found]


def test_one_table_goes_to_the_end_of_the_sheet() -> None:
    (table,) = tables(("Title",), HEAD, ROW)
    assert (table.sheet, table.visible, table.number, table.weight) == ("Data", True, 1, 4)
    assert (table.header.bottom, table.last_row, table.columns) == (1, None, range(3))
    assert table.rows == (("Title",), HEAD, ROW)


def test_a_sheet_without_a_header_has_no_table() -> None:
    assert tables(ROW, ROW) == []
    assert tables() == []


def test_a_table_ends_before_the_blank_line_and_the_title_of_the_next() -> None:
    second = ("Region", "Item", "Feb 2024")
    found = tables(HEAD, ROW, ROW, (None,), (), ("By brand",), second, ROW)
    assert bounds(found) == [(1, 0, 2, range(3)), (2, 6, None, range(3))]


def test_without_a_blank_line_a_table_ends_where_the_next_begins() -> None:
    second = ("Region", "Item", "Feb 2024")
    assert bounds(tables(HEAD, ROW, second, ROW)) == [(1, 0, 1, range(3)), (2, 2, None, range(3))]


def test_a_header_that_is_repeated_as_on_a_new_page_begins_no_table() -> None:
    assert bounds(tables(HEAD, ROW, HEAD, ROW)) == [(1, 0, None, range(3))]


def test_tables_side_by_side_lie_apart_by_a_blank_column_and_are_complete() -> None:
    found = tables((*HEAD, None, *HEAD, "Feb 2024"), (*ROW, None, *ROW, 2))
    assert bounds(found) == [(1, 0, None, range(3)), (2, 0, None, range(4, 8))]
    assert [table.weight for table in found] == [4, 6]
    assert found[1].header.cells[:4] == (None, None, None, None)


def test_a_part_that_is_no_table_of_its_own_belongs_to_the_one_table() -> None:
    assert bounds(tables((*HEAD, None, "Note"), (*ROW, None, "x"))) == [(1, 0, None, range(5))]


def test_the_year_is_the_given_one_or_that_of_sheet_notes_or_file() -> None:
    months = ("Region", "Item", "Jan")
    for found, expected in (
        (tables(months, ROW, year=2020, sheet="2021"), (2020, "given")),
        (tables(months, ROW, sheet="2021", file="2022"), (2021, "sheet")),
        (tables(("Sales of 2023",), months, ROW, file="2022"), (2023, "notes")),
        (tables(months, ROW, file="2022"), (2022, "file")),
    ):
        (table,) = found
        assert (table.year, table.year_place) == expected
    assert (tables(HEAD, ROW)[0].year, tables(HEAD, ROW)[0].year_place) == (2024, "notes")
    assert tables(months, ROW) == []


def test_only_the_first_lines_are_notes() -> None:
    months = ("Region", "Item", "Jan")
    assert tables(*[("x",)] * 5, ("Sales of 2023",), months, ROW) == []

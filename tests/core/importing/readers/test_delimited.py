from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cells.columns import SheetColumns
from core.importing.readers import delimited, guard
from core.model.errors import UserError


def read(path: Path, *, header_row: int = 0, dates: tuple[int, ...] = ()) -> SheetColumns:
    return delimited.read_columns(path, header_row=header_row, labels=(0,), figures=(1,), dates=dates, answers={})


def figures(tmp_path: Path, *cells: str, delimiter: str = ";") -> tuple[list[Any], dict[int, Any], str]:
    path = tmp_path / "f.csv"
    path.write_text("\n".join([f"Item{delimiter}Jan'24", *(f"x{delimiter}{cell}" for cell in cells)]), encoding="utf-8")
    columns = read(path)
    return columns.figures[1].to_pylist(), {row: cell for (row, _), cell in columns.odd.items()}, columns.reader


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (("1.5", "1,234.25", "-3", "0"), [1.5, 1234.25, -3.0, 0.0]),
        (("1,5", "1.234,25", "7"), [1.5, 1234.25, 7.0]),
        (("٣٫٥", "١٬٢٣٤", "12"), [3.5, 1234.0, 12.0]),
        (("1\u00a0234", " 5 ", "\u22122"), [1234.0, 5.0, -2.0]),
        (("", "  ", "4"), [None, None, 4.0]),
        (("1.5", "1e5", "(5)", "5-", "'7", "+2", ".5"), [1.5, 100_000.0, -5.0, -5.0, 7.0, 2.0, 0.5]),
    ],
)
def test_a_cell_that_plainly_is_a_number_is_that_number(
    tmp_path: Path, cells: tuple[str, ...], numbers: list[float | None]
) -> None:
    result, odd, _ = figures(tmp_path, *cells)
    assert result == numbers
    assert odd == {}


@pytest.mark.parametrize("cell", ["n/a", "nan", "inf", "1_000", "0x1F", "12 %", "SAR 5", "1,23,4.5", "5+", "TRUE"])
def test_anything_else_is_told_as_found(tmp_path: Path, cell: str) -> None:
    result, odd, _ = figures(tmp_path, "1.5", cell)
    assert result == [1.5, None]
    assert odd == {1: cell}


@pytest.mark.parametrize("cell", ["1,234", "1.234"])
def test_what_could_be_two_numbers_is_neither(tmp_path: Path, cell: str) -> None:
    result, odd, used = figures(tmp_path, "7", cell)
    assert (result, odd) == ([7.0, None], {1: cell})
    assert "decimal" not in used


def test_the_receipt_will_say_how_the_file_was_read(tmp_path: Path) -> None:
    assert figures(tmp_path, "1,5")[2] == "text, utf-8, semicolon, decimal comma"


def test_no_digit_is_lost_without_a_word(tmp_path: Path) -> None:
    result, odd, _ = figures(tmp_path, "12345678901234567.89", "0.30000000000000004", "1234567890123456", "0.5")
    assert result == [None, 0.30000000000000004, 1234567890123456.0, 0.5]
    assert odd == {0: "12345678901234567.89"}


@given(value=st.decimals(min_value=-(10**9), max_value=10**9, places=4), comma=st.booleans(), grouped=st.booleans())
def test_a_number_written_in_either_way_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, value: Decimal, comma: bool, grouped: bool
) -> None:
    text = f"{value:,f}" if grouped else f"{value:f}"
    if comma:
        text = text.translate(str.maketrans(",.", ".,"))
    result, odd, _ = figures(tmp_path_factory.mktemp("n"), text, "0,5000" if comma else "0.5000")
    assert odd == {}
    assert Decimal(repr(result[0])) == value


def test_a_ragged_file_loses_no_cell(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Item,Jan'24\na,1\nb\n\nc,3,extra\nd,4\n", encoding="utf-8")
    columns = read(path)
    assert columns.labels[0].to_pylist() == ["a", "b", None, "c", "d"]
    assert columns.figures[1].to_pylist() == [1.0, None, None, 3.0, 4.0]


def test_quoted_cells_may_hold_marks_and_lines(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text('Item,Jan\'24\n"PEPSI, ""can""\n320",1.5\nb,2.5\n', encoding="utf-8")
    columns = read(path)
    assert columns.labels[0].to_pylist() == ['PEPSI, "can"\n320', "b"]
    assert columns.figures[1].to_pylist() == [1.5, 2.5]


def test_notes_above_the_header_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "n.csv"
    path.write_text('Report of the day\n"two\nlines"\nItem,Jan\'24\na,1\n', encoding="utf-8")
    assert read(path, header_row=2).figures[1].to_pylist() == [1.0]


def test_dates_are_texts_without_the_blanks_around_them(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("Item;Sales;Date\nx;1; 2024-03-01\nx;1;\nx;1;01.2024\n", encoding="utf-8")
    assert read(path, dates=(2,)).dates[2].to_pylist() == ["2024-03-01", None, "01.2024"]


def test_the_first_rows_bear_the_name_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "audit.csv"
    path.write_text("Item,Jan'24\na,1\n", encoding="utf-8")
    used, (peek,) = delimited.peek(path, guard.inspect(path))
    assert used == "text, utf-8, comma"
    assert (peek.sheet, peek.rows) == ("audit", (("Item", "Jan'24"), ("a", 1.0)))


def test_a_cell_of_a_hundred_thousand_letters_is_refused_and_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "l.csv"
    path.write_text(f"Item,Jan'24\n{'x' * 200_000},1\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"workbook\.unreadable"):
        delimited.peek(path, guard.inspect(path))

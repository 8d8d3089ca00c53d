"""Places on a sheet as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import column_index_from_string, get_column_letter

from core.importing.cells.addresses import address, column_name, column_number


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_the_letters_of_a_workbook(column: int, letters: str) -> None:
    assert column_name(column) == letters
    assert column_number(letters) == column


@given(st.integers(0, 16_383))
def test_every_column_is_named_as_excel_names_it_and_found_by_its_name(column: int) -> None:
    assert column_name(column) == get_column_letter(column + 1)
    assert column_number(column_name(column)) == column == column_index_from_string(column_name(column)) - 1


def test_small_letters_name_the_same_column() -> None:
    assert column_number("aB") == 27


def test_a_cell_is_named_by_its_sheet_its_column_and_its_row_from_one() -> None:
    assert address("Sheet6", 1206, 19) == "Sheet6!T1207"
    assert address("ورقة", 0, 0) == "ورقة!A1"

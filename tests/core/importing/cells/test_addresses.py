"""Places on a sheet as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from core.importing.cells.addresses import address, column_name


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_the_letters_of_a_workbook(column: int, letters: str) -> None:
    assert column_name(column) == letters


@given(st.integers(0, 16_383))
def test_every_column_is_named_as_excel_names_it(column: int) -> None:
    assert column_name(column) == get_column_letter(column + 1)


def test_a_cell_is_named_by_its_sheet_its_column_and_its_row_from_one() -> None:
    assert address("Sheet6", 1206, 19) == "Sheet6!T1207"
    assert address("ورقة", 0, 0) == "ورقة!A1"

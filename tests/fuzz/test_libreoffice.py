"""Copies that LibreOffice saves, and what they are compared for."""

from pathlib import Path

import pytest

from tests.builders.workbooks import write_formulas, write_sheet
from tests.fuzz import libreoffice
from tests.fuzz.differential import differences
from tests.fuzz.libreoffice import save_copies


@pytest.mark.skipif(not libreoffice.is_installed(), reason="LibreOffice is not installed")
def test_numbers_are_compared_with_those_that_libreoffice_reads(tmp_path: Path) -> None:
    third, other = tmp_path / "third.xlsx", tmp_path / "other.xlsx"
    write_sheet(third, [["Item", "Jan"], ["a", 1 / 3], ["b", True]])
    write_sheet(other, [["Item", "Jan"], ["a", 0.25], ["b", True]])
    formula = write_formulas(tmp_path / "formula.xlsx", [["Item", "Jan"], ["a", 2], ["b", "=B2*2"]])
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(third.read_bytes()[:900])
    copies = save_copies([cut, third, other, formula], tmp_path / "scratch")
    assert cut not in copies
    assert [differences(book, copy) for book, copy in copies.items()] == [[], [], []]
    assert differences(third, copies[other]) == ["Sheet6!B2: 0.3333333333333333 here, 0.25 there"]

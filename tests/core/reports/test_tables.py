import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from core.model.errors import UserError
from core.model.tables import Table
from core.reports.tables import write_csv, write_workbook

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", "＝1+1", "＠SUM(A1)"]


def test_no_text_of_a_workbook_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    write_workbook(tmp_path / "t.xlsx", [Table("gaps", ["name"], [[text] for text in HOSTILE])])
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value.strip() for cell in cells] == [text.strip() for text in HOSTILE]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert all(cell.quotePrefix for cell in cells)  # or the cell becomes a formula when somebody edits it


def test_no_text_of_a_csv_starts_a_formula() -> None:
    file = io.StringIO()
    write_csv(file, ["name", "value"], [[text, -5] for text in HOSTILE])
    rows = list(csv.reader(io.StringIO(file.getvalue())))[1:]
    assert [row[0] for row in rows] == [f"'{text}" for text in HOSTILE]
    assert {row[1] for row in rows} == {"-5"}


def test_numbers_and_days_stay_what_they_are(tmp_path: Path) -> None:
    rows = [[1, 2.5, Decimal("3.25"), date(2024, 1, 2)], [None] * 4]
    write_workbook(tmp_path / "t.xlsx", [Table("t", ["a", "b", "c", "d"], rows)])
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert [cell.value for cell in sheet[2]][:3] == [1, 2.5, 3.25]
    assert sheet["D2"].value.date() == date(2024, 1, 2)
    assert [cell.value for cell in sheet[3]] == [None] * 4


def test_an_export_never_overwrites(tmp_path: Path) -> None:
    write_workbook(tmp_path / "t.xlsx", [Table("t", ["a"], [])])
    with pytest.raises(UserError, match=r"export\.exists"):
        write_workbook(tmp_path / "t.xlsx", [Table("t", ["a"], [])])


def test_each_table_is_a_sheet_under_a_name_that_excel_takes(tmp_path: Path) -> None:
    write_workbook(tmp_path / "t.xlsx", [Table("first", ["a"], [[1]]), Table("n" * 40, ["b"], [["x"]])])
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["first", "n" * 31]
    assert [sheet["A2"].value for sheet in book] == [1, "x"]


def test_nothing_is_written_beside_the_workbook_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "no folder for temporary files"))
    write_workbook(tmp_path / "t.xlsx", [Table("t", ["a"], [["x"]])])
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").active["A2"].value == "x"

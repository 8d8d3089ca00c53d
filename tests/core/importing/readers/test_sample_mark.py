"""A sample is known by the mark in its properties, whatever its file is called and whoever saved it again."""

from pathlib import Path

import openpyxl
import xlsxwriter

from core.importing.readers import guard
from core.model.imports.sample_mark import TITLE


def write(path: Path, title: str) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"title": title})
        book.add_worksheet("S").write_row(0, 0, ["Region", "Item"])
    return path


def test_the_mark_survives_another_name_and_another_program(tmp_path: Path) -> None:
    path = write(tmp_path / "our own figures.xlsx", f"{TITLE} 2024")
    assert guard.inspect(path).sample
    openpyxl.load_workbook(path).save(tmp_path / "again.xlsx")
    assert guard.inspect(tmp_path / "again.xlsx").sample


def test_a_workbook_of_ones_own_is_none(tmp_path: Path) -> None:
    assert not guard.inspect(write(tmp_path / "retail-audit-2024.xlsx", f"About the {TITLE}")).sample
    assert not guard.inspect(write(tmp_path / "plain.xlsx", "")).sample

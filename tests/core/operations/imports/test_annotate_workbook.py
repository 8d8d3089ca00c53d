from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.annotate_workbook import annotate_workbook
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from core.texts.catalogue import Language
from tests.builders.workbooks import AuditSheet

FIGURES: dict[tuple[str, str], list[Any]] = {("PEPSI CAN", "OLAYA"): [1, "n/a", "٧"], ("KINZA NRB", "OLAYA"): [1, 2, 3]}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    rows = AuditSheet(figures=FIGURES).rows()
    made = openpyxl.Workbook()
    made.active.title = "Sheet6"
    for row in [*rows, rows[2]]:
        made.active.append(row)
    made.active["P3"].number_format = "0.00"
    made.active["S2"] = "=P2*2"
    made.save(tmp_path / "book.xlsx")
    return tmp_path / "book.xlsx"


@pytest.fixture
def batch(vault: Vault, session: Session, book: Path) -> str:
    (receipt,), _ = import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    return str(receipt.batch)


@pytest.mark.parametrize(
    ("language", "word"), [(Language.ENGLISH, "text in place of a figure"), (Language.ARABIC, "نص مكان رقم")]
)
def test_every_faulty_cell_bears_a_note_and_the_rest_is_as_it_was(
    vault: Vault, session: Session, book: Path, batch: str, tmp_path: Path, language: Language, word: str
) -> None:
    count = annotate_workbook(Access(vault, session), batch, (book, tmp_path / "copy.xlsx"), language, Unattended())
    sheet = openpyxl.load_workbook(tmp_path / "copy.xlsx")["Sheet6"]
    noted = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert noted.keys() == {"Q2", "R2", "A4"}
    assert count == 3
    assert word in noted["Q2"]
    assert noted["R2"].endswith(": 7")
    assert (sheet["P3"].number_format, sheet["S2"].value, sheet["Q2"].value) == ("0.00", "=P2*2", "n/a")


def test_another_file_and_one_that_is_there_already_are_refused(
    vault: Vault, session: Session, book: Path, batch: str, tmp_path: Path
) -> None:
    other = AuditSheet().write(tmp_path / "other.xlsx")
    with pytest.raises(UserError, match=r"annotation\.other_file"):
        annotate_workbook(Access(vault, session), batch, (other, tmp_path / "c.xlsx"), Language.ENGLISH, Unattended())
    with pytest.raises(UserError, match=r"export\.exists"):
        annotate_workbook(Access(vault, session), batch, (book, other), Language.ENGLISH, Unattended())


def test_a_text_file_bears_no_notes(vault: Vault, session: Session, tmp_path: Path) -> None:
    text = tmp_path / "t.csv"
    text.write_text("Region,Item,Jan 2024\nA,B,x\nA,C,1\n", encoding="utf-8")
    (receipt,), _ = import_workbook(Access(vault, session), text, Options(unit=SalesUnit.SAR), Unattended())
    with pytest.raises(UserError, match=r"annotation\.not_a_workbook"):
        annotate_workbook(
            Access(vault, session), str(receipt.batch), (text, tmp_path / "c.xlsx"), Language.ENGLISH, Unattended()
        )

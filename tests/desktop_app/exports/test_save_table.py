"""A receipt is saved off the Qt thread to a new workbook, and what was there stays."""

from dataclasses import replace
from pathlib import Path

import openpyxl

from core.model.roles import Role
from core.texts.catalogue import Language
from desktop_app.exports.save_table import save_receipt
from tests.builders.work_results import RECEIPT
from tests.desktop_app.queries.conftest import Opened, open_context, opened

__all__ = ["open_context", "opened"]


def texts(path: Path) -> set[str]:
    book = openpyxl.load_workbook(path)
    return {str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}


def actions(opened: Opened) -> list[str]:
    vault = opened.ctx.store
    return opened.on_store(lambda _: [row["action"] for row in vault.vault.db.table("audit").rows])


def test_a_receipt_is_saved_with_its_faulty_cells_and_the_audit_has_its_row(opened: Opened, tmp_path: Path) -> None:
    save_receipt(opened.ctx, RECEIPT, tmp_path / "receipt.xlsx")
    opened.rest()
    assert {"negative figure", "-5.5"} <= {text.removeprefix("'") for text in texts(tmp_path / "receipt.xlsx")}
    assert [(message.text, message.data) for message in opened.messages] == [
        ("message.saved", {"file": "receipt.xlsx", "folder": str(tmp_path)})
    ]
    assert actions(opened)[-1] == "facts.export"


def test_it_is_written_in_the_language_of_the_window(opened: Opened, tmp_path: Path) -> None:
    opened.ctx.language = Language.ARABIC
    save_receipt(opened.ctx, RECEIPT, tmp_path / "receipt.xlsx")
    opened.rest()
    assert "negative figure" not in texts(tmp_path / "receipt.xlsx")


def test_a_file_that_is_there_stays_and_is_reported(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "receipt.xlsx").write_text("a letter", encoding="utf-8")
    save_receipt(opened.ctx, RECEIPT, tmp_path / "receipt.xlsx")
    opened.rest()
    assert (tmp_path / "receipt.xlsx").read_text(encoding="utf-8") == "a letter"
    assert len(opened.texts) == 1
    assert "message.saved" not in opened.texts


def test_who_may_save_no_tables_saves_none(opened: Opened, tmp_path: Path) -> None:
    ctx = opened.ctx
    ctx.app = replace(ctx.app, session=replace(ctx.session, role=Role.ADMIN))
    save_receipt(ctx, RECEIPT, tmp_path / "receipt.xlsx")
    opened.rest()
    assert not (tmp_path / "receipt.xlsx").exists()
    assert opened.texts == ["permission.refused"]

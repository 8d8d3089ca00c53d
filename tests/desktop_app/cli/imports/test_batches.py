"""Workbooks in by the command line, and what is told of them afterwards."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff

RECEIPT = {
    "batch",
    "file",
    "sheet",
    "layout",
    "recipe",
    "rows_read",
    "figures_read",
    "figures_loaded",
    "figures_quarantined",
    "figures_rejected",
    "sum_read",
    "sum_loaded",
    "sum_quarantined",
    "zero_rate",
    "quality_score",
    "changed",
    "issues",
    "issue_count",
    "seconds",
}


def test_an_import_prints_the_receipt_as_one_document(vault_folder: Path, book: Path, raff: Raff) -> None:
    answer = raff("import", book, "--vault", vault_folder, "--json")
    document = answer.document
    assert answer.code == 0
    assert document.keys() >= RECEIPT
    assert document["changed"] == {"added": 14, "corrected": 0, "removed": 0}
    assert document["issues"] == [
        {
            "sheet": "Sheet6",
            "row": 6,
            "cell": "P6",
            "rule": "figure.text",
            "severity": "quarantine",
            "value": "n/a",
            "suggestion": "",
            "period": "2024-01-01",
            "decision": "",
        }
    ]
    assert Decimal(document["sum_read"]) == Decimal(document["sum_loaded"]) == Decimal("42.75")
    assert document["seconds"].keys() == {"guard", "read", "validate", "commit", "warehouse", "total"}


def test_several_files_and_a_folder_give_receipts_and_one_bad_file_leaves_the_others(
    vault_folder: Path, tmp_path: Path, raff: Raff
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for month in ("Jan'24", "Feb'24"):
        sheet = AuditSheet(months=(month,), figures={("PEPSI CAN", "OLAYA"): [5]})
        sheet.write(folder / f"{month[:3]}.xlsx")
    (folder / "Bad.xlsx").write_bytes(b"no workbook")
    (folder / "~$Jan.xlsx").write_bytes(b"a lock of Excel")
    (folder / "letter.txt").touch()
    answer = raff("import", folder, "--vault", vault_folder, "--json")
    receipts = answer.document["receipts"]
    assert answer.code == 3
    assert [receipt["file"] for receipt in receipts] == ["Bad.xlsx", "Feb.xlsx", "Jan.xlsx"]
    assert receipts[0]["error"]["code"] == "workbook.not_a_workbook"
    assert [receipt["figures_loaded"] for receipt in receipts[1:]] == [1, 1]


def test_undo_takes_a_batch_back(filled: Path, raff: Raff) -> None:
    (batch,) = raff("batches", "--vault", filled, "--json").document["batches"]
    assert raff("undo", batch["id"][:6], "--vault", filled).code == 0
    assert raff("undo", batch["id"][:6], "--vault", filled, "--json").document["error"]["code"] == "batch.withdrawn"
    assert raff("gaps", "--vault", filled, "--json").document["rows"] == []
    assert "no figures" in raff("gaps", "--vault", filled).out


def test_inspect_needs_no_vault_and_shows_what_an_import_would_do(book: Path, raff: Raff) -> None:
    document = raff("inspect", book, "--json", password=None).document
    assert document["layout"]["recipe"] == "retail-audit"
    assert document["problems"] == []
    assert "header in row 1" in raff("inspect", book, password=None).out


def test_diff_tells_what_a_workbook_would_change_and_what_its_batch_changed(
    filled: Path, tmp_path: Path, raff: Raff
) -> None:
    sheet = AuditSheet(months=("Feb'24",), figures={("PEPSI CAN", "OLAYA"): [0.5], ("PEPSI CAN", "HAMRA"): [0]})
    path = sheet.write(tmp_path / "correction.xlsx")
    before = raff("diff", path, "--vault", filled, "--json").document
    assert before["changed"] == {"added": 0, "corrected": 1, "removed": 2}
    assert before["sums"] == [{"region": "RIYADH", "period": "2024-02-01", "before": "4.00", "after": "0.5"}]
    assert [change["after"] for change in before["largest"]] == [None, "0.5", None]
    batch = raff("import", path, "--vault", filled, "--accept", "--json").document["batch"]
    after = raff("diff", batch, "--vault", filled, "--json").document
    assert after == before
    words = raff("diff", batch[:8], "--vault", filled).out
    assert "0 added, 1 corrected, 2 removed" in words
    assert raff("diff", "nothing", "--vault", filled, "--json").document["error"]["code"] == "batch.unknown"


@pytest.mark.parametrize(
    ("language", "sheets"),
    [("en", ["Account", "Rules", "Cells"]), ("ar", ["الحساب", "القواعد", "الخلايا"])],
)
def test_a_receipt_can_be_read_again_and_written_to_a_workbook(
    filled: Path, tmp_path: Path, raff: Raff, language: str, sheets: list[str]
) -> None:
    (batch,) = [each["id"] for each in raff("batches", "--vault", filled, "--json").document["batches"]]
    document = raff("receipt", batch[:8], "--vault", filled, "--json").document
    assert (document["batch"], document["figures_loaded"], document["issue_count"]) == (batch, 14, 1)
    assert document["rules"] == [
        {"rule": "figure.text", "severity": "quarantine", "places": 1, "figures_apart": 1, "score": 100 * 14 / 15}
    ]
    out = tmp_path / "receipt.xlsx"
    assert raff("receipt", batch, "--vault", filled, "--out", out, "--lang", language).code == 0
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == sheets
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in book} == {language == "ar"}
    assert [[cell.value for cell in row][1:] for row in book.worksheets[0]["A2:C5"]] == [
        [15, 42.75],
        [14, 42.75],
        [1, 0],
        [0, 0],
    ]
    assert [cell.value for cell in book.worksheets[1][2]][2:] == [1, 1, 100 * 14 / 15]
    assert [cell.value for cell in book.worksheets[2][2]][:2] == ["Sheet6!P6", "n/a"]
    again = raff("receipt", batch, "--vault", filled, "--out", out, "--json")
    assert again.document["error"]["code"] == "export.exists"


def test_quality_is_told_for_each_import_and_rule(filled: Path, raff: Raff) -> None:
    (row,) = raff("quality", "--vault", filled, "--json").document["imports"]
    assert (row["file"], row["figures_read"], row["quality_score"]) == ("audit.xlsx", 15, pytest.approx(100 * 14 / 15))
    assert row["rules"] == {"figure.text": {"figures_apart": 1, "score": pytest.approx(100 * 14 / 15)}}
    assert "text in place of a figure" in raff("quality", "--vault", filled).out

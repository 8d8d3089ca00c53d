"""Workbooks in by the command line, and what is known of them afterwards."""

from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Raff


def test_undo_takes_a_batch_back(filled: Path, raff: Raff) -> None:
    (batch,) = raff("batches", "--vault", filled, "--json").document["batches"]
    assert raff("undo", batch["id"][:6], "--vault", filled).code == 0
    assert raff("undo", batch["id"][:6], "--vault", filled, "--json").document["error"]["code"] == "batch.withdrawn"
    assert raff("gaps", "--vault", filled, "--json").document["rows"] == []
    assert "no figures" in raff("gaps", "--vault", filled).out


@pytest.mark.parametrize(
    ("language", "sheets"),
    [("en", ["Summary", "Rules", "Cells"]), ("ar", ["الملخص", "القواعد", "الخلايا"])],
)
def test_a_receipt_can_be_read_again_and_written_to_a_workbook(
    filled: Path, tmp_path: Path, raff: Raff, language: str, sheets: list[str]
) -> None:
    (batch,) = [listed["id"] for listed in raff("batches", "--vault", filled, "--json").document["batches"]]
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
    assert [cell.value for cell in book.worksheets[2][2]][:3:2] == ["Sheet6!P6", "HAMRA / GROCERY"]
    assert [cell.value for cell in book.worksheets[2][2]][4] == "n/a"
    again = raff("receipt", batch, "--vault", filled, "--out", out, "--json")
    assert again.document["error"]["code"] == "export.exists"


@pytest.mark.parametrize(("language", "state"), [("en", "shown"), ("ar", "معروضة")])
def test_batches_are_the_same_on_the_terminal_and_in_json(filled: Path, raff: Raff, language: str, state: str) -> None:
    (batch,) = raff("batches", "--vault", filled, "--json").document["batches"]
    _, line = raff("batches", "--vault", filled, "--lang", language).out.splitlines()
    moment = batch["imported_at"][:16].split("T")
    assert line.split() == [batch["id"][:8], batch["file"], str(batch["figures"]), *moment, state]


def test_without_an_import_the_tables_have_their_headings_alone(vault_folder: Path, raff: Raff) -> None:
    assert raff("batches", "--vault", vault_folder).out.split() == ["Batch", "File", "Figures", "When", "State"]
    assert raff("quality", "--vault", vault_folder).out.split()[:3] == ["Batch", "File", "Pass"]
    assert raff("quality", "--vault", vault_folder, "--json").document == {"imports": []}


def test_quality_is_shown_by_import_and_rule(filled: Path, raff: Raff) -> None:
    (row,) = raff("quality", "--vault", filled, "--json").document["imports"]
    assert (row["file"], row["figures_read"], row["quality_score"]) == ("audit.xlsx", 15, pytest.approx(100 * 14 / 15))
    assert row["rules"] == {"figure.text": {"figures_apart": 1, "score": pytest.approx(100 * 14 / 15)}}
    assert "text in place of a figure" in raff("quality", "--vault", filled).out

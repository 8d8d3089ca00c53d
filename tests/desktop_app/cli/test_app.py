"""The command line: documents, exit codes, and nothing where it does not belong."""

from importlib.metadata import version
from pathlib import Path

import pytest

from desktop_app.cli import app as command_line
from tests.conftest import Raff


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("gaps", "--where", "nonsense"), 3, "filter.not_understood"),
        (("gaps", "--where", "regio=X"), 3, "filter.unknown_level"),
        (("gaps", "--by", "regio"), 3, "filter.unknown_level"),
        (("gaps", "--format", "xlsx"), 3, "export.needs_file"),
        (("sql", "DROP VIEW sales"), 3, "sql.not_one_select"),
        (("sql", "SELECT nothing FROM nowhere"), 3, "sql.failed"),
        (("undo", "no-such-batch"), 3, "batch.unknown"),
        (("import", "no-such-file.xlsx"), 3, "workbook.missing"),
        (("gaps", "--threshold", "many"), 2, "usage"),
        (("gaps", "--window-days", "0"), 2, "usage"),
        (("no-such-command",), 2, "usage"),
        (("import",), 2, "usage"),
    ],
)
def test_a_mistake_has_its_exit_code_and_a_document_with_its_code(
    filled: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, error: str
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(filled))
    answer = raff(*arguments, "--json")
    assert (answer.code, answer.document["ok"], answer.document["error"]["code"]) == (code, False, error)
    assert answer.document["error"]["message"]


def test_a_bug_is_one_sentence_and_exit_code_1(raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(command_line, "build", broken)
    answer = raff("gaps")
    assert answer.code == 1
    assert "ZeroDivisionError" in answer.err
    assert "Traceback" not in answer.err


def test_ctrl_c_stops_with_130_and_no_words(raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line, "build", stopped)
    answer = raff("gaps")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_the_version_is_printed(raff: Raff) -> None:
    answer = raff("--version", password=None)
    assert (answer.code, answer.out) == (0, f"raff {version('raff')}\n")

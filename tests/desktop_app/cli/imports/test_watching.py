"""raff watch: the same staging as the window's, for scripts and for IT."""

from pathlib import Path

import pytest

from tests.builders.permissions import bound_by_permissions
from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    return tmp_path / "watched"


@pytest.fixture
def known(vault_folder: Path, tmp_path: Path, raff: Raff) -> Path:
    """A vault that knows the layout of an audit sheet."""
    assert (
        raff("import", AuditSheet().write(tmp_path / "first.xlsx"), "--vault", vault_folder, "--unit", "sar").code == 0
    )
    return vault_folder


def april(path: Path) -> Path:
    return AuditSheet(figures={key: [1.5] for key in AuditSheet().figures}, months=("Apr'24",)).write(path)


def test_what_is_there_is_staged_once_and_its_fate_is_json(known: Path, folder: Path, raff: Raff) -> None:
    april(folder / "april.xlsx")
    (folder / "letter.xlsx").write_bytes(b"no workbook")
    (folder / "~$april.xlsx").write_bytes(b"owner")
    watch = ("watch", folder, "--once", "--settle", 0, "--vault", known, "--json")
    answer = raff(*watch)
    assert answer.code == 3
    first, other = answer.document["files"]
    assert (first["file"], first["state"], first["seen"], first["code"]) == ("april.xlsx", "imported", False, None)
    assert first["receipts"][0]["figures_loaded"] == 4
    assert (other["file"], other["state"], other["code"]) == ("letter.xlsx", "refused", "workbook.not_a_workbook")
    again = raff(*watch)
    assert again.code == 0
    assert [file["seen"] for file in again.document["files"]] == [True, True]
    assert len(raff("batches", "--vault", known, "--json").document["batches"]) == 2


def test_a_locked_file_is_named_and_tried_at_the_next_call(known: Path, folder: Path, raff: Raff) -> None:
    april(folder / "april.xlsx").chmod(0)
    watch = ("watch", folder, "--once", "--settle", 0, "--vault", known, "--json")
    with bound_by_permissions():
        (locked,) = raff(*watch).document["files"]
    assert (locked["file"], locked["state"]) == ("april.xlsx", "locked")
    (folder / "april.xlsx").chmod(0o600)
    assert raff(*watch).document["files"][0]["state"] == "imported"


def test_words_say_why_a_file_waits_in_both_languages(vault_folder: Path, folder: Path, raff: Raff) -> None:
    AuditSheet().write(folder / "audit.xlsx")
    watch = ("watch", folder, "--once", "--settle", 0, "--vault", vault_folder)
    line = "audit.xlsx: Waiting: No saved template has exactly these columns, so a person must say what they mean."
    assert raff(*watch).out.strip() == line
    assert "ينتظر" in raff(*watch, "--lang", "ar").out


def test_an_empty_folder_a_missing_one_and_a_forbidden_one_are_sentences(
    vault_folder: Path, folder: Path, raff: Raff, tmp_path: Path
) -> None:
    watch = ("--once", "--settle", 0, "--vault", vault_folder)
    assert "holds no new file" in raff("watch", folder, *watch).out
    missing = raff("watch", folder / "nowhere", *watch, "--json")
    assert (missing.code, missing.document["error"]["code"]) == (3, "watch.folder_missing")
    settings = tmp_path / "config" / "Raff" / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[watch]\nallowed = false\n", encoding="utf-8")
    forbidden = raff("watch", folder, *watch, "--json")
    assert (forbidden.code, forbidden.document["error"]["code"]) == (3, "watch.not_allowed")


def test_once_must_be_given(vault_folder: Path, folder: Path, raff: Raff) -> None:
    assert raff("watch", folder, "--vault", vault_folder).code == 2

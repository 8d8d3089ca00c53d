"""raff vault recovery; the whole of the drill is in ``tests/stories/test_recovery_drill.py``."""

import io
from pathlib import Path

import pytest

from core.security import recovery
from tests.conftest import Raff


def test_a_vault_that_is_sealed_to_nobody_writes_no_request(vault_folder: Path, tmp_path: Path, raff: Raff) -> None:
    refused = raff("vault", "recovery", "request", "--out", tmp_path / "asked", "--vault", vault_folder, password=None)
    assert (refused.code, "[recovery.no_slot]" in refused.err) == (3, True)
    assert not (tmp_path / "asked").exists()


def test_a_slip_in_the_code_is_a_sentence(
    vault_folder: Path, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = raff("vault", "recovery", "use", tmp_path / "gone", "--vault", vault_folder, password=None)
    assert "[password.not_given]" in missing.err
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{recovery.new_code()}\na quieter word than before\n"))
    arguments = ("vault", "recovery", "use", tmp_path / "gone", "--vault", vault_folder, "--password-stdin")
    unread = raff(*arguments, password=None)
    assert (unread.code, "[disk.unreadable]" in unread.err) == (4, True)


def test_a_password_that_is_no_text_is_a_sentence(
    vault_folder: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\xff\n"), encoding="utf-8"))
    refused = raff("vault", "status", "--vault", vault_folder, "--password-stdin", password=None)
    assert (refused.code, "[password.not_text]" in refused.err) == (3, True)

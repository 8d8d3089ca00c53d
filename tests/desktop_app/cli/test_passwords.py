"""Where the passwords of a command come from."""

import io
import os
from pathlib import Path

import pytest

from tests.conftest import PASSWORD, Raff


def test_a_wrong_password_is_said_in_either_language_without_a_traceback(filled: Path, raff: Raff) -> None:
    english = raff("batches", "--vault", filled, password="wrong wrong wrong")
    arabic = raff("batches", "--vault", filled, "--lang", "ar", password="wrong wrong wrong")
    assert (english.code, english.out) == (3, "")
    assert english.err == "Wrong password. [vault.wrong_password]\n"
    assert "كلمة المرور غير صحيحة" in arabic.err


def test_no_password_at_all_is_said(filled: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert "[password.not_given]" in raff("batches", "--vault", filled, password=None).err
    assert "[password.not_given]" in raff("batches", "--vault", filled, "--password-stdin", password=None).err


def test_an_empty_password_is_none(filled: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "[password.not_given]" in raff("batches", "--vault", filled, password="").err
    assert "[password.not_given]" in raff("vault", "passwd", "--vault", filled, new_password="").err
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    assert "[password.not_given]" in raff("batches", "--vault", filled, "--password-stdin", password=None).err


def test_the_same_password_is_no_new_one(filled: Path, raff: Raff) -> None:
    slots = (filled / "slots.json").read_bytes()
    refused = raff("vault", "passwd", "--vault", filled, new_password=PASSWORD)
    assert (refused.code, "[password.same]" in refused.err) == (3, True)
    assert (filled / "slots.json").read_bytes() == slots


def test_the_password_comes_by_standard_input_too(filled: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert raff("batches", "--vault", filled, "--password-stdin", "--json", password=None).code == 0


def test_the_password_does_not_stay_in_the_environment(filled: Path, raff: Raff) -> None:
    raff("batches", "--vault", filled)
    assert "RAFF_PASSWORD" not in os.environ

"""raff-recover; the whole of the drill is in ``tests/stories/test_recovery_drill.py``."""

import io
import json
from pathlib import Path

import pytest

from desktop_app.cli import recovery_tool

WORDS = "seven keys for one door"


@pytest.fixture(autouse=True)
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{WORDS}\n"))


def test_a_key_pair_is_made_without_settings_and_its_public_half_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["new-keys", "--out", str(tmp_path / "keys"), "--passphrase-stdin", "--json"]
    assert recovery_tool.run(arguments) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["recovery_key"].startswith("raff-recovery-")
    assert document["files"] == [str(tmp_path / "keys" / "raff-recovery.key")]
    assert WORDS not in (tmp_path / "keys" / "raff-recovery.key").read_text()


def test_without_a_terminal_and_without_lines_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recovery_tool.run(["new-keys", "--out", str(tmp_path / "keys")]) == 3
    assert "[password.not_given]" in capsys.readouterr().err
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("arguments", [["answer"], ["new-keys"], ["nonsense"], []])
def test_a_misused_tool_says_how_it_is_used(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert recovery_tool.run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out + captured.err

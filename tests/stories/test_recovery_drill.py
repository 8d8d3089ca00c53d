"""The drill of a forgotten password, by the very commands of the guide for IT."""

import io
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from core.texts.catalogue import Language
from desktop_app.cli import recovery_tool
from tests.conftest import Answer, Raff

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "it-guide.md"
ONE, OTHER = "seven keys for one door", "nine doors for one key"
LOST, NEW = "a word that is not remembered", "a quieter word than before"
Tool = Callable[..., Answer]


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tool:
    """Run ``raff-recover`` in this process, with the lines that a person types."""

    def call(*arguments: object, typed: str = "") -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        code = recovery_tool.run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Answer(int(code), captured.out, captured.err)

    return call


def commands_of_the_guide() -> list[list[str]]:
    drill = GUIDE.read_text(encoding="utf-8").partition("### The recovery drill")[2].partition("\n## ")[0]
    return [shlex.split(line) for line in re.findall(r"^\s+(raff.*)$", drill, re.MULTILINE)]


def test_the_drill_of_the_guide_gives_a_new_password(
    tmp_path: Path, raff: Raff, tool: Tool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    new_keys, create, status, request, answer, use, verify = commands_of_the_guide()

    made = tool(*new_keys[1:], "--passphrase-stdin", typed=f"{ONE}\n{OTHER}\n")
    lines = made.out.splitlines()
    policy = tmp_path / "machine" / "policy.toml"
    policy.parent.mkdir()
    policy.write_text("\n".join(lines[lines.index("[vault]") :]), encoding="utf-8")

    created = raff(*create[1:], password=LOST)
    assert "Your organisation can help" in created.out
    named = raff(*status[1:], "--json", password=LOST).document["recovery_key"]
    assert named in lines[0]

    check = raff(*request[1:], "--json", password=None).document["check"]
    answered = tool(*answer[1:], "--passphrase-stdin", typed=f"{ONE}\n{OTHER}\n")
    assert (answered.code, f"Check: {check}." in answered.out) == (0, True)
    code = answered.out.splitlines()[-1]
    assert json.loads((tmp_path / "keys" / "raff-recoveries.log").read_text())["check"] == check

    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code.lower()}\n{NEW}\n"))
    assert raff(*use[1:], "--password-stdin", password=None).code == 0
    assert raff(*verify[1:], password=LOST).code == 3
    sound = raff(*verify[1:], "--json", password=NEW)
    assert (sound.code, sound.document["sound"]) == (0, True)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code}\n{LOST}\n"))
    again = raff(*use[1:], "--password-stdin", password=None)
    assert (again.code, "[recovery.outdated]" in again.err) == (3, True)


def test_no_step_of_the_drill_takes_a_secret_on_the_command_line() -> None:
    for command in commands_of_the_guide():
        assert not {ONE, OTHER, LOST, NEW} & set(command)
        assert not [word for word in command if word.startswith("--pass") or word == "--code"]


@pytest.mark.parametrize("language", list(Language))
def test_what_the_tool_refuses_is_a_sentence_with_its_code(tmp_path: Path, tool: Tool, language: Language) -> None:
    made = tool("new-keys", "--out", tmp_path / "keys", "--passphrase-stdin", "--json", typed=f"{ONE}\n")
    (key,) = made.document["files"]
    (tmp_path / "asked").write_text("{}")
    refused = tool("answer", tmp_path / "asked", "--key", key, "--out", tmp_path / "o", "--lang", language)
    assert (refused.code, "[recovery.unreadable]" in refused.err) == (3, True)
    again = tool("new-keys", "--out", tmp_path / "keys", "--passphrase-stdin", "--lang", language, typed=f"{ONE}\n")
    assert (again.code, "[recovery.exists]" in again.err) == (3, True)

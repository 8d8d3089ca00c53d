"""The seams between pages and the vault carry types: a wrong call fails the type check, a right one does not."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
RIGHT = """
from core.model.analyses.gaps import GapReport
from core.model.changes import NOTHING, ChangeSet
from core.model.imports.batches import VaultStatus
from core.model.job_context import JobContext
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.queries.registry import QueryRegistry


def a_number(_: JobContext) -> int:
    return 1


def a_write(_: JobContext) -> tuple[int, ChangeSet]:
    return 1, NOTHING


def a_report(_: JobContext) -> GapReport:
    raise NotImplementedError


def take_number(_: int) -> None: ...


def take_text(_: str) -> None: ...


def use(ctx: AppContext, registry: QueryRegistry, gaps: GapReport, status: VaultStatus) -> None:
    known: GapReport | None = ctx.answers.of(questions.GAPS)
    ctx.answers.put(questions.GAPS, known or gaps)
    ctx.ask(questions.GAPS, a_report).finished.connect(lambda report: print(report.gaps))
    registry.register(questions.GAPS, a_report)
    ctx.read("key", a_number, take_number)
    ctx.write("title", a_write, take_number)
    ctx.start(Lane.STORE, "title", a_number).finished.connect(take_number)
"""
WRONG = {
    "of gives the answer of its question": "other: VaultStatus | None = ctx.answers.of(questions.GAPS)",
    "put takes the answer of its question": "ctx.answers.put(questions.GAPS, status)",
    "ask takes the work of its question": "ctx.ask(questions.GAPS, a_number)",
    "register takes the work of its question": "registry.register(questions.GAPS, a_number)",
    "look hands on what was read": 'ctx.read("key", a_number, take_text)',
    "write hands on the result of the operation": 'ctx.write("title", a_write, take_text)',
    "write runs what changes something": 'ctx.write("title", a_number, take_number)',
    "a handler of a job takes its result": 'ctx.start(Lane.STORE, "title", a_number).finished.connect(take_text)',
    "a handler of a failure takes an error": 'ctx.start(Lane.STORE, "title", a_number).failed.connect(take_text)',
    "a handler of a change takes the change": "ctx.changed.connect(take_text)",
    "a handler of a message takes the message": "ctx.stream.published.connect(take_text)",
}


@pytest.fixture(scope="module")
def faulty_lines(tmp_path_factory: pytest.TempPathFactory) -> set[int]:
    """The lines of the planted file in which the type check finds something."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", folder)
    planted = folder / "planted.py"
    planted.write_text(RIGHT + "".join(f"    {line}\n" for line in WRONG.values()), encoding="utf-8")
    options = [
        "--strict",
        "--no-color-output",
        "--config-file",
        str(folder / "pyproject.toml"),
        "--cache-dir",
        str(ROOT / ".mypy_cache"),
    ]
    # In a process of its own: the checker sets the thresholds of the garbage collector for good.
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(planted)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert not done.stderr
    found = {int(number) for number in re.findall(r"planted\.py:(\d+): error:", done.stdout)}
    assert found, done.stdout
    return found


def test_right_calls_pass(faulty_lines: set[int]) -> None:
    assert min(faulty_lines) > RIGHT.count("\n")


@pytest.mark.parametrize("claim", WRONG)
def test_a_wrong_call_fails_the_type_check(faulty_lines: set[int], claim: str) -> None:
    assert RIGHT.count("\n") + 1 + list(WRONG).index(claim) in faulty_lines

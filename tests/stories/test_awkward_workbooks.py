"""Every workbook of the collection is read, or refused with a code; none hangs, none brings the parent down."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PATIENCE_SECONDS

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "workbooks"
BOOKS = sorted(path for path in FOLDER.glob("*") if path.suffix != ".csv") if FOLDER.is_dir() else []

HOSTILE = {
    "poc-xmlbomb.xlsx": "workbook.doctype",
    "54764.xlsx": "workbook.doctype",
    "duplicate-filename.xlsx": "workbook.duplicate_member",
    "null_file.xlsx": "workbook.empty_file",
    "example_password.xlsx": "workbook.password",
    "pass_protected.xlsx": "workbook.password",
    "password.xls": "workbook.password",
}


@pytest.mark.skipif(not BOOKS, reason="the folder of shared data is not beside the project")
def test_the_collection_is_there() -> None:
    assert len(BOOKS) == 43


# Reading processes are forked from a program that has the reader loaded: 43 of them would load it for a second each.
# How the program starts them by itself is tested in `tests/core/importing/process/test_child.py`.
PROGRAM = """
import contextlib, io, json, multiprocessing, pathlib, re, resource, sys
from core.importing.process import child, extract, survey
from main import main
if "fork" in multiprocessing.get_all_start_methods():
    child.STARTED_BY = multiprocessing.get_context("fork")
outcomes = {}
for book in sys.argv[1:]:
    sys.argv = ["raff", "inspect", book, "--json"]
    with contextlib.redirect_stdout(io.StringIO()) as out:
        code = main()
    outcomes[book] = {"code": code, "document": json.loads(out.getvalue())}
# The peak of this program alone: the maxrss of a process begins with the size of the one that started it.
own = int(re.search(r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text()).group(1))
peak = max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
print(json.dumps({"outcomes": outcomes, "peak": peak}))
"""


@dataclass(frozen=True, slots=True)
class Inspected:
    """What one program answered for every workbook, one after the other, and the most memory that it ever held."""

    outcomes: Mapping[str, Any]
    peak_kib: int
    errors: str


@pytest.fixture(scope="module")
def inspected() -> Inspected:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, BOOKS)],
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    return Inspected(answer["outcomes"], answer["peak"], done.stderr)


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.name)
def test_a_workbook_is_read_or_refused_with_a_code(book: Path, inspected: Inspected) -> None:
    outcome = inspected.outcomes[str(book)]
    document = outcome["document"]
    if outcome["code"] == 0:
        assert document["sheets"]
        assert book.name not in HOSTILE
    else:
        assert outcome["code"] == 3
        assert document["error"]["code"].startswith("workbook.")
        assert document["error"]["code"] == HOSTILE.get(book.name, document["error"]["code"])


@pytest.mark.skipif(not BOOKS, reason="the folder of shared data is not beside the project")
def test_no_workbook_takes_a_gigabyte(inspected: Inspected) -> None:
    assert inspected.peak_kib < 1 << 20


@pytest.mark.skipif(not BOOKS, reason="the folder of shared data is not beside the project")
def test_no_workbook_brings_the_program_down(inspected: Inspected) -> None:
    assert "Traceback" not in inspected.errors

"""Every workbook of the collection is read, or refused with a code; none hangs, none brings the parent down."""

import json
import os
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.name)
def test_a_workbook_is_read_or_refused_with_a_code(book: Path) -> None:
    code = """
import json, pathlib, re, resource, sys
from main import main
sys.argv = ["raff", "inspect", sys.argv[1], "--json"]
code = main()
# The peak of this program alone: the maxrss of a process begins with the size of the one that started it.
own = int(re.search(r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text()).group(1))
peak = max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
print(json.dumps({"code": code, "peak": peak}), file=sys.stderr)
"""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, "-c", code, str(book)],
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=True,
        env=environment,
    )
    outcome = json.loads(done.stderr.splitlines()[-1])
    document = json.loads(done.stdout)
    assert outcome["peak"] < 1 << 20, "over 1 GiB"
    assert "Traceback" not in done.stderr
    if outcome["code"] == 0:
        assert document["sheets"]
        assert book.name not in HOSTILE
    else:
        assert outcome["code"] == 3
        assert document["error"]["code"].startswith("workbook.")
        assert document["error"]["code"] == HOSTILE.get(book.name, document["error"]["code"])

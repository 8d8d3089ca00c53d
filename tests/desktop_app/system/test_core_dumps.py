"""No image of the memory is written, whatever ends the process."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are those of POSIX")
ROOT = Path(__file__).resolve().parents[3]
BEGINNING = "import os, resource; from desktop_app.entry import run; run(['--version']);"


def python(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    command = [sys.executable, "-c", BEGINNING + code]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_program_and_what_it_starts_may_write_no_core(tmp_path: Path) -> None:
    child = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"
    done = python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])", tmp_path)
    assert "(0, 0)" in done.stdout.splitlines()


def test_a_process_that_aborts_leaves_nothing(tmp_path: Path) -> None:
    assert python("os.abort()", tmp_path).returncode != 0
    assert list(tmp_path.glob("*core*")) == []

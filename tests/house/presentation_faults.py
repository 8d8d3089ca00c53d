"""Plant faults of presentation one after the other, run the tests that are concerned, and print which were found.

Run as ``python -m tests.house.presentation_faults --count 16``. The faults are data: ``presentation_faults.toml``.
Everything happens in a copy of the tree under ``build/faults``. First the tests run without a fault: a test that fails
anyway would find everything. A planted text that is not in its file exactly once ends the run.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from re import MULTILINE
from re import compile as pattern

from tests.house.sources import ROOT

COPY = ROOT / "build" / "faults"
LIST = Path(__file__).with_name("presentation_faults.toml")
COPIED = ("core", "desktop_app", "docs", "resources", "sync", "tests", "ui", "pyproject.toml")
_SUMMARY = pattern(r"^(?:\d+ (failed|passed)).* in [\d.]+s", MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One fault: where people would see it, what is wrong then, and which ``tests`` are concerned."""

    outlet: str
    what: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


def faults(listed: Path = LIST) -> list[Fault]:
    """Return the faults in their order."""
    rows = tomllib.loads(listed.read_text(encoding="utf-8"))["fault"]
    return [Fault(**{**row, "tests": tuple(row["tests"])}) for row in rows]


def planted_text(fault: Fault, text: str) -> str:
    """Return ``text`` with the fault in it; raises ``SystemExit`` unless its old text is there exactly once."""
    if (count := text.count(fault.old)) != 1:
        raise SystemExit(f"{fault.file} holds this {count} times, not once: {fault.old}")
    return text.replace(fault.old, fault.new)


@contextmanager
def planted(fault: Fault, root: Path) -> Iterator[None]:
    """Have the fault in the tree under ``root`` as long as the block lasts."""
    path = root / fault.file
    text = path.read_text(encoding="utf-8")
    path.write_text(planted_text(fault, text), encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(text, encoding="utf-8")


def copy_tree(root: Path = ROOT, copy: Path = COPY) -> None:
    """Copy what the tests need."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in COPIED:
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)


def failures(tests: Sequence[str], copy: Path = COPY) -> str:
    """Return how the first of ``tests`` fails in the copy, nothing if all pass; raises ``SystemExit`` if none run."""
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "EXAMPLES": "5"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    # The exit code says less: a library may end the process badly after the last test.
    summary = _SUMMARY.search(done.stdout)
    if summary is None:
        raise SystemExit(f"{' '.join(tests)} did not run:\n{done.stdout[-2_000:]}{done.stderr[-2_000:]}")
    return done.stdout if summary[1] == "failed" else ""


def main() -> None:
    """Plant the first ``count`` faults and print which were found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=16, help="how many faults of the list are planted")
    chosen = faults()[: parser.parse_args().count]
    copy_tree()
    if failure := failures(sorted({test for fault in chosen for test in fault.tests})):
        raise SystemExit(f"the tests fail without any fault:\n{failure[-2_000:]}")
    found = 0
    for fault in chosen:
        with planted(fault, COPY):
            is_found = bool(failures(fault.tests))
        found += is_found
        print(f"{'found  ' if is_found else 'SLIPPED'} {fault.outlet}: {fault.what} ({fault.file})", flush=True)
    print(f"{found} of {len(chosen)} faults were found")


if __name__ == "__main__":
    main()

"""Measure the window beside an empty one: start, memory, and the longest block of its thread; write a JSON document."""

import argparse
import json
import os
import shutil
import statistics
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.measure import run
from tests.bench.run import FOLDER, fresh_vault, sample
from tests.builders.displays import x_server

PROBE = [sys.executable, "-m", "tests.bench.window_probe"]


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """Give the environment of an X server of our own, or of drawing to memory where there is none."""
    environment = {**os.environ, "XDG_CONFIG_HOME": str(FOLDER / "config"), "XDG_STATE_HOME": str(FOLDER / "state")}
    if not shutil.which("Xvfb"):
        yield {**environment, "QT_QPA_PLATFORM": "offscreen"}
        return
    with x_server() as name:
        yield {**environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": name}


def forget_files() -> bool:
    """Ask the system to forget what it holds of Python's files, so that the next start reads the disk."""
    if not hasattr(os, "posix_fadvise"):
        return False
    for root in {Path(sys.prefix), Path(sys.base_prefix) / "lib", Path.cwd()}:
        for path in root.rglob("*"):
            if path.suffix in {".py", ".pyc", ".so", ".qm", ".json", ".svg"} or ".so." in path.name:
                try:
                    with path.open("rb") as file:
                        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
                except OSError:
                    continue
    return True


def starts(name: str, vault: Path, environment: dict[str, str], rounds: int) -> dict[str, Any]:
    """The first window of ``name``, cold once (if that can be had) and warm several times."""
    cold = json.loads(run([*PROBE, name, str(vault)], environment).out)["seconds"] if forget_files() else None
    warm = [json.loads(run([*PROBE, name, str(vault)], environment).out) for _ in range(rounds)]
    return {
        "cold_seconds": cold,
        "warm_seconds": statistics.median(each["seconds"] for each in warm),
        "mib": statistics.median(each["mib"] for each in warm),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=80_246)
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    books = sample(arguments.rows, arguments.years)
    with display() as environment:
        vault = fresh_vault()
        result: dict[str, Any] = {
            "platform": environment["QT_QPA_PLATFORM"],
            "empty_window": starts("empty", vault, environment, arguments.rounds),
            "raff": starts("raff", vault, environment, arguments.rounds),
        }
        worked = run([*PROBE, "work", str(vault), *map(str, books)], environment)
    result["work"] = json.loads(worked.out)
    result["work"]["peak_of_the_tree_mib"] = worked.peak_mib
    (FOLDER / f"window-{arguments.years}.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()

"""Measure the built folder beside the source tree and an empty window: first window, memory at the lock, sizes.

A window counts when X shows it: all three are started and waited for in the same way.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import psutil

from core.operations.vault.keep import create_vault
from core.security.keys import Cost
from tests.bench.measure import memory_of
from tests.bench.run import FOLDER, PASSWORD, SESSION
from tests.bench.window import display

EMPTY = """
from PySide6.QtWidgets import QApplication, QWidget
made, window = QApplication([]), QWidget(windowTitle="Raff")
window.show()
made.exec()
"""
_LOOK_SECONDS, _PATIENCE_SECONDS = 0.01, 60
_REST_SECONDS = 3.0  # after which a window that asks for a password has loaded what it loads ahead


def first_window(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Start a program, wait until its window is seen, and return the seconds that took and its MiB a little later."""
    started = perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        # xdotool's own waiting looks twice a second, which is too coarse.
        seen = ["xdotool", "search", "--onlyvisible", "--name", "^Raff$"]
        while subprocess.run(seen, env=environment, stdout=subprocess.DEVNULL, check=False).returncode:
            if program.poll() is not None or perf_counter() - started > _PATIENCE_SECONDS:
                raise RuntimeError(f"{command[0]} showed no window")
            sleep(_LOOK_SECONDS)
        seconds = perf_counter() - started
        sleep(_REST_SECONDS)
        mib = memory_of(psutil.Process(program.pid)) / 2**20
        program.terminate()
    return {"seconds": round(seconds, 3), "mib": round(mib, 1)}


def forget(folder: Path) -> None:
    """Ask the system to forget what it holds of the files of ``folder``."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def megabytes(folder: Path) -> int:
    """Return what ``du`` says of a folder, in MB of a million bytes."""
    output = subprocess.run(["du", "-sB1", str(folder)], capture_output=True, text=True, check=True).stdout
    return round(int(output.split()[0]) / 1e6)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--bundle", type=Path, default=Path("dist/raff"))
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    bundle = asked.bundle.resolve()
    programs = {
        "empty": [sys.executable, "-c", EMPTY],
        "source": [sys.executable, "main.py"],
        "bundle": [str(bundle / "raff")],
    }
    result: dict[str, Any] = {"unpacked_mb": megabytes(bundle)}
    result["deb_mb"] = {path.name: round(path.stat().st_size / 1e6) for path in bundle.parent.glob("raff_*.deb")}
    with tempfile.TemporaryDirectory() as folder, display() as environment:
        vault = Path(folder) / "vault"
        create_vault(vault, PASSWORD, SESSION, Cost())
        own = {**environment, "RAFF_VAULT": str(vault), "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
        forget(bundle)
        result["bundle_cold"] = first_window(programs["bundle"], own)
        rounds = [{name: first_window(command, own) for name, command in programs.items()} for _ in range(asked.rounds)]
    for name in programs:
        timings = [each[name] for each in rounds]
        result[name] = {
            "seconds": statistics.median(one["seconds"] for one in timings),
            "all_seconds": [one["seconds"] for one in timings],
            "mib": statistics.median(one["mib"] for one in timings),
        }
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "bundle.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    sys.stdout.write(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    if shutil.which("xdotool") is None:
        sys.exit("xdotool is not installed")
    main()

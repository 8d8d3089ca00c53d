"""Run a command and watch it: seconds of wall time, and the most memory that its whole tree held at once."""

import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import psutil

_INTERVAL = 0.02


@dataclass(frozen=True)
class Run:
    """One run: seconds, MiB of the whole tree, and what it printed."""

    seconds: float
    peak_mib: float
    out: str


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Run:
    """Run ``command`` to its end; raise if it fails."""
    started = time.perf_counter()
    # A file and no pipe: a document of many rows would fill the pipe and stop the process that is measured.
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as printed,
        subprocess.Popen(command, stdout=printed, env=environment) as process,
    ):
        watched = psutil.Process(process.pid)
        peak = 0
        while process.poll() is None:
            peak = max(peak, memory_of(watched))
            time.sleep(_INTERVAL)
        seconds = time.perf_counter() - started
        printed.seek(0)
        out = printed.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, out)
    return Run(seconds, peak / 2**20, out)


def memory_of(root: psutil.Process) -> int:
    """Return the memory of a tree in bytes, shared pages counted once (PSS where the system tells it)."""
    total = 0
    try:
        members = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    for member in members:
        try:
            total += getattr(member.memory_full_info(), "pss", member.memory_info().rss)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return total

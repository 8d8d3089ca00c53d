"""Measure how soon a cancelled import ends, and how much the importing process grows meanwhile.

``python -m tests.bench.cancel --rows 80246 --rounds 12`` cancels at moments spread over a whole import.
"""

import argparse
import json
import threading
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import psutil

from core.model.dimensions import SalesUnit
from core.model.errors import Cancelled
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.store import vault as vaults
from tests.bench.run import FOLDER, PASSWORD, SESSION, fresh_vault, sample

MIB = 1 << 20


class Stoppable:
    """A job context that is told to stop from another thread."""

    def __init__(self) -> None:
        self.stop = threading.Event()

    def progress(self, done: int, total: int, note: str) -> None:
        """Hear of it."""

    def check_cancelled(self) -> None:
        """Stop if told so."""
        if self.stop.is_set():
            raise Cancelled


def once(book: Path, after: float | None) -> tuple[float, bool]:
    """Import ``book`` into a fresh vault, cancelled ``after`` so many seconds; return how long, and if it was stopped.

    The time counts from the cancelling, or from the start where nothing cancels.
    """
    context, begun = Stoppable(), perf_counter()
    told = [begun]
    if after is not None:

        def cancel() -> None:
            told[0] = perf_counter()
            context.stop.set()

        threading.Timer(after, cancel).start()
    with vaults.unlock(fresh_vault(), PASSWORD, SESSION, writable=True) as vault:
        begun = perf_counter()
        try:
            import_workbook(Access(vault, SESSION), book, Options(unit=SalesUnit.SAR), context)
        except Cancelled:
            return perf_counter() - told[0], True
    return perf_counter() - begun, False


def growth(book: Path) -> float:
    """Return by how many MiB this process grows at most while it imports ``book``."""
    process, done, seen = psutil.Process(), threading.Event(), []

    def watch() -> None:
        while not done.is_set():
            seen.append(process.memory_info().rss)
            sleep(0.01)

    with vaults.unlock(fresh_vault(), PASSWORD, SESSION, writable=True) as vault:
        before = process.memory_info().rss
        watcher = threading.Thread(target=watch)
        watcher.start()
        import_workbook(Access(vault, SESSION), book, Options(unit=SalesUnit.SAR), Stoppable())
        done.set()
        watcher.join()
    return (max(seen) - before) / MIB


def main() -> None:
    """Print what was measured, and write it to ``build/bench/cancel.json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=80_246)
    parser.add_argument("--rounds", type=int, default=12)
    chosen = parser.parse_args()
    (book,) = sample(chosen.rows, 1)
    whole, _ = once(book, None)
    moments = [whole * (number + 1) / (chosen.rounds + 1) for number in range(chosen.rounds)]
    ended = [once(book, moment + _OPENING) for moment in moments]
    stopped = [seconds for seconds, cancelled in ended if cancelled]
    result: dict[str, Any] = {
        "rows": chosen.rows,
        "whole_seconds": whole,
        "stopped": len(stopped),
        "finished_before": len(ended) - len(stopped),
        "slowest_cancel_seconds": max(stopped, default=None),
        "parent_growth_mib": growth(book),
    }
    print(json.dumps(result, indent=1))
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "cancel.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


_OPENING = 1.0  # seconds to make and open a vault, before an import begins


if __name__ == "__main__":
    main()

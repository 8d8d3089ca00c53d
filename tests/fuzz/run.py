"""Read spoilt workbooks, one after the other: each is read right, or refused with a code, in time and in memory.

``python -m tests.fuzz.run --count 2000 --seed 1`` prints what became of them and ends with 1 if any went wrong.
"""

import argparse
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from time import perf_counter

import openpyxl

from core.importing.process.child import Limits, read_workbook
from core.importing.process.extract import Request
from core.importing.process.read_table import BatchHeader, Tables
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from tests.fuzz.mutate import seeds, spoil

LIMITS = Limits(memory=1 << 30, seconds=10)
_GRACE = 2.0  # to start and to end the process


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one workbook: ``read``, or the code of its refusal; ``wrong`` says what is not as promised."""

    seed: int
    mutations: str
    result: str
    seconds: float
    wrong: str = ""


def attempt(folder: Path, books: list[Path], seed: int) -> Outcome:
    """Spoil one workbook, and read it."""
    book = books[seed % len(books)]
    path = folder / f"{seed}{book.suffix}"
    mutations = f"{book.name}: {spoil(seed, book, path)}"
    started = perf_counter()
    result, wrong = "read", ""
    try:
        for header, tables in read_workbook(Request(path=path, unit=SalesUnit.SAR), Unattended(), LIMITS):
            wrong = wrong or _wrong(path, header, tables)
    except UserError as error:
        result = error.code
        wrong = "" if error.code.startswith("workbook.") else "a refusal of another kind"
    except RuntimeError as error:  # what a child reports that met a bug
        result, wrong = "bug", str(error)
    seconds = perf_counter() - started
    if seconds > LIMITS.seconds + _GRACE:
        wrong = wrong or f"{seconds:.1f} s"
    if not wrong:
        path.unlink()
    return Outcome(seed, mutations, result, seconds, wrong)


def _wrong(path: Path, header: BatchHeader, tables: Tables) -> str:
    """Return what is wrong with a reading: its own sums, or a figure that another library reads otherwise."""
    tally = header.tally
    if tally.figures_read != tally.figures_loaded + tally.figures_quarantined + tally.figures_rejected:
        return "counts do not add up"
    if tally.sum_read != tally.sum_loaded + tally.sum_quarantined + tally.sum_rejected:
        return "sums do not add up"
    if tables.facts.num_rows != tally.cells_loaded:
        return "facts are not what was loaded"
    return _disagreement(path, header, tables) if path.suffix == ".xlsx" and header.reader != "openpyxl" else ""


def _disagreement(path: Path, header: BatchHeader, tables: Tables) -> str:
    """Hold each row's loaded figures against the numbers that openpyxl finds in that row."""
    try:
        sheet = openpyxl.load_workbook(BytesIO(path.read_bytes()), data_only=True)[header.sheet]
        seen = {number: set(map(_number, row)) for number, row in enumerate(sheet.iter_rows(values_only=True), 1)}
    except Exception:  # noqa: BLE001 - the other library may refuse it, and then has no opinion
        return ""
    facts = zip(tables.facts.column("row").to_pylist(), tables.facts.column("value").to_pylist(), strict=True)
    for row, value in facts:
        if row in seen and seen[row] and float(value) not in seen[row]:
            return f"row {row}: {value} is not among {sorted(n for n in seen[row] if n is not None)[:5]}"
    return ""


def _number(cell: object) -> float | None:
    return float(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else None


def main() -> int:
    """Run; print the outcomes by kind, and every one that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(chosen.jobs) as pool:
        folder = Path(scratch)
        books = seeds(folder)
        first = chosen.seed * 1_000_000
        outcomes = list(pool.map(partial(attempt, folder, books), range(first, first + chosen.count)))
    counts = Counter(outcome.result for outcome in outcomes)
    for result, count in counts.most_common():
        print(f"{count:6} {result}")
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    print(f"slowest {slowest.seconds:.2f} s ({slowest.mutations})")
    for outcome in outcomes:
        if outcome.result == "workbook.too_slow":
            print(f"slow seed {outcome.seed} [{outcome.mutations}] {outcome.seconds:.2f} s")
    wrong = [outcome for outcome in outcomes if outcome.wrong]
    for outcome in wrong:
        print(f"WRONG seed {outcome.seed} [{outcome.mutations}] {outcome.result}: {' '.join(outcome.wrong.split())}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

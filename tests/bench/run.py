"""Measure the main job beside its peers in one run; print a table and write ``build/bench/result.json``."""

import argparse
import json
import os
import platform
import shutil
import statistics
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from core.model.analyses.gaps import GapRule
from core.model.clock import SystemClock
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.find_gaps import find_gaps
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.vault.keep import create_vault
from core.store import vault as vaults
from tests.bench.measure import Run, run

FOLDER = Path("build/bench")
PASSWORD = "measured lanterns in a row"
PEERS = [sys.executable, "tests/bench/peers.py"]
RAFF = [sys.executable, "main.py"]
ENVIRONMENT = {**os.environ, "RAFF_PASSWORD": PASSWORD}
SESSION = Session(actor="bench", role=Role.OWNER, scope=None, clock=SystemClock())


def sample(rows: int, years: int) -> list[Path]:
    """Return the workbooks, made once for a size."""
    folder = FOLDER / f"sample-{rows}-{years}"
    first = 2018 if years > 7 else 2024
    if not (folder / "truth.json").exists():
        shutil.rmtree(folder, ignore_errors=True)
        named = ",".join(str(first + number) for number in range(years))
        made = run([*RAFF, "sample", "--out", str(folder), "--rows", str(rows), "--years", named])
        print(f"sample: {years} x {rows:,} rows written in {made.seconds:.1f} s")
    return sorted(folder.glob("*.xlsx"))


def fresh_vault() -> Path:
    vault = FOLDER / "vault"
    shutil.rmtree(vault, ignore_errors=True)
    create_vault(vault, PASSWORD, SESSION)
    return vault


def medians(runs: list[Run]) -> dict[str, float]:
    return {
        "seconds": statistics.median(each.seconds for each in runs),
        "peak_mib": statistics.median(each.peak_mib for each in runs),
    }


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started = perf_counter()
    result = work()
    return perf_counter() - started, result


def import_one(book: Path, rounds: int) -> dict[str, Any]:
    """The import of one workbook: ours, the bare read, and pandas with openpyxl (once: it is slow enough)."""
    ours, bare = [], []
    for _ in range(rounds):
        bare.append(run([*PEERS, "fastexcel", str(book)]))
        vault = fresh_vault()
        ours.append(run([*RAFF, "import", str(book), "--vault", str(vault), "--json"], ENVIRONMENT))
    peer = run([*PEERS, "pandas", str(book), str(FOLDER / "plain.duckdb")])
    receipts = [json.loads(each.out) for each in ours]
    inside = {
        name: statistics.median(receipt["seconds"][name] for receipt in receipts) for name in receipts[0]["seconds"]
    }
    reading = statistics.median(float(each.out) for each in bare)
    pandas = float(peer.out)
    return {
        "raff_import_process": medians(ours),
        "raff_import_seconds": inside,
        "bare_fastexcel_seconds": reading,
        "pandas_openpyxl_duckdb_seconds": pandas,
        "pandas_openpyxl_duckdb_peak_mib": peer.peak_mib,
        "times_faster_than_pandas": pandas / inside["total"],
        "times_the_bare_read": inside["total"] / reading,
        "figures": receipts[0]["figures_loaded"],
    }


def ask(books: list[Path], rounds: int) -> dict[str, Any]:
    """Unlock to first figures, and the gap query beside pandas on the same figures."""
    vault = fresh_vault()
    for book in books:
        run([*RAFF, "import", str(book), "--vault", str(vault), "--json"], ENVIRONMENT)
    opened = [open_and_ask(vault) for _ in range(rounds)]
    whole = [run([*RAFF, "gaps", "--vault", str(vault), "--json"], ENVIRONMENT) for _ in range(rounds)]
    result = {name: statistics.median(each[name] for each in opened) for name in opened[0]}
    return {**result, "whole_command": medians(whole), "vault_bytes": size(vault), "workbooks": len(books)}


def open_and_ask(vault: Path) -> dict[str, float]:
    """Unlock, load, ask once and nine times more, and ask pandas."""
    key, unlocked = timed(lambda: vaults.unlock(vault, PASSWORD, SESSION, writable=False))
    with unlocked:
        load, warehouse = timed(lambda: open_warehouse(Access(unlocked, SESSION), Unattended()))

        def ask_gaps() -> float:
            return timed(lambda: find_gaps(DataAccess(unlocked, SESSION, warehouse), GapRule(), {}))[0]

        with warehouse:
            return {
                "key_and_open": key,
                "warehouse": load,
                "first_gaps": ask_gaps(),
                "gaps_again": statistics.median(ask_gaps() for _ in range(9)),
                "pandas_groupby": pandas_gaps(warehouse),
            }


def pandas_gaps(warehouse: Any) -> float:
    """The same question by a pandas groupby over the long table of all periods, as an analyst would hold it."""
    columns = "period, region, province, precision_area, pack_type, value::DOUBLE AS value"
    with warehouse.reader() as reader:
        frame = reader.execute(f"SELECT {columns} FROM sales").df()

    def question() -> Any:
        last = frame[frame.period == frame.period.max()]
        groups = last.groupby(["region", "province", "precision_area", "pack_type"]).value
        return 100 * groups.apply(lambda values: (values == 0).mean())

    return timed(question)[0]


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=80_246)
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    books = sample(chosen.rows, chosen.years)
    libraries = ("duckdb", "fastexcel", "pandas", "openpyxl", "pyarrow", "sqlcipher3", "numpy")
    result = {
        "machine": {
            "system": platform.platform(),
            "processor": platform.machine(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            **{name: version(name) for name in libraries},
        },
        "rows": chosen.rows,
        "years": chosen.years,
        "rounds": chosen.rounds,
        "ask": ask(books, chosen.rounds),
    }
    if chosen.years == 1:
        result["import"] = import_one(books[0], chosen.rounds)
    (FOLDER / f"result-{chosen.years}.json").write_text(json.dumps(result, indent=1))
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())

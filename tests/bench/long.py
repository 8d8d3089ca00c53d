"""Measure the import of a long table, as CSV and as a workbook, beside its peers; writes ``build/bench/long.json``."""

import argparse
import csv
import json
import os
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.bench.measure import Run, run
from tests.bench.run import ENVIRONMENT, FOLDER, PEERS, RAFF, fresh_vault

HEADINGS = ("Region", "Province", "Precision Area", "MARKET", "BRAND", "PACK TYPE", "ITEM", "Date", "Value")
MONTHS = tuple(date(2024 + number // 12, 1 + number % 12, 1) for number in range(24))
AREAS, ITEMS = 60, 40


def table(rows: int) -> Iterator[tuple[Any, ...]]:
    """Give ``rows`` rows, each another place, item and month; half of the figures are zero."""
    for number in range(rows):
        cell, month = divmod(number, len(MONTHS))
        place, item = divmod(cell, ITEMS)
        market, area = divmod(place, AREAS)
        names = (f"REGION {area % 8}", f"PROVINCE {area % 20}", f"AREA {area}", f"MARKET {market}")
        product = (f"BRAND {item % 6}", "CAN" if item % 2 else "PET", f"ITEM {item}")
        value = (number * 7_919 % 100_000) / 100 if number * 31 % 7 > 3 else 0
        yield (*names, *product, MONTHS[month], value)


def write(rows: int) -> list[Path]:
    """Return the table as CSV and as a workbook, made once for a size."""
    text, book = FOLDER / f"long-{rows}.csv", FOLDER / f"long-{rows}.xlsx"
    if not text.exists():
        with text.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *table(rows)])
    if not book.exists():
        # Held in memory while it is written: only so are texts shared between cells, as Excel itself writes them.
        with xlsxwriter.Workbook(str(book)) as target:
            sheet = target.add_worksheet("Sheet1")
            day = target.add_format({"num_format": "yyyy-mm-dd"})
            sheet.write_row(0, 0, HEADINGS)
            for number, (*names, month, value) in enumerate(table(rows), 1):
                sheet.write_row(number, 0, names)
                sheet.write_datetime(number, len(names), month, day)
                sheet.write_number(number, len(names) + 1, value)
    return [text, book]


def measure(path: Path, rounds: int) -> dict[str, Any]:
    """Import ``path``, read it bare, and load it as people do today (once)."""
    ours: list[Run] = []
    bare: list[Run] = []
    for _ in range(rounds):
        bare.append(run([*PEERS, f"bare{path.suffix}", str(path)]))
        ours.append(run([*RAFF, "import", str(path), "--vault", str(fresh_vault()), "--json"], ENVIRONMENT))
    peer = run([*PEERS, f"pandas{path.suffix}", str(path), str(FOLDER / "plain.duckdb")])
    receipts = [json.loads(each.out) for each in ours]
    seconds = {
        name: statistics.median(receipt["seconds"][name] for receipt in receipts) for name in receipts[0]["seconds"]
    }
    reading = statistics.median(float(each.out) for each in bare)
    return {
        "seconds": seconds,
        "microseconds_a_cell": seconds["total"] / receipts[0]["rows_read"] / len(HEADINGS) * 1e6,
        "peak_mib": statistics.median(each.peak_mib for each in ours),
        "bare_read_seconds": reading,
        "times_the_bare_read": seconds["total"] / reading,
        "pandas_seconds": float(peer.out),
        "pandas_peak_mib": peer.peak_mib,
        "times_faster_than_pandas": float(peer.out) / seconds["total"],
        "figures": receipts[0]["figures_loaded"],
    }


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    result = {
        "cores": os.cpu_count(),
        "rows": chosen.rows,
        **{path.suffix: measure(path, chosen.rounds) for path in write(chosen.rows)},
    }
    (FOLDER / "long.json").write_text(json.dumps(result, indent=1))
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())

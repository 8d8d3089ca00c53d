"""Plant faults into clean workbooks and count those that an import reports at their cell; and what it reports besides.

The seeds are none that a rule was chosen by. A fault counts when its cell (its row, for a whole row) is reported under
the right rule, a misspelt name with the name that was meant.
"""

import argparse
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

import polars as pl
import xlsxwriter

from core.importing.process.extract import Request, extract
from core.importing.readers.guard import Guarded, inspect
from core.model.dimensions import SalesUnit
from core.model.errors import AppError
from core.model.job_context import Unattended
from core.operations.make_sample import make_sample
from core.sampling.plan import Plan
from tests.bench.planter import LEVELS, Planted, Planter, Rows
from tests.conftest import SHARED

FOLDER = Path("build/bench/faults")
_DOUBTS = ("label.resembles", "figure.thousandfold", "place.no_parent", "place.described_twice")
_ARABIC = {
    "RIYADH": "الرياض",
    "JEDDAH": "جدة",
    "DAMMAM": "الدمام",
    "MAKKAH": "مكة المكرمة",
    "MADINAH": "المدينة المنورة",
    "EASTERN": "الشرقية",
    "ASIR": "عسير",
    "QASSIM": "القصيم",
    "PEPSI": "بيبسي",
    "MIRINDA": "ميرندا",
    "ABHA/KHAMIS": "أبها وخميس مشيط",
    "OTHER EAST": "بقية الشرقية",
    "SUPERMARKET": "أسواق مركزية",
    "GROCERY": "بقالة",
}


# Column of the audit sheet and heading, of a plain sheet with fewer levels.
_PLAIN = {0: "Region", 2: "City", 3: "Market", 5: "Brand", 12: "Pack type", 14: "Item"}


@dataclass(frozen=True)
class Reported:
    """An issue as it is compared."""

    row: int
    cell: str | None
    rule: str
    suggestion: str
    value: str


def reported(path: Path) -> tuple[list[Reported], int]:
    """Return the issues of ``path`` and the rows that were read."""
    request = Request(path=path, unit=SalesUnit.SAR)
    issues, rows = [], 0
    for header, tables in extract(request, Guarded(inspect(path), 0.0), lambda *_: None):
        rows += header.tally.rows_read
        issues += [
            Reported(i["row"], i["cell"], i["rule"], i["suggestion"], i["value"]) for i in tables.issues.to_pylist()
        ]
    return issues, rows


def clean_rows(seed: int, rows: int, *, arabic: bool) -> Rows:
    """Return the cells of a clean workbook of the sample, names in Arabic where ``arabic``."""
    folder = FOLDER / f"clean-{seed}-{rows}"
    if not folder.exists():
        make_sample(Plan(years=(2024,), rows=rows, seed=seed), folder, Unattended())
    frame = pl.read_excel(next(folder.glob("*.xlsx")))
    body = [list(row) for row in frame.iter_rows()]
    if arabic:
        for row in body:
            row[:LEVELS] = [_ARABIC.get(name, name) for name in row[:LEVELS]]
    return [list(frame.columns), *body]


def write(path: Path, rows: Rows) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Sheet6")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, column, cell) if not isinstance(cell, str) else sheet.write_string(
                        number, column, cell
                    )
    return path


def matches(fault: Planted, issue: Reported) -> bool:
    """Return whether ``issue`` reports ``fault`` where it is."""
    if issue.row != fault.row or issue.rule not in fault.rules:
        return False
    whole = fault.rules == ("figure.thousandfold",) and issue.cell is None  # a doubt about the row
    cell = None if fault.column is None else f"{xlsxwriter.utility.xl_col_to_name(fault.column)}{fault.row}"
    return (whole or issue.cell == cell) and (
        fault.meant is None or issue.suggestion.casefold().split() == fault.meant.casefold().split()
    )


def score(planted: Sequence[Planted], issues: Sequence[Reported]) -> tuple[Counter[str], list[Planted], list[Reported]]:
    """Return the counts of what was reported by kind, what was missed, and what else was reported."""
    right: Counter[str] = Counter()
    missed: list[Planted] = []
    used: set[int] = set()
    for fault in planted:
        at = next((number for number, issue in enumerate(issues) if matches(fault, issue)), None)
        if at is None:
            missed.append(fault)
        else:
            right[fault.kind] += 1
            used.add(at)
    return right, missed, [issue for number, issue in enumerate(issues) if number not in used]


def plain(rows: Rows, planted: Sequence[Planted]) -> tuple[Rows, list[Planted]]:
    """Return the sheet with fewer levels, and the faults that are in it."""
    columns = [*_PLAIN, *range(LEVELS, len(rows[0]))]
    headings = [_PLAIN.get(column, rows[0][column]) for column in columns]
    left = [
        replace(fault, column=None if fault.column is None else columns.index(fault.column))
        for fault in planted
        if fault.column is None or fault.column in columns
    ]
    return [headings, *([row[column] for column in columns] for row in rows[1:])], left


def one(seed: int, rows: int, times: int) -> tuple[Counter[str], Counter[str], list[Planted], list[Reported], int]:
    """Plant into the workbook of ``seed``; every other one is partly in Arabic, and every other has fewer levels."""
    clean = clean_rows(seed, rows, arabic=seed % 2 == 0)
    planter, total = Planter(clean, seed), Planter(clean, seed)
    planter.plant_all(times)
    total.plant_total()
    books = [(planter.rows, planter.planted), (total.rows, total.planted)]
    if seed % 4 > 1:  # other halves than those in Arabic
        clean, books = plain(clean, [])[0], [plain(*book) for book in books]
    alarms, read = reported(write(FOLDER / f"clean-{seed}.xlsx", clean))
    (right, missed, others), (more, lost, beside) = (
        score(planted, reported(write(FOLDER / f"faulty-{seed}-{number}.xlsx", cells))[0])
        for number, (cells, planted) in enumerate(books)
    )
    others = [issue for issue in others if issue not in alarms]
    beside = [issue for issue in beside if issue.rule != "row.total" and issue not in alarms]
    for issue in alarms:
        print(f"  clean {seed}: {issue}")
    for fault in (*missed, *lost):
        print(f"  missed {seed}: {fault}")
    for issue in (*others, *beside):
        print(f"  besides {seed}: {issue}")
    counts = Counter(fault.kind for _, planted in books for fault in planted)
    return right + more, counts, [*missed, *lost], [*others, *beside, *alarms], read


def real_files(shared: Path) -> Iterable[tuple[str, int, Counter[str]]]:
    """Yield name, rows and doubts of each real file that an import takes."""
    for path in sorted((*(shared / "data/workbooks").glob("*.*"), *(shared / "data/retail").glob("*.parquet"))):
        try:
            issues, rows = reported(path)
        except AppError:
            continue
        for issue in issues:
            if issue.rule in _DOUBTS:
                print(f"  {path.name}: {issue}")
        yield path.name, rows, Counter(issue.rule for issue in issues if issue.rule in _DOUBTS)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=4_000)
    parser.add_argument("--seeds", default="611,612,613,614")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder whose real files are read as well")
    arguments = parser.parse_args()
    right: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    besides = read = 0
    started = perf_counter()
    for seed in map(int, arguments.seeds.split(",")):
        reported_, planted, _, others, rows = one(seed, arguments.rows, arguments.times)
        right, counts, besides, read = right + reported_, counts + planted, besides + len(others), read + rows
    summary = {kind: (right[kind], count) for kind, count in sorted(counts.items())}
    groups: dict[str, list[int]] = {}
    for kind, (reported_, planted_) in summary.items():
        print(f"{kind:32} {reported_:4} of {planted_:4}")
        group = groups.setdefault(kind.split(":")[0].split(" x ")[0], [0, 0])
        group[0], group[1] = group[0] + reported_, group[1] + planted_
    for kind, (reported_, planted_) in groups.items():
        print(f"{kind:32} {reported_:4} of {planted_:4}  {reported_ / planted_:.3f}")
    print(f"all {right.total()} of {counts.total()}  {right.total() / counts.total():.3f}")
    print(f"reported besides: {besides} in {read:,} rows, {besides / read * 10_000:.2f} per 10,000")
    for name, rows, doubts in real_files(arguments.shared):
        print(f"{name:60} {rows:8,} rows: {dict(doubts) or 'none'}")
    print(f"{perf_counter() - started:.0f} s")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "result.json").write_text(json.dumps({"kinds": summary, "besides": besides, "rows": read}, indent=1))
    for folder in FOLDER.glob("clean-*-*"):
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

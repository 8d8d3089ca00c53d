"""Every number of every sheet by Raff's reader and by an independent one: equal, reported, or the file is refused.

``python -m tests.fuzz.differential --count 2000`` reads the workbooks of the shared folders and so many mutated ones.
Each sheet is read as if its first filled row were its header and all columns were figures. openpyxl is the other reader
of ``.xlsx``, python-calamine that of the other kinds.
"""

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Mapping
from datetime import date, time, timedelta
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine

from core.importing.cells.addresses import address
from core.importing.readers import guard, reader
from core.importing.readers.guard import Container, Inspected
from core.model.errors import UserError
from core.model.imports.table_files import WORKBOOK_SUFFIXES
from tests.conftest import SHARED
from tests.fuzz.mutate import seeds, spoil
from tests.import_cases.cases import FOLDER

_MEMORY = 2 << 30
_SECONDS = 60.0
_MOST_CELLS = 300_000
_WORKBOOKS = SHARED / "data" / "workbooks"
Cells = Mapping[tuple[int, int], object]


def differences(path: Path) -> list[str]:
    """Return each number that the two readers give differently and that is not reported; ``UserError`` as raised."""
    inspected = guard.inspect(path)
    if inspected.container in (Container.TEXT, Container.PARQUET):
        return []
    _, peeks = reader.peek(path, inspected)
    wrong: list[str] = []
    for peek in peeks:
        header = next((number for number, row in enumerate(peek.rows) if any(cell is not None for cell in row)), None)
        cells = None if header is None else independent(path, inspected, peek.sheet, header)
        if header is not None and cells and len(cells) < _MOST_CELLS:
            wrong += compared(path, inspected, peek.sheet, header, cells)
    return wrong


def compared(path: Path, inspected: Inspected, sheet: str, header: int, cells: Cells) -> list[str]:
    """Return where the figures under ``header`` are not ``cells`` and are not reported either."""
    columns = sorted({column for _, column in cells})
    read = reader.read_columns(
        path, inspected, sheet, header_row=header, labels=(), figures=columns, dates=(), answers={}
    )
    own = {index: array.to_pylist() for index, array in read.figures.items()}
    wrong = []
    for row in range(max(read.length, max((row for row, _ in cells), default=0) + 1)):
        for column in columns:
            if (row, column) in read.odd:
                continue
            number = own[column][row] if row < read.length else None
            other = cells.get((row, column))
            if number != other and not (number is None and isinstance(other, str) and not other.strip()):
                wrong.append(f"{address(sheet, header + row + 1, column)}: {number} here, {other!r} there")
    return wrong


def independent(path: Path, inspected: Inspected, sheet: str, header: int) -> Cells | None:
    """Return the cells under ``header`` by another reader, without blanks; ``None`` where it has no opinion."""
    rows: list[list[object]] = []
    first_row = first_column = 0
    try:
        if inspected.container is Container.OOXML:
            with warnings.catch_warnings(), path.open("rb") as file:
                warnings.simplefilter("ignore")
                book = openpyxl.load_workbook(file, data_only=True, keep_links=False)
                rows = [[_own(cell) for cell in row] for row in book[sheet].iter_rows()]
                first_row, first_column = book[sheet].min_row - 1, book[sheet].min_column - 1
                if first_row < 0:
                    return None  # an address of row 0 shifts its rows
        else:
            other = python_calamine.CalamineWorkbook.from_object(BytesIO(path.read_bytes())).get_sheet_by_name(sheet)
            rows, first_column = [list(row) for row in other.iter_rows()], (other.start or (0, 0))[1]
    except BaseException:  # noqa: BLE001 - the other library may refuse it or panic
        return None
    return {
        (number + first_row - header - 1, column + first_column): cell
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
        if number + first_row > header
        and cell is not None
        and cell != ""
        and not isinstance(cell, date | time | timedelta)
    }


def _own(cell: Any) -> object:
    """Return the value of a cell of openpyxl, which gives the target of a link as the value of a blank one."""
    link = getattr(cell, "hyperlink", None)
    return None if link is not None and cell.value in (link.target, link.location) else cell.value


def judged(path: Path) -> str:
    """Return what became of ``path`` in a process of its own: ``equal``, a code, or what differs."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_judge, args=(path, there))
    process.start()
    there.close()
    try:
        return str(here.recv()) if here.poll(_SECONDS) else "too slow"
    except EOFError:
        return "no memory"
    finally:
        process.kill()
        process.join()
        here.close()


def _judge(path: Path, connection: Connection) -> None:
    with open(os.devnull, "w") as null:  # noqa: PTH123 - what a library prints is of no use here
        os.dup2(null.fileno(), 1)
        os.dup2(null.fileno(), 2)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        wrong = differences(path)
        connection.send("DIFFERS " + "; ".join(wrong[:3]) if wrong else "equal")
    except UserError as error:
        connection.send(error.code)
    except BaseException as error:  # noqa: BLE001 - the edge of this process
        connection.send(f"DIFFERS {type(error).__name__}: {error}")


def shared() -> list[Path]:
    """Return the workbooks of the shared folders; none where they are not beside the project."""
    folders = [folder for folder in (_WORKBOOKS, FOLDER) if folder.is_dir()]
    return sorted(path for folder in folders for path in folder.iterdir() if path.suffix.lower() in WORKBOOK_SUFFIXES)


def main() -> int:
    """Print the outcomes by kind and every difference; return 1 if there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        sound = [path for path in (*seeds(folder), *shared()) if path.suffix == ".xlsx"]
        outcomes = {path.name: judged(path) for path in shared()}
        for seed in range(chosen.seed * 1_000_000, chosen.seed * 1_000_000 + chosen.count):
            path = folder / f"spoilt{sound[seed % len(sound)].suffix}"
            names = spoil(seed, sound[seed % len(sound)], path)
            outcomes[f"seed {seed} {sound[seed % len(sound)].name} [{names}]"] = judged(path)
    for name, outcome in outcomes.items():
        counts[outcome.partition(" ")[0]] += 1
        if outcome.startswith("DIFFERS"):
            print(f"{name}: {outcome}")
    for outcome, count in counts.most_common():
        print(f"{count:6} {outcome}")
    return 1 if counts["DIFFERS"] else 0


if __name__ == "__main__":
    sys.exit(main())

"""Every number of every sheet by Raff's reader and by independent ones: equal, reported, or the file is refused.

``python -m tests.fuzz.differential --count 2000`` reads the workbooks of the shared folders and so many mutated ones.
Each sheet is read as if its first filled row were its header and all columns were figures. openpyxl is the other reader
of ``.xlsx``, python-calamine that of the other kinds. LibreOffice, where it is installed, reads all shared ones and
``--libreoffice`` of the mutated ones besides. pandas would add nothing: it reads cells by openpyxl or calamine.
"""

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from io import BytesIO
from math import isfinite
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
from tests.fuzz import libreoffice
from tests.fuzz.mutate import seeds, spoil
from tests.import_cases.cases import FOLDER

_MEMORY = 2 << 30
_SECONDS = 60.0
_MOST_CELLS = 300_000
_REPORTED = 100
_DIGITS = 17  # of every number that a cell holds
_LIBRARIES = "openpyxl or calamine"
_WORKBOOKS = SHARED / "data" / "workbooks"
Cells = Mapping[tuple[int, int], object]


def differences(path: Path, copy: Path | None = None) -> list[str] | None:
    """Return each number that the two readers give differently and that is not reported.

    ``copy`` is what another program saved of ``path``: it stands for the other reader. ``None`` where no sheet could be
    compared, because the other reader refuses it or nothing is filled. Raises ``UserError`` as Raff's reader does.
    """
    inspected = guard.inspect(path)
    if inspected.container in (Container.TEXT, Container.PARQUET):
        return None
    _, peeks = reader.peek(path, inspected)
    wrong: list[str] | None = None
    for peek in peeks:
        header = next((number for number, row in enumerate(peek.rows) if any(cell is not None for cell in row)), None)
        if header is None:
            continue
        other, container = (path, inspected.container) if copy is None else (copy, Container.OOXML)
        cells = independent(other, container, peek.sheet, header)
        if cells and len(cells) < _MOST_CELLS:
            digits = _DIGITS if copy is None else libreoffice.DIGITS
            wrong = (wrong or []) + compared(path, inspected, peek.sheet, header, cells, digits)
    return wrong


def compared(
    path: Path, inspected: Inspected, sheet: str, header: int, cells: Cells, digits: int = _DIGITS
) -> list[str]:
    """Return where the figures under ``header`` are not ``cells``, of so many digits, and are not reported either."""
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
            if number is not None and not isfinite(number):
                continue  # set apart by figure.not_finite
            other = cells.get((row, column))
            if number is not None and other == float(f"{number:.{digits}g}"):
                continue
            if number != other and not (number is None and isinstance(other, str) and not other.strip()):
                wrong.append(f"{address(sheet, header + row + 1, column)}: {number} here, {other!r} there")
    return wrong


def independent(path: Path, container: Container, sheet: str, header: int) -> Cells | None:
    """Return the cells under ``header`` by another reader, without blanks; ``None`` where it has no opinion."""
    rows: list[list[object]] = []
    first_row = first_column = 0
    try:
        if container is Container.OOXML:
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


def judged(path: Path, copy: Path | None = None) -> str:
    """Return what became of ``path`` in a separate process: ``equal``, ``uncompared``, a code, or what differs."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_judge, args=(path, copy, there))
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


def _judge(path: Path, copy: Path | None, connection: Connection) -> None:
    with open(os.devnull, "w") as null:  # noqa: PTH123 - what a library prints is of no use here
        os.dup2(null.fileno(), 1)
        os.dup2(null.fileno(), 2)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        wrong = differences(path, copy)
        connection.send("uncompared" if wrong is None else "DIFFERS " + "; ".join(wrong[:3]) if wrong else "equal")
    except UserError as error:
        connection.send(error.code)
    except MemoryError:
        connection.send("no memory")
    except BaseException as error:  # noqa: BLE001 - the edge of this process
        connection.send(f"DIFFERS {type(error).__name__}: {error}")


def shared() -> list[Path]:
    """Return the workbooks of the shared folders; none where they are not beside the project."""
    folders = [folder for folder in (_WORKBOOKS, FOLDER) if folder.is_dir()]
    return sorted(path for folder in folders for path in folder.iterdir() if path.suffix.lower() in WORKBOOK_SUFFIXES)


def outcomes(count: int, first: int, by_libreoffice: int, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield name, other reader and outcome of each shared workbook and of ``count`` mutated ones, from seed ``first``.

    LibreOffice reads the shared ones and ``by_libreoffice`` of the others as well.
    """
    books = dict(zip(shared(), (path.name for path in shared()), strict=True))
    for path, name in books.items():
        yield name, _LIBRARIES, judged(path)
    sound = [path for path in (*seeds(folder), *books) if path.suffix == ".xlsx"]
    for number, seed in enumerate(range(first, first + count)):
        book = sound[seed % len(sound)]
        path = folder / f"{seed}{book.suffix}"
        name = f"seed {seed} {book.name} [{spoil(seed, book, path)}]"
        yield name, _LIBRARIES, judged(path)
        if number * by_libreoffice // count < (number + 1) * by_libreoffice // count:
            books[path] = name
        else:
            path.unlink()
    if by_libreoffice and libreoffice.is_installed():
        copies = libreoffice.save_copies(list(books), folder / "libreoffice")
        for path, name in books.items():
            yield name, "LibreOffice", judged(path, copies[path]) if path in copies else "uncompared"


def main() -> int:
    """Print how far it is, every difference, and the outcomes by kind; return 1 if there is a difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--libreoffice", type=int, default=200)
    chosen = parser.parse_args()
    if chosen.libreoffice and not libreoffice.is_installed():
        print("LibreOffice is not installed, and compares nothing: apt-get install libreoffice-calc")
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        compared_books = outcomes(chosen.count, chosen.seed * 1_000_000, chosen.libreoffice, Path(scratch))
        for number, (name, other, outcome) in enumerate(compared_books, 1):
            counts[other, outcome.partition(" ")[0]] += 1
            if outcome.startswith("DIFFERS"):
                print(f"{name}, {other}: {outcome}", flush=True)
            if number % _REPORTED == 0:
                print(f"{number} comparisons", flush=True)
    for (other, outcome), count in counts.most_common():
        print(f"{count:6} {outcome} ({other})")
    return 1 if any(outcome == "DIFFERS" for _, outcome in counts) else 0


if __name__ == "__main__":
    sys.exit(main())

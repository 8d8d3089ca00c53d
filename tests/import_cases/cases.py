"""Every case, by family: the files of the shared folder, then those that are written here.

``IMPORT_CASES`` in the environment names another folder of the same files.
"""

import os
from pathlib import Path

from tests.conftest import SHARED
from tests.import_cases import containers, hijri, numbers, periods, places, refusals, shapes, texts, totals
from tests.import_cases.expected import Case

FOLDER = Path(os.environ.get("IMPORT_CASES", SHARED / "cases" / "imports"))
_FAMILIES = (containers, texts, numbers, totals, periods, hijri, refusals, places, shapes)
CASES: tuple[Case, ...] = tuple(case for family in _FAMILIES for case in family.CASES)


def is_here(case: Case) -> bool:
    """Return whether the files of ``case`` are there or can be written."""
    return case.write is not None or FOLDER.is_dir()


def paths(case: Case, folder: Path) -> tuple[Path, ...]:
    """Return the files of ``case``: in the shared folder, or written into ``folder``."""
    if case.write is None:
        return tuple(FOLDER / name for name in case.files)
    written = tuple(folder / name for name in case.files)
    for path in written:
        case.write(path)
    return written

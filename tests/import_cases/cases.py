"""Every case of the shared folder, by family; ``IMPORT_CASES`` names another folder of the same files."""

import os
from pathlib import Path

from tests.conftest import SHARED
from tests.import_cases import containers, hijri, numbers, periods, places, refusals, texts, totals
from tests.import_cases.expected import Case

FOLDER = Path(os.environ.get("IMPORT_CASES", SHARED / "cases" / "imports"))
_FAMILIES = (containers, texts, numbers, totals, periods, hijri, refusals, places)
CASES: tuple[Case, ...] = tuple(case for family in _FAMILIES for case in family.CASES)


def paths(case: Case, folder: Path) -> tuple[Path, ...]:
    """Return the files of ``case``: in the shared folder, or written into ``folder``."""
    if case.write is None:
        return tuple(FOLDER / name for name in case.files)
    written = tuple(folder / name for name in case.files)
    for path in written:
        case.write(path)
    return written

"""Other forms of the same kinds of fault, as small files that are written when they are needed."""

from dataclasses import replace

from tests.import_cases import (
    shapes_cells,
    shapes_files,
    shapes_numbers,
    shapes_periods,
    shapes_places,
    shapes_totals,
)
from tests.import_cases.expected import Case
from tests.import_cases.pending import PENDING

_KINDS = (shapes_places, shapes_files, shapes_periods, shapes_totals, shapes_numbers, shapes_cells)
CASES: tuple[Case, ...] = tuple(
    replace(case, pending=PENDING.get(case.id, "")) for kind in _KINDS for case in kind.CASES
)

"""The parents of places within one sheet: an area under two of them, and a place under none."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from core.importing.checks.misspellings import reported
from core.importing.layout.identities import MISSING, rows_of
from core.importing.layout.sheet import Sheet
from core.model.arrays import Marks
from core.model.dimensions import PLACE_LEVELS, PlaceLevel
from core.model.imports.receipts import Issue
from core.model.names import fold

_DESCRIBED_TWICE, _NO_PARENT = "place.described_twice", "place.no_parent"
_MOST_STRETCHES = 1_000  # of more the column is blank by habit: the first row of each place is reported
_MOST_PARENTS = 3  # a channel stands under every region, which says nothing of the one that is missing
_PARENTS = (PlaceLevel.REGION, PlaceLevel.PROVINCE)


def check_parents(sheet: Sheet, usable: Marks) -> Iterator[Issue]:
    """Yield the areas that stand under a second region or province, and the rows whose place has no parent.

    Of more than a hundred such rows the first of each stretch of one place is reported.
    A market may stand under many parents, as channels do; an area lies in one. Rows outside ``usable`` are no places.
    """
    levels = sheet.layout.levels.values()
    if sheet.rules.is_on(_DESCRIBED_TWICE) and PlaceLevel.PRECISION_AREA in levels:
        yield from _under_two(sheet, usable)
    if sheet.rules.is_on(_NO_PARENT):
        yield from _under_none(sheet, usable, [level for level in PLACE_LEVELS if level in levels])


def _under_two(sheet: Sheet, usable: Marks) -> Iterator[Issue]:
    ways: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    parents = [level for level in _PARENTS if level in sheet.labels]
    for (area, *above), row in _places(sheet, (PlaceLevel.PRECISION_AREA, *parents)):
        if area is None or None in above or not usable[row]:
            continue
        known, way = ways[fold(area)], tuple(fold(name or "") for name in above)
        if known and way not in known:
            yield sheet.issue(_DESCRIBED_TWICE, row, sheet.column_of(PlaceLevel.PRECISION_AREA), area)
        known.add(way)


def _under_none(sheet: Sheet, usable: Marks, levels: Sequence[str]) -> Iterator[Issue]:
    for level, below in pairwise(levels):
        above, labels = sheet.labels[level], sheet.labels[below]
        blank = np.flatnonzero((above.codes == MISSING) & (labels.codes != MISSING) & usable)
        rows = reported(blank, sheet.places.number)
        if len(rows) > _MOST_STRETCHES:
            rows = blank[np.sort(np.unique(sheet.places.number[blank], return_index=True)[1])]
        if not len(rows):
            continue
        lower = levels[levels.index(level) + 1 :]
        parents = _parents_elsewhere(sheet, level, lower)
        for row in rows.tolist():
            codes = tuple(int(sheet.labels[one].codes[row]) for one in lower)
            name = labels.names[int(labels.codes[row])]
            yield sheet.issue(_NO_PARENT, row, sheet.column_of(level), name, parents.get(codes, ""))


def _parents_elsewhere(sheet: Sheet, level: str, below: Sequence[str]) -> dict[tuple[int, ...], str]:
    """Return the names at ``level`` of what stands below it, by the codes of that; none where they are many."""
    above, first = sheet.labels[level], sheet.places.first
    known: dict[tuple[int, ...], set[str]] = defaultdict(set)
    lower = np.column_stack([sheet.labels[one].codes[first] for one in below])
    for codes, code in zip(map(tuple, lower.tolist()), above.codes[first].tolist(), strict=True):
        if code != MISSING:
            known[codes].add(above.names[code])
    return {codes: ", ".join(sorted(names)) for codes, names in known.items() if len(names) <= _MOST_PARENTS}


def _places(sheet: Sheet, levels: Sequence[str]) -> Iterator[tuple[tuple[str | None, ...], int]]:
    """Yield the names of each place at ``levels``, and its first row."""
    names = rows_of(sheet.places.table.select(list(PLACE_LEVELS)).to_pydict(), levels)
    yield from zip(names, sheet.places.first.tolist(), strict=True)

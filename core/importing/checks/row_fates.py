"""What each row of a table is: data, a total of others, a heading repeated, a note, a repetition."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from core.importing.cells.period_headings import parse
from core.importing.checks.row_sums import RowSums, find_sums
from core.importing.layout import headings
from core.importing.layout.identities import MISSING, Labels
from core.importing.layout.sheet import Sheet
from core.model.arrays import Ints, Marks
from core.model.imports.receipts import TOTAL
from core.model.names import fold
from core.security.personal_data import masked

_NONE = -1
_FEWEST_HEADINGS = 2
_LONGEST = 60  # letters of a cell that are shown


@dataclass(frozen=True, slots=True)
class Rows:
    """What is known of each data row: the column whose cell rejects it, and the other row that stands for it.

    Both are -1 where there is none. ``empty`` rows hold nothing at all and are not counted. ``why`` gives the rule by
    which a row is rejected, where that is not a blank name or date, what its cell says, and what was meant. ``totals``
    gives, for each row that totals others, the level and the name that says so; ``sums`` are those that the figures
    bear out.
    """

    empty: Marks
    rejected_by: Ints
    repeats: Ints
    date_column: int | None = None
    why: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    totals: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    sums: RowSums = field(default_factory=RowSums)


def find_rows(sheet: Sheet) -> Rows:
    """Judge the rows of ``sheet``."""
    recipe, grid = sheet.layout.recipe, sheet.grid
    empty = np.ones(sheet.length, np.bool_)
    np.logical_and.at(empty, grid.position, grid.blank)
    for level, labels in sheet.labels.items():
        if level not in sheet.layout.constant:
            empty &= labels.codes == MISSING
    rejected_by = np.full(sheet.length, _NONE, np.int64)
    for level in reversed((*recipe.place, *recipe.product)):
        rejected_by[sheet.labels[level].codes == MISSING] = sheet.column_of(level)
    if sheet.layout.date is not None:
        rejected_by[sheet.calendar.number == MISSING] = sheet.layout.date
    why: dict[int, tuple[str, ...]] = {}
    totals = _find_totals(sheet.labels)
    sums, plain = find_sums(sheet, totals, empty)
    by_name = {row: total for row, total in totals.items() if row not in plain and row not in sums.totals}
    for row, (level, *texts) in {**by_name, **sums.totals}.items():
        rejected_by[row] = sheet.column_of(level)
        why[row] = (TOTAL, *texts)
    notes = _notes(sheet, rejected_by, empty)
    for row in notes:
        why.setdefault(int(row), ("row.note", ""))
    for row, rule in _repeated_headings(sheet, empty).items():
        rejected_by[row] = min(sheet.layout.levels, default=0)
        why[row] = (rule, "")
    for row, (rule, text, meant) in sheet.calendar.undated.items():
        why.setdefault(row, (rule, masked(text)[:_LONGEST], meant))
    return Rows(
        empty,
        rejected_by,
        _repeats(sheet, empty, rejected_by),
        sheet.layout.date,
        why,
        by_name,
        sums,
    )


def _find_totals(labels: Mapping[str, Labels]) -> dict[int, tuple[str, str]]:
    """Return the rows that are totals of others, with the level and the name that says so."""
    totals: dict[int, tuple[str, str]] = {}
    for level, column in labels.items():
        for code in headings.totals(column.names):
            for row in np.flatnonzero(column.codes == code):
                totals.setdefault(int(row), (level, column.names[code]))
    return totals


def _notes(sheet: Sheet, rejected_by: Ints, empty: Marks) -> Ints:
    """Return the rows without a name that hold no figure either: lines of words under a table."""
    figures = np.zeros(sheet.length, np.bool_)
    np.logical_or.at(figures, sheet.grid.position, ~sheet.grid.blank)
    return np.flatnonzero((rejected_by != _NONE) & ~figures & ~empty)


def _repeated_headings(sheet: Sheet, empty: Marks) -> dict[int, str]:
    """Return the rows that say headings: alone where they are this table's, with all below where they are another's."""
    count = np.zeros(sheet.length, np.int64)
    own = {fold(heading) for heading in sheet.layout.headings.values()}
    for labels in sheet.labels.values():
        for code, name in enumerate(labels.names):
            if headings.is_heading(name) or fold(name) in own:
                count[labels.codes == code] += 1
    numeric = np.zeros(sheet.length, np.bool_)
    np.logical_or.at(numeric, sheet.grid.position, np.isfinite(sheet.grid.values) & ~sheet.grid.blank)
    fewest = min(_FEWEST_HEADINGS, len(sheet.layout.levels))
    rejected: dict[int, str] = {}
    for row in np.flatnonzero((count >= fewest) & ~numeric & ~empty).tolist():
        rejected[row] = "row.header"
        if not _same_heading(sheet, row):
            below = np.flatnonzero(~empty)
            return rejected | {int(other): "row.other_table" for other in below[below > row]}
    return rejected


def _same_heading(sheet: Sheet, row: int) -> bool:
    """Return whether a row of headings says what the header of this table says."""
    layout = sheet.layout
    for column, level in layout.levels.items():
        labels = sheet.labels[level]
        name = labels.names[labels.codes[row]] if labels.codes[row] != MISSING else ""
        if headings.level_of(name) != level and fold(name) != fold(layout.headings.get(column, "")):
            return False
    for index in np.flatnonzero(sheet.grid.position == row).tolist():
        cell = sheet.grid.odd.get(index)
        period = layout.periods.get(int(sheet.grid.column[index]))
        if period is not None and parse(cell) not in (period, None):
            return False
    return True


def _repeats(sheet: Sheet, empty: Marks, rejected_by: Ints) -> Ints:
    """Return, for each row, the other row of the same place, product and date that stands for it."""
    key = identities(sheet)
    usable = np.flatnonzero((rejected_by == _NONE) & ~empty)
    _, first, inverse = np.unique(key[usable], return_index=True, return_inverse=True)
    if sheet.layout.recipe.duplicates == "last":
        first = np.full(len(first), _NONE, np.int64)
        np.maximum.at(first, inverse, np.arange(len(usable)))
    standing = usable[first[inverse]]
    repeats = np.full(sheet.length, _NONE, np.int64)
    repeats[usable] = np.where(standing != usable, standing, _NONE)
    return repeats


def identities(sheet: Sheet) -> Ints:
    """Return a number for the place, product and, in a long table, date of each row."""
    places, products = sheet.places, sheet.products
    rows = np.arange(sheet.length)
    return identities_of(sheet, rows, places.key[places.number], products.key[products.number])


def identities_of(sheet: Sheet, rows: Ints, place: Ints, product: Ints) -> Ints:
    """Return the same for ``rows``, were they of the keys ``place`` and ``product``."""
    key = place * (int(sheet.products.key.max(initial=0)) + 1) + product
    if sheet.layout.date is None:
        return key
    number = sheet.calendar.number
    return key * (int(number.max(initial=0)) + 2) + number[rows] + 1


def series(sheet: Sheet) -> Ints:
    """Return a number for the place and product of each row."""
    places, products = sheet.places, sheet.products
    return places.key[places.number] * (int(products.key.max(initial=0)) + 1) + products.key[products.number]

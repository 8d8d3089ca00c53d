"""Two tables compared by all of their rows: whether one is a copy of the other."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from core.importing.cells.columns import SheetColumns
from core.importing.layout.columns import Layout
from core.importing.layout.identities import MISSING, read_labels
from core.model.arrays import Floats, Ints, Marks

SAME_ROWS, SAME_FIGURES = 0.8, 0.5

Whole = tuple[Layout, SheetColumns]


def are_copies(one: Whole, other: Whole) -> bool:
    """Return whether most rows are in both tables, and most figures of these are the same; ``one`` has all periods.

    Both have the same levels. A row is known by its labels and, in a long table, its date; blanks and zeros show
    nothing.
    """
    if not _periods(other) <= _periods(one):
        return False
    keys = _keys(one, other)
    mine, first = _distinct(keys[: one[1].length])
    theirs, second = _distinct(keys[one[1].length :])
    shared, left, right = np.intersect1d(mine, theirs, assume_unique=True, return_indices=True)
    if not len(shared) or len(shared) < SAME_ROWS * min(len(mine), len(theirs)):
        return False
    return _same_figures(one, first[left], other, second[right])


def _periods(table: Whole) -> frozenset[object]:
    """Return the periods of a wide table, or the distinct dates of a long one, by their cells."""
    layout, columns = table
    there = [columns.dates[column].cast(pa.string()) for column in layout.dates.there]
    if not there:
        return frozenset(layout.periods.values())
    names = [str(number) for number in range(len(there))]
    distinct = pa.table(there, names=names).drop_null().group_by(names).aggregate([])
    return frozenset(zip(*(column.to_pylist() for column in distinct.select(names).columns), strict=True))


def _keys(one: Whole, other: Whole) -> Ints:
    """Return a number for the labels and the date of each row of both tables; ``MISSING`` for one without a label."""
    keys = np.zeros(one[1].length + other[1].length, np.int64)
    named = np.zeros(len(keys), np.bool_)
    for (mine, is_label), (theirs, _) in zip(_columns(one), _columns(other), strict=True):
        codes = read_labels(pa.concat_arrays([mine.cast(pa.string()), theirs.cast(pa.string())])).codes
        named |= is_label & (codes != MISSING)
        keys = np.unique(keys * (int(codes.max(initial=0)) + 2) + codes + 1, return_inverse=True)[1].astype(np.int64)
    return np.where(named, keys, MISSING)


def _columns(table: Whole) -> Iterator[tuple[pa.Array, bool]]:
    """Yield the columns that say which row is which, in the order of their levels, and whether each is of labels."""
    layout, columns = table
    for column in sorted(layout.levels, key=layout.levels.__getitem__):
        yield columns.labels[column], True
    for date in layout.dates.there:
        yield columns.dates[date], False


def _distinct(keys: Ints) -> tuple[Ints, Ints]:
    """Return each key once, and the first row that has it."""
    distinct, first = np.unique(keys, return_index=True)
    there: Marks = distinct != MISSING
    return distinct[there], first[there]


def _same_figures(one: Whole, rows: Ints, other: Whole, others: Ints) -> bool:
    mine, theirs = _figures(one[0]), _figures(other[0])
    texts: dict[str, int] = {}
    pairs = filled = same = 0
    for at in mine.keys() & theirs.keys():
        left, left_text = _cells(one[1], mine[at], rows, texts)
        right, right_text = _cells(other[1], theirs[at], others, texts)
        is_filled = (left != 0) | (right != 0) | (left_text != 0) | (right_text != 0)
        pairs += len(rows)
        filled += int(np.count_nonzero(is_filled))
        same += int(np.count_nonzero(is_filled & (left == right) & (left_text == right_text)))
    return same >= SAME_FIGURES * filled if filled else bool(pairs)


def _figures(layout: Layout) -> dict[object, int]:
    """Return the columns of figures by what they are compared by: their periods; one of a long table is one alone."""
    if layout.figure is not None:
        return {None: layout.figure}
    return {period: column for column, period in layout.periods.items()}


def _cells(columns: SheetColumns, column: int, rows: Ints, texts: dict[str, int]) -> tuple[Floats, Ints]:
    """Return the numbers at ``rows``, 0 for none, and a number for what else a cell holds, 0 for nothing."""
    codes = np.zeros(columns.length, np.int64)
    for (row, at), cell in columns.odd.items():
        if at == column:
            codes[row] = texts.setdefault(str(cell), len(texts) + 1)
    numbers: Floats = np.nan_to_num(columns.figures[column].to_numpy(zero_copy_only=False))
    return numbers[rows], codes[rows]

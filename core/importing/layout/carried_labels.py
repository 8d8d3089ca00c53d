"""Labels that a pivot or an outline does not repeat: carried down to the rows that stand under them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells.columns import SheetColumns
from core.importing.layout import headings
from core.importing.layout.columns import Layout
from core.model.arrays import Ints, Marks

_NONE = -1


@dataclass(frozen=True, slots=True)
class _Outline:
    """The rows as an outline shows them: ``filled`` by label column, which rows are data, and which totals.

    ``total_at`` is the place of the outermost label of a row that says total, ``_NONE`` for any other row; ``inner``
    marks, for each label column, the rows that say something further in.
    """

    filled: Sequence[Marks]
    codes: Sequence[Ints]
    inner: Sequence[Marks]
    data: Marks
    total_at: Ints


def carry_down(layout: Layout, columns: SheetColumns) -> tuple[SheetColumns, dict[int, int]]:
    """Return ``columns`` with labels that are not repeated at each of their rows, and the count by column.

    From the outermost column on, a blank takes the label above it where the column is an outline: it begins filled, is
    filled wherever a column outside it is, and no label comes back within its block. Totals end what they total.
    """
    order = sorted(layout.levels)
    if not columns.length or not order or not columns.labels[order[0]].null_count:
        return columns, {}
    outline = _outline(layout, columns, order)
    labels, carried = dict(columns.labels), {}
    outer = np.zeros(columns.length, np.int64)
    for depth, column in enumerate(order):
        blank = outline.data & ~outline.filled[depth] & outline.inner[depth]
        if not blank.any() or not _is_outline(outline, depth, outer, blank):
            break
        source = _source(outline, depth)
        chosen = np.where(blank & (source >= 0), source, np.arange(columns.length))
        labels[column] = columns.labels[column].take(pa.array(chosen))
        carried[column] = int(np.count_nonzero(chosen != np.arange(columns.length)))
        outer = outer * (int(outline.codes[depth].max(initial=0)) + 2) + outline.codes[depth][chosen] + 1
    carried = {column: count for column, count in carried.items() if count}
    return (replace(columns, labels=labels), carried) if carried else (columns, {})


def _outline(layout: Layout, columns: SheetColumns, order: Sequence[int]) -> _Outline:
    encoded = [columns.labels[column].dictionary_encode() for column in order]
    codes = [array.indices.fill_null(_NONE).to_numpy(zero_copy_only=False).astype(np.int64) for array in encoded]
    total_at = np.full(columns.length, _NONE, np.int64)
    filled, says_total = [], []
    for array, code in zip(encoded, codes, strict=True):
        names = [str(name) for name in array.dictionary.to_pylist()]
        filled.append(np.isin(code, [number for number, name in enumerate(names) if name.strip()]))
        says_total.append(np.isin(code, [number for number, name in enumerate(names) if headings.may_total(name)]))
    last = filled[-1]
    for depth in reversed(range(len(order))):
        total_at[says_total[depth] & ~(last if depth < len(order) - 1 else np.zeros_like(last))] = depth
    inner = [np.zeros(columns.length, np.bool_) for _ in order]
    if layout.date is not None:
        inner[-1] = columns.dates[layout.date].is_valid().to_numpy(zero_copy_only=False)
    for depth in reversed(range(len(order) - 1)):
        inner[depth] = inner[depth + 1] | filled[depth + 1]
    figures = np.zeros(columns.length, np.bool_)
    for array in columns.figures.values():
        figures |= pc.is_valid(array).to_numpy(zero_copy_only=False)
    figures[[row for row, _ in columns.odd]] = True
    return _Outline(filled, codes, inner, figures & (total_at == _NONE), total_at)


def _is_outline(outline: _Outline, depth: int, outer: Ints, blank: Marks) -> bool:
    """Return whether the column at ``depth`` is written once for each block of ``outer``."""
    own = outline.data & outline.filled[depth]
    begins = np.zeros(len(outer), np.bool_)
    for further_out in outline.filled[:depth]:
        begins |= further_out & outline.data
    begins[np.flatnonzero(outline.data)[:1]] = True
    if (begins & ~outline.filled[depth]).any():
        return False
    pairs = outer[own] * (int(outline.codes[depth].max(initial=0)) + 1) + outline.codes[depth][own]
    if len(np.unique(pairs)) < len(pairs):
        return False
    return depth > 0 or 2 * int(np.count_nonzero(blank)) >= int(np.count_nonzero(own))


def _source(outline: _Outline, depth: int) -> Ints:
    """Return, for each row, the row above whose label holds for it; ``_NONE`` under a total of that label."""
    rows = np.arange(len(outline.total_at))
    above = np.maximum.accumulate(np.where(outline.data & outline.filled[depth], rows, _NONE))
    ends = (outline.total_at != _NONE) & (outline.total_at <= depth)
    ended = np.maximum.accumulate(np.where(ends, rows, _NONE))
    source: Ints = np.where(above > ended, above, _NONE)
    return source

"""The totals that a sheet states itself, compared with what its rows add up to."""

from collections.abc import Iterator

import numpy as np

from core.importing.checks.row_fates import Rows
from core.importing.layout import headings
from core.importing.layout.identities import MISSING
from core.importing.layout.sheet import Sheet
from core.model.arrays import Marks
from core.model.imports.receipts import Issue
from core.model.names import fold

_RULE = "total.differs"


def check_totals(sheet: Sheet, rows: Rows, summable: Marks) -> Iterator[Issue]:
    """Yield each cell of a total row that is no sum of the rows it may total, with the sum as the suggestion.

    A grand total may mean all rows, or those since the total before it; one of a name, the rows that bear the
    name, or all rows since the total before it, as an outline has them.
    """
    if not sheet.rules.is_on(_RULE) or sheet.layout.date is not None:
        return
    width = len(sheet.layout.periods)
    totals = sorted(rows.totals.items())
    if not width or not totals:
        return
    counted = summable & (rows.rejected_by[sheet.grid.position] < 0)
    values = np.where(counted, sheet.grid.values, 0.0).reshape(-1, width)
    present = (summable & ~sheet.grid.blank).reshape(-1, width)
    stated = np.where(summable, sheet.grid.values, 0.0).reshape(-1, width)
    before = 0
    for row, (level, name) in totals:
        named = _rows_named(sheet, level, name)
        if named is not None:
            sums = [values[named].sum(axis=0), values[before:row].sum(axis=0)]
        else:
            sums = [values.sum(axis=0), values[before:row].sum(axis=0)]
        near = sheet.rules.limit(_RULE, "per_mille") / 1_000
        wrong = present[row] & ~np.any([np.isclose(stated[row], total, rtol=near, atol=1e-9) for total in sums], axis=0)
        for place in np.flatnonzero(wrong).tolist():
            column = int(sheet.grid.column[place])
            yield sheet.issue(_RULE, row, column, _written(stated[row][place]), _written(float(sums[0][place])))
        before = row + 1


def _rows_named(sheet: Sheet, level: str, name: str) -> Marks | None:
    """Return the rows that a total of one name totals; ``None`` for a total of everything."""
    of = headings.total_of(name)
    if not of:
        return None
    labels = sheet.labels[level]
    codes = [code for code, other in enumerate(labels.names) if fold(other) == of]
    chosen: Marks = np.isin(labels.codes, codes) & (labels.codes != MISSING)
    return chosen


def _written(value: float) -> str:
    return f"{value:.15g}"

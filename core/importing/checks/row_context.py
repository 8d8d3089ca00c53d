"""What stands beside a faulty cell: the item and the place of its row, and the figures of the same row about it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from core.importing.checks.row_fates import series
from core.importing.checks.validation import as_written
from core.importing.layout.identities import Variants
from core.importing.layout.sheet import Sheet
from core.model.arrays import Ints
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.imports.receipts import Issue

_ABOUT = 2  # figures before it, and as many after it
_NAMES = 2  # of a place: the area and the market in it


def in_context(sheet: Sheet, issues: Sequence[Issue]) -> Iterator[Issue]:
    """Yield ``issues`` with what their rows name; those of the header or of the whole sheet as they are."""
    items, places = _named(sheet.products, PRODUCT_LEVELS, 1), _named(sheet.places, PLACE_LEVELS, _NAMES)
    figures = _Figures(sheet, [issue for issue in issues if issue.period is not None])
    for issue in issues:
        row = issue.row - sheet.first_row
        if not 0 <= row < sheet.length:
            yield issue
            continue
        yield replace(
            issue,
            item=items[sheet.products.number[row]],
            place=places[sheet.places.number[row]],
            around="" if issue.period is None else figures.about(row, issue.period),
        )


def _named(variants: Variants, levels: Sequence[str], most: int) -> list[str]:
    """Return the narrowest names of each variant, at most so many."""
    columns = [variants.table.column(level).to_pylist() for level in levels]
    return [" / ".join([name for name in names if name][-most:]) for names in zip(*columns, strict=True)]


class _Figures:
    """The figures beside faulty ones: those of the row, or of a long table those of the same place and product."""

    def __init__(self, sheet: Sheet, faulty: Sequence[Issue]) -> None:
        self._sheet = sheet
        self._group: Ints = np.arange(sheet.length) if sheet.layout.date is None else series(sheet)
        rows = sorted({issue.row - sheet.first_row for issue in faulty})
        group, grid = self._group[sheet.grid.position], sheet.grid
        wanted = np.isin(group, self._group[rows]) & np.isfinite(grid.values) & (sheet.calendar.number >= 0)
        self._at: dict[int, list[tuple[date, str]]] = {}
        for index in np.flatnonzero(wanted).tolist():
            day = sheet.calendar.starts[int(sheet.calendar.number[index])]
            self._at.setdefault(int(group[index]), []).append((day, as_written(float(grid.values[index]))))

    def about(self, row: int, period: date) -> str:
        """Return the figures next to that of ``period``, which is not among them."""
        figures = sorted(self._at.get(int(self._group[row]), ()))
        before = [line for line in figures if line[0] < period][-_ABOUT:]
        after = [line for line in figures if line[0] > period][:_ABOUT]
        return " ".join(f"{day.isoformat()}={figure}" for day, figure in (*before, *after))

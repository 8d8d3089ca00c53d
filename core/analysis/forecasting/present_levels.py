"""What models see: histories on their present level, so that a lasting shift of share does not come back as a season.

Shifts are found where brands win and lose: in the regions. Each origin of the backtest has the levels that were known
there. What people see as history, and what forecasts are compared with, stays as it was delivered.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from core.analysis.forecasting.backtest import Origins
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.sales import SEASONS, Group, History, Sales
from core.analysis.histories import Histories
from core.analysis.levels.present import factors
from core.model.arrays import Floats, Ints
from core.model.dimensions import PLACE_LEVELS, PlaceLevel, ProductLevel
from core.model.periods import Grain
from core.warehouse.filters import Filters

# Products first, so that a group of them is the beginning of a path; the last level is the whole that shares are of.
CELLS = (ProductLevel.MANUFACTURER, ProductLevel.BRAND, PlaceLevel.REGION)
_GRAINS = (Grain.MONTH, Grain.HIJRI_MONTH)  # of shorter periods, three do not show what lasts


_NOTABLE = 0.05  # of what was delivered in some period


def moved(panel: Panel, seen: Panel) -> frozenset[int]:
    """Return the rows of ``panel`` that models see as notably other than delivered."""
    return frozenset(
        row
        for row, (own, other) in enumerate(zip(panel.histories, seen.histories, strict=True))
        if (np.abs(other - own) > _NOTABLE * np.abs(own)).any()
    )


# How models see the series of some groups, now and at each origin of the backtest.
See = Callable[[Sales, Origins], Panel]


class PresentLevels:
    """The sales of brands in regions on the level that they had after any period.

    A period without a figure of a cell counts as nothing sold. Of grains other than months nothing is changed.
    """

    def __init__(self, cells: Mapping[Group, History], grain: Grain) -> None:
        self._row = {
            path: row for row, path in enumerate(sorted(cells, key=lambda path: [name or "" for name in path]))
        }
        starts = sorted({start for history in cells.values() for start in history})
        self._column = {start: column for column, start in enumerate(starts)}
        self._values = np.array([[cells[path].get(start, 0.0) for start in starts] for path in self._row])
        wholes = {path[-1]: None for path in self._row}
        number = {whole: at for at, whole in enumerate(wholes)}
        self._whole = np.array([number[path[-1]] for path in self._row], np.int64)
        self._season = SEASONS[grain] if grain in _GRAINS else len(starts)
        self._factors: dict[int, Floats] = {}

    def of(self, by: Sequence[str], filters: Filters) -> See | None:
        """Return how models see the groups of ``by`` within ``filters``, and groups of the first of those levels.

        ``None`` where another level is asked about than those of the cells.
        """
        if not {*by, *filters} <= set(CELLS):
            return None
        wanted = {level: {name.strip().lower() for name in names} for level, names in filters.items()}
        cells = [dict(zip(map(str, CELLS), path, strict=True)) for path in self._row]
        chosen = [
            all((cell[level] or "").strip().lower() in names for level, names in wanted.items()) for cell in cells
        ]

        def rows_of(group: Group) -> list[int]:
            names = dict(zip(by, group, strict=False))  # a group of the first levels has fewer names
            return [row for row in np.flatnonzero(chosen).tolist() if names.items() <= cells[row].items()]

        return lambda sales, runs: self._seen(sales, runs, rows_of)

    def _seen(self, sales: Sales, runs: Origins, rows_of: Callable[[Group], list[int]]) -> Panel:
        panel = sales.panel
        rows = [rows_of(group) for group in sales.groups]

        def known(row: int, length: int) -> Floats:
            days = sales.starts[panel.first[row] :][:length]
            return self._sums(rows[row], days, panel.histories[row][:length])

        return replace(
            panel,
            histories=tuple(known(row, int(length)) for row, length in enumerate(panel.lengths)),
            earlier=tuple(
                {int(length): known(row, int(length)) for length in lengths if length}
                for row, lengths in enumerate(runs.seen)
            ),
        )

    def of_items(self, items: Histories, counts: Iterable[int]) -> Iterator[Floats]:
        """Yield the first periods of ``items`` (rows x periods), as many as each of ``counts``.

        Each row is on the level that its cell had then; one without a cell is as it was.
        """
        cells = self._cells(items)
        column = np.array([self._column.get(start, -1) for start in items.periods], np.int64)
        for count in counts:
            columns = column[:count]
            known = self._known(int(columns.max(initial=-1)) + 1)
            raised = np.pad(known, (0, 1), constant_values=1.0)  # for rows without a cell, periods without a figure
            yield items.values[:, :count] * raised[cells[:, None], columns]

    def _sums(self, rows: list[int], days: tuple[date, ...], delivered: Floats) -> Floats:
        """Return the sums of the cells at ``rows`` on the level of the last of ``days``.

        They are as ``delivered`` where no share moved.
        """
        if not days:
            return delivered
        begin, end = self._column[days[0]], self._column[days[-1]] + 1
        raised = self._known(end)[rows, begin:]
        if (raised == 1).all():
            return delivered
        sums: Floats = (self._values[rows, begin:end] * raised).sum(axis=0)
        return sums

    def _known(self, count: int) -> Floats:
        """Return the factors (cells x periods) of the first ``count`` periods, when no more were known."""
        if count not in self._factors:
            self._factors[count] = factors(self._values[:, :count], self._whole, self._season)
        return self._factors[count]

    def _cells(self, items: Histories) -> Ints:
        """Return the cell of each row of ``items``, -1 for rows that have none."""
        columns = [
            (items.points if level in PLACE_LEVELS else items.items).column(level).to_pylist() for level in CELLS
        ]
        rows = [items.point if level in PLACE_LEVELS else items.item for level in CELLS]
        paths = zip(
            *([column[at] for at in row.tolist()] for column, row in zip(columns, rows, strict=True)), strict=True
        )
        return np.array([self._row.get(path, -1) for path in paths], np.int64)

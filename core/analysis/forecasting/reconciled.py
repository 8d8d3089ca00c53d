"""The one forecast that every question reads: what each item is expected to sell in each point.

Places settle the numbers: total, region and province are forecast by all models and reconciled. Products follow:
manufacturer and brand are forecast and reconciled the same way, and scaled to the same total. Each item in a point has
a level of its own; raking gives it its part of what its province and its brand bring. What is shown for any group is
the sum of its items in its points, in whole hundredths, so that parts add up to parents to the last digit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import duckdb
import numpy as np
import pyarrow as pa

from core.analysis import histories as item_histories
from core.analysis.forecasting.coherent import in_units
from core.analysis.forecasting.forecast import Setting
from core.analysis.forecasting.hierarchy import Series, Side, forecast_side
from core.analysis.forecasting.present_levels import CELLS, PresentLevels
from core.analysis.forecasting.raking import Margin, rake
from core.analysis.forecasting.reconciliation import Periods, Reconciliation
from core.analysis.forecasting.sales import Group, load
from core.analysis.histories import Histories
from core.analysis.likeness import reporting
from core.model.arrays import Floats, Ints
from core.model.dimensions import PLACE_LEVELS, PlaceLevel, ProductLevel
from core.model.forecasts.forecasts import ForecastRule
from core.model.job_context import JobContext
from core.model.periods import Grain
from core.warehouse.filters import Filters

PLACES = (PlaceLevel.REGION, PlaceLevel.PROVINCE)
PRODUCTS = (ProductLevel.MANUFACTURER, ProductLevel.BRAND)
_DECIMALS = 2
_DIGITS = 4  # of the total that are shown at least
_MOST_DECIMALS = 12
_HALF_LIFE = 4  # periods after which a sale counts half for the level of an item
_GONE = 3  # periods without a figure after which an item is expected to bring nothing more


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What every item in every point is expected to sell: ``ahead`` (rows x steps), in whole parts of
    which ``scale`` make one.

    ``past`` (rows x flat periods) is what the runs of the past would have been, not rounded. ``items`` has the names of
    the rows and no figures. ``sides`` are those that were forecast by all models. ``present`` is how these saw brands.
    """

    items: Histories
    periods: Periods
    ahead: Floats
    past: Floats
    scale: float
    sides: tuple[Side, ...]
    present: PresentLevels

    def by(self, levels: Sequence[str], filters: Filters) -> dict[Group, Reconciliation]:
        """Return the sums of the groups of ``levels`` within ``filters``; raises ``filter.unknown_level``."""
        rows = np.flatnonzero(self.items.chosen_rows(filters))
        if not len(rows):
            return {}
        codes = np.stack([self._codes(level)[rows] for level in levels]) if levels else np.zeros((1, len(rows)))
        _, first, group = np.unique(codes, axis=1, return_index=True, return_inverse=True)
        names = [self._names(level) for level in levels]
        sums = [self.items.added_up(group.ravel(), part[rows], count=len(first)) for part in (self.ahead, self.past)]
        return {
            tuple(name(int(rows[row])) for name in names): Reconciliation(self.periods, ahead / self.scale, past)
            for row, ahead, past in zip(first, *sums, strict=True)
        }

    def through(self, steps: int) -> "Reconciled":
        """Return the forecast of the first ``steps`` periods."""
        periods = replace(self.periods, ahead=self.periods.ahead[:steps])
        return replace(self, periods=periods, ahead=self.ahead[:, :steps])

    def nothing(self) -> Reconciliation:
        """Return what is expected of a group of which nothing is sold any more."""
        return Reconciliation(self.periods, np.zeros(self.ahead.shape[1]), np.zeros(self.past.shape[1]))

    def _table(self, level: str) -> tuple[pa.Table, Ints]:
        is_place = level in PLACE_LEVELS
        return (self.items.points, self.items.point) if is_place else (self.items.items, self.items.item)

    def _codes(self, level: str) -> Ints:
        table, row = self._table(level)
        codes: Ints = self.items.codes(table, [level])[row]
        return codes

    def _names(self, level: str) -> Callable[[int], str | None]:
        table, row = self._table(level)
        names = table.column(level).to_pylist()
        return lambda at: names[row[at]]


def reconcile_all(
    reader: duckdb.DuckDBPyConnection,
    grain: Grain,
    horizon: int,
    rule: ForecastRule,
    setting: Setting,
    context: JobContext,
    nearer: Reconciled | None = None,
) -> Reconciled | None:
    """Return the one forecast of all that ``reader`` shows; ``None`` where the total is too short for any model.

    Of ``rule`` only ``exposure`` counts. ``nearer`` is the one of a shorter horizon, whose periods are taken from it.
    Raises ``Cancelled``.
    """
    plain = ForecastRule(exposure=rule.exposure)

    def series(levels: tuple[str, ...]) -> Series:
        return load(reader, levels, {})[1]

    places = forecast_side(series, PLACES, grain, horizon, plain, setting, context)
    if places is None:
        return None
    present = PresentLevels(series(CELLS), grain)
    products = forecast_side(series, PRODUCTS, grain, horizon, plain, setting, context, present.of(PRODUCTS, {}))
    items = item_histories.load(reader).reported(reporting.read(reader, grain=grain))
    sides = (places,) if products is None or not products.levels else (products, places)
    margins = [_margin(items, side, places) for side in sides]
    ahead, past = _shared_out(items, present, margins, places.periods, horizon)
    decimals = _decimals(float(ahead.sum(axis=0).max(initial=0.0)))
    if nearer is not None:
        decimals = round(float(np.log10(nearer.scale)))
    scale = 10.0**decimals
    parts = np.rint(in_units(ahead, decimals) * scale)
    if nearer is not None:
        parts[:, : nearer.ahead.shape[1]] = nearer.ahead
    return Reconciled(
        replace(items, values=np.zeros((len(ahead), 0))),
        places.periods,
        parts,
        past,
        scale,
        sides,
        present,
    )


def _shared_out(
    items: Histories,
    present: PresentLevels,
    margins: Sequence[tuple[Ints, Floats, Floats]],
    periods: Periods,
    horizon: int,
) -> tuple[Floats, Floats]:
    """Return what each item brings of its ``margins``, ahead (rows x steps) and in the past (rows x flat periods)."""
    known = [items.periods.index(window[0]) for window in periods.past]
    *before, levels = map(_levels, present.of_items(items, (*known, len(items.periods))))
    ahead = rake(np.repeat(levels[:, None], horizon, axis=1), [Margin(group, now) for group, now, _ in margins])
    if not before:
        return ahead, np.zeros((len(ahead), 0))
    then = np.repeat(np.stack(before, axis=1), periods.shape[1], axis=1)
    return ahead, rake(then, [Margin(group, past) for group, _, past in margins])


def _margin(items: Histories, side: Side, places: Side) -> tuple[Ints, Floats, Floats]:
    """Return the leaf of each row, and the sums of the leaves ahead and in the past; both have the totals of places.

    The last of the leaves is for rows whose place or item has a new description, under which nothing was sold.
    """
    tables = [
        (items.points, items.point) if level in PLACE_LEVELS else (items.items, items.item) for level in side.levels
    ]
    names = [table.column(level).to_pylist() for level, (table, _) in zip(side.levels, tables, strict=True)]
    number = {leaf: at for at, leaf in enumerate(side.tree.leaves)}
    group = np.array(
        [
            number.get(tuple(column[at] for column, at in zip(names, ats, strict=True)), len(number))
            for ats in zip(*(row for _, row in tables), strict=True)
        ]
        if tables
        else [0] * len(items.point),
        np.int64,
    )
    sums = [_scaled(own, wanted) for own, wanted in ((side.ahead, places.ahead), (side.past, places.past))]
    ahead, past = (np.vstack([part, np.zeros((1, part.shape[1]))]) for part in sums)
    return group, ahead, past


def _scaled(sums: Floats, wanted: Floats) -> Floats:
    """Return ``sums`` in proportion, so that each step adds up to what ``wanted`` does."""
    now, total = sums.sum(axis=0), wanted.sum(axis=0)
    even = np.broadcast_to(total / max(len(sums), 1), sums.shape)
    return np.where(now > 0, sums * np.divide(total, now, out=np.zeros_like(total), where=now > 0), even)


def _levels(seen: Floats) -> Floats:
    """Return the level of each row (rows x periods): the mean of its sales, the later the heavier, not negative.

    A period without a figure does not count; a row without any in the last ``_GONE`` periods brings nothing more.
    """
    there = ~np.isnan(seen)
    weight = 0.5 ** (np.arange(seen.shape[1] - 1, -1, -1) / _HALF_LIFE)
    total = there @ weight
    level = np.divide(np.where(there, seen, 0.0) @ weight, total, out=np.zeros(len(seen)), where=total > 0)
    return np.where(there[:, -_GONE:].any(axis=1), np.maximum(level, 0.0), 0.0)


def _decimals(total: float) -> int:
    """Return with how many decimals items are expected: two, or as many as a small total needs."""
    whole = int(np.floor(np.log10(total))) + 1 if total > 0 else 0
    return min(max(_DECIMALS, _DIGITS - whole), _MOST_DECIMALS)

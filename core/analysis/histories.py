"""The figures as histories: one row for an item in a point, one column for a period.

A cell that no delivery speaks of is not a number; it is neither a zero nor a sale.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb
import numpy as np
import pyarrow as pa

from core.analysis.grains import coarsest, periods_of
from core.analysis.likeness.reporting import Reporting
from core.model.analyses.comparisons import Area
from core.model.arrays import Floats, Ints, Marks
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.warehouse.filters import Filters, check_levels


@dataclass(frozen=True, slots=True)
class Histories:
    """``values`` (rows x periods) with the number of the point and of the item of each row.

    ``points`` and ``items`` name them, in the columns of the place and product levels. ``periods`` are first days, in
    order and of one grain, without holes between the first and the last that has a figure.
    """

    values: Floats
    point: Ints
    item: Ints
    points: pa.Table
    items: pa.Table
    periods: tuple[date, ...]

    def codes(self, table: pa.Table, levels: Sequence[str]) -> Ints:
        """Return a number for each row of ``table`` (``points`` or ``items``), equal where all ``levels`` are."""
        names = [table.column(level).to_pylist() for level in levels]
        known: dict[tuple[str | None, ...], int] = {}
        return np.array([known.setdefault(key, len(known)) for key in zip(*names, strict=True)], np.int64)

    def through(self, known: int) -> "Histories":
        """Return them as they were when only the first ``known`` periods were held: rows without a figure are gone."""
        values = self.values[:, :known]
        held = ~np.isnan(values).all(axis=1)
        return replace(
            self, values=values[held], point=self.point[held], item=self.item[held], periods=self.periods[:known]
        )

    def reported(self, reporting: Reporting) -> "Histories":
        """Return them without the figures of areas in periods in which these were silent: those say nothing."""
        if not reporting.silent:
            return self
        columns = (self.points.column(level).to_pylist() for level in Area._fields)
        areas = [Area(*names) for names in zip(*columns, strict=True)]
        values = self.values.copy()
        for at, start in enumerate(self.periods):
            if silent := reporting.silent_in(start):
                values[np.array([area in silent for area in areas], np.bool_)[self.point], at] = np.nan
        return replace(self, values=values)

    def added_up(self, group: Ints, values: Floats | Marks, *, count: int = 0) -> Floats:
        """Return the sums (groups x periods) of ``values`` (rows x periods) over the rows of each group.

        There are ``count`` groups at least; one without rows sums up to 0.
        """
        count = max(count, int(group.max(initial=-1)) + 1)
        columns = [np.bincount(group, values[:, at], minlength=count) for at in range(values.shape[1])]
        return np.stack(columns, axis=1) if columns else np.zeros((count, 0))

    def chosen_rows(self, filters: Filters) -> Marks:
        """Mark the rows whose point and item pass ``filters``; raises ``filter.unknown_level``."""
        marked: Marks = self.chosen(self.points, filters)[self.point] & self.chosen(self.items, filters)[self.item]
        return marked

    def chosen(self, table: pa.Table, filters: Filters) -> Marks:
        """Mark the rows of ``table`` (``points`` or ``items``) that pass those of ``filters`` that speak of it."""
        marks = np.ones(table.num_rows, np.bool_)
        for level in set(check_levels(tuple(filters))) & set(table.column_names):
            wanted = {name.strip().lower() for name in filters[level]}
            names = table.column(level).to_pylist()
            marks &= np.array([name is not None and name.strip().lower() in wanted for name in names], np.bool_)
        return marks


def load(reader: duckdb.DuckDBPyConnection) -> Histories:
    """Return the histories of the coarsest grain that the warehouse holds; empty data give none.

    What a point or an item is called is what its last description in the warehouse says; figures of all its
    descriptions are one history.
    """
    grain = coarsest(reader)
    starts = periods_of(reader, grain)
    points, point_of = _members(reader, "place", PLACE_LEVELS)
    items, item_of = _members(reader, "product", PRODUCT_LEVELS)
    # dense_rank over every figure would sort them all; the few periods are numbered first.
    facts: pa.Table = reader.sql(
        """
        WITH number AS (
            SELECT period_id, dense_rank() OVER (ORDER BY period) - 1 AS nth FROM period WHERE grain = ?
        )
        SELECT place_id, product_id, nth, CAST(value AS DOUBLE) AS value FROM fact JOIN number USING (period_id)
        """,
        params=[grain],
    ).to_arrow_table()
    point = point_of[facts.column("place_id").to_numpy()]
    item = item_of[facts.column("product_id").to_numpy()]
    pair = point * max(items.num_rows, 1) + item
    held = np.flatnonzero(np.bincount(pair, minlength=points.num_rows * items.num_rows))
    row = np.empty(points.num_rows * items.num_rows, np.int64)
    row[held] = np.arange(len(held))
    values = np.full((len(held), len(starts)), np.nan)
    values[row[pair], facts.column("nth").to_numpy()] = facts.column("value").to_numpy()
    # Arrow's memory pool would otherwise hold more than the histories themselves.
    del facts, point, item, pair
    pa.default_memory_pool().release_unused()
    return Histories(
        values, held // max(items.num_rows, 1), held % max(items.num_rows, 1), points, items, tuple(starts)
    )


def after_holes(values: Floats) -> Floats:
    """Return the values with everything before the last missing one taken out, so that each row is one stretch."""
    missing = np.isnan(values)
    behind = np.cumsum(missing[:, ::-1], axis=1)[:, ::-1]
    return np.where(behind > 0, np.nan, values)


def _members(reader: duckdb.DuckDBPyConnection, table: str, levels: Sequence[str]) -> tuple[pa.Table, Ints]:
    """Return one description for each key of ``table``, and the number of that description by the id."""
    rows: pa.Table = reader.sql(
        f"SELECT {table}_id, {table}_key, {', '.join(levels)} FROM {table} ORDER BY {table}_id"
    ).to_arrow_table()
    ids = rows.column(f"{table}_id").to_numpy()
    encoded = rows.column(f"{table}_key").combine_chunks().dictionary_encode()
    number = encoded.indices.to_numpy(zero_copy_only=False).astype(np.int64)
    last = np.zeros(len(encoded.dictionary), np.int64)
    last[number] = np.arange(len(number))
    of_id = np.zeros(int(ids.max(initial=-1)) + 1, np.int64)
    of_id[ids] = number
    return rows.select(list(levels)).take(pa.array(last)), of_id

"""The rate of zero records by place, and the places that are silent; both from one look at the areas."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import numpy as np

from core.alerts.figures.chance import pointed
from core.alerts.figures.unreported import (
    Area,
    AreaName,
    Silent,
    add,
    among,
    missing,
    reports,
)
from core.model.alerts.tracks import AlertFigure, Scope, Track, TrackPoint
from core.model.arrays import Floats
from core.model.periods import Grain

_BEFORE = 3  # periods with sales that say what a silent place should sell


def gap_rates(reader: duckdb.DuckDBPyConnection, grain: Grain, by: Sequence[str], silent: Silent) -> Iterator[Track]:
    """Yield the zero records of all records of each scope in per cent, compared with those of all other scopes.

    An area that reports no sale at all in a period, though it does in others, did not report: its zeros are no gaps.
    Like for like, it has those that it usually has. What hangs on a rate are the sales of its scope.
    """
    zeros: defaultdict[date, int] = defaultdict(int)
    records: defaultdict[date, int] = defaultdict(int)
    held: defaultdict[Scope, dict[date, tuple[int, int, Decimal]]] = defaultdict(dict)
    areas: defaultdict[Scope, defaultdict[AreaName, dict[date, tuple[int, int]]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for period, zero, record, sold, region, area, *names in _reported(reader, grain, by, silent):
        scope = tuple(zip(by, names, strict=True))
        if region is None:
            zeros[period] += int(zero)
            records[period] += int(record)
            if None not in names:
                held[scope][period] = (int(zero), int(record), sold)
        elif None not in names:
            areas[scope][region, area][period] = (int(zero), int(record))
    periods = sorted(records)
    for scope, counted in held.items():
        figures = []
        for period, (zero, record, sold) in counted.items():
            others = records[period] - record
            peers = 100 * (zeros[period] - zero) / others if others else None
            figures.append((period, 100 * zero / record, peers, float(sold)))
        apart = missing(
            *_counts(counted, periods),
            [
                Area(reports(silent[name], periods), *_counts(by_period, periods))
                for name, by_period in areas[scope].items()
            ],
        )
        apart_in = dict(zip(periods, apart.tolist(), strict=True))
        points = (replace(point, like=add(point.value, apart_in[point.period])) for point in pointed(figures))
        yield Track(AlertFigure.GAP_RATE, scope, tuple(points))


def _reported(
    reader: duckdb.DuckDBPyConnection, grain: Grain, by: Sequence[str], silent: Silent
) -> list[tuple[Any, ...]]:
    """Return period, zeros, records, sales, region, area and the levels ``by`` of what did report.

    First without region and area what all areas add up to, then the areas that are ever silent.
    """
    levels = ", ".join(f"by_{level}" for level in by)
    condition, values = among(silent)
    return reader.execute(
        f"""
        WITH cell AS (
            SELECT region, precision_area, {", ".join(f"{level} AS by_{level}" for level in by)}, period,
                   count(*) AS records, count(*) FILTER (value = 0) AS zeros, sum(value) AS sold
            FROM sales WHERE grain = ? GROUP BY ALL
        ), silent AS (
            SELECT region, precision_area, period FROM cell GROUP BY ALL HAVING sum(sold) = 0
        ), reported AS (
            SELECT * FROM cell ANTI JOIN silent USING (region, precision_area, period)
        )
        SELECT period, sum(zeros), sum(records), sum(sold), NULL AS region, NULL AS precision_area, {levels}
        FROM reported GROUP BY ALL
        UNION ALL
        SELECT period, sum(zeros), sum(records), sum(sold), region, precision_area, {levels}
        FROM reported WHERE {condition} GROUP BY ALL
        ORDER BY period
        """,
        [grain, *values],
    ).fetchall()


def _counts(counted: Mapping[date, Sequence[int | Decimal]], periods: Sequence[date]) -> tuple[Floats, Floats]:
    """Return zeros and records in each period."""
    pairs = np.array([[float(count) for count in counted.get(period, (0, 0))[:2]] for period in periods], np.float64)
    return pairs[:, 0], pairs[:, 1]


AreaSales = Sequence[tuple[date, Decimal, str | None, str | None]]  # period, sales, region, precision area


def area_sales(reader: duckdb.DuckDBPyConnection, grain: Grain) -> AreaSales:
    """Return the sales of each area by period; an area without any record in a period is absent from it."""
    return reader.execute(
        "SELECT period, sum(value), region, precision_area FROM sales WHERE grain = ? GROUP BY ALL", [grain]
    ).fetchall()


def silences(sold: AreaSales, by: Sequence[str], periods: Sequence[date]) -> Iterator[Track]:
    """Give, for each place that was ever silent, how many periods in a row it has been; regions, or their areas.

    Silent is a period without a sale, or without any record, after one with a sale. What hangs on it are the mean
    sales of the last three periods that had any.
    """
    sales: defaultdict[tuple[str, ...], defaultdict[date, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for period, amount, *area in sold:
        names = tuple(name for name in area[: len(by)] if name is not None)
        if len(names) == len(by):
            sales[names][period] += amount
    for place, sold_in in sorted(sales.items()):
        points = tuple(_silent(sold_in, periods))
        if any(point.value for point in points):
            yield Track(AlertFigure.SILENCE, tuple(zip(by, place, strict=True)), points)


def _silent(sold: Mapping[date, Decimal], periods: Sequence[date]) -> Iterator[TrackPoint]:
    before: list[float] = []
    silent = 0
    for period in periods:
        now = float(sold.get(period, 0))
        if now > 0:
            before, silent = [*before[1 - _BEFORE :], now], 0
        elif before:
            silent += 1
        if before:
            yield TrackPoint(period, float(silent), None, None, None, sum(before) / len(before))

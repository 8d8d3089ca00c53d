"""The rate of zero records by place, and the places that are silent; both from one look at the areas."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb

from core.alerts.figures.chance import pointed
from core.model.periods import Grain
from core.model.tracks import AlertFigure, Point, Scope, Track

_BEFORE = 3  # periods with sales that tell what a silent place should sell


def gap_rates(reader: duckdb.DuckDBPyConnection, grain: Grain, by: Sequence[str]) -> Iterator[Track]:
    """Give the zero records of all records of each scope in per cent, held against those of all other scopes.

    An area that reports no sale at all in a period, though it does in others, did not report: its zeros are no gaps.
    What hangs on a rate are the sales of its scope.
    """
    rows = reader.execute(
        f"""
        WITH cell AS (
            SELECT region, precision_area, {", ".join(f"{level} AS by_{level}" for level in by)}, period,
                   count(*) AS records, count(*) FILTER (value = 0) AS zeros, sum(value) AS sold
            FROM sales WHERE grain = ? GROUP BY ALL
        ), silent AS (
            SELECT region, precision_area, period FROM cell GROUP BY ALL HAVING sum(sold) = 0
        )
        SELECT period, sum(zeros), sum(records), sum(sold), {", ".join(f"by_{level}" for level in by)}
        FROM cell ANTI JOIN silent USING (region, precision_area, period) GROUP BY ALL ORDER BY period
        """,
        [grain],
    ).fetchall()
    zeros: defaultdict[date, int] = defaultdict(int)
    records: defaultdict[date, int] = defaultdict(int)
    held: defaultdict[Scope, list[tuple[date, int, int, Decimal]]] = defaultdict(list)
    for period, zero, record, sold, *names in rows:
        zeros[period] += int(zero)
        records[period] += int(record)
        if None not in names:
            held[tuple(zip(by, names, strict=True))].append((period, int(zero), int(record), sold))
    for scope, counted in held.items():
        figures = []
        for period, zero, record, sold in counted:
            others = records[period] - record
            peers = 100 * (zeros[period] - zero) / others if others else None
            figures.append((period, 100 * zero / record, peers, float(sold)))
        yield Track(AlertFigure.GAP_RATE, scope, pointed(figures))


def silences(
    reader: duckdb.DuckDBPyConnection, grain: Grain, by: Sequence[str], periods: Sequence[date]
) -> Iterator[Track]:
    """Give, for each place that was ever silent, how many periods in a row it has been.

    Silent is a period without a sale, or without any record, after one with a sale. What hangs on it are the mean
    sales of the last three periods that had any.
    """
    rows = reader.execute(
        f"SELECT period, sum(value), {', '.join(by)} FROM sales WHERE grain = ? GROUP BY ALL", [grain]
    ).fetchall()
    sales: defaultdict[tuple[Any, ...], dict[date, float]] = defaultdict(dict)
    for period, sold, *names in rows:
        if None not in names:
            sales[tuple(names)][period] = float(sold)
    for place, sold_in in sorted(sales.items()):
        points = tuple(_silent(sold_in, periods))
        if any(point.value for point in points):
            yield Track(AlertFigure.SILENCE, tuple(zip(by, place, strict=True)), points)


def _silent(sold: dict[date, float], periods: Sequence[date]) -> Iterator[Point]:
    before: list[float] = []
    silent = 0
    for period in periods:
        now = sold.get(period, 0.0)
        if now > 0:
            before, silent = [*before[1 - _BEFORE :], now], 0
        elif before:
            silent += 1
        if before:
            yield Point(period, float(silent), None, None, None, sum(before) / len(before))

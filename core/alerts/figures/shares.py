"""Who holds which share of the sales of a place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

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
from core.model.alerts.tracks import AlertFigure, Track
from core.model.arrays import Floats
from core.model.dimensions import PLACE_LEVELS
from core.model.periods import Grain

Names = tuple[str | None, ...]
_ByPeriod = defaultdict[date, Decimal]


def shares(reader: duckdb.DuckDBPyConnection, grain: Grain, by: Sequence[str], silent: Silent) -> Iterator[Track]:
    """Yield the share of each group in the sales of its place in per cent; levels of place name the place.

    What is absent from a period in which its place has sales held nothing of them. What hangs on a share are the
    sales of its place. Like for like, areas that are silent in a period hold what they usually do.
    """
    depth = sum(level in PLACE_LEVELS for level in by)
    depth = depth if depth < len(by) else depth - 1
    sold = _Sold()
    for period, value, *names in reader.execute(
        f"SELECT period, sum(value), {', '.join(by)} FROM sales WHERE grain = ? GROUP BY ALL ORDER BY ALL NULLS LAST",
        [grain],
    ).fetchall():
        sold.add(tuple(names[:depth]), tuple(names), period, value)
    periods = sorted({period for totals in sold.wholes.values() for period in totals})
    areas = _areas(reader, grain, by, depth, silent)
    for group, held in sold.parts.items():
        if None in group:
            continue
        place = group[:depth]
        totals = sold.wholes[place]
        apart = missing(
            _array(held, periods),
            _array(totals, periods),
            [
                Area(
                    reports(silent[name], periods),
                    _array(area.parts[group], periods),
                    _array(area.wholes[place], periods),
                )
                for name, area in areas.get(place, {}).items()
            ],
        )
        figures = [
            (period, float(100 * held[period] / totals[period]), None, float(totals[period]))
            for period in periods
            if totals[period] > 0
        ]
        apart_in = dict(zip(periods, apart.tolist(), strict=True))
        points = (replace(point, like=add(point.value, apart_in[point.period])) for point in pointed(figures))
        yield Track(
            AlertFigure.SHARE, tuple((level, str(name)) for level, name in zip(by, group, strict=True)), tuple(points)
        )


@dataclass(slots=True)
class _Sold:
    """Sales by period, of each group and of the place that it has a share of."""

    parts: defaultdict[Names, _ByPeriod] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Decimal)))
    wholes: defaultdict[Names, _ByPeriod] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Decimal)))

    def add(self, place: Names, group: Names, period: date, value: Decimal) -> None:
        self.parts[group][period] += value
        self.wholes[place][period] += value


def _areas(
    reader: duckdb.DuckDBPyConnection,
    grain: Grain,
    by: Sequence[str],
    depth: int,
    silent: Silent,
) -> Mapping[Names, Mapping[AreaName, _Sold]]:
    """Return what the areas that are ever silent sold, by the place that they lie in."""
    areas: defaultdict[Names, defaultdict[AreaName, _Sold]] = defaultdict(lambda: defaultdict(_Sold))
    condition, values = among(silent)
    rows = reader.execute(
        f"SELECT period, sum(value), region, precision_area, {', '.join(by)} FROM sales "
        f"WHERE grain = ? AND {condition} GROUP BY ALL ORDER BY ALL NULLS LAST",
        [grain, *values],
    ).fetchall()
    for period, value, region, area, *names in rows:
        place = tuple(names[:depth])
        areas[place][region, area].add(place, tuple(names), period, value)
    return areas


def _array(amounts: Mapping[date, Decimal], periods: Sequence[date]) -> Floats:
    return np.array([float(amounts.get(period, 0)) for period in periods], np.float64)

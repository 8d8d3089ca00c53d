"""Calculate how the places of one level do: one look through the records, then arrays of period x place x pack."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import duckdb
import numpy as np

from core.analysis import trend
from core.analysis.gaps import prize
from core.analysis.grains import coarsest, periods_of
from core.analysis.noise import band
from core.model.analyses.places import Moved, PlaceFigures, PlaceReport
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import NOTHING, Prize
from core.model.analyses.trends import TrendPeriod, TrendPoint, TrendRule
from core.model.arrays import Floats
from core.model.dimensions import PLACE_LEVELS, SELLER_LEVELS, ProductLevel
from core.model.periods import Grain
from core.warehouse.filters import Filters, check_levels, conditions

_HISTORY = 12
_BREADTH = 14  # periods: as many as its noise needs, and counting points costs most
_PERIODS = {
    Grain.DAY: TrendPeriod.DAILY,
    Grain.WEEK: TrendPeriod.WEEKLY,
    Grain.HIJRI_MONTH: TrendPeriod.MONTHLY,
    Grain.MONTH: TrendPeriod.MONTHLY,
    Grain.QUARTER: TrendPeriod.QUARTERLY,
}


def find(reader: duckdb.DuckDBPyConnection, level: str, filters: Filters, missing: Sequence[PointGap]) -> PlaceReport:
    """Return how the places of ``level`` do in the last period, the largest prize first.

    Filters on places choose among the places and leave their peers whole; filters on products choose what is looked
    at. Shares are of the market of the chosen places, as everywhere: filters on sellers do not narrow it. ``missing``
    are the gaps at points that pass ``filters``; their sums are the prizes. A place with a prize is shown even where it
    has no figure. Raises ``filter.unknown_level``.
    """
    check_levels((level,))
    grain = coarsest(reader)
    periods = periods_of(reader, grain)
    of_products = {level: names for level, names in filters.items() if level not in PLACE_LEVELS}
    prizes = {group[0]: worth for group, worth in prize.by_group(missing, (level,)).items()}
    table = _Table(reader, level, of_products, grain, periods, prizes) if grain is not None and periods else None
    if table is None or grain is None or not table.places:
        return PlaceReport(level=level, period=None, before=None, places=())
    chosen = _chosen(reader, level, filters)
    moved = _moves(reader, level, of_products, grain)
    places = [
        _figures(table, at, moved.get(place), prizes.get(place, NOTHING))
        for at, place in enumerate(table.places)
        if place in prizes or ((chosen is None or place in chosen) and table.records[-1, at].sum())
    ]
    market = _market(reader, filters, grain, periods[-1])
    places = [_with_share(place, market) for place in places]
    places.sort(key=lambda place: (-place.middle, -place.threat, -(place.sales.value or 0.0), place.place or ""))
    return PlaceReport(
        level=level, period=periods[-1], before=periods[-2] if len(periods) > 1 else None, places=tuple(places)
    )


class _Table:
    """Records, zeros and sales as arrays of period x place x pack; items and points as arrays of period x place."""

    def __init__(
        self,
        reader: duckdb.DuckDBPyConnection,
        level: str,
        filters: Filters,
        grain: Grain,
        periods: Sequence[date],
        also: Iterable[str | None],
    ) -> None:
        where, values = conditions(filters)
        pack = ProductLevel.PACK_TYPE
        rows = reader.execute(
            f"SELECT period, {level}, {pack}, count(*), count(*) FILTER (value = 0), CAST(sum(value) AS DOUBLE) "
            f"FROM sales WHERE grain = ? AND {where} GROUP BY ALL",
            [grain, *values],
        ).fetchall()
        breadth = reader.execute(
            f"SELECT period, {level}, count(*) FILTER (value > 0), "
            "count(DISTINCT (precision_area, market)) FILTER (value > 0) "
            f"FROM sales WHERE grain = ? AND period >= ? AND {where} GROUP BY ALL",
            [grain, periods[-min(_BREADTH, len(periods))], *values],
        ).fetchall()
        self.periods = list(periods)
        self.places: list[str | None] = sorted({*also, *(row[1] for row in rows)}, key=lambda name: name or "")
        packs = sorted({row[2] for row in rows}, key=lambda name: name or "")
        at = {period: number for number, period in enumerate(periods)}
        place_at = {place: number for number, place in enumerate(self.places)}
        pack_at = {name: number for number, name in enumerate(packs)}
        shape = (len(periods), len(self.places), len(packs))
        self.records, self.zeros, self.sales = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        for period, place, name, records, zeros, sold in rows:
            where_to = at[period], place_at[place], pack_at[name]
            self.records[where_to], self.zeros[where_to], self.sales[where_to] = records, zeros, sold or 0.0
        self.breadth = np.full(shape[:2], np.nan)
        for period, place, items, points in breadth:
            self.breadth[at[period], place_at[place]] = items / points if points else np.nan
        others_records = self.records.sum(axis=1, keepdims=True) - self.records
        others_zeros = self.zeros.sum(axis=1, keepdims=True) - self.zeros
        with np.errstate(invalid="ignore", divide="ignore"):
            self.peer_rate = np.where(others_records > 0, others_zeros / others_records, np.nan)


def _chosen(reader: duckdb.DuckDBPyConnection, level: str, filters: Filters) -> set[str | None] | None:
    """Return the places that pass the filters on places; ``None`` where there are none."""
    of_places = {level: names for level, names in filters.items() if level in PLACE_LEVELS}
    if not of_places:
        return None
    where, values = conditions(of_places)
    return {name for (name,) in reader.execute(f"SELECT DISTINCT {level} FROM places WHERE {where}", values).fetchall()}


def _moves(
    reader: duckdb.DuckDBPyConnection, level: str, filters: Filters, grain: Grain
) -> dict[str | None, TrendPoint]:
    """Return the last period of the trend of each place, whose changes are those of every other page."""
    report = trend.find(reader, TrendRule(period=_PERIODS[grain], by=(level,)), filters)
    last = max((series.points[-1].start for series in report.series), default=None)
    return {series.group[0]: series.points[-1] for series in report.series if series.points[-1].start == last}


def _figures(table: _Table, at: int, point: TrendPoint | None, worth: Prize) -> PlaceFigures:
    records, zeros, sales = table.records[:, at], table.zeros[:, at], table.sales[:, at]
    with np.errstate(invalid="ignore", divide="ignore"):
        rate = 100 * zeros.sum(axis=1) / records.sum(axis=1)
        expected = np.nansum(records * table.peer_rate[:, at], axis=1)
        known = np.where(np.isnan(table.peer_rate[:, at]), 0.0, records).sum(axis=1)
        peers = np.where(known > 0, 100 * expected / known, np.nan)
        total = sales.sum(axis=1)
    last_year = point.against_last_year if point is not None else None
    excess = rate - peers
    return PlaceFigures(
        place=table.places[at],
        sales=_sales(float(total[-1]), point),
        last_year=last_year.percentage if last_year is not None else None,
        share=0.0,
        zero_rate=_moved(rate, np.diff(rate)),
        peer_rate=_number(peers[-1]),
        excess=_moved(excess, np.diff(excess)),
        breadth=_moved(table.breadth[:, at], np.diff(table.breadth[:, at])),
        prize=worth,
        history=tuple((period, _number(value)) for period, value in zip(table.periods, excess, strict=True))[
            -_HISTORY:
        ],
        left_out=point.against_previous.left_out if point is not None else None,
        left_out_last_year=last_year.left_out if last_year is not None else None,
    )


def _sales(total: float, point: TrendPoint | None) -> Moved:
    change = point.against_previous if point is not None else None
    if change is None or change.range is None:
        return Moved(value=total, change=change.percentage if change is not None else None, noise=None)
    low, high = change.range
    return Moved(value=total, change=change.percentage, noise=(high - low) / 2, usual=(low + high) / 2)


def _moved(values: Floats, changes: Floats) -> Moved:
    """Return the last value with its change; the noise is the band of the changes before the last."""
    earlier = [float(change) for change in changes[:-1] if np.isfinite(change)]
    usual = band(earlier)
    return Moved(
        value=_number(values[-1]),
        change=_number(changes[-1]) if len(changes) else None,
        noise=None if usual is None else abs(usual[0]) + usual[1],
    )


def _market(reader: duckdb.DuckDBPyConnection, filters: Filters, grain: Grain, period: date) -> float:
    """Return what everybody sold in ``period`` of what ``filters`` choose, whoever the sellers are."""
    where, values = conditions({level: names for level, names in filters.items() if level not in SELLER_LEVELS})
    query = f"SELECT CAST(sum(value) AS DOUBLE) FROM sales WHERE grain = ? AND period = ? AND {where}"
    [(sold,)] = reader.execute(query, [grain, period, *values]).fetchall()
    return float(sold or 0.0)


def _with_share(figures: PlaceFigures, market: float) -> PlaceFigures:
    return replace(figures, share=100 * (figures.sales.value or 0.0) / market if market else 0.0)


def _number(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None

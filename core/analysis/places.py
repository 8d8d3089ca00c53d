"""Calculate how the places of one level do: one look through the records, then arrays of period x place."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import duckdb
import numpy as np

from core.analysis import trend
from core.analysis.gaps import prize
from core.analysis.gaps.shrinkage import Counts, shrink
from core.analysis.grains import coarsest, periods_of
from core.analysis.noise import band
from core.model.analyses.places import Moved, PlaceFigures, PlaceReport
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import NOTHING, Prize
from core.model.analyses.trends import TrendPeriod, TrendPoint, TrendRule
from core.model.arrays import Floats
from core.model.dimensions import PLACE_LEVELS, SELLER_LEVELS
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

    All figures of a place are of what ``filters`` choose of it. Filters on places leave its peers whole; filters on
    products choose the market. Shares are of the market of the chosen places, as everywhere: filters on sellers do not
    narrow it. ``missing`` are the gaps at points that pass ``filters``; their sums are the prizes. A place with a prize
    is shown even where it has no figure. Raises ``filter.unknown_level``.
    """
    check_levels((level,))
    grain = coarsest(reader)
    periods = periods_of(reader, grain)
    prizes = {group[0]: worth for group, worth in prize.by_group(missing, (level,)).items()}
    table = _Table(reader, level, filters, grain, periods, prizes) if grain is not None and periods else None
    if table is None or grain is None:
        return PlaceReport(level=level, period=None, before=None, places=())
    moved = _moves(reader, level, filters, grain)
    places = [
        _figures(table, at, moved.get(place), prizes.get(place, NOTHING))
        for at, place in enumerate(table.places)
        if place in prizes or table.records[-1, at]
    ]
    if not places:
        return PlaceReport(level=level, period=None, before=None, places=())
    market = _market(reader, filters, grain, periods[-1])
    places = [_with_share(place, market) for place in places]
    places.sort(key=lambda place: (-place.middle, -place.threat, -(place.sales.value or 0.0), place.place or ""))
    return PlaceReport(
        level=level, period=periods[-1], before=periods[-2] if len(periods) > 1 else None, places=tuple(places)
    )


class _Table:
    """Figures of places as arrays of period x place: what the filters choose, and the rates of all other places."""

    def __init__(
        self,
        reader: duckdb.DuckDBPyConnection,
        level: str,
        filters: Filters,
        grain: Grain,
        periods: Sequence[date],
        also: Iterable[str | None],
    ) -> None:
        market, market_values = conditions({k: v for k, v in filters.items() if k not in PLACE_LEVELS})
        chosen, chosen_values = conditions({k: v for k, v in filters.items() if k in PLACE_LEVELS})
        rows = reader.execute(
            f"""
            SELECT period, {level}, count(*) FILTER (chosen), count(*) FILTER (chosen AND value = 0),
                   CAST(sum(value) FILTER (chosen) AS DOUBLE), count(*), count(*) FILTER (value = 0)
            FROM (SELECT *, {chosen} AS chosen FROM sales) WHERE grain = ? AND {market} GROUP BY ALL
            """,
            [*chosen_values, grain, *market_values],
        ).fetchall()
        where, values = conditions(filters)
        breadth = reader.execute(
            f"SELECT period, {level}, count(*) FILTER (value > 0), "
            "count(DISTINCT (precision_area, market)) FILTER (value > 0) "
            f"FROM sales WHERE grain = ? AND period >= ? AND {where} GROUP BY ALL",
            [grain, periods[-min(_BREADTH, len(periods))], *values],
        ).fetchall()
        self.periods = list(periods)
        self.places: list[str | None] = sorted({*also, *(row[1] for row in rows)}, key=lambda name: name or "")
        at = {period: number for number, period in enumerate(periods)}
        place_at = {place: number for number, place in enumerate(self.places)}
        shape = (len(periods), len(self.places))
        whole = Counts(np.zeros(shape), np.zeros(shape))
        self.records, self.zeros, self.sales = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        for period, place, records, zeros, sold, all_records, all_zeros in rows:
            cell = at[period], place_at[place]
            self.records[cell], self.zeros[cell], self.sales[cell] = records, zeros, sold or 0.0
            whole.records[cell], whole.zeros[cell] = all_records, all_zeros
        self.breadth = np.full(shape, np.nan)
        for period, place, items, points in breadth:
            self.breadth[at[period], place_at[place]] = items / points if points else np.nan
        peers = Counts(*(counts.sum(axis=1, keepdims=True) - counts for counts in whole))
        with np.errstate(invalid="ignore", divide="ignore"):
            self.peer_rate = np.where(peers.records > 0, 100 * peers.zeros / peers.records, np.nan)
        last = (Counts(*(counts[-1] for counts in of)) for of in ((self.zeros, self.records), whole, peers))
        self.chance = shrink(*last).chance


def _moves(
    reader: duckdb.DuckDBPyConnection, level: str, filters: Filters, grain: Grain
) -> dict[str | None, TrendPoint]:
    """Return the last period of the trend of each place, whose changes are those of every other page."""
    report = trend.find(reader, TrendRule(period=_PERIODS[grain], by=(level,)), filters)
    last = max((series.points[-1].start for series in report.series), default=None)
    return {series.group[0]: series.points[-1] for series in report.series if series.points[-1].start == last}


def _figures(table: _Table, at: int, point: TrendPoint | None, worth: Prize) -> PlaceFigures:
    with np.errstate(invalid="ignore", divide="ignore"):
        rate = 100 * table.zeros[:, at] / table.records[:, at]
    peers = table.peer_rate[:, at]
    last_year = point.against_last_year if point is not None else None
    excess = rate - peers
    return PlaceFigures(
        place=table.places[at],
        sales=_sales(float(table.sales[-1, at]), point),
        last_year=last_year.percentage if last_year is not None else None,
        share=0.0,
        zero_rate=_moved(rate, np.diff(rate)),
        peer_rate=_number(peers[-1]),
        excess=_moved(excess, np.diff(excess)),
        breadth=_moved(table.breadth[:, at], np.diff(table.breadth[:, at])),
        prize=worth,
        chance=_number(table.chance[at]) if table.records[-1, at] else None,
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

"""What silent areas are taken to have sold, so that a history has no low month where nobody reported.

An area's silent period is taken from its own nearest periods that were reported, each moved by how the market changed
since, like for like. The weights are the same for every group, so that completed parts add up to completed totals.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import fsum

import duckdb

from core.analysis.grains import undoubled
from core.analysis.likeness.like_for_like import GroupSales, Parts, parts
from core.analysis.likeness.reporting import Reporting
from core.model.analyses.comparisons import Area
from core.model.periods import Grain

ENDED = 3  # periods of silence to the end after which an area is not expected back
_NEAREST = 2  # reported periods on either side

# For each silent period of an area: what its reported periods count for in it.
Weights = Mapping[Area, Mapping[date, Mapping[date, float]]]


def market_of(
    reader: duckdb.DuckDBPyConnection, reported: Reporting, start: str = "period", grain: Grain | None = None
) -> GroupSales:
    """Return all sales that ``reader`` shows by stretch of time, as ``reported`` was read with the same arguments."""
    source = "(SELECT * FROM sales WHERE grain = ?)" if grain is not None else undoubled(reader, start)
    values = [] if grain is None else [grain]
    rows = reader.execute(f"SELECT {start} AS start, sum(value) FROM {source} GROUP BY ALL", values).fetchall()
    sold = f"SELECT {start} AS start, value, region, precision_area FROM {source}"
    return GroupSales(dict(rows), parts(reader, reported, sold, values, ()).get((), {}), reported)


def nobody_in(market: GroupSales) -> frozenset[date]:
    """Return the periods that no area reported."""
    return frozenset(start for start in market.reporting.silent if not market.compared(start, start).now)


def weights_of(market: GroupSales) -> Weights:
    """Return the weights of the silent periods of a market's areas.

    A silence of three periods or longer to the end of the data is no hole: the area has ended. Nothing stands for a
    period that no area reported.
    """
    reporting = market.reporting
    weights: dict[Area, dict[date, dict[date, float]]] = {}
    for area in reporting.first:
        silent = [start for start in reporting.starts if area in reporting.silent_in(start)]
        reported = [start for start in reporting.starts if start not in set(silent)]
        ended = [start for start in silent if start > reported[-1]]
        for start in silent if len(ended) < ENDED else silent[: -len(ended)]:
            before = [near for near in reported if near < start][-_NEAREST:]
            after = [near for near in reported if near > start][:_NEAREST]
            changes = {near: _change(market, start, near) for near in (*before, *after)}
            known = {near: change for near, change in changes.items() if change is not None}
            weights.setdefault(area, {})[start] = {near: change / len(known) for near, change in known.items()}
    return weights


def missing_in(held: Parts, weights: Weights) -> dict[date, float]:
    """Return what a group is taken to have sold beyond its figures in the periods in which areas of it were silent."""
    missing: defaultdict[date, list[float]] = defaultdict(list)
    for area, sold in held.items():
        for start, near in weights.get(area, {}).items():
            expected = sum(float(sold.get(other, Decimal(0))) * weight for other, weight in near.items())
            lacking = expected - float(sold.get(start, Decimal(0)))
            if near and lacking:
                missing[start].append(lacking)
    return {start: fsum(lacking) for start, lacking in missing.items()}  # the same in whatever order the areas come


def _change(market: GroupSales, now: date, then: date) -> float | None:
    pair = market.compared(now, then)
    return float(pair.now / pair.then) if pair.now > 0 and pair.then > 0 else None

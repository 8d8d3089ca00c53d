"""Look through one column of the data."""

import math
from decimal import Decimal
from itertools import pairwise

import duckdb
import numpy as np
import pyarrow as pa

from core.analysis.grains import coarsest
from core.model.analyses.profiles import FigureProfile, LevelProfile, NameCount
from core.warehouse.filters import Filters, check_levels, conditions

_MOST_NAMES = 2_000
_BINS = 20
_FEWEST_AMOUNTS = 2  # different ones, to lie between bounds
_QUANTILES = (5, 25, 50, 75, 95)  # per cent


def of_level(reader: duckdb.DuckDBPyConnection, level: str, filters: Filters) -> LevelProfile:
    """Return the names in ``level`` among the records that pass ``filters``; raises ``filter.unknown_level``."""
    check_levels((level,))
    where, values = conditions(filters)
    rows = reader.execute(
        f"SELECT {level}, count(*), count(*) FILTER (value = 0), CAST(sum(value) AS DOUBLE) FROM sales "
        f"WHERE grain = ? AND {where} GROUP BY ALL ORDER BY 4 DESC, 2 DESC, 1 NULLS LAST",
        [coarsest(reader), *values],
    ).fetchall()
    names = [NameCount(name=name, records=count, zeros=zeros, sales=sold or 0.0) for name, count, zeros, sold in rows]
    return LevelProfile(
        level=level,
        records=sum(entry.records for entry in names),
        distinct=sum(entry.name is not None for entry in names),
        missing=sum(entry.records for entry in names if entry.name is None),
        names=tuple(names[:_MOST_NAMES]),
    )


def of_figures(reader: duckdb.DuckDBPyConnection, filters: Filters) -> FigureProfile:
    """Return how the figures that pass ``filters`` are spread."""
    where, values = conditions(filters)
    asked = [coarsest(reader), *values]
    (records, zeros, total, smallest, largest, first, last) = reader.execute(
        f"""
        SELECT count(*), count(*) FILTER (value = 0), sum(value),
               CAST(min(value) FILTER (value <> 0) AS DOUBLE),
               CAST(max(value) FILTER (value <> 0) AS DOUBLE), min(period), max(period)
        FROM sales WHERE grain = ? AND {where}
        """,
        asked,
    ).fetchall()[0]
    # Engines differ in quantiles and logarithms, so each figure that occurs comes with how often it does.
    figures: pa.Table = reader.sql(
        f"""
        SELECT value, CAST(value AS DOUBLE) AS figure, count(*) AS records FROM sales
        WHERE grain = ? AND {where} AND value <> 0 GROUP BY value ORDER BY value
        """,
        params=asked,
    ).to_arrow_table()
    return FigureProfile(
        records=records,
        zeros=zeros,
        total=float(total or 0),
        smallest=smallest,
        largest=largest,
        mean=float(total / (records - zeros)) if records > zeros else None,
        quantiles=_quantiles(figures),
        bins=_bins(figures),
        first=first,
        last=last,
    )


def _quantiles(figures: pa.Table) -> tuple[float, ...]:
    """Return each quantile between its two neighbours in the order of figures, as a decimal that is rounded once."""
    behind = np.cumsum(figures.column("records").to_numpy())
    if not len(behind):
        return ()

    def at(place: int) -> Decimal:
        value: Decimal = figures.column("value")[int(np.searchsorted(behind, place, side="right"))].as_py()
        return value

    last = int(behind[-1]) - 1
    quantiles = []
    for quantile in _QUANTILES:
        place, part = divmod(last * quantile, 100)
        low, high = at(place), at(min(place + 1, last))
        quantiles.append(float(low + (high - low) * part / 100))
    return tuple(quantiles)


def _bins(figures: pa.Table) -> tuple[tuple[float, float, int], ...]:
    """Return how many of the figures over zero lie between bounds that grow by one factor."""
    amounts, records = (figures.column(name).to_numpy() for name in ("figure", "records"))
    amounts, records = amounts[amounts > 0], records[amounts > 0]
    if len(amounts) < _FEWEST_AMOUNTS:
        return ()
    width = math.log(amounts[-1] / amounts[0]) / _BINS
    bounds = [float(amounts[0]) * math.exp(width * at) for at in range(_BINS + 1)]
    counts = np.bincount(np.searchsorted(bounds[1:-1], amounts, side="right"), records, minlength=_BINS)
    return tuple((low, high, int(count)) for (low, high), count in zip(pairwise(bounds), counts, strict=True))

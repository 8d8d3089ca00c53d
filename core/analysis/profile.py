"""Look through one column of the data."""

import math
from collections.abc import Sequence

import duckdb

from core.analysis.grains import coarsest
from core.model.analyses.profiles import FigureProfile, LevelProfile, NameCount
from core.warehouse.filters import Filters, check_levels, conditions

_MOST_NAMES = 2_000
_BINS = 20
_QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


def of_level(reader: duckdb.DuckDBPyConnection, level: str, filters: Filters) -> LevelProfile:
    """Return the names in ``level`` among the records that pass ``filters``; raises ``filter.unknown_level``."""
    check_levels((level,))
    where, values = conditions(filters)
    rows = reader.execute(
        f"SELECT {level}, count(*), count(*) FILTER (value = 0), CAST(sum(value) AS DOUBLE) FROM sales "
        f"WHERE grain = ? AND {where} GROUP BY ALL ORDER BY 4 DESC, 2 DESC, 1",
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
    quantiles = ", ".join(str(quantile) for quantile in _QUANTILES)
    (records, zeros, total, smallest, largest, mean, spread, first, last) = reader.execute(
        f"""
        SELECT count(*), count(*) FILTER (value = 0), CAST(sum(value) AS DOUBLE), CAST(min(value) AS DOUBLE),
               CAST(max(value) AS DOUBLE), CAST(avg(value) FILTER (value <> 0) AS DOUBLE),
               quantile_cont(CAST(value AS DOUBLE), [{quantiles}]) FILTER (value <> 0), min(period), max(period)
        FROM sales WHERE grain = ? AND {where}
        """,
        asked,
    ).fetchall()[0]
    return FigureProfile(
        records=records,
        zeros=zeros,
        total=total or 0.0,
        smallest=smallest,
        largest=largest,
        mean=mean,
        quantiles=tuple(spread or ()),
        bins=_bins(reader, where, asked, largest),
        first=first,
        last=last,
    )


def _bins(
    reader: duckdb.DuckDBPyConnection, where: str, asked: Sequence[str | None], largest: float | None
) -> tuple[tuple[float, float, int], ...]:
    """Return how many of the figures over zero lie between bounds that grow by one factor."""
    least = reader.execute(
        f"SELECT CAST(min(value) AS DOUBLE) FROM sales WHERE grain = ? AND {where} AND value > 0", list(asked)
    ).fetchall()[0][0]
    if least is None or largest is None or largest <= least:
        return ()
    width = math.log(largest / least) / _BINS
    rows = reader.execute(
        f"SELECT least({_BINS - 1}, CAST(floor(ln(CAST(value AS DOUBLE) / ?) / ?) AS INTEGER)) AS bin, count(*) "
        f"FROM sales WHERE grain = ? AND {where} AND value > 0 GROUP BY bin",
        [least, width, *asked],
    ).fetchall()
    counts = dict(rows)
    return tuple(
        (least * math.exp(width * at), least * math.exp(width * (at + 1)), counts.get(at, 0)) for at in range(_BINS)
    )

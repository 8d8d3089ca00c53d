"""Which of the grains that lie side by side a question is answered in."""

from datetime import date

import duckdb

from core.model.periods import COARSEST_FIRST, Grain, coarsest_of


def coarsest(reader: duckdb.DuckDBPyConnection) -> Grain | None:
    """Return the coarsest grain that has figures; ``None`` without any."""
    held = {grain for (grain,) in reader.execute("SELECT DISTINCT grain FROM periods").fetchall()}
    return coarsest_of(held)


def periods_of(reader: duckdb.DuckDBPyConnection, grain: Grain | None, last: int | None = None) -> list[date]:
    """Return the first days of the periods of ``grain`` that have figures, in order: all, or the ``last`` of them."""
    rows = reader.execute("SELECT DISTINCT period FROM periods WHERE grain = ? ORDER BY period", [grain]).fetchall()
    held = [period for (period,) in rows]
    return held if last is None else held[-last:]


def undoubled(reader: duckdb.DuckDBPyConnection, start: str, of: str = "sales") -> str:
    """Return what to select sales from so that nothing counts twice where a region has several grains.

    In the stretch of time that begins at ``start`` (an expression over ``sales``), only the coarsest grain of a region
    counts. A month already holds its weeks. ``of`` is another source with the columns region, period and grain.
    """
    held = reader.execute("SELECT count(DISTINCT grain) FROM periods").fetchone()
    if held is None or held[0] <= 1:
        return of
    rank = " ".join(f"WHEN '{grain}' THEN {place}" for place, grain in enumerate(COARSEST_FIRST))
    over = f"PARTITION BY region, {start} ORDER BY CASE grain {rank} END NULLS LAST"
    ranked = f"SELECT *, dense_rank() OVER ({over}) AS fineness FROM {of}"
    return f"(SELECT * FROM ({ranked}) WHERE fineness = 1)"

"""Which of the grains that lie side by side a question is answered in."""

import duckdb

from core.model.periods import COARSEST_FIRST, Grain


def coarsest(reader: duckdb.DuckDBPyConnection) -> Grain | None:
    """Return the coarsest grain that has figures; ``None`` without any."""
    held = {grain for (grain,) in reader.execute("SELECT DISTINCT grain FROM periods").fetchall()}
    return next((grain for grain in COARSEST_FIRST if grain in held), None)

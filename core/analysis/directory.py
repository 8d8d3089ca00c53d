"""Read what there is to choose from."""

import duckdb

from core.analysis.grains import coarsest
from core.model.analyses.directory import Directory
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS


def read(reader: duckdb.DuckDBPyConnection) -> Directory:
    """Return every place and product, and the periods of the coarsest grain that has figures."""
    places, products = (
        reader.execute(f"SELECT DISTINCT {', '.join(levels)} FROM {table}").fetchall()
        for table, levels in (("places", PLACE_LEVELS), ("products", PRODUCT_LEVELS))
    )
    grain = coarsest(reader)
    periods = reader.execute(
        "SELECT DISTINCT period, last_day FROM periods WHERE grain = ? ORDER BY period", [grain]
    ).fetchall()
    return Directory(places=tuple(places), products=tuple(products), periods=tuple(periods), grain=grain)

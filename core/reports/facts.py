"""Every figure as it is shown, in a file for another program: Parquet with its types, or CSV."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.errors import EnvironmentFault, UserError
from core.reports.tables import write_csv

PARQUET, CSV = ".parquet", ".csv"
_QUERY = (
    f"SELECT period, grain, {', '.join((*PLACE_LEVELS, *PRODUCT_LEVELS))}, value, batch, file, sheet, row_number "
    "FROM sales ORDER BY batch, row_number, period"
)


def write_facts(reader: duckdb.DuckDBPyConnection, target: Path) -> int:
    """Write the figures to ``target``, a new file whose suffix says how; return how many there are.

    Figures are exact decimals. Raises ``export.exists``, ``export.format`` for another suffix, and ``disk.failed``.
    """
    suffix = target.suffix.casefold()
    if suffix not in (PARQUET, CSV):
        raise UserError("export.format", file=target.name, formats=f"{PARQUET}, {CSV}")
    if target.exists():
        raise UserError("export.exists", file=target.name)
    table: pa.Table = reader.sql(_QUERY).to_arrow_table()
    try:
        if suffix == PARQUET:
            pq.write_table(table, target, compression="zstd")
        else:
            columns = table.to_pydict()
            with target.open("x", encoding="utf-8", newline="") as file:
                write_csv(file, list(columns), list(zip(*columns.values(), strict=True)))
    except OSError as error:
        raise EnvironmentFault("disk.failed", file=target.name) from error
    return int(table.num_rows)

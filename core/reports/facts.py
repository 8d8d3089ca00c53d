"""Rows by the million in a file for another program: Parquet with its types, or CSV."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.errors import UserError, write_fault
from core.reports.tables import write_csv

PARQUET, CSV = ".parquet", ".csv"
_QUERY = (
    f"SELECT period, grain, {', '.join((*PLACE_LEVELS, *PRODUCT_LEVELS))}, value, batch, file, sheet, row_number "
    "FROM sales ORDER BY batch, row_number, period"
)


def write_facts(reader: duckdb.DuckDBPyConnection, target: Path) -> int:
    """Write the figures to ``target``, a new file whose suffix says how; return how many there are.

    Figures are exact decimals. Raises what ``write_rows`` raises.
    """
    refuse_target(target)
    table: pa.Table = reader.sql(_QUERY).to_arrow_table()
    write_rows(table, target)
    return int(table.num_rows)


def refuse_target(target: Path) -> None:
    """Raise ``export.format`` for a suffix that is not written, and ``export.exists`` for a file that is there."""
    if target.suffix.casefold() not in (PARQUET, CSV):
        raise UserError("export.format", file=target.name, formats=f"{PARQUET}, {CSV}")
    if target.exists():
        raise UserError("export.exists", file=target.name)


def write_rows(table: pa.Table, target: Path) -> None:
    """Write ``table`` to ``target``; raises what ``refuse_target`` raises, and those of ``write_fault``."""
    refuse_target(target)
    try:
        if target.suffix.casefold() == PARQUET:
            pq.write_table(table, target, compression="zstd")
        else:
            columns = table.to_pydict()
            with target.open("x", encoding="utf-8", newline="") as file:
                write_csv(file, list(columns), list(zip(*columns.values(), strict=True)))
    except OSError as error:
        raise write_fault(error, target) from error

"""Forecasts of series as a file for another program."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from core.model.errors import write_fault


def write_forecasts(path: Path, columns: Mapping[str, Sequence[str | float]]) -> None:
    """Write ``columns`` to a Parquet file, or to CSV by the name; raises those of ``write_fault``."""
    table = pa.table(dict(columns))
    try:
        if path.suffix.casefold() == ".csv":
            from pyarrow import csv  # slow: a format loads where it is read or written

            csv.write_csv(table, path)
        else:
            from pyarrow import parquet

            parquet.write_table(table, path, compression="zstd")
    except OSError as error:
        raise write_fault(error, path) from error

"""What people use today for the same work, each in a process of its own: ``peers.py NAME FILE ...``."""

import sys
import time
from pathlib import Path


def pandas_to_duckdb(book: str, target: str) -> None:
    """Read with pandas and openpyxl, melt, write a plain DuckDB file; no validation, no encryption."""
    import duckdb
    import pandas as pd

    frame = pd.read_excel(book, sheet_name="Sheet6", engine="openpyxl")
    labels = list(frame.columns[:15])
    long = frame.melt(id_vars=labels, var_name="month", value_name="value")
    Path(target).unlink(missing_ok=True)
    with duckdb.connect(target) as connection:
        connection.register("long", long)
        connection.execute("CREATE TABLE sales AS SELECT * FROM long")


def bare_fastexcel(book: str) -> None:
    """Read the sheet into Arrow and stop there."""
    import fastexcel

    types = {**dict.fromkeys(range(15), "string"), **dict.fromkeys(range(15, 27), "float")}
    fastexcel.read_excel(book).load_sheet(0, dtypes=types).to_arrow()


def main() -> None:
    name, *arguments = sys.argv[1:]
    started = time.perf_counter()
    {"pandas": pandas_to_duckdb, "fastexcel": bare_fastexcel}[name](*arguments)
    print(time.perf_counter() - started)


if __name__ == "__main__":
    main()

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


def pandas_long(file: str, target: str) -> None:
    """Read a long table with pandas and write a plain DuckDB file."""
    import duckdb
    import pandas as pd

    text = file.endswith(".csv")
    frame = pd.read_csv(file, parse_dates=["Date"]) if text else pd.read_excel(file, engine="openpyxl")
    Path(target).unlink(missing_ok=True)
    with duckdb.connect(target) as connection:
        connection.register("long", frame)
        connection.execute("CREATE TABLE sales AS SELECT * FROM long")


def bare_csv(file: str) -> None:
    """Read a text file into Arrow and stop there."""
    from pyarrow.csv import read_csv

    read_csv(file)


def bare_long_sheet(file: str) -> None:
    """Read a sheet into Arrow, as its cells are, and stop there."""
    import fastexcel

    fastexcel.read_excel(file).load_sheet(0).to_arrow()


_PEERS = {
    "pandas": pandas_to_duckdb,
    "fastexcel": bare_fastexcel,
    "pandas.csv": pandas_long,
    "pandas.xlsx": pandas_long,
    "bare.csv": bare_csv,
    "bare.xlsx": bare_long_sheet,
}


def main() -> None:
    name, *arguments = sys.argv[1:]
    started = time.perf_counter()
    _PEERS[name](*arguments)
    print(time.perf_counter() - started)


if __name__ == "__main__":
    main()

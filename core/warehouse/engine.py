"""The warehouse: DuckDB in memory, filled from pages and then locked, so that what asks can only read.

Nothing of it touches the disk: no temporary folder, no file access, no extensions. The lock on the configuration comes
last and holds for the life of the instance.
"""

import contextlib
import copy
from collections.abc import Iterator, Sequence
from datetime import date
from types import TracebackType
from typing import Self

import duckdb
import pyarrow as pa

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.errors import Cancelled, UserError
from core.model.sessions import Regions

_CONFIGURATION: dict[str, str | int | float | list[str]] = {
    "temp_directory": "",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "preserve_insertion_order": False,
}
_LOCK = (
    "SET python_enable_replacements = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
_PLACE_COLUMNS = ", ".join(PLACE_LEVELS)
_PRODUCT_COLUMNS = ", ".join(PRODUCT_LEVELS)
_TABLES = (
    f"CREATE TABLE place (place_id INTEGER, place_key BLOB, {', '.join(f'{n} VARCHAR' for n in PLACE_LEVELS)})",
    f"CREATE TABLE product (product_id INTEGER, product_key BLOB, {', '.join(f'{n} VARCHAR' for n in PRODUCT_LEVELS)})",
    "CREATE TABLE period (period_id SMALLINT, period DATE, last_day DATE, days SMALLINT, grain VARCHAR)",
    "CREATE TABLE source (source_id SMALLINT, batch VARCHAR, file VARCHAR, sheet VARCHAR, unit VARCHAR)",
)
_VIEWS = (
    f"VIEW places AS SELECT place_id, place_key, {_PLACE_COLUMNS} FROM place",
    f"VIEW products AS SELECT product_id, product_key, {_PRODUCT_COLUMNS} FROM product",
    "VIEW periods AS SELECT period, last_day, days, grain FROM period",
    f"""
    VIEW sales AS
    SELECT period, last_day, grain, {_PLACE_COLUMNS}, {_PRODUCT_COLUMNS}, value,
           place_id, product_id, batch, file, sheet, row_number
    FROM fact JOIN place USING (place_id) JOIN product USING (product_id)
         JOIN period USING (period_id) JOIN source USING (source_id)
    """,
)
# A reader within a span sees this in the place of the table of that name, and every view over it.
_SPAN = "VIEW period AS SELECT * FROM memory.main.period WHERE period >= '{}' AND last_day <= '{}'"
_NARROW_DIGITS = 18
_WIDE_DIGITS = 38


class Warehouse:
    """One instance of the engine. Fill it with ``load``, then ``lock`` it; only then may anyone ask it anything."""

    def __init__(self, *, memory_limit: str = "1GB", threads: int = 2) -> None:
        self.span: tuple[date, date] | None = None
        self.regions: Regions = None  # what it was filled with
        self.memory: dict[object, object] = {}  # what was calculated from all that it shows, by what asked for it
        self._memories: dict[tuple[date, date], dict[object, object]] = {}
        self._connection = duckdb.connect(
            ":memory:", config={**_CONFIGURATION, "memory_limit": memory_limit, "threads": threads}
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Clear all tables, and what was calculated from them."""
        self.memory.clear()
        self._memories.clear()
        self._connection.close()

    def create(self, *, whole_digits: int, scale: int) -> None:
        """Make the empty tables and views; figures get a DECIMAL that holds so many digits on either side."""
        width = _NARROW_DIGITS if whole_digits + scale <= _NARROW_DIGITS else _WIDE_DIGITS
        fact = (
            "CREATE TABLE fact (place_id INTEGER, product_id INTEGER, period_id SMALLINT, "
            f"value DECIMAL({width}, {scale}), source_id SMALLINT, row_number INTEGER)"
        )
        for statement in (*_TABLES, fact, *(f"CREATE {view}" for view in _VIEWS)):
            self._connection.execute(statement)

    def within(self, first: date, last: date) -> "Warehouse":
        """Return the same warehouse as if it held only the periods that lie between two days.

        It shares the engine with this one, which alone is closed.
        """
        narrower = copy.copy(self)
        narrower.span = (first, last)
        narrower.memory = self._memories.setdefault(narrower.span, {})
        return narrower

    def load(self, table: str, rows: pa.Table) -> None:
        """Add ``rows``, whose columns are those of ``table`` by name."""
        self._connection.register("incoming", rows)
        self._connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
        self._connection.unregister("incoming")

    def lock(self) -> None:
        """From now on: no files, no other settings."""
        for statement in _LOCK:
            self._connection.execute(statement)

    @contextlib.contextmanager
    def beside(self, **tables: pa.Table) -> Iterator[duckdb.DuckDBPyConnection]:
        """Yield a connection that sees ``tables`` by their names beside the warehouse's own."""
        cursor = self._connection.cursor()
        try:
            for name, table in tables.items():
                cursor.register(name, table)
            yield cursor
        finally:
            cursor.close()

    @contextlib.contextmanager
    def reader(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Yield a connection of one's own that can only read and sees one state throughout."""
        cursor = self._connection.cursor()
        try:
            if self.span is not None:
                first, last = self.span
                for view in (_SPAN.format(first.isoformat(), last.isoformat()), *_VIEWS):
                    cursor.execute(f"CREATE TEMP {view}")
            cursor.execute("BEGIN TRANSACTION READ ONLY")
            yield cursor
        finally:
            cursor.close()


def select(
    reader: duckdb.DuckDBPyConnection, sql: str, *, most: int | None = None
) -> tuple[Sequence[str], list[tuple[object, ...]]]:
    """Run exactly one SELECT that a person wrote; return the column names and at most ``most`` rows.

    Raises ``sql.not_one_select`` for anything else, ``sql.failed`` with the engine's words, which speak of the
    statement and never of the data, and ``Cancelled`` where the reader was interrupted.
    """
    try:
        statements = reader.extract_statements(sql)
    except duckdb.Error as error:
        raise UserError("sql.failed", reason=_first_line(error)) from error
    if len(statements) != 1 or statements[0].type is not duckdb.StatementType.SELECT:
        raise UserError("sql.not_one_select")
    try:
        answer = reader.execute(statements[0])
        rows = answer.fetchall() if most is None else answer.fetchmany(most)
        return [column[0] for column in answer.description or ()], rows
    except duckdb.InterruptException as error:
        raise Cancelled from error
    except duckdb.Error as error:
        raise UserError("sql.failed", reason=_first_line(error)) from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]

"""Read Parquet files: typed columns, whose numbers are numbers."""

import contextlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.importing.cells.columns import PEEK_COLUMNS, PEEK_ROWS, Cell, Peek, SheetColumns
from core.importing.readers.guard import MAX_UNPACKED, MIB, Inspected
from core.model.errors import UserError

_NAME = "parquet"
_EXACT_INTEGERS = 2**53


def peek(path: Path, _: Inspected) -> tuple[str, tuple[Peek, ...]]:
    """Return the names of the columns as a header, and the first rows under it."""
    with _unreadable(path), _opened(path) as file:
        names = tuple(file.schema_arrow.names[:PEEK_COLUMNS])
        batch = next(file.iter_batches(batch_size=PEEK_ROWS), None)
        body = [tuple(row.values())[:PEEK_COLUMNS] for row in batch.to_pylist()] if batch is not None else []
    return _NAME, (Peek(path.stem, visible=True, rows=(names, *(tuple(_plain(cell) for cell in row) for row in body))),)


def read_columns(path: Path, *, labels: Sequence[int], figures: Sequence[int], dates: Sequence[int]) -> SheetColumns:
    """Read the named columns (from 0); the row under the header is the first of the file."""
    with _unreadable(path), _opened(path) as file:
        names = file.schema_arrow.names
        wanted = sorted({*labels, *figures, *dates})
        table = file.read(columns=[names[index] for index in wanted])
        columns = {index: table.column(names[index]).combine_chunks() for index in wanted}
        numbers: dict[int, pa.Array] = {}
        odd: dict[tuple[int, int], Cell] = {}
        for index in figures:
            numbers[index], strange = _figures(columns[index])
            odd |= {(row, index): _plain(columns[index][row].as_py()) for row in strange}
        return SheetColumns(
            length=table.num_rows,
            labels={index: _labels(columns[index]) for index in labels},
            figures=numbers,
            dates={index: _days(columns[index]) for index in dates},
            odd=odd,
            reader=_NAME,
        )


def _figures(column: pa.Array) -> tuple[pa.Array, list[int]]:
    """Return the numbers of a column, and the rows whose cells are none or would lose digits."""
    kind = column.type
    if pa.types.is_floating(kind):
        return column.cast(pa.float64()), []
    if pa.types.is_integer(kind):
        numbers = column.cast(pa.float64(), safe=False)
        lossy = pc.greater_equal(pc.abs(numbers), float(_EXACT_INTEGERS))
        rows = pc.indices_nonzero(pc.fill_null(lossy, fill_value=False)).to_pylist()
        return pc.if_else(lossy, pa.scalar(None, pa.float64()), numbers), rows
    if pa.types.is_decimal(kind):
        numbers = column.cast(pa.float64()).to_pylist()
        rows = [row for row, exact in enumerate(column.to_pylist()) if exact != _as_decimal(numbers[row])]
        for row in rows:
            numbers[row] = None
        return pa.array(numbers, pa.float64()), rows
    filled = pc.indices_nonzero(pc.is_valid(column)).to_pylist()
    return pa.nulls(len(column), pa.float64()), filled


def _as_decimal(number: float | None) -> Decimal | None:
    """Return the decimal that a double stands for: the shortest that is that double."""
    return None if number is None else Decimal(repr(number))


def _labels(column: pa.Array) -> pa.Array:
    return column.cast(pa.string())


def _days(column: pa.Array) -> pa.Array:
    """Return a column of dates or moments as days, one of texts or whole numbers as texts; any other has none."""
    if pa.types.is_date(column.type) or pa.types.is_timestamp(column.type):
        return column.cast(pa.date32(), safe=False)
    if pa.types.is_dictionary(column.type):
        return _days(column.dictionary_decode())
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type) or pa.types.is_integer(column.type):
        return column.cast(pa.string())
    return pa.nulls(len(column), pa.date32())


def _plain(cell: object) -> Cell:
    """Return a cell as every reader gives it; a type that no sheet has becomes its text."""
    return cell if isinstance(cell, str | float | int | bool | date | datetime | None) else str(cell)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[pq.ParquetFile]:
    """Open the file, whose own account of its size is compared with the limit before anything is unpacked."""
    with pq.ParquetFile(path) as file:
        groups = (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups))
        if sum(group.total_byte_size for group in groups) > MAX_UNPACKED:
            raise UserError("workbook.too_large", file=path.name, limit=MAX_UNPACKED // MIB)
        yield file


@contextlib.contextmanager
def _unreadable(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        raise UserError("workbook.unreadable", file=path.name) from error

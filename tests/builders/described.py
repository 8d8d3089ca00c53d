"""A warehouse whose places and products are described by any of their levels, for tests of what reads those."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import pyarrow as pa

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain, Period
from core.warehouse.engine import Warehouse

Described = tuple[date, Mapping[str, str], str | float]  # period, names by level (and place_key, product_key), value


@contextmanager
def described(records: Sequence[Described], grain: Grain = Grain.MONTH) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a reader of a locked warehouse that holds ``records``; a key is what its levels say, unless one is named."""
    with Warehouse() as warehouse, filled(warehouse, records, grain).reader() as reader:
        yield reader


def filled(warehouse: Warehouse, records: Sequence[Described], grain: Grain = Grain.MONTH) -> Warehouse:
    """Fill and lock ``warehouse``; a place and a product for each description, in the order in which they come."""
    places = list(dict.fromkeys(_described(names, PLACE_LEVELS, "place_key") for _, names, _ in records))
    products = list(dict.fromkeys(_described(names, PRODUCT_LEVELS, "product_key") for _, names, _ in records))
    periods = [Period(start, grain) for start in dict.fromkeys(start for start, _, _ in records)]
    warehouse.create(whole_digits=9, scale=2)
    warehouse.load("place", _table(places, PLACE_LEVELS, "place"))
    warehouse.load("product", _table(products, PRODUCT_LEVELS, "product"))
    days: dict[str, Any] = {
        "period_id": pa.array(range(len(periods)), pa.int16()),
        "period": pa.array([period.start for period in periods], pa.date32()),
        "last_day": pa.array([period.end for period in periods], pa.date32()),
        "days": pa.array([period.days for period in periods], pa.int16()),
        "grain": pa.array([grain.value] * len(periods), pa.string()),
    }
    warehouse.load("period", pa.table(days))
    warehouse.load("source", pa.table({"source_id": [0], "batch": ["b"], "file": ["f.xlsx"], "sheet": ["s"]}))
    facts: dict[str, Any] = {
        "place_id": [places.index(_described(names, PLACE_LEVELS, "place_key")) for _, names, _ in records],
        "product_id": [products.index(_described(names, PRODUCT_LEVELS, "product_key")) for _, names, _ in records],
        "period_id": [[period.start for period in periods].index(start) for start, _, _ in records],
        "value": pa.array([Decimal(str(value)) for _, _, value in records], pa.decimal128(18, 2)),
        "source_id": [0] * len(records),
        "row_number": list(range(len(records))),
    }
    warehouse.load("fact", pa.table(facts))
    warehouse.lock()
    return warehouse


def _described(names: Mapping[str, str], levels: Sequence[str], key: str) -> tuple[str | None, ...]:
    own = tuple(names.get(level) for level in levels)
    return (names.get(key, "|".join(name or "" for name in own)), *own)


def _table(described: Sequence[tuple[str | None, ...]], levels: Sequence[str], of: str) -> pa.Table:
    columns: dict[str, Any] = {f"{of}_id": pa.array(range(len(described)), pa.int32())}
    columns[f"{of}_key"] = pa.array([(row[0] or "").encode() for row in described], pa.binary())
    for at, level in enumerate(levels):
        columns[level] = pa.array([row[1 + at] for row in described], pa.string())
    return pa.table(columns)

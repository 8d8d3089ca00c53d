"""A warehouse with a few figures, for tests of analyses."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import pyarrow as pa

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain, Period, month
from core.warehouse.engine import Warehouse

Record = tuple[date, str, str, str, Decimal]  # period, area, pack type, item, value
REGION_OF = {"OLAYA": "RIYADH", "MALAZ": "RIYADH", "BALAD": "JEDDAH"}


@contextmanager
def market(
    records: Sequence[Record], grain: Grain = Grain.MONTH, *, also: Mapping[Grain, Sequence[Record]] | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a reader of a locked warehouse that holds ``records``, and ``also`` those of other grains."""
    with stocked(records, grain, also=also) as warehouse, warehouse.reader() as reader:
        yield reader


@contextmanager
def stocked(
    records: Sequence[Record], grain: Grain = Grain.MONTH, *, also: Mapping[Grain, Sequence[Record]] | None = None
) -> Iterator[Warehouse]:
    """Give the locked warehouse itself."""
    grains = [grain] * len(records) + [other for other, each in (also or {}).items() for _ in each]
    records = [*records, *(record for each in (also or {}).values() for record in each)]
    areas = sorted({record[1] for record in records})
    products = sorted({(record[2], record[3]) for record in records})
    periods = sorted({Period(record[0], of) for record, of in zip(records, grains, strict=True)})
    with Warehouse() as warehouse:
        warehouse.create(whole_digits=9, scale=2)
        place: dict[str, Any] = {name: [None] * len(areas) for name in PLACE_LEVELS}
        place |= {"precision_area": areas, "region": [REGION_OF[area] for area in areas]}
        place |= {"province": [f"{REGION_OF[area]} PROVINCE" for area in areas]}
        place |= {"place_key": [area.encode() for area in areas]}
        warehouse.load("place", pa.table({"place_id": range(len(areas)), **place}))
        product: dict[str, Any] = {name: [None] * len(products) for name in PRODUCT_LEVELS}
        product |= {"product_key": [item.encode() for _, item in products]}
        product |= {"pack_type": [pack for pack, _ in products], "item": [item for _, item in products]}
        warehouse.load("product", pa.table({"product_id": range(len(products)), **product}))
        warehouse.load("period", _periods(periods))
        warehouse.load("source", pa.table({"source_id": [0], "batch": ["b"], "file": ["f"], "sheet": ["s"]}))
        facts = {
            "place_id": [areas.index(record[1]) for record in records],
            "product_id": [products.index((record[2], record[3])) for record in records],
            "period_id": [periods.index(Period(record[0], of)) for record, of in zip(records, grains, strict=True)],
            "value": pa.array([record[4] for record in records], pa.decimal128(18, 2)),
            "source_id": [0] * len(records),
            "row_number": range(len(records)),
        }
        warehouse.load("fact", pa.table(facts))
        warehouse.lock()
        yield warehouse


def _periods(periods: Sequence[Period]) -> pa.Table:
    return pa.table(
        {
            "period_id": pa.array(range(len(periods)), pa.int16()),
            "period": pa.array([period.start for period in periods], pa.date32()),
            "last_day": pa.array([period.end for period in periods], pa.date32()),
            "days": pa.array([period.days for period in periods], pa.int16()),
            "grain": pa.array([period.grain.value for period in periods], pa.string()),
        }
    )


def monthly(shelf: dict[tuple[str, str], Sequence[float | None]], first: date = date(2024, 1, 1)) -> list[Record]:
    """Return records of the figures of each area and item by month; ``None`` is a figure that was not delivered."""
    months = [month(first.year + (first.month - 1 + at) // 12, (first.month - 1 + at) % 12 + 1) for at in range(60)]
    return [
        (months[at].start, area, "CAN", item, Decimal(str(value)))
        for (area, item), values in shelf.items()
        for at, value in enumerate(values)
        if value is not None
    ]


def of_areas(shelf: Mapping[str, Sequence[float | None]], rows: int = 5) -> list[Record]:
    """Return the figures of each of ``rows`` items in each area by month, the same for all items of an area."""
    return monthly({(area, f"ITEM {row}"): values for area, values in shelf.items() for row in range(rows)})

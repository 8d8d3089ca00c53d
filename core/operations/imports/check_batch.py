"""Read a batch back through vault and warehouse, and hold it against what was read from the workbook."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from duckdb import DuckDBPyConnection

from core.loading.fill import fill
from core.model.job_context import JobContext
from core.operations.imports.delivery import ImportDelivery
from core.ports.pages import PageSource
from core.warehouse.engine import Warehouse

_AT_ONCE = 200_000

Sums = dict[tuple[str, date], tuple[int, Decimal]]

_SUMS = "SELECT coalesce(region, ''), period, count(*), sum(value) FROM sales GROUP BY ALL"
_BY_PERIOD = "SELECT period_id, count(*) FROM fact GROUP BY period_id ORDER BY period_id"
_TWICE = """
SELECT count(*) FROM (
    SELECT 1 FROM fact WHERE period_id BETWEEN ? AND ?
    GROUP BY place_id::BIGINT * 4294967296 + product_id, period_id HAVING count(*) > 1
)
"""
_LOST = "SELECT count(*) FROM fact ANTI JOIN (SELECT place_id FROM place) USING (place_id)"
_NAMELESS = "SELECT count(*) FROM fact ANTI JOIN (SELECT product_id FROM product) USING (product_id)"


def find_faults(source: PageSource, batch: str, delivery: ImportDelivery, context: JobContext) -> list[str]:
    """Return what differs between the batch in the vault and ``delivery``, by name; nothing for a sound batch.

    ``count`` and ``sum`` of all figures; ``region_month`` for the figures of any region and period; ``twice`` for a
    place, product and period with two figures; ``place`` and ``product`` for figures of none.
    """
    with fill(source, dict.fromkeys(delivery.blocks(), batch), context) as warehouse:
        return list(_faults(warehouse, delivery))


def _faults(warehouse: Warehouse, delivery: ImportDelivery) -> Iterator[str]:
    tally = delivery.header.tally
    with warehouse.reader() as reader:
        count, total = reader.execute("SELECT count(*), coalesce(sum(value), 0) FROM fact").fetchone() or (0, 0)
        if count != tally.cells_loaded:
            yield "count"
        if Decimal(total) != tally.sum_loaded:
            yield "sum"
        sums: Sums = {
            (region, period): (value, amount) for region, period, value, amount in reader.execute(_SUMS).fetchall()
        }
        if sums != delivery.sums():
            yield "region_month"
        if any(_twice(reader, first, last) for first, last in _stretches(reader.execute(_BY_PERIOD).fetchall())):
            yield "twice"
        for name, query in (("place", _LOST), ("product", _NAMELESS)):
            (faulty,) = reader.execute(query).fetchone() or (0,)
            if faulty:
                yield name


def _stretches(counts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches of periods with few enough figures that grouping them costs little memory."""
    first, held = None, 0
    for period, count in counts:
        if first is not None and held + count > _AT_ONCE:
            yield first, period - 1
            first, held = None, 0
        first = period if first is None else first
        held += count
    if first is not None:
        yield first, counts[-1][0]


def _twice(reader: DuckDBPyConnection, first: int, last: int) -> bool:
    """Return whether a place, product and period of a stretch has two figures."""
    (faulty,) = reader.execute(_TWICE, [first, last]).fetchone() or (0,)
    return bool(faulty)

"""Read a batch back through vault and warehouse, and hold it against what was read from the workbook."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.model.job_context import JobContext
from core.operations.delivery import Delivery
from core.operations.open_warehouse import fill
from core.store.cipher import Database
from core.warehouse.engine import Warehouse

Sums = dict[tuple[str, date], tuple[int, Decimal]]

_SUMS = "SELECT coalesce(region, ''), period, count(*), sum(value) FROM sales GROUP BY ALL"
_TWICE = "SELECT count(*) FROM (SELECT 1 FROM fact GROUP BY place_id, product_id, period_id HAVING count(*) > 1)"
_LOST = "SELECT count(*) FROM fact ANTI JOIN (SELECT place_id FROM place) USING (place_id)"
_NAMELESS = "SELECT count(*) FROM fact ANTI JOIN (SELECT product_id FROM product) USING (product_id)"


def find_faults(db: Database, batch: str, delivery: Delivery, context: JobContext) -> list[str]:
    """Return what differs between the batch in the vault and ``delivery``, by name; nothing for a sound batch.

    ``count`` and ``sum`` of all figures; ``region_month`` for the figures of any region and period; ``twice`` for a
    place, product and period with two figures; ``place`` and ``product`` for figures of none.
    """
    with fill(db, dict.fromkeys(delivery.blocks(), batch), context) as warehouse:
        return list(_faults(warehouse, delivery))


def _faults(warehouse: Warehouse, delivery: Delivery) -> Iterator[str]:
    tally = delivery.header.tally
    with warehouse.reader() as reader:
        count, total = reader.execute("SELECT count(*), coalesce(sum(value), 0) FROM fact").fetchone() or (0, 0)
        if count != tally.cells_loaded:
            yield "count"
        if Decimal(total) != tally.sum_loaded:
            yield "sum"
        found: Sums = {
            (region, period): (each, amount) for region, period, each, amount in reader.execute(_SUMS).fetchall()
        }
        if found != delivery.sums():
            yield "region_month"
        for name, query in (("twice", _TWICE), ("place", _LOST), ("product", _NAMELESS)):
            (faulty,) = reader.execute(query).fetchone() or (0,)
            if faulty:
                yield name

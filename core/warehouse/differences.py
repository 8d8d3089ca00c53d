"""What a delivery changes against what is shown: cells added, corrected and removed."""

import pyarrow as pa

from core.model.receipts import Changed
from core.warehouse.engine import Warehouse


def compare(shown: Warehouse, delivered: pa.Table) -> Changed:
    """Count the cells that differ between ``shown`` and ``delivered``.

    ``delivered`` has the columns place_key, product_key, period and value; a cell is one place, product and period.
    """
    with shown.beside(delivered) as connection:
        counted = connection.execute(
            """
            WITH before AS (
                SELECT place_key, product_key, period, value
                FROM fact JOIN place USING (place_id) JOIN product USING (product_id) JOIN period USING (period_id)
            )
            SELECT count(*) FILTER (before.value IS NULL),
                   count(*) FILTER (before.value <> after.value),
                   count(*) FILTER (after.value IS NULL)
            FROM before FULL OUTER JOIN delivered AS after USING (place_key, product_key, period)
            """
        ).fetchone()
    added, corrected, removed = counted or (0, 0, 0)
    return Changed(added=added, corrected=corrected, removed=removed)

"""What a delivery changes against what is shown: cells added, corrected and removed, sums, the largest changes.

A cell is one place, product and period.
"""

from dataclasses import dataclass

import pyarrow as pa

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.imports.differences import CellChange, Difference, Shift
from core.model.imports.receipts import Changed
from core.warehouse.engine import Warehouse

_CELLS = """
WITH shown AS (
    SELECT place_key, product_key, period, value
    FROM fact JOIN place USING (place_id) JOIN product USING (product_id) JOIN period USING (period_id)
), cell AS (
    SELECT place_key, product_key, period, shown.value AS before, delivered.value AS after
    FROM shown FULL OUTER JOIN delivered USING (place_key, product_key, period)
)
"""
_COUNTS = """
SELECT count(*) FILTER (before IS NULL), count(*) FILTER (before <> after), count(*) FILTER (after IS NULL) FROM cell
"""
# A thing may be called in several ways under one key; what the delivery calls it comes first.
_PLACES = "region NULLS LAST, precision_area NULLS LAST, market NULLS LAST"
_NAMED = f"""
, named_place AS (
    SELECT * FROM (
        SELECT *, row_number() OVER (PARTITION BY place_key ORDER BY turn, {_PLACES}) AS way FROM (
            SELECT 0 AS turn, key AS place_key, region, precision_area, market FROM delivered_place
            UNION ALL SELECT 1, place_key, region, precision_area, market FROM place
        )
    ) WHERE way = 1
), named_product AS (
    SELECT * FROM (
        SELECT *, row_number() OVER (PARTITION BY product_key ORDER BY turn, item NULLS LAST) AS way FROM (
            SELECT 0 AS turn, key AS product_key, item FROM delivered_product
            UNION ALL SELECT 1, product_key, item FROM product
        )
    ) WHERE way = 1
)
"""
_SHIFTS = """
SELECT region, period, sum(before), sum(after) FROM cell JOIN named_place USING (place_key)
GROUP BY region, period ORDER BY region NULLS FIRST, period
"""
_SUMS = """
SELECT region, period, sum(value) AS value FROM fact JOIN place USING (place_id) JOIN period USING (period_id)
GROUP BY region, period
"""
_SHIFTED = f"""
WITH own AS ({_SUMS})
SELECT coalesce(former.region, own.region) AS named, coalesce(former.period, own.period) AS day, former.value, own.value
FROM former FULL OUTER JOIN own
ON coalesce(former.region, '') = coalesce(own.region, '') AND former.period = own.period
ORDER BY named NULLS FIRST, day NULLS FIRST
"""
_LARGEST = f"""
SELECT region, precision_area, market, item, period, before, after
FROM cell JOIN named_place USING (place_key) JOIN named_product USING (product_key)
WHERE before IS DISTINCT FROM after AND before IS NOT NULL
ORDER BY abs(coalesce(after, 0) - before) DESC, {_PLACES}, item NULLS LAST, period LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Delivered:
    """The figures of a new layer.

    ``cells`` has the columns place_key, product_key, period and value; ``places`` and ``products`` name each key once
    or more, in the columns key and the names of the levels.
    """

    cells: pa.Table
    places: pa.Table
    products: pa.Table


def compare(shown: Warehouse, cells: pa.Table) -> Changed:
    """Count the cells that differ between ``shown`` and ``cells``, which are those of ``Delivered``."""
    with shown.beside(delivered=cells) as connection:
        added, corrected, removed = connection.execute(_CELLS + _COUNTS).fetchone() or (0, 0, 0)
    return Changed(added=added, corrected=corrected, removed=removed)


def examine(shown: Warehouse, delivered: Delivered, limit: int) -> Difference:
    """Return the whole difference that ``delivered`` makes to ``shown``, with at most ``limit`` single changes."""
    with shown.beside(
        delivered=delivered.cells, delivered_place=delivered.places, delivered_product=delivered.products
    ) as connection:
        shifts = connection.execute(_CELLS + _NAMED + _SHIFTS).fetchall()
        largest = connection.execute(_CELLS + _NAMED + _LARGEST, [limit]).fetchall()
    return Difference(
        compare(shown, delivered.cells),
        tuple(Shift(*row) for row in shifts),
        tuple(CellChange(*row) for row in largest),
    )


def delivered_by(warehouse: Warehouse) -> Delivered:
    """Return all that ``warehouse`` shows as a layer for another one."""
    with warehouse.reader() as reader:
        cells = reader.sql(
            "SELECT place_key, product_key, period, value FROM fact JOIN place USING (place_id) "
            "JOIN product USING (product_id) JOIN period USING (period_id)"
        ).to_arrow_table()
        places = reader.sql(f"SELECT place_key AS key, {', '.join(PLACE_LEVELS)} FROM place").to_arrow_table()
        products = reader.sql(f"SELECT product_key AS key, {', '.join(PRODUCT_LEVELS)} FROM product").to_arrow_table()
    return Delivered(cells, places, products)


def sums_by_region(warehouse: Warehouse) -> pa.Table:
    """Return the sums that ``warehouse`` shows: region (null for none), period and value."""
    with warehouse.reader() as reader:
        return reader.sql(_SUMS).to_arrow_table()


def shifts_from(former: pa.Table, shown: Warehouse) -> tuple[Shift, ...]:
    """Return the sums of each region and period in ``former``, as ``sums_by_region`` gives them, and in ``shown``."""
    with shown.beside(former=former) as connection:
        return tuple(Shift(*row) for row in connection.execute(_SHIFTED).fetchall())

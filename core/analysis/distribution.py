"""Numeric and weighted distribution and velocity of every item, by period."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import duckdb

from core.model.dimensions import PLACE_LEVELS
from core.model.distribution import Distribution, ItemDistribution
from core.model.periods import Grain
from core.warehouse.filters import Filters, check_levels, conditions

_MEASURES = """
WITH described AS (
    SELECT product_key, max_by(item, product_id) AS item {described} FROM product GROUP BY product_key
), cell AS (
    SELECT period, place_key, product_key, sum(value) AS value
    FROM fact JOIN period USING (period_id) JOIN place USING (place_id) JOIN product USING (product_id)
    WHERE grain = ? AND list_contains(?, period) AND {places}
    GROUP BY period, place_key, product_key
), point AS (
    SELECT period, place_key, sum(value) AS category FROM cell GROUP BY period, place_key
), measured AS (
    SELECT period, product_key, sum(value) AS sales,
           count(*) FILTER (value > 0 AND category > 0) AS selling,
           sum(category) FILTER (value > 0 AND category > 0) AS covered
    FROM cell JOIN point USING (period, place_key) GROUP BY period, product_key
)
SELECT period, product_key, item, sales, selling, covered {levels}
FROM measured JOIN described USING (product_key) WHERE {products} ORDER BY period, item, product_key
"""
_POINTS = """
WITH point AS (
    SELECT period, place_key, sum(value) AS category
    FROM fact JOIN period USING (period_id) JOIN place USING (place_id)
    WHERE grain = ? AND list_contains(?, period) AND {places}
    GROUP BY period, place_key
)
SELECT period, count(*) FILTER (category > 0), sum(category) FILTER (category > 0), sum(category)
FROM point GROUP BY period
"""


def measure(
    reader: duckdb.DuckDBPyConnection, grain: Grain, periods: Sequence[date], by: Sequence[str], filters: Filters
) -> dict[date, Distribution]:
    """Return the distribution of each of ``periods`` that has figures, its items grouped by the product levels ``by``.

    Filters on places choose the market, filters on products the items in it: the category stays whole. Raises
    ``filter.unknown_level``.
    """
    check_levels(by)
    in_places, place_values = conditions({level: filters[level] for level in filters if level in PLACE_LEVELS})
    of_items = {level: filters[level] for level in filters if level not in PLACE_LEVELS}
    in_products, product_values = conditions(of_items)
    named = dict.fromkeys((*by, *of_items))
    described = "".join(f", max_by({level}, product_id) AS {level}" for level in named if level != "item")
    levels = "".join(f", {level}" for level in by)
    days = list(periods)
    totals = {
        period: (points, covered, category)
        for period, points, covered, category in reader.execute(
            _POINTS.format(places=in_places), [grain, days, *place_values]
        ).fetchall()
    }
    rows = reader.execute(
        _MEASURES.format(described=described, places=in_places, levels=levels, products=in_products),
        [grain, days, *place_values, *product_values],
    ).fetchall()
    return {
        period: Distribution(
            period=period,
            points=points,
            category=category,
            items=tuple(_item(row, points, covered) for row in rows if row[0] == period),
        )
        for period, (points, covered, category) in sorted(totals.items())
    }


def _item(row: Sequence[Any], points: int, all_covered: Any) -> ItemDistribution:
    _, key, item, sales, selling, covered, *group = row
    return ItemDistribution(
        key=bytes(key),
        item=item,
        group=tuple(group),
        sales=sales,
        points=selling,
        numeric=100 * selling / points if points else 0.0,
        weighted=float(100 * covered / all_covered) if covered and all_covered else 0.0,
    )

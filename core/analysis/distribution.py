"""Numeric and weighted distribution and velocity of every item, by period."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import duckdb

from core.model.analyses.comparisons import Area
from core.model.analyses.distribution import Distribution, Group, ItemDistribution
from core.model.dimensions import PLACE_LEVELS
from core.model.periods import Grain
from core.warehouse.filters import Filters, check_levels, conditions

_CELLS = """
WITH cell AS (
    SELECT period, place_key, product_key, sum(value) AS value {widest}
    FROM fact JOIN period USING (period_id) JOIN place USING (place_id) JOIN product USING (product_id)
    WHERE grain = ? AND period IN ({periods}) AND {places}
    GROUP BY period, place_key, product_key
), point AS (
    SELECT period, place_key, sum(value) AS category {widest} FROM cell GROUP BY period, place_key
)
"""
_MEASURES = """
, described AS (
    SELECT product_key {described} FROM product GROUP BY product_key
), measured AS (
    SELECT period, product_key, sum(value) AS sales,
           count(*) FILTER (value > 0 AND category > 0) AS selling,
           sum(category) FILTER (value > 0 AND category > 0) AS covered {point}
    FROM cell JOIN point USING (period, place_key) GROUP BY period, product_key {point}
)
SELECT period, product_key, item, sales, selling, covered {point_out} {levels}
FROM measured JOIN described USING (product_key) WHERE {products} ORDER BY period, item NULLS LAST, product_key
"""
_POINTS = """
SELECT period, count(*) FILTER (category > 0), sum(category) FILTER (category > 0), sum(category) {levels}
FROM point GROUP BY period {levels} ORDER BY period
"""


def measure(
    reader: duckdb.DuckDBPyConnection,
    grain: Grain,
    periods: Sequence[date],
    by: Sequence[str],
    filters: Filters,
    without: Collection[Area] = (),
) -> dict[date, Distribution]:
    """Return the distribution of each of ``periods`` that has figures, its items grouped by the product levels ``by``.

    Filters on places choose the market, ``without`` leaves areas out of it; filters on products choose the items in
    it: the category stays whole. Raises ``filter.unknown_level``.
    """
    return measure_by_place(reader, grain, periods, (), by, filters, without).get((), {})


def measure_by_place(
    reader: duckdb.DuckDBPyConnection,
    grain: Grain,
    periods: Sequence[date],
    places: Sequence[str],
    by: Sequence[str],
    filters: Filters,
    without: Collection[Area] = (),
) -> dict[Group, dict[date, Distribution]]:
    """Return what ``measure`` returns for each group of the place levels ``places``, each as a separate market."""
    check_levels((*places, *by))
    in_places, place_values = conditions({level: filters[level] for level in filters if level in PLACE_LEVELS})
    alike = "region IS NOT DISTINCT FROM ? AND precision_area IS NOT DISTINCT FROM ?"
    in_places += "".join(f" AND NOT ({alike})" for _ in without)
    of_items = {level: filters[level] for level in filters if level not in PLACE_LEVELS}
    in_products, product_values = conditions(of_items)
    named = dict.fromkeys((*by, *of_items))
    # What a place is called may differ between its descriptions; one name counts for a period.
    widest = "".join(f", max({level}) AS {level}" for level in places)
    cells = _CELLS.format(widest=widest, places=in_places, periods=", ".join("?" for _ in periods))
    asked = [grain, *periods, *place_values, *(name for area in without for name in area)]
    measures = _MEASURES.format(
        described="".join(
            f", max_by({level}, product_id) FILTER ({level} IS NOT NULL) AS {level}"
            for level in dict.fromkeys(("item", *named))
        ),
        point="".join(f", point.{level}" for level in places),
        point_out=_listed(places, "measured."),
        levels=_listed(by, "described."),
        products=in_products,
    )
    distributions: dict[Group, dict[date, Distribution]] = {}
    items: dict[tuple[date, Group], list[ItemDistribution]] = {}
    totals: dict[tuple[date, Group], tuple[int, Decimal | None]] = {}
    rows = reader.execute(cells + _POINTS.format(levels=_listed(places, "")), asked).fetchall()
    for period, points, covered, _, *place in rows:
        totals[period, tuple(place)] = (points, covered)
    for row in reader.execute(cells + measures, [*asked, *product_values]).fetchall():
        measured, names = _Measured(*row[: len(_Measured._fields)]), row[len(_Measured._fields) :]
        where = (measured.period, names[: len(places)])
        items.setdefault(where, []).append(_item(measured, names[len(places) :], *totals[where]))
    for period, points, _, category, *place in rows:
        here = tuple(place)
        distributions.setdefault(here, {})[period] = Distribution(
            period=period, points=points, category=category, items=tuple(items.get((period, here), ()))
        )
    return distributions


def _listed(levels: Sequence[str], of: str) -> str:
    return "".join(f", {of}{level}" for level in levels)


class _Measured(NamedTuple):
    """An item in a period: ``covered`` are the sales of the category in the points that sell the item."""

    period: date
    key: bytes
    item: str | None
    sales: Decimal
    selling: int
    covered: Decimal | None


def _item(measured: _Measured, group: Group, points: int, all_covered: Decimal | None) -> ItemDistribution:
    covered = measured.covered
    return ItemDistribution(
        key=bytes(measured.key),
        item=measured.item,
        group=group,
        sales=measured.sales,
        points=measured.selling,
        numeric=100 * measured.selling / points if points else 0.0,
        weighted=float(100 * covered / all_covered) if covered and all_covered else 0.0,
    )

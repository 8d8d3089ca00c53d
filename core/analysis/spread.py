"""Numeric and weighted distribution of groups of items: where any item of a group sells, its group does."""

from collections.abc import Sequence

import duckdb

from core.analysis.grains import coarsest, periods_of
from core.model.analyses.distribution import Spread
from core.model.dimensions import PLACE_LEVELS
from core.warehouse.filters import Filters, check_levels, conditions


def find(reader: duckdb.DuckDBPyConnection, by: Sequence[str], filters: Filters) -> tuple[Spread, ...]:
    """Return the distribution of each group of the product levels ``by`` in the last period, the widest first.

    Filters on places choose the market, filters on products the groups in it: the category stays whole. Raises
    ``filter.unknown_level``.
    """
    check_levels(by)
    grain = coarsest(reader)
    last = periods_of(reader, grain, 1)
    if not last:
        return ()
    in_places, place_values = conditions({level: names for level, names in filters.items() if level in PLACE_LEVELS})
    of_items, item_values = conditions({level: names for level, names in filters.items() if level not in PLACE_LEVELS})
    levels = ", ".join(by)
    rows = reader.execute(
        f"""
        WITH cell AS (
            SELECT precision_area, market, {levels}, {of_items} AS asked, sum(value) AS value
            FROM sales WHERE grain = ? AND period = ? AND {in_places} GROUP BY ALL
        ), point AS (
            SELECT precision_area, market, sum(value) AS category FROM cell GROUP BY ALL HAVING sum(value) > 0
        ), whole AS (
            SELECT count(*) AS points, sum(category) AS category FROM point
        ), held AS (
            SELECT precision_area, market, {levels}, sum(value) AS value FROM cell WHERE asked GROUP BY ALL
        )
        SELECT {levels}, count(*), max(whole.points),
               CAST(sum(point.category) AS DOUBLE), CAST(max(whole.category) AS DOUBLE)
        FROM held JOIN point ON held.precision_area IS NOT DISTINCT FROM point.precision_area
             AND held.market IS NOT DISTINCT FROM point.market, whole
        WHERE held.value > 0 GROUP BY {levels}
        """,
        [*item_values, grain, last[0], *place_values],
    ).fetchall()
    spreads = [
        Spread(group=tuple(group), points=selling, numeric=100 * selling / points, weighted=100 * covered / category)
        for *group, selling, points, covered, category in rows
    ]
    return tuple(sorted(spreads, key=lambda spread: (-spread.weighted, [name or "" for name in spread.group])))

"""What segments could win in a province where they hold less than in the others."""

from collections.abc import Iterator, Sequence
from datetime import date

import duckdb

from core.analysis import opportunities
from core.model.dimensions import PlaceLevel
from core.model.opportunities import OpportunityRule
from core.model.periods import Grain
from core.model.tracks import AlertFigure, Point, Track


def white_spaces(
    reader: duckdb.DuckDBPyConnection, grain: Grain, level: str, periods: Sequence[date]
) -> Iterator[Track]:
    """Give the middle prize of each white space in per cent of the mean sales of its province, held against none."""
    rule = OpportunityRule()
    since = periods[-rule.recent :][0]
    rows = reader.execute(
        f"SELECT {PlaceLevel.PROVINCE}, CAST(sum(value) AS DOUBLE) / count(DISTINCT period) FROM sales "
        "WHERE grain = ? AND period >= ? GROUP BY ALL",
        [grain, since],
    ).fetchall()
    sales = dict(rows)
    for found in opportunities.white_spaces(reader, rule, level, {}):
        if found.place is not None and found.name is not None and sales[found.place] > 0:
            scope = ((PlaceLevel.PROVINCE.value, found.place), (level, found.name))
            part = 100 * found.middle / sales[found.place]
            point = Point(periods[-1], part, None, None, None, found.middle, found.confidence)
            yield Track(AlertFigure.WHITE_SPACE, scope, (point,))

"""What segments could win in a province where they hold less than in the others."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import duckdb

from core.analysis import opportunities
from core.model.alerts.tracks import AlertFigure, Track, TrackPoint
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.point_gaps import PointGap
from core.model.dimensions import PlaceLevel
from core.model.periods import Grain


def province_sales(reader: duckdb.DuckDBPyConnection, grain: Grain, periods: Sequence[date]) -> Mapping[str, float]:
    """Return the mean sales of each province in the periods that opportunities look at."""
    since = periods[-OpportunityRule().recent :][0]
    rows = reader.execute(
        f"SELECT {PlaceLevel.PROVINCE}, CAST(sum(value) AS DOUBLE) "
        "/ CAST(nullif(count(DISTINCT period), 0) AS DOUBLE) FROM sales "
        f"WHERE grain = ? AND period >= ? AND {PlaceLevel.PROVINCE} IS NOT NULL GROUP BY ALL",
        [grain, since],
    ).fetchall()
    return dict(rows)


def white_spaces(
    reader: duckdb.DuckDBPyConnection,
    sales: Mapping[str, float],
    level: str,
    period: date,
    missing: Sequence[PointGap],
) -> Iterator[Track]:
    """Yield the middle prize of each white space in per cent of the mean ``sales`` of its province.

    The prize is that of the items ``missing`` at its points.
    """
    for space in opportunities.white_spaces(reader, OpportunityRule(), level, missing, {}):
        if space.place is not None and space.name is not None and sales[space.place] > 0:
            scope = ((PlaceLevel.PROVINCE.value, space.place), (level, space.name))
            part = 100 * space.middle / sales[space.place]
            yield Track(
                AlertFigure.WHITE_SPACE,
                scope,
                (TrackPoint(period, part, None, None, None, space.middle, space.confidence),),
            )

"""Groups whose sales rise or fall beyond chance."""

from collections.abc import Iterator, Sequence
from datetime import date

import duckdb

from core.analysis import movers
from core.model.alerts.tracks import AlertFigure, Point, Track

LATELY = movers.RECENT


def trends(reader: duckdb.DuckDBPyConnection, by: Sequence[str], periods: Sequence[date]) -> Iterator[Track]:
    """Give the mean sales of the last three periods against those of the three before, of the groups that move.

    The surety is that of the trend over the last three years (Mann and Kendall).
    """
    for found in movers.find(reader, by, {}):
        if None not in found.group:
            before, after = float(found.before) / LATELY, float(found.after) / LATELY
            scope = tuple((level, str(name)) for level, name in zip(by, found.group, strict=True))
            point = Point(periods[-1], after, before, None, None, abs(after - before), 1 - found.chance)
            yield Track(AlertFigure.TREND, scope, (point,))

"""Groups whose sales rise or fall beyond chance."""

from collections.abc import Iterator, Sequence
from datetime import date

import duckdb

from core.analysis import movers
from core.model.alerts.tracks import AlertFigure, Track, TrackPoint

LATELY = movers.RECENT


def trends(reader: duckdb.DuckDBPyConnection, by: Sequence[str], periods: Sequence[date]) -> Iterator[Track]:
    """Yield the mean sales of the last three periods against those of the three before, of the groups that move.

    The surety is that of the trend over the last three years (Mann and Kendall).
    """
    for mover in movers.find(reader, by, {}):
        if None not in mover.group:
            before, after = float(mover.before) / LATELY, float(mover.after) / LATELY
            scope = tuple((level, str(name)) for level, name in zip(by, mover.group, strict=True))
            point = TrackPoint(periods[-1], after, before, None, None, abs(after - before), 1 - mover.chance)
            yield Track(AlertFigure.TREND, scope, (point,))

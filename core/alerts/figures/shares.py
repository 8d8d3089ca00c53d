"""Who holds which share of the sales of a place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

import duckdb

from core.alerts.figures.chance import pointed
from core.model.alerts.tracks import AlertFigure, Track
from core.model.dimensions import PLACE_LEVELS
from core.model.periods import Grain

Names = tuple[str | None, ...]


def shares(reader: duckdb.DuckDBPyConnection, grain: Grain, by: Sequence[str]) -> Iterator[Track]:
    """Yield the share of each group in the sales of its place in per cent; levels of place name the place.

    What is absent from a period in which its place has sales held nothing of them. What hangs on a share are the
    sales of its place.
    """
    rows = reader.execute(
        f"SELECT period, sum(value), {', '.join(by)} FROM sales WHERE grain = ? GROUP BY ALL ORDER BY ALL NULLS LAST",
        [grain],
    ).fetchall()
    depth = sum(level in PLACE_LEVELS for level in by)
    depth = depth if depth < len(by) else depth - 1
    totals: defaultdict[tuple[Names, date], Decimal] = defaultdict(Decimal)
    sold: defaultdict[Names, dict[date, Decimal]] = defaultdict(dict)
    for period, value, *names in rows:
        totals[tuple(names[:depth]), period] += value
        sold[tuple(names)][period] = value
    periods_of: defaultdict[Names, list[date]] = defaultdict(list)
    for (place, period), total in sorted(totals.items(), key=lambda entry: entry[0][1]):
        if total > 0:
            periods_of[place].append(period)
    for group, held in sold.items():
        if None in group:
            continue
        place = group[:depth]
        figures = [
            (period, float(100 * held.get(period, Decimal(0)) / total), None, float(total))
            for period in periods_of[place]
            for total in (totals[place, period],)
        ]
        scope = tuple((level, str(name)) for level, name in zip(by, group, strict=True))
        yield Track(AlertFigure.SHARE, scope, pointed(figures))

"""Groups whose sales rise or fall beyond chance, after the season."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np

from core.analysis.forecasting import sales
from core.analysis.levels.season import common_season
from core.analysis.movers import RECENT
from core.analysis.slopes import mann_kendall
from core.model.alerts.tracks import AlertFigure, Track, TrackPoint
from core.model.arrays import Floats

_FEWEST = 2 * RECENT
_LONGEST = 36


@dataclass(frozen=True, slots=True)
class AfterSeason:
    """Sales of groups (rows) in ``periods``, and by how much the season multiplies each period."""

    groups: tuple[sales.Group, ...]
    sold: Floats
    index: Floats
    periods: tuple[date, ...]

    @property
    def calm(self) -> Floats:
        """The sales without the season."""
        return self.sold / self.index


def after_season(reader: duckdb.DuckDBPyConnection, by: Sequence[str], periods: Sequence[date]) -> AfterSeason | None:
    """Return the sales of each group, completed where areas were silent, with the season of the whole market.

    Only the last 36 periods count. A period without a figure counts as zero sales. ``None`` where the season cannot be
    known: with less than a year and a period, a trend of sales may be their season.
    """
    grain, series = sales.load(reader, by, {})
    if grain is None:
        return None
    used = tuple(periods[-_LONGEST:])
    groups = tuple(sorted((group for group in series if None not in group), key=str))
    everything = [[history.get(period, 0.0) for period in used] for history in series.values()]
    index = common_season(np.array(everything, np.float64).sum(axis=0), sales.SEASONS[grain])
    if index is None or len(used) < _FEWEST or not groups:
        return None
    sold = np.array([[series[group].get(period, 0.0) for period in used] for group in groups], np.float64)
    return AfterSeason(groups, sold, index, used)


def trends(reader: duckdb.DuckDBPyConnection, by: Sequence[str], periods: Sequence[date]) -> Iterator[Track]:
    """Yield the mean sales of the last three periods against those of the three before, after the season.

    The surety is that of the trend over the last three years (Mann and Kendall). Where the season cannot be known there
    is none.
    """
    known = after_season(reader, by, periods)
    if known is None:
        return
    chances = mann_kendall(known.calm)
    for group, calm, chance in zip(known.groups, known.calm, chances.tolist(), strict=True):
        before, after = float(calm[-2 * RECENT : -RECENT].mean()), float(calm[-RECENT:].mean())
        scope = tuple((level, str(name)) for level, name in zip(by, group, strict=True))
        point = TrackPoint(known.periods[-1], after, before, None, None, abs(after - before), 1 - chance)
        yield Track(AlertFigure.TREND, scope, (point,))

"""Groups that sell more or less than the market and their own season make of what they sold before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb
import numpy as np

from core.analysis.forecasting import sales
from core.analysis.levels.chance import discoveries
from core.analysis.movers import RECENT
from core.analysis.noise import MAD_TO_SIGMA
from core.model.alerts.tracks import AlertFigure, Track, TrackPoint
from core.model.arrays import Floats

_LONGEST = 36  # periods, or three years where those are more
_FEWEST = 6  # changes against the year before that say how far they differ by chance


@dataclass(frozen=True, slots=True)
class Changes:
    """The mean sales of groups in the last three periods (``after``) and in the three ``before``, completed.

    ``by_market`` is what those before would have become with the whole market, ``by_year`` (groups x years) with the
    same change of the group in each earlier year, which ended in ``years``, the last one first. ``chance`` is the share
    of false ones among all groups that lie at least as far from all of these.
    """

    groups: tuple[sales.Group, ...]
    before: Floats
    after: Floats
    by_market: Floats
    by_year: Floats
    years: tuple[date, ...]
    chance: Floats

    @property
    def expected(self) -> Floats:
        """What is nearest to the last sales between the least and the most that the market and the years expect."""
        every = np.concatenate([self.by_market[:, None], self.by_year], axis=1)
        return np.clip(self.after, every.min(axis=1), every.max(axis=1))


def changes_of(reader: duckdb.DuckDBPyConnection, by: Sequence[str], periods: Sequence[date]) -> Changes | None:
    """Return the changes of each group that sold something in any three periods in a row.

    Only the last 36 periods or three years count. A period without a figure counts as zero sales, so that a group that
    began later has none. ``None`` with less than two years, and with less than 16 periods: a change may then be the
    season of the group.
    """
    grain, series = sales.load(reader, by, {})
    if grain is None:
        return None
    season = sales.SEASONS[grain]
    used = periods[-max(_LONGEST, 3 * season) :]
    if len(used) < max(2 * season, season + 2 * RECENT + _FEWEST):
        return None
    table = np.array([[history.get(period, 0.0) for period in used] for history in series.values()], np.float64)
    means = np.lib.stride_tricks.sliding_window_view(table, RECENT, axis=1).mean(axis=2)
    names = list(series)
    rows = [row for row in range(len(names)) if None not in names[row] and (means[row] > 0).all()]
    rows.sort(key=lambda row: str(names[row]))
    if not rows:
        return None
    whole = means.sum(axis=0)
    market, changes = np.log(whole[RECENT:] / whole[:-RECENT]), np.log(means[rows, RECENT:] / means[rows, :-RECENT])
    before, after = means[rows, -1 - RECENT], means[rows, -1]
    by_market, by_year = before * np.exp(market[-1]), before[:, None] * np.exp(changes[:, -1 - season :: -season])
    years = tuple(used[len(used) - 1 - season * (year + 1)] for year in range(by_year.shape[1]))
    known = Changes(tuple(names[row] for row in rows), before, after, by_market, by_year, years, np.ones(len(rows)))
    return replace(known, chance=_chances(np.log(after / known.expected), changes - market, season))


def _chances(away: Floats, changes: Floats, season: int) -> Floats:
    """Return by what chance each group lies as far ``away``, with the price for looking at all of them.

    How far the changes of a group beside the market differed from those a year before says so; what is usual of all
    groups is the least.
    """
    from scipy.special import ndtr  # slow: SciPy

    unlike = np.abs(changes[:, season:] - changes[:, :-season])[:, :-1]
    spread = MAD_TO_SIGMA * np.median(unlike, axis=1)
    spread = np.maximum(spread, np.median(spread))
    distance = np.divide(np.abs(away), spread, out=np.where(away == 0, 0.0, np.inf), where=spread > 0)
    return discoveries(2 * ndtr(-distance))


def trends(reader: duckdb.DuckDBPyConnection, by: Sequence[str], periods: Sequence[date]) -> Iterator[Track]:
    """Yield the mean sales of the last three periods against what the three before let expect.

    That is what is nearest: the change of the whole market, or the same change of the group in an earlier year. So
    neither a summer of its own nor a fall from last year's peak is a trend. With less than two years there is none.
    """
    known = changes_of(reader, by, periods)
    if known is None:
        return
    for group, after, base, chance in zip(
        known.groups, known.after.tolist(), known.expected.tolist(), known.chance.tolist(), strict=True
    ):
        scope = tuple((level, str(name)) for level, name in zip(by, group, strict=True))
        point = TrackPoint(periods[-1], after, base, None, None, abs(after - base), 1 - chance)
        yield Track(AlertFigure.TREND, scope, (point,))

"""The season of a series taken out of its values, and put back.

Models that know one series alone need two whole seasons to fit one and three to fit it well. Below that the season is
taken out of the values before they see them, and put back on what they predict.
"""

from dataclasses import dataclass, replace

import numpy as np

from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats, Ints, Marks

OWN_SEASONS = 3  # whole seasons from which a model fits its own


@dataclass(frozen=True, slots=True)
class Seasons:
    """The season of each series by roots of its values (series x season), at an origin (series x windows x season).

    The place of a period is its number on the time axis. ``is_short`` marks the series whose season is taken out now,
    ``was_short`` those of which it is at every origin.
    """

    now: Floats
    then: Floats
    is_short: Marks
    was_short: Marks

    def of(self, rows: Ints) -> "Seasons":
        """Return the seasons of the series at ``rows``."""
        return Seasons(self.now[rows], self.then[rows], self.is_short[rows], self.was_short[rows])


def taken_out(panel: Panel, season: Floats, is_short: Marks) -> Panel:
    """Return the panel with its ``season`` (series x season) taken out of the marked series that have any."""
    marked = is_short & season.any(axis=1)
    histories = [
        _squares(_roots(history) - season[row, (panel.first[row] + np.arange(len(history))) % panel.season])
        if marked[row]
        else history
        for row, history in enumerate(panel.histories)
    ]
    return replace(panel, histories=tuple(histories), adjusted=tuple(map(bool, marked)))


def put_back(ahead: Floats, panel: Panel, season: Floats) -> Floats:
    """Return what is ahead (series x steps) of a panel from ``taken_out`` with its season."""
    if not any(panel.adjusted):
        return ahead
    ends = np.array(panel.first) + panel.lengths
    added = np.take_along_axis(season, (ends[:, None] + np.arange(ahead.shape[1])) % panel.season, axis=1)
    return np.where(np.array(panel.adjusted)[:, None], _squares(_roots(ahead) + added), ahead)


def _roots(values: Floats) -> Floats:
    roots: Floats = np.sign(values) * np.sqrt(np.abs(values))
    return roots


def _squares(roots: Floats) -> Floats:
    values: Floats = np.sign(roots) * roots**2
    return values

"""The season that all series have in common, from thirteen periods of a year on."""

import numpy as np

from core.model.arrays import Floats


def common_season(whole: Floats, season: int) -> Floats | None:
    """Return the index of each period of ``whole`` (what all series add up to): how far its season raises or lowers it.

    The growth is that between periods a whole season apart. What a period differs from the line of that growth is its
    season, averaged over the years. The indices of one season have the geometric mean 1. ``None`` where no period has
    one a season before it, or where nothing was sold in one: then a season may as well be a trend.
    """
    length = len(whole)
    if length <= season or (whole <= 0).any():
        return None
    if season <= 1:
        return np.ones(length)
    logs, time = np.log(whole), np.arange(length)
    growth = float(np.median(logs[season:] - logs[:-season])) / season
    apart = logs - growth * time
    phases = np.array([apart[phase::season].mean() for phase in range(season)])
    index: Floats = np.exp(np.resize(phases - phases.mean(), length))
    return index

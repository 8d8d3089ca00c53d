"""The features of one period for pooled models: the past of its series, and its calendar days.

Nothing of the period itself and nothing after it enters: a feature of a period is made of the values before it, and
of what the calendar knows in advance.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats, Ints
from core.model.exposure import Calendar, ExposureKind
from core.model.periods import Grain, Period

_DAYS_IN_YEAR = 365.25
_LEAST_LEVEL = 1e-9
_LARGEST_RATIO = 8.0  # of a value to its level; more is an outlier from which nothing general can be learnt


@dataclass(frozen=True, slots=True)
class Memory:
    """Which periods before are looked at: single ones (``lags``) and means over the last ones (``windows``)."""

    lags: tuple[int, ...]
    windows: tuple[int, ...]
    level: int  # how many last periods make the mean that all else is divided by


_MONTHLY = Memory(lags=(1, 2, 3, 12), windows=(3, 6, 12), level=12)
_BY_SEASON = {
    12: _MONTHLY,
    7: Memory(lags=(1, 2, 3, 7, 30), windows=(7, 30, 90), level=28),
    52: Memory(lags=(1, 2, 3, 52), windows=(4, 13, 52), level=52),
    4: Memory(lags=(1, 2, 3, 4), windows=(2, 4, 8), level=4),
}


def memory_of(season: int) -> Memory:
    """Return the lags and means of a season length; an unknown one is treated like months."""
    return _BY_SEASON.get(season) or (_MONTHLY if season == 1 else Memory((1, 2, 3, season), (3, season), season))


@dataclass(frozen=True, slots=True)
class Design:
    """Rows to learn from: ``features`` and ``targets`` as ratios to the ``levels``; ``series`` numbers the series."""

    features: Floats
    targets: Floats
    levels: Floats
    series: Ints


def design(panel: Panel) -> Design:
    """Return a row for each period that has a level before it, of every series of ``panel``."""
    memory = memory_of(panel.season)
    parts = []
    for row, history in enumerate(panel.histories):
        # A third of the level's periods must be there before a ratio to it means anything.
        at = np.arange(max(1, memory.level // 3), len(history))
        level = _means(history, at, memory.level)
        at, level = at[level > _LEAST_LEVEL], level[level > _LEAST_LEVEL]
        features = _past(history, at, level, memory)
        known = _ahead(panel, panel.first[row] + at)
        parts.append((np.hstack([features, known]), history[at] / level, level, np.full(len(at), row)))
    if not parts:
        return Design(np.zeros((0, 0)), np.zeros(0), np.zeros(0), np.zeros(0, np.int64))
    features, targets, levels, series = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Design(features, np.clip(targets, -_LARGEST_RATIO, _LARGEST_RATIO), levels, series.astype(np.int64))


def step(panel: Panel, histories: Sequence[Floats]) -> tuple[Floats, Floats]:
    """Return the features (series x features) and the level of the period after the end of each history.

    ``histories`` are those of ``panel``, each with what was predicted so far behind it. A level of nothing is 0, and
    its features are those of a series at its level.
    """
    memory = memory_of(panel.season)
    rows, levels = [], []
    for row, history in enumerate(histories):
        at = np.array([len(history)])
        level = _means(history, at, memory.level)
        sound = np.where(level > _LEAST_LEVEL, level, np.inf)
        known = _ahead(panel, panel.first[row] + at)
        rows.append(np.hstack([_past(history, at, sound, memory), known])[0])
        levels.append(level[0] if level[0] > _LEAST_LEVEL else 0.0)
    return np.array(rows), np.array(levels)


def _past(history: Floats, at: Ints, level: Floats, memory: Memory) -> Floats:
    """Return the lags and the means as ratios to the level; values before the first one count as the level."""
    columns = [np.where(at >= lag, history[np.maximum(at - lag, 0)] / level, 1.0) for lag in memory.lags]
    columns += [np.where(at >= window, _means(history, at, window) / level, 1.0) for window in memory.windows]
    past: Floats = np.clip(np.stack(columns, axis=1), -_LARGEST_RATIO, _LARGEST_RATIO)
    return past


def _means(history: Floats, at: Ints, window: int) -> Floats:
    """Return the mean of the last ``window`` values before each place, of fewer where there are fewer."""
    sums = np.concatenate([[0.0], np.cumsum(history)])
    begin = np.maximum(at - window, 0)
    means: Floats = (sums[at] - sums[begin]) / np.maximum(at - begin, 1)
    return means


def _ahead(panel: Panel, numbers: Ints) -> Floats:
    """Return what is known in advance of the periods with these numbers; nothing where periods have no dates.

    Without dates, the first periods of two series may be different months: only the seasonal lag relates them.
    """
    return panel.days[numbers] if panel.days.size else np.zeros((len(numbers), 0))


def days_of(starts: Sequence[date], grain: Grain, calendar: Calendar, breaks: Sequence[date]) -> Floats:
    """Return what is known of periods in advance (periods x features): month, quarter, exposure, rules in force.

    Exposure is the share of the days of a period that are of a kind. For a rule that changed the market, it is the
    share after its first day.
    """
    rows = []
    for start in starts:
        period = Period(start, grain)
        turn = 2 * np.pi * (period.start.timetuple().tm_yday - 1) / _DAYS_IN_YEAR
        exposure = calendar.exposure(period)
        rows.append(
            [
                *(wave(times * turn) for times in (1, 2) for wave in (np.sin, np.cos)),
                float((period.start.month + 2) // 3),
                *(exposure[kind] / period.days for kind in ExposureKind),
                *(min(max((period.end - day).days + 1, 0) / period.days, 1.0) for day in breaks),
            ]
        )
    return np.array(rows, np.float64).reshape(len(rows), -1)

"""Rates and shares like for like: what a period would show if the areas that are silent in it were as usual."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np

from core.model.arrays import Floats, Marks
from core.model.periods import Grain

AreaName = tuple[str, str]
AMONG = "(region, precision_area) IN (SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]))"  # takes ``among``


@dataclass(frozen=True, slots=True)
class Area:
    """What an area that is sometimes silent adds to a part and to its whole by period, and where it ``reported``."""

    reported: Marks
    part: Floats
    whole: Floats


def silent_periods(
    reader: duckdb.DuckDBPyConnection, grain: Grain, periods: Sequence[date]
) -> Mapping[AreaName, frozenset[date]]:
    """Return the periods without a sale, or without a record, of the areas that sold something in others.

    Areas that always report are absent, and so is one without a name.
    """
    sold: defaultdict[AreaName, set[date]] = defaultdict(set)
    for period, region, area in reader.execute(
        "SELECT period, region, precision_area FROM sales WHERE grain = ? AND region IS NOT NULL "
        "AND precision_area IS NOT NULL GROUP BY ALL HAVING sum(value) <> 0",
        [grain],
    ).fetchall():
        sold[region, area].add(period)
    every = frozenset(periods)
    return {area: every - reported for area, reported in sorted(sold.items()) if every - reported}


def among(silent: Mapping[AreaName, frozenset[date]]) -> tuple[list[str], list[str]]:
    """Return the values of the condition ``AMONG``, which selects the areas that are ever silent."""
    return [region for region, _ in silent], [area for _, area in silent]


def reports(silent: frozenset[date], periods: Sequence[date]) -> Marks:
    """Return in which of ``periods`` an area reports that is ``silent`` in some."""
    return np.array([period not in silent for period in periods], np.bool_)


def known(rate: float) -> float | None:
    """Return a rate, and ``None`` where it is not known."""
    return None if np.isnan(rate) else rate


def like_for_like(part: Floats, whole: Floats, areas: Sequence[Area]) -> Floats:
    """Return ``part`` of ``whole`` in per cent for each period; not a number where it cannot be known.

    Where some of ``areas`` are silent, the difference that they make in the periods in which they report is added.
    Without such a period it is unknown.
    """
    rates = _rate(part, whole)
    silent = np.array([~area.reported for area in areas], np.bool_).reshape(len(areas), len(part)).T
    for absent in np.unique(silent, axis=0):
        if not absent.any():
            continue
        gone = [area for area, is_gone in zip(areas, absent.tolist(), strict=True) if is_gone]
        usual = ~silent[:, absent].any(axis=1) & (whole > 0)
        all_part, all_whole = part[usual].sum(), whole[usual].sum()
        less_part = all_part - sum(area.part[usual].sum() for area in gone)
        less_whole = all_whole - sum(area.whole[usual].sum() for area in gone)
        apart = 100 * (all_part / all_whole - less_part / less_whole) if less_whole > 0 < all_whole else np.nan
        rates[(silent == absent).all(axis=1)] += apart
    return rates


def _rate(part: Floats, whole: Floats) -> Floats:
    rates: Floats = np.divide(100 * part, whole, out=np.full(len(part), np.nan), where=whole > 0)
    return rates

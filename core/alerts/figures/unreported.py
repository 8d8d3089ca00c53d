"""What the areas that did not report take from rates and shares: a period as if they were as usual."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np

from core.analysis.likeness import reporting
from core.model.arrays import Floats, Marks
from core.model.periods import Grain

AreaName = tuple[str, str]
Silent = Mapping[AreaName, frozenset[date]]


@dataclass(frozen=True, slots=True)
class Area:
    """What an area that is sometimes silent adds to a part and to its whole by period, and where it ``reported``."""

    reported: Marks
    part: Floats
    whole: Floats


def silent_periods(reader: duckdb.DuckDBPyConnection, grain: Grain) -> Silent:
    """Return the periods in which each area is silent that reports in others; areas without a name are absent."""
    silent: defaultdict[AreaName, set[date]] = defaultdict(set)
    for period, areas in reporting.read(reader, grain=grain).silent.items():
        for area in areas:
            if area.region is not None and area.precision_area is not None:
                silent[area.region, area.precision_area].add(period)
    return {area: frozenset(periods) for area, periods in sorted(silent.items())}


def among(silent: Silent) -> tuple[str, list[str]]:
    """Return the condition that selects the areas that are ever silent, with its values; nothing where none is."""
    condition = " OR ".join(["(region = ? AND precision_area = ?)"] * len(silent)) or "FALSE"
    return f"({condition})", [name for area in silent for name in area]


def reports(silent: frozenset[date], periods: Sequence[date]) -> Marks:
    """Return in which of ``periods`` an area reports that is ``silent`` in some."""
    return np.array([period not in silent for period in periods], np.bool_)


def add(rate: float, apart: float) -> float | None:
    """Return a rate with what is ``missing`` from it; ``None`` where that is not known."""
    return None if np.isnan(apart) else rate + apart


def missing(part: Floats, whole: Floats, areas: Sequence[Area]) -> Floats:
    """Return what silence takes from ``part`` of ``whole``, in points of per cent, for each period.

    Where some of ``areas`` are silent it is the difference that they make in the periods in which they report; without
    such a period it is not a number. Where all report it is 0.
    """
    apart = np.zeros(len(part))
    silent = np.array([~area.reported for area in areas], np.bool_).reshape(len(areas), len(part)).T
    for absent in np.unique(silent, axis=0):
        if not absent.any():
            continue
        gone = [area for area, is_gone in zip(areas, absent.tolist(), strict=True) if is_gone]
        usual = ~silent[:, absent].any(axis=1) & (whole > 0)
        all_part, all_whole = part[usual].sum(), whole[usual].sum()
        less_part = all_part - sum(area.part[usual].sum() for area in gone)
        less_whole = all_whole - sum(area.whole[usual].sum() for area in gone)
        known = less_whole > 0 < all_whole
        apart[(silent == absent).all(axis=1)] = (
            100 * (all_part / all_whole - less_part / less_whole) if known else np.nan
        )
    return apart

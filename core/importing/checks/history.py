"""Figures against the history of their own series: extreme outliers are reported, never altered."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.importing.checks.row_fates import series
from core.importing.checks.scales import Peers, settle, two_scales
from core.importing.layout.sheet import Sheet
from core.model.arrays import Floats, Ints, Marks

_OUTLIER, _THOUSANDFOLD = "figure.outlier", "figure.thousandfold"
_FEWEST_BESIDE_PEERS = 3  # figures of a series too short for a history, whose item is elsewhere
_SIGMA = 1.4826  # median absolute deviations in a standard deviation, for the normal distribution


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure by its number in the grid, the rule that it breaks, and the median of its series.

    One of a row half of whose figures are in thousands is a ``doubt`` about the row: ``other`` is the other median.
    """

    index: int
    rule: str
    median: float
    other: float | None = None

    @property
    def doubt(self) -> bool:
        """Whether it stands for its whole row."""
        return self.other is not None


def find_suspects(sheet: Sheet, load: Marks) -> Iterator[Suspect]:
    """Yield the figures under ``load`` that stand out of the positive figures of the same place and product.

    The median and the median absolute deviation, of logarithms, are what a few wild figures cannot move (Rousseeuw
    and Croux, 1993); where many are wild there are two scales, and the item elsewhere shows which is right. A zero is
    no history and never stands out.
    """
    rules = sheet.rules
    if not rules.is_on(_OUTLIER) and not rules.is_on(_THOUSANDFOLD):
        return
    index = np.flatnonzero(load & (sheet.grid.values > 0))
    group = sheet.grid.position[index]
    if sheet.layout.date is not None:
        group = series(sheet)[group]
        order = np.argsort(group, kind="stable")
        index, group = index[order], group[order]
    if not len(index):
        return
    values = sheet.grid.values[index]
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    counts = np.diff(np.r_[starts, len(values)])
    low, high = np.minimum.reduceat(values, starts), np.maximum.reduceat(values, starts)
    apart = min(rules.limit(_OUTLIER, "times"), rules.limit(_THOUSANDFOLD, "least"))
    wide = (counts >= _FEWEST_BESIDE_PEERS) & (high > apart * low)
    peers: Peers | None = None
    for start, count in zip(starts[wide].tolist(), counts[wide].tolist(), strict=True):
        own = slice(start, start + count)
        split = _split(sheet, values[own])
        if split is None:
            yield from _in_series(sheet, index[own], values[own])
            continue
        peers = peers or Peers(sheet, index, group)
        yield from _in_two_scales(sheet, index[own], split, peers.scale(start))


def _split(sheet: Sheet, values: Floats) -> tuple[Marks, float, float] | None:
    """Return the scales of a series with several figures in each, or too few for a history; else ``None``."""
    limit = partial(sheet.rules.limit, _THOUSANDFOLD)
    if not sheet.rules.is_on(_THOUSANDFOLD):
        return None
    split = two_scales(values, limit("least"), limit("most"))
    if split is None:
        return None
    fewer = min(np.count_nonzero(split[0]), np.count_nonzero(~split[0]))
    return split if fewer > 1 or len(values) < limit("fewest") else None


def _in_two_scales(
    sheet: Sheet, index: Ints, split: tuple[Marks, float, float], peers: float | None
) -> Iterator[Suspect]:
    enough = len(index) >= sheet.rules.limit(_THOUSANDFOLD, "fewest")
    if not enough and peers is None:
        return
    settled = settle(*split, peers)
    if settled.odd.any():
        yield from (Suspect(int(row), _THOUSANDFOLD, settled.median) for row in index[settled.odd])
    elif enough:
        yield Suspect(int(index[0]), _THOUSANDFOLD, settled.low, settled.high)


def _in_series(sheet: Sheet, index: Ints, values: Floats) -> Iterator[Suspect]:
    """Yield the suspects of one series, whose positive figures are ``values``."""
    median = float(np.median(values))
    logs = np.log(values / median)
    factors, spread = np.exp(np.abs(logs)), _SIGMA * float(np.median(np.abs(logs)))

    def far(rule: str) -> Marks:
        limit = partial(sheet.rules.limit, rule)
        if not sheet.rules.is_on(rule) or len(values) < limit("fewest"):
            return np.zeros(len(values), np.bool_)
        return np.abs(logs) > limit("deviations") * spread

    least, most = (sheet.rules.limit(_THOUSANDFOLD, name) for name in ("least", "most"))
    jumps = far(_THOUSANDFOLD) & (factors >= least) & (factors <= most)
    outliers = far(_OUTLIER) & ~jumps & (logs > np.log(sheet.rules.limit(_OUTLIER, "times")))
    yield from (Suspect(int(row), _THOUSANDFOLD, median) for row in index[jumps])
    yield from (Suspect(int(row), _OUTLIER, median) for row in index[outliers])

"""Series in two scales: some figures in ones, some in thousands, and which of them are the odd ones."""

from dataclasses import dataclass

import numpy as np

from core.importing.layout.sheet import Sheet
from core.model.arrays import Floats, Ints, Marks

_APART = 1.5  # the gap between two scales in widths, on logarithms, of the wider of them
_FACTOR, _APART_TOGETHER = 1_000.0, 2.0  # the same in widths of both, once the higher scale is put right
_FEW = 0.25  # a share of the figures so small is the odd one whatever the peers say
_FEWEST_PEERS = 6
_CLEARLY = np.log(10.0)  # how much nearer to its peers, on logarithms, the right scale has to be


@dataclass(frozen=True, slots=True)
class TwoScales:
    """A series whose figures are about a thousandfold apart: ``odd`` marks those of the wrong scale.

    It marks nothing where that cannot be known. ``low`` and ``high`` are the medians of the scales, ``median`` that of
    the right one.
    """

    odd: Marks
    low: float
    high: float
    median: float


class Peers:
    """The figures of one item in the other places of a sheet, as the scale that its own series should have."""

    def __init__(self, sheet: Sheet, index: Ints, group: Ints) -> None:
        """Take the positive figures ``index`` of ``sheet``, each of the series ``group``."""
        self._logs = np.log(sheet.grid.values[index])
        self._group = group
        self._item = sheet.products.key[sheet.products.number[sheet.grid.position[index]]]

    def scale(self, at: int) -> float | None:
        """Return the median logarithm of the item of figure ``at`` elsewhere; ``None`` where it is hardly anywhere."""
        peers = self._logs[(self._item == self._item[at]) & (self._group != self._group[at])]
        return float(np.median(peers)) if len(peers) >= _FEWEST_PEERS else None


def two_scales(values: Floats, least: float, most: float) -> tuple[Marks, float, float] | None:
    """Return which of the positive ``values`` are of the higher of two scales, and the medians of both.

    ``None`` where there is one scale, or the two are not ``least`` to ``most`` times apart. A series whose level rises
    or falls meanwhile may be as far as half and twice these, if a thousandth of the higher scale is amid the lower and
    both have several figures.
    """
    order = np.sort(values)
    gaps = np.diff(np.log(order))
    cut = int(np.argmax(gaps))
    lower, upper = order[: cut + 1], order[cut + 1 :]
    low, high = float(np.median(lower)), float(np.median(upper))
    width = np.log(max(lower[-1] / lower[0], upper[-1] / upper[0]))
    plainly = least <= high / low <= most and gaps[cut] >= _APART * width
    together = np.log(max(lower[-1], upper[-1] / _FACTOR) / min(lower[0], upper[0] / _FACTOR))
    several = min(len(lower), len(upper)) > 1
    in_one = several and least / 2 <= high / low <= most * 2 and gaps[cut] >= _APART_TOGETHER * together
    if not plainly and not in_one:
        return None
    return values > lower[-1], low, high


def settle(upper: Marks, low: float, high: float, peers: float | None) -> TwoScales:
    """Return which scale is the odd one: a small minority, else what the peers are far from, else the minority."""
    share = float(np.mean(upper))
    is_upper: bool | None = share < 0.5 if share != 0.5 else None
    if min(share, 1 - share) > _FEW and peers is not None:
        nearer = abs(np.log(high) - peers) - abs(np.log(low) - peers)
        if abs(nearer) > _CLEARLY:
            is_upper = bool(nearer > 0)
    if is_upper is None:
        return TwoScales(np.zeros(len(upper), np.bool_), low, high, low)
    return TwoScales(upper if is_upper else ~upper, low, high, low if is_upper else high)

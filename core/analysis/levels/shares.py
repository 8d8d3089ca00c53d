"""Lasting shifts of the share that groups have of their place: the same search as that of the alerts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np

from core.analysis.levels.shifts import find
from core.model.analyses.distribution import Group
from core.model.analyses.levels import LASTING, SURE, Shift
from core.model.analyses.movements import NewLevel
from core.model.arrays import Floats
from core.model.dimensions import PLACE_LEVELS


def new_levels(
    sold: Mapping[Group, Mapping[date, float]], by: Sequence[str], periods: Sequence[date]
) -> dict[Group, tuple[NewLevel, ...]]:
    """Return the lasting shifts of each group's share in ``periods``, the oldest first.

    ``sold`` is completed where areas were silent; without a figure nothing was sold. The share is that of the place
    that the levels ``by`` name beside a product, else of all groups: no growth and season that all have in common moves
    it. A place that sold nothing has no shares. All groups count as looked at.
    """
    table = np.array([[held.get(period, 0.0) for period in periods] for held in sold.values()], np.float64)
    shares = _shares(table.reshape(len(sold), len(periods)), [_place(group, by) for group in sold])
    return {
        group: tuple(
            NewLevel(since=periods[shift.at], before=shift.before, after=shift.after, chance=shift.chance)
            for shift in _lasting(shifts)
        )
        for group, shifts in zip(sold, find(shares), strict=True)
    }


def _place(group: Group, by: Sequence[str]) -> Group:
    if set(by) <= set(PLACE_LEVELS):
        return ()
    return tuple(name for name, level in zip(group, by, strict=True) if level in PLACE_LEVELS)


def _shares(sold: Floats, places: Sequence[Group]) -> Floats:
    """Return the sales of each row (groups x periods) in per cent of what its place sold then."""
    number = {place: at for at, place in enumerate(dict.fromkeys(places))}
    place_of = np.array([number[place] for place in places], np.int64)
    wholes = np.zeros((len(number), sold.shape[1]))
    np.add.at(wholes, place_of, sold)
    whole = wholes[place_of]
    return np.divide(100 * sold, whole, out=np.full_like(sold, np.nan), where=whole > 0)


def _lasting(shifts: Sequence[Shift]) -> Iterator[Shift]:
    """Yield the shifts that last until now: no spike at the end, and none of which half has been taken back."""
    for shift in shifts:
        now = shifts[-1].after
        if shift.lasts >= LASTING and 1 - shift.chance >= SURE and abs(now - shift.after) < abs(now - shift.before):
            yield shift

"""Who won the share that another lost: shifts of one place and time in opposite directions have one cause."""

from collections.abc import Sequence
from datetime import date, timedelta

from core.alerts.shifts import Shifts
from core.model.alerts.alerts import Breach
from core.model.alerts.tracks import Scope, Track
from core.model.dimensions import PLACE_LEVELS
from core.model.ownership import Owner

_PART = 0.5  # of a loss that a gain must reach at least to be its cause
_NEAR = timedelta(days=62)  # the month of a shift is estimated: two months apart, it is one cause still


def counterparts(breach: Breach, alike: Sequence[Track], shifts: Shifts, periods: Sequence[date]) -> tuple[str, ...]:
    """Return who won what a share lost, or lost what it won, in its place and near its month; most of it first.

    ``shifts`` are those of ``alike``, all shares by the same levels. Of a rival's gain only own products are named.
    """
    place, name = _parts(breach.scope)
    begin, end = breach.near or (breach.first, breach.first)
    rose = breach.value > breach.base
    own_alone = rose and breach.owner is Owner.RIVAL
    sizes: dict[str, float] = {}
    for track in alike:
        there, other = _parts(track.scope)
        if there != place or other == name or (own_alone and track.owner is not Owner.OWN):
            continue
        for shift in shifts[track.scope]:
            size = abs(shift.after - shift.before)
            loss, gain = (size, breach.strength) if rose else (breach.strength, size)
            if (shift.after > shift.before) != rose and begin <= periods[shift.at] <= end and gain >= _PART * loss:
                sizes[other] = max(size, sizes.get(other, 0.0))
    return tuple(sorted(sizes, key=lambda other: (-sizes[other], other)))


def of_one_cause(one: Breach, other: Breach) -> bool:
    """Return whether two shares of one place lost to the same winner at one time, or one of them is that winner."""
    if not (one.lasts and other.lasts) or abs(one.first - other.first) > _NEAR:
        return False
    (place, _), (there, _) = _parts(one.scope), _parts(other.scope)
    return place == there and bool(_winners(one) & _winners(other))


def _winners(breach: Breach) -> set[str]:
    return {_parts(breach.scope)[1]} if breach.value > breach.base else set(breach.counterparts)


def _parts(scope: Scope) -> tuple[Scope, str]:
    """Return the place that a share is of, and what has it."""
    place = tuple(pair for pair in scope if pair[0] in PLACE_LEVELS)
    place = place if len(place) < len(scope) else place[:-1]
    return place, " / ".join(name for _, name in scope[len(place) :])

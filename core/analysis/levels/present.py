"""Parts of a whole on their present level: what was sold before a lasting shift of share, as if it had been after it.

A season, or last year carried on, would else repeat the shift a year later.
"""

import numpy as np

from core.analysis.levels.shifts import find
from core.model.analyses.levels import LASTING, Shift
from core.model.arrays import Floats, Ints

SURE = 0.01  # of the shifts that are believed, at most so many are none
_STAYED = 0.5  # of a shift that must be there still between the same periods of two years: else it is a season
_LARGEST = 3.0  # in logarithms, twenty times: more is a launch or an end, beside which there was no level


def factors(values: Floats, whole_of: Ints, season: int) -> Floats:
    """Return what to multiply ``values`` (parts x periods) by, so that each part is on its last level throughout.

    ``whole_of`` numbers the whole of each part; what a whole sold in a period stays as it was. A shift counts if it is
    sure, has lasted three periods, and is there between periods a ``season`` apart: their median difference is its
    size. So there are none in up to one season of periods. Where a part sold nothing, or had more returned, it has no
    share, and its factor is 1.
    """
    raised = np.ones_like(values)
    if values.shape[1] <= season:
        return raised
    sold = np.maximum(values, 0.0)
    wholes = _sums(sold, whole_of)[whole_of]
    shares = np.log(np.divide(sold, wholes, out=np.full_like(sold, np.nan), where=sold > 0))
    for row, shifts in enumerate(find(shares)):
        begin = 0
        for shift in shifts:
            if shift.chance <= SURE and shift.lasts >= LASTING:
                raised[row, : shift.at] *= np.exp(_size(shares[row], shift, begin, season))
            begin = shift.at
    # What one part has won others have lost: the parts of a whole add up to what it sold.
    moved = _sums(sold * raised, whole_of)[whole_of]
    raised *= np.divide(wholes, moved, out=np.ones_like(sold), where=sold > 0)
    return np.where(sold > 0, raised, 1.0)


def _size(shares: Floats, shift: Shift, begin: int, season: int) -> float:
    """Return by how much the logarithm of a share changed in ``shift``; the level before it began at ``begin``.

    0 where the season may have done it, and where it is no shift but a launch or an end.
    """
    now = np.arange(max(shift.at, begin + season), min(shift.until, shift.at + season))
    apart = shares[now] - shares[now - season]
    apart = apart[np.isfinite(apart)]
    size = float(np.median(apart)) if len(apart) else 0.0
    change = shift.after - shift.before
    stayed = size * change > 0 and abs(size) >= _STAYED * abs(change)
    return size if stayed and abs(size) <= _LARGEST else 0.0


def _sums(values: Floats, group: Ints) -> Floats:
    sums = np.zeros((int(group.max(initial=-1)) + 1, values.shape[1]))
    np.add.at(sums, group, values)
    return sums

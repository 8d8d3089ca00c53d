"""A shift of level: when a series changed for good, from where to where, and how sure that is."""

from dataclasses import dataclass

SURE = 0.99  # of a shift; its price for looking is in its chance already
LASTING = 3  # periods that a level must have lasted: what is shorter may be a spike


@dataclass(frozen=True, slots=True)
class Shift:
    """From period ``at`` on, until before ``until``, a series has another level, known in ``lasts`` periods.

    ``before`` and ``after`` are the medians on both sides (of two middle values the lower one), ``chance`` the share of
    false ones among all shifts at least as clear as this (0 to 1), ``spread`` the standard deviation of the noise.
    """

    at: int
    until: int
    lasts: int
    before: float
    after: float
    chance: float
    spread: float

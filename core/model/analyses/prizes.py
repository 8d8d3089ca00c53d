"""The size of a prize: the sum of items missing at points, each of them counted once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Prize:
    """What ``missing`` items at points are worth together, per period and in the unit of the data.

    ``expected`` is their sales by chance and potential; ``low``, ``middle`` and ``high`` are the parts that may be won.
    """

    missing: int = 0
    expected: float = 0.0
    low: float = 0.0
    middle: float = 0.0
    high: float = 0.0


NOTHING = Prize()


class Priced:
    """Something that has a prize, with its three estimates at hand."""

    __slots__ = ()
    prize: Prize

    @property
    def low(self) -> float:
        """The low estimate of the prize."""
        return self.prize.low

    @property
    def middle(self) -> float:
        """The middle estimate of the prize."""
        return self.prize.middle

    @property
    def high(self) -> float:
        """The high estimate of the prize."""
        return self.prize.high

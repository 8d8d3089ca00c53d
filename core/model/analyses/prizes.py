"""The size of a prize: the sum of items missing at points, each of them counted once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimates:
    """What ``missing`` items at points are worth together, per period and in the unit of the data.

    ``expected`` is their sales by chance and potential; ``low``, ``middle`` and ``high`` are the parts that may be won.
    """

    missing: int = 0
    expected: float = 0.0
    low: float = 0.0
    middle: float = 0.0
    high: float = 0.0

    def less(self, other: "Estimates") -> "Estimates":
        """Return what is left without ``other``, which is a part of it; exact as the sums are."""
        return Estimates(
            missing=self.missing - other.missing,
            expected=self.expected - other.expected,
            low=self.low - other.low,
            middle=self.middle - other.middle,
            high=self.high - other.high,
        )


NO_ESTIMATES = Estimates()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prize(Estimates):
    """The estimates of all items, and of them those of ``rivals``: nothing where no own company is known."""

    rivals: Estimates = NO_ESTIMATES

    @property
    def own(self) -> Estimates:
        """What is no rival's, and so an opportunity; everything where no own company is known."""
        return self.less(self.rivals)


NOTHING = Prize()


class Priced:
    """Something that has a prize. Its estimates are those of what is no rival's: what the own company could win."""

    __slots__ = ()
    prize: Prize

    @property
    def missing(self) -> int:
        """How many items are missing at points, without those of rivals."""
        return self.prize.missing - self.prize.rivals.missing

    @property
    def low(self) -> float:
        """The low estimate."""
        return self.prize.low - self.prize.rivals.low

    @property
    def middle(self) -> float:
        """The middle estimate."""
        return self.prize.middle - self.prize.rivals.middle

    @property
    def high(self) -> float:
        """The high estimate."""
        return self.prize.high - self.prize.rivals.high

    @property
    def threat(self) -> float:
        """What rivals could win here, by the middle estimate."""
        return self.prize.rivals.middle

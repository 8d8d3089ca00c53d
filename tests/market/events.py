"""What happens in a market, as it was planted. Months are counted from 0, the first month of the figures."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Shift:
    """Share of a region that moves for good from brands to brands, in points by brand; both sides add up alike.

    It begins in ``month`` and is complete after ``ramp`` months (1: at once).
    """

    region: str
    month: int
    ramp: int
    losers: Mapping[str, float]
    takers: Mapping[str, float]

    @property
    def complete(self) -> int:
        """The first month that has all of it."""
        return self.month + self.ramp - 1


@dataclass(frozen=True)
class Price:
    """A brand that costs ``change`` more (0.1: ten per cent) everywhere from ``month`` on, at its ``elasticity``.

    In the month before, people buy ``loaded`` more of what will be dearer, and less of what will be cheaper.
    """

    brand: str
    month: int
    change: float
    elasticity: float
    loaded: float


@dataclass(frozen=True)
class Spike:
    """A brand that sells ``factor`` times its sales in a region for ``length`` months, and falls back."""

    region: str
    brand: str
    month: int
    length: int
    factor: float


@dataclass(frozen=True)
class Promotion:
    """A brand that sells ``lift`` more (0.2: a fifth) in ``month`` and ``dip`` less in the next; ``None``: everywhere.

    The dip is what people had stored: the first half of a month's lift was bought from the next month.
    """

    region: str | None
    brand: str
    month: int
    lift: float
    dip: float


@dataclass(frozen=True)
class Silence:
    """An area that reports nothing from ``month`` on for ``length`` months; an area that begins late starts at 0."""

    area: int
    name: str
    region: str
    month: int
    length: int


@dataclass(frozen=True)
class Absence:
    """Rows of an item in a region that sell nothing from ``month`` on, for ``length`` months, and why."""

    kind: str  # out_of_stock, delisting, launch (absent before it)
    region: str
    item: str
    month: int
    length: int


@dataclass(frozen=True)
class Thinning:
    """A ``part`` (0 to 1) of the rows of a region, drawn by chance, that sell nothing from ``month`` on.

    The rest of their lines takes over their sales: shares stay, and the rate of zeros rises for good.
    """

    region: str
    month: int
    part: float

"""What a market is made from: its seed, its size, its months, and how much of everything happens in it."""

from dataclasses import dataclass
from datetime import date
from zlib import crc32

import numpy as np

from tests.market.published import LINES, REGIONS


@dataclass(frozen=True, kw_only=True)
class Happenings:
    """How many events of every kind are planted; none of a kind where it is 0.

    ``lapses`` is a factor of the parts of the rows that lapse or are unwanted.
    """

    shifts: int = 0
    spikes: int = 0
    promotions: int = 0
    prices: int = 0
    silences: int = 0
    late_areas: int = 0
    out_of_stocks: int = 0
    delistings: int = 0
    launches: int = 0
    thinnings: int = 0
    lapses: float = 0.0


QUIET = Happenings()
LIVELY = Happenings(
    shifts=4,
    spikes=3,
    promotions=6,
    prices=1,
    silences=2,
    late_areas=1,
    out_of_stocks=8,
    delistings=3,
    launches=3,
    thinnings=1,
)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A market of ``rows`` rows and ``months`` months from ``first`` on, with ``ahead`` more months of truth alone.

    ``growth`` is that of the market and ``brand_growth`` how far brands and regions differ in it (a standard
    deviation), both per year in logarithms; without ``growth`` it is drawn between 1 and 9 per cent. ``noise`` is a
    factor of every standard deviation of the noise. ``breadth`` is how far what sells well and who is large decide
    which items stand where: broad points carry what narrow ones do and more (as audits find: Reibstein and Farris,
    1995); chance alone decides where it is 0. ``spell`` is the autocorrelation of what decides between a zero and a
    sale, ``unsteady`` how far small rows are rather zero than large ones (logits per standard deviation of their size).
    ``later`` are the last months of the figures, in which what was away comes back; the lapses are of the time before.

    The same plan gives the same market. What is drawn for one matter is drawn apart from the others: other happenings
    leave the noise as it is, and more months leave the first ones.
    """

    seed: int
    rows: int = 2_000
    months: int = 24
    first: date = date(2023, 1, 1)
    ahead: int = 3
    growth: float | None = None
    brand_growth: float = 0.03
    noise: float = 1.0
    breadth: float = 0.0
    spell: float = 0.8
    unsteady: float = 0.6
    later: int = 0
    happenings: Happenings = LIVELY

    def __post_init__(self) -> None:
        if self.rows < len(LINES) * len(REGIONS):
            raise ValueError(f"rows: at least one for every line of every region, {len(LINES) * len(REGIONS)}")
        if self.months < 1 or self.ahead < 0 or self.first.day != 1:
            raise ValueError("months from the first day of one on")

    @property
    def length(self) -> int:
        """The months of the truth: those of the figures and those ahead."""
        return self.months + self.ahead

    @property
    def present(self) -> int:
        """The months of figures up to the present of the lapses."""
        return self.months - self.later

    def random(self, matter: str) -> np.random.Generator:
        """Return the random numbers of one matter, always from their beginning."""
        return np.random.default_rng([self.seed, crc32(matter.encode())])

"""Distribution: in how many points an item sells, how much of the market they are, how fast it sells there.

The sheet has no outlets. A point is a place as the recipe identifies it, by default a market of a precision area, so
every figure here is area-level and none is ACV.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.model.analyses.prizes import NOTHING, Prize

Group = tuple[str | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDistribution:
    """One item in one period. ``sales`` are exact.

    ``numeric`` is points with sales of the item over active points, ``weighted`` the category's sales in those points
    over its sales in all, both in per cent. An active point is one in which the category sells anything.
    """

    key: bytes
    item: str | None
    group: Group
    sales: Decimal
    points: int
    numeric: float
    weighted: float

    @property
    def velocity(self) -> float | None:
        """Sales per point of weighted distribution (SPPD); ``None`` where the item sells nowhere."""
        return float(self.sales) / self.weighted if self.weighted else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """All items of one period in the chosen places; ``category`` is what everything sells there."""

    period: date
    points: int
    category: Decimal
    items: tuple[ItemDistribution, ...]

    def tdp(self, group: Group | None = None) -> float:
        """Return the total distribution points: the weighted distribution of the items of ``group``, added up."""
        return sum(item.weighted for item in self.items if group is None or item.group == group)

    def selling(self, group: Group) -> int:
        """Return how many items of ``group`` sell."""
        return sum(1 for item in self.items if item.weighted and item.group == group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Distribution of a group that sells anything, with the fields of ``ItemDistribution``."""

    group: Group
    points: int
    numeric: float
    weighted: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionRule:
    """What distribution is calculated for: each of the place levels ``by``.

    The target is a quantile of the others, and ``most`` at most: nothing is ever everywhere.
    """

    by: tuple[str, ...] = ("region",)
    target: float = 0.75
    most: float = 95.0
    fewest_peers: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far one item reaches in one place, against the same item in the other places.

    ``target`` is the weighted distribution that others reach, never 100: ``None`` where it is reached already, and with
    too few peers. ``velocity`` is ``None`` where the item sells nowhere here. ``prize`` is the sum of the points here
    that lack the item, as among the gaps.
    """

    place: Group
    item: str | None
    sales: Decimal
    numeric: float
    weighted: float
    velocity: float | None
    target: float | None
    prize: Prize
    peers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachReport:
    """Every item in every place of the last period, the largest prize first; empty data have none.

    ``unlisted`` is the prize of what has no figure there: of areas that did not report, and of items that sold nowhere.
    """

    rule: DistributionRule
    period: date | None
    reaches: tuple[Reach, ...]
    unlisted: Prize = NOTHING

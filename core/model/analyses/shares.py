"""Shares of sales: who holds how much of a market, who lost, who took it, how concentrated it is."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.model.analyses.comparisons import LeftOut
from core.model.analyses.distribution import Group
from core.model.dimensions import SEGMENT_LEVELS


class Concentration(StrEnum):
    """How concentrated a dimension is by its HHI: over 1,000 moderate, over 1,800 high.

    The bounds are those of the merger guidelines of the United States' agencies (2023).
    """

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRule:
    """How shares are reported. A loss of ``points`` erodes, or of ``part`` per cent of a share of ``large`` or more.

    Filters on places and on the product levels ``within`` narrow the market. Filters on other product levels only
    choose whose shares of it are reported. No ``by`` reports everything that is chosen as one share.
    """

    by: tuple[str, ...] = ("manufacturer",)
    within: tuple[str, ...] = SEGMENT_LEVELS
    points: float = 1.0
    large: float = 5.0
    part: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """Who gained while another lost, and how many points."""

    group: Group
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The share of one group in the last period, in per cent of the sales of the whole market in question.

    ``change`` is in points against the period before in the areas that reported in both, ``None`` without one;
    ``raw_change`` is that of all areas where some are left out. ``noise`` is how far from its ``usual`` change it stays
    by chance; both and ``beyond_noise`` are ``None`` with fewer than six changes before. ``fair_share`` is the share
    of distribution points over the share of sales, in per cent: over 100 a group has more room than it sells for.
    ``items`` counts the items that sell, which ``tdp`` adds up.
    """

    group: Group
    sales: Decimal
    share: float
    change: float | None
    noise: float | None
    beyond_noise: bool | None
    eroded: bool
    takers: tuple[Taker, ...]
    tdp: float | None
    velocity: float | None
    fair_share: float | None
    usual: float | None = None
    raw_change: float | None = None
    items: int | None = None

    @property
    def distribution_of_an_item(self) -> float | None:
        """The weighted distribution of the average item that sells; ``None`` where none does, or none is known."""
        return self.tdp / self.items if self.tdp is not None and self.items else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareReport:
    """The shares of the last period, the largest first. ``hhi`` (0 to 10,000) is that of the dimension ``by`` alone.

    It is that of the whole market, of so many ``groups``, whichever of them are reported. ``narrowed_by`` are the
    product levels whose filters narrow the market, ``chosen_by`` those whose filters choose what is reported.
    ``left_out`` names the areas that the changes leave out. Empty data, and a market that sold nothing, have no shares
    and no HHI.
    """

    rule: ShareRule
    period: date | None
    before: date | None
    total: Decimal
    shares: tuple[Share, ...]
    hhi: float | None
    concentration: Concentration | None
    left_out: LeftOut | None = None
    groups: int = 0
    narrowed_by: tuple[str, ...] = ()
    chosen_by: tuple[str, ...] = ()

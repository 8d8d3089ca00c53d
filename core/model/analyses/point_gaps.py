"""Gaps at the shelf: an item that a point should sell and does not, why, and what that is worth."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, ProductLevel
from core.model.ownership import Owner

_PLACES = frozenset(PLACE_LEVELS)
_PRODUCTS = {level: at for at, level in enumerate(PRODUCT_LEVELS)}


class PointGapKind(StrEnum):
    """Why an item is counted as missing, the surest first."""

    OUT_OF_STOCK_OPEN = "out_of_stock_open"  # it sold steadily until one or two periods ago
    DELISTED = "delisted"  # it sold, and has not for three periods or longer, while others still sell it
    NEVER_LISTED = "never_listed"  # the point has a row for it without any sale, though points like it sell it
    VOID = "void"  # the point has no row for it, though points like it carry it and sell it


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGapRule:
    """What counts as a gap at a point, and what of its potential may be won.

    ``recent`` periods say what is sold now, ``alive`` of them whether an item still sells, ``own`` what a delisted one
    sold before, and within how many it may come back. What a point never sold counts where ``fewest_peers`` points of
    the country sell it; a void besides where points like it would list it with a probability of ``listed``. A
    delisting older than ``plan_days`` stays a gap, but is no visit of the week.
    """

    realisation: tuple[float, float, float] = (0.25, 0.5, 1.0)
    recent: int = 12
    alive: int = 3
    own: int = 6
    fewest_peers: int = 3
    listed: float = 0.4
    plan_days: int = 183


SHIPPED_GAPS = PointGapRule()


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGap:
    """One item at one point: the atom of every prize. Amounts are in the unit of the data, per period.

    ``low``, ``middle`` and ``high`` are ``confidence`` times ``potential`` times the part that is won. They are rounded
    so that they add up exactly, whatever they are added up by.

    ``confidence`` is the chance that it would sell here. Of an out-of-stock it is the chance that the item sells
    steadily and does not pause, of a delisted one that it did and comes back, of a never-listed one or a void that it
    is missing by a lapse and not by choice.

    ``potential`` is its sales per period, those without a sale included. For an out-of-stock it is what the fast models
    expect from its own past until it stopped; of a delisted item, or one with too short a past, what it sold in its
    last periods. Of what the point never sold it is what peers make expected: ``point_sales``, the category's sales of
    the point, times ``peer_share``. ``peers`` are the points of the region that sell the item now; without any, those
    of the country speak. ``since`` is the first period without a sale, ``None`` for what never sold. ``product`` has
    the name of each product level, in their order, the item among them. ``in_plan`` is false for a
    delisting too old for a week's plan. ``owner`` says whose it is where an own company is known.
    """

    region: str | None
    province: str | None
    precision_area: str | None
    market: str | None
    item: str | None
    kind: PointGapKind
    since: date | None
    is_new: bool
    confidence: float
    potential: float
    low: float
    middle: float
    high: float
    peers: int
    point_sales: float
    peer_share: float
    product: tuple[str | None, ...] = ()
    in_plan: bool = True
    owner: Owner | None = None

    @property
    def product_names(self) -> tuple[str | None, ...]:
        """The item alone; where the data have no items, all levels of the product."""
        return self.product if self.item is None else (self.item,)

    def named(self, level: str) -> str | None:
        """Return the name of a level of place or product here, ``None`` without one; ``KeyError`` for no level."""
        if level in _PLACES:
            name: str | None = getattr(self, level)
            return name
        if level == ProductLevel.ITEM:
            return self.item
        return self.product[_PRODUCTS[level]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGapReport:
    """The gaps at points as of the last period, the largest middle prize first, of whatever kind.

    Empty data, and data of one period, have none; ``as_of`` is ``None`` without data.
    """

    rule: PointGapRule
    as_of: date | None
    gaps: tuple[PointGap, ...]

"""Gaps at the shelf: an item that a point should sell and does not, why, and what that is worth."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, ProductLevel

_PLACES = frozenset(PLACE_LEVELS)
_PRODUCTS = {level: at for at, level in enumerate(PRODUCT_LEVELS)}


class PointGapKind(StrEnum):
    """Why an item is counted as missing, the surest first."""

    OUT_OF_STOCK_OPEN = "out_of_stock_open"  # it sold steadily until one or two periods ago
    DELISTED = "delisted"  # it sold, and has not for three periods or longer, while others still sell it
    VOID = "void"  # the point has no row for it, though points like it carry it and sell it


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGapRule:
    """What counts as a gap at a point, and what of its potential may be won.

    ``recent`` periods say what is sold now, ``alive`` of them whether an item still sells. A void counts where at
    least ``fewest_peers`` points of the region sell the item and a share ``listed`` of points so broad would carry it.
    ``oversight`` is how often a point leaves an item out by mistake; the rest of those that leave it out mean to.
    Open out-of-stocks that are ``sure`` come before everything else. ``shrink`` is how many mean points the wider
    circle of peers weighs against the narrower.
    """

    realisation: tuple[float, float, float] = (0.25, 0.5, 1.0)
    recent: int = 12
    alive: int = 3
    own: int = 6
    fewest_peers: int = 3
    listed: float = 0.4
    oversight: float = 0.002
    shrink: float = 3.0
    sure: float = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGap:
    """One item at one point: the atom of every prize. Amounts are in the unit of the data, per period.

    ``low``, ``middle`` and ``high`` are ``confidence`` times ``potential`` times the part that is won. They are rounded
    so that they add up exactly, whatever they are added up by.

    ``potential`` of an out-of-stock is what the fast models expect of the item here, from its own past until it
    stopped. Of a delisted item, or one with too short a past, it is its sales in its last periods. Of a void it is
    ``point_sales`` times ``peer_share``: the category's sales of the point times the item's part of them where it is
    sold. ``peers`` are the points of the region that sell the item now. ``since`` is the first period without a sale,
    ``None`` for a void. ``product`` has the name of each product level, in their order, the item among them.
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
    """The gaps at points as of the last period: sure open out-of-stocks first, then by middle prize.

    Empty data, and data of one period, have none; ``as_of`` is ``None`` without data.
    """

    rule: PointGapRule
    as_of: date | None
    gaps: tuple[PointGap, ...]

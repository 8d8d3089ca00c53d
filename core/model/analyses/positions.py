"""The position in a market: whose share is spoken of, what it is, and how its brands do."""

from dataclasses import dataclass

from core.model.analyses.distribution import Spread
from core.model.analyses.shares import Share, ShareReport
from core.model.analyses.trends import TrendSeries
from core.model.ownership import Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSales:
    """The sales of the own company by month, in all and by region, and those of its rivals in the same market.

    ``months`` and ``rivals`` are ``None`` where nothing of theirs was delivered.
    """

    names: tuple[str, ...]
    months: TrendSeries | None
    regions: tuple[TrendSeries, ...]
    rivals: TrendSeries | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Who holds ``share`` of the whole market.

    ``names`` are those that a filter chooses, else the own company, else the one who holds most; ``owner`` says whose
    they are where that is known. ``report`` has the shares of all companies. ``whole`` says that ``share`` is of all
    that the names sell together, with the shares of their ``brands``, the largest first. ``spread`` is the distribution
    of the one who holds most. ``own`` are the names of the own company, none where none is known.
    """

    report: ShareReport
    share: Share
    names: tuple[str, ...]
    owner: Owner | None = None
    own: tuple[str, ...] = ()
    whole: bool = False
    brands: tuple[Share, ...] = ()
    spread: Spread | None = None

    @property
    def best(self) -> Share | None:
        """The brand that won most points of share, or lost fewest; ``None`` with fewer than two known changes."""
        return max(self._moved, key=lambda brand: brand.change or 0.0) if len(self._moved) > 1 else None

    @property
    def worst(self) -> Share | None:
        """The brand that lost most points of share, or won fewest; ``None`` with fewer than two known changes."""
        return min(self._moved, key=lambda brand: brand.change or 0.0) if len(self._moved) > 1 else None

    @property
    def _moved(self) -> list[Share]:
        return [brand for brand in self.brands if brand.change is not None and brand.group[0] is not None]

"""Places compared: sales, zeros beyond those of the peers, their worth, and breadth of range."""

from dataclasses import dataclass
from datetime import date

from core.model.analyses.comparisons import LeftOut
from core.model.analyses.prizes import Priced, Prize


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A figure with its change from one period to the next, and the half width of the noise around its usual change.

    ``beyond`` says whether the change is more than noise; ``None``, like the noise, with too short a past.
    """

    value: float | None
    change: float | None
    noise: float | None
    usual: float = 0.0

    @property
    def beyond(self) -> bool | None:
        """Whether the change lies outside the noise."""
        return None if self.noise is None or self.change is None else abs(self.change - self.usual) > self.noise


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFigures(Priced):
    """One place in the last period.

    ``sales`` change in per cent, like for like as in every trend; ``left_out`` and ``left_out_last_year`` name what
    does not count. Rates change in points. ``excess`` is the zero rate less that of its peers: the same packs in
    the other places, weighed as they are here. Its noise is that of its changes from period to period, and
    ``stands_out`` says whether the excess itself is more. ``breadth`` is the mean number of items that a point sells.
    ``prize`` is the sum of the items missing at its points, per period and in the unit of the data.
    """

    place: str | None
    sales: Moved
    last_year: float | None
    share: float
    zero_rate: Moved
    peer_rate: float | None
    excess: Moved
    breadth: Moved
    prize: Prize
    history: tuple[tuple[date, float | None], ...]
    left_out: LeftOut | None = None
    left_out_last_year: LeftOut | None = None

    @property
    def stands_out(self) -> bool | None:
        """Whether the excess itself is more than its noise."""
        if self.excess.value is None or self.excess.noise is None:
            return None
        return abs(self.excess.value) > self.excess.noise


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReport:
    """Every place of one level, the largest prize first; no data, no period."""

    level: str
    period: date | None
    before: date | None
    places: tuple[PlaceFigures, ...]

    @property
    def knows_last_year(self) -> bool:
        """Whether the change on the year is known of any place; a history under 13 months knows it of none."""
        return any(place.last_year is not None for place in self.places)

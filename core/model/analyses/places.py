"""Places compared: sales, zeros beyond those of the peers, their worth, and breadth of range."""

from dataclasses import dataclass
from datetime import date

from core.model.analyses.comparisons import LeftOut
from core.model.analyses.gaps import SURE
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
    """What is chosen of one place in the last period: every figure is of the same records.

    ``sales`` change in per cent, like for like as in every trend; ``left_out`` and ``left_out_last_year`` name what
    does not count. Rates change in points. ``excess`` is the zero rate less that of its peers: all other places, chosen
    or not. ``chance`` is how likely the rate is higher than theirs, as among the gaps: ``None`` without peers, and
    where places differ no more than counting makes them. ``breadth`` is the mean number of items that a point sells.
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
    chance: float | None
    history: tuple[tuple[date, float | None], ...]
    left_out: LeftOut | None = None
    left_out_last_year: LeftOut | None = None

    @property
    def leads(self) -> bool:
        """Whether the rate is sure to be higher than that of the peers."""
        return self.chance is not None and self.chance >= SURE


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

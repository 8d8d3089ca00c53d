"""Opportunities: where a segment sells less than elsewhere, which province has room; and which items fade."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.analyses.prizes import NOTHING, Priced, Prize


class OpportunityKind(StrEnum):
    """What could be won, or is being lost."""

    WHITE_SPACE = "white_space"  # a segment holds a smaller share in a province than in its peers
    EXPANSION = "expansion"  # a province with more room than the others
    FADING = "fading"  # an item whose sales fall beyond chance, and by a material part


@dataclass(frozen=True, slots=True, kw_only=True)
class OpportunityRule:
    """What is looked at. Shares are of the ``recent`` periods; the target is a quantile of the other provinces.

    A level in which one name holds more than ``most`` (per cent) of all sales has no white space: its share elsewhere
    is nearly all, and to widen it says nothing. What could be won must be ``least`` (per cent) of what the province
    sells, which is what it sells in some four hours of a month; a rival's gain as well, of which the ``watched``
    largest are listed. An item fades that lost ``fading`` (per cent), as much as erodes a share.
    """

    recent: int = 12
    levels: tuple[str, ...] = ("diet", "flavour", "pack_type")
    target: float = 0.75
    under: float = 0.25
    realisation: tuple[float, float, float] = (0.25, 0.5, 1.0)
    fewest_peers: int = 4
    most: float = 75.0
    least: float = 0.5
    watched: int = 3
    fading: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity(Priced):
    """One opportunity, or one risk. Amounts are in the unit of the data, per period.

    ``prize`` is the sum of the items missing at the points of a white space or a province: a view of the gaps, so that
    one item may be in several opportunities. A fading item has none; it has ``at_risk``, what it lost lately.

    Of a white space ``figure`` is the share in per cent and ``against`` the target; of an expansion the score (0 to
    100) and the mean of all provinces; of a fading item what it sold a period ``lately`` and ``earlier``, each from the
    first day of the first period to that of the last. ``confidence`` is 0 to 1; an expansion has none, for a
    score is no probability. ``peers`` counts the provinces that it is compared with, 0 for a fading item.
    """

    kind: OpportunityKind
    place: str | None
    level: str
    name: str | None
    figure: float
    against: float
    peers: int
    confidence: float = 0.0
    prize: Prize = NOTHING
    at_risk: float = 0.0
    lately: tuple[date, date] | None = None
    earlier: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpportunityReport:
    """The opportunities, the largest middle prize first, then the risks, the largest first; empty data have none."""

    rule: OpportunityRule
    as_of: date | None
    opportunities: tuple[Opportunity, ...]

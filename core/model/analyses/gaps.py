"""Gaps of groups: the items missing at their points with what these are worth, and how their zeros compare."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.analyses.prizes import Priced, Prize

GAP_KEY: tuple[str, ...] = ("region", "province", "precision_area", "pack_type")
SURE = 0.95  # the chance from which on a rate is sure to be higher than that of its peers


class GapUrgency(StrEnum):
    """The level of a gap; not the severity of an alert."""

    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"


class Standing(StrEnum):
    """The state of a gap against the window before."""

    NEW = "new"  # there was no figure, or no gap
    PERSISTENT = "persistent"
    CLOSING = "closing"  # a gap still, and clearly less of one


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRule:
    """How groups are judged. Thresholds are per cent of zero records; realisation is the part of a potential won.

    A gap whose rate is ``closing`` points or more under that of the window before is closing.

    ``by`` names the levels that make a group; without it the groups are region, province, area and pack type.
    """

    window_days: int = 30
    threshold: float = 40.0
    high: float = 60.0
    realisation: tuple[float, float, float] = (0.25, 0.5, 1.0)
    closing: float = 5.0
    by: tuple[str, ...] = GAP_KEY


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Priced):
    """One group: the items missing at its points, what they are worth, and its zeros against its peers.

    ``group`` holds the value of each level of the rule, ``None`` where the workbook had none. ``prize`` is the sum of
    its items missing at points, in the unit of the data and per period. All else is evidence. ``gap_percentage`` is
    ``None`` where the group has no record in the window, and ``peer_percentage``, the rate of the same groups
    elsewhere, where there are no peers. ``excess_records`` are the zeros beyond their rate. ``shrunk_percentage`` is
    the rate drawn towards theirs as far as few records prove little. ``urgency`` goes by it, and by no more than the
    records bear out by themselves, with two zeros and two sales besides; it is low where there are fewer zeros than
    elsewhere, beyond counting. ``chance`` is how likely the group's rate is higher than theirs: ``None`` where it is
    not, without peers, and where groups differ no more than counting makes them. ``leads`` says whether that is sure.
    ``before_percentage`` is the gap rate of the window before, as long as this one, ``None`` without figures there;
    ``standing`` is ``None`` where the rate is not over the threshold now, and where no window before is held at all.
    """

    group: tuple[str | None, ...]
    prize: Prize
    total_records: int
    zero_records: int
    gap_percentage: float | None
    shrunk_percentage: float | None
    urgency: GapUrgency
    peer_percentage: float | None
    excess_records: float
    chance: float | None
    leads: bool
    before_percentage: float | None
    standing: Standing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """The groups with something to win, a rate over the threshold, or a lead over their peers.

    Those that lead come first, then by the middle prize. ``groups`` counts all with a record or something missing, and
    ``over`` those over the threshold. ``prize`` is that of all of them, which the listed groups add up to. Empty data
    give no window and no gaps.
    """

    rule: GapRule
    window_start: date | None
    window_end: date | None
    periods: int
    groups: int
    over: int
    total_records: int
    zero_records: int
    prize: Prize
    gaps: tuple[Gap, ...]

    @property
    def leading(self) -> int:
        """How many groups lead their peers beyond chance."""
        return sum(gap.leads for gap in self.gaps)

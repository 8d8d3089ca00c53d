"""Gaps: where too many of the figures are zero, and a first estimate of what that is worth."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

GAP_KEY: tuple[str, ...] = ("region", "province", "precision_area", "pack_type")


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
    """When a group is a gap. Thresholds are per cent of zero records; realisation is the part of a potential won.

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
class Gap:
    """One group with its share of zeros, against its peers, and what closing it would bring per period.

    ``group`` holds the value of each level of the rule, ``None`` where the workbook had none. ``peer_percentage``
    is the gap rate of the same groups elsewhere, ``None`` without peers. The prize is in the unit of the data, per
    period; it is zero when the group is no worse than its peers. ``before_percentage`` is the gap rate of the window
    before, as long as this one, ``None`` without figures of the group there.
    """

    group: tuple[str | None, ...]
    total_records: int
    zero_records: int
    gap_percentage: float
    urgency: GapUrgency
    peer_percentage: float | None
    excess_records: float
    sales_per_record: float
    low: float
    middle: float
    high: float
    before_percentage: float | None
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """The gaps of a window, the largest prize first. Empty data gives no window and no gaps."""

    rule: GapRule
    window_start: date | None
    window_end: date | None
    periods: int
    groups: int
    total_records: int
    zero_records: int
    gaps: tuple[Gap, ...]

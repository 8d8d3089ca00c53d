"""Like for like: which areas a comparison of two periods leaves out, because they reported in one of them alone."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Area(NamedTuple):
    """A precision area of a region: what reports, or is silent, as a whole."""

    region: str | None
    precision_area: str | None


class Silence(StrEnum):
    """Why an area cannot be compared."""

    NEW = "new"  # it reported for the first time after the base
    BEFORE = "before"  # it did not report in the base, though it did earlier
    NOW = "now"  # it did not report in the period, though it did in the base


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentArea:
    """An area of a group that did not report in ``periods``; ``new_since`` is its first period, if it was not there."""

    area: Area
    periods: tuple[date, ...]
    new_since: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutArea:
    """An area that is left out: ``sales`` are those of the group in the one of the two periods that it reported in."""

    area: Area
    sales: Decimal
    silence: Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """The areas that a comparison leaves out, what they sell most first, and what it compares instead of the totals.

    ``now`` and ``then`` are the sales of the areas that reported in both periods. ``raw`` is the change of the totals
    in per cent, ``None`` where the base is next to nothing.
    """

    areas: tuple[LeftOutArea, ...]
    now: Decimal
    then: Decimal
    raw: float | None

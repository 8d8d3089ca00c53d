"""Can this be known? Whether the data can support a claim, before the claim is shown."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.analyses.comparisons import LeftOut


class Claim(StrEnum):
    """What someone may want to claim of sales."""

    SEASON = "season"
    RAMADAN = "ramadan"
    GROWTH = "growth"
    PRICE = "price"


class Verdict(StrEnum):
    """Whether the data support a claim."""

    YES = "yes"
    SCENARIO = "scenario"  # too little evidence; an assumption may be tried, and is called one
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """By how much a day of the event sells more than another, in per cent, with its 95 % interval.

    ``months`` were compared, ``event_days`` of them in all belonged to the event.
    """

    percentage: float
    low: float
    high: float
    months: int
    event_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One claim and its verdict. ``reason`` is a text id for ``months``; ``effect`` only where it can be estimated."""

    claim: Claim
    verdict: Verdict
    reason: str
    months: int
    effect: Effect | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedGrowth:
    """Growth of a month on the same month a year before, like for like, and without the moved days of Ramadan.

    ``adjusted`` is ``None`` where no effect is known. ``left_out`` says what does not count, with the raw growth.
    """

    month: date
    percentage: float
    adjusted: float | None
    days_now: int
    days_before: int
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeReport:
    """Every claim judged on the complete months of the question, and the growth of each month that has a base."""

    judgements: tuple[Judgement, ...]
    growth: tuple[AdjustedGrowth, ...]

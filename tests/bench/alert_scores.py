"""How right alerts are: which planted changes of share they name in time, and which of them nothing was planted for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tests.market.truth import LevelChange

LARGE = 3.0  # points of share; a lasting change of so many has to be raised
NEAR = 1  # months that an alert may be off, or late


@dataclass(frozen=True)
class Passing:
    """A share of a brand in a region that left its level from ``first`` to ``last`` and fell back."""

    region: str
    brand: str
    first: date
    last: date


@dataclass(frozen=True)
class Thinned:
    """A region whose rate of zeros rose for good in ``month``."""

    region: str
    month: date


@dataclass(frozen=True)
class Raised:
    """One alert: the month that it says it began in, and the last month of what was known when it was raised.

    ``brand`` is empty where the alert is not about one. ``gain`` is whether the figure rose.
    """

    rule: str
    region: str
    brand: str
    critical: bool
    gain: bool
    first: date
    at: date


@dataclass(frozen=True)
class Count:
    """So many of so many."""

    of: int = 0
    right: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.of + other.of, self.right + other.right)

    def __str__(self) -> str:
        return f"{self.right} of {self.of}"


def months_between(one: date, other: date) -> int:
    """Return how many months ``other`` is after ``one``."""
    return 12 * (other.year - one.year) + other.month - one.month


def names(alert: Raised, change: LevelChange) -> bool:
    """Return whether an alert is about a change: brand, region, direction, and its month within a month."""
    return (
        (alert.region, alert.brand, alert.gain) == (change.region, change.brand, change.points > 0)
        and months_between(change.first, alert.first) >= -NEAR
        and months_between(change.complete, alert.first) <= NEAR
    )


def in_time(alert: Raised, change: LevelChange) -> bool:
    """Return whether an alert names a change, and was raised by the month after the one that completed it."""
    return names(alert, change) and months_between(change.complete, alert.at) <= NEAR


def scorable(changes: Iterable[LevelChange], periods: Sequence[date], known_before: int = 0) -> list[LevelChange]:
    """Return the large changes that began after ``known_before`` periods and of which a second month is known."""
    return [
        change
        for change in changes
        if abs(change.points) >= LARGE and change.first >= periods[known_before] and change.complete < periods[-1]
    ]


def recall(changes: Iterable[LevelChange], raised: Sequence[Raised], *, timely: bool) -> Count:
    """Return how many changes some alert names; with ``timely``, those that it named in time."""
    matches = in_time if timely else names
    return sum((Count(1, any(matches(alert, change) for alert in raised)) for change in changes), Count())


def precision(changes: Sequence[LevelChange], raised: Iterable[Raised]) -> Count:
    """Return how many of the critical alerts name a change that was planted, whatever its size."""
    critical = (alert for alert in raised if alert.critical)
    return sum((Count(1, any(names(alert, change) for change in changes)) for alert in critical), Count())


def from_spikes(spikes: Sequence[Passing], changes: Sequence[LevelChange], raised: Iterable[Raised]) -> tuple[int, int]:
    """Return how many critical alerts are the return of a spike, and how many what it took from others for a while."""
    brands = [
        alert.brand == spike.brand
        for alert in raised
        for spike in spikes
        if alert.critical
        and alert.region == spike.region
        and months_between(spike.first, alert.first) >= 0
        and months_between(spike.last, alert.first) <= NEAR
        and not any(names(alert, change) for change in changes)
    ]
    return sum(brands), len(brands) - sum(brands)


def thinned(regions: Iterable[Thinned], raised: Sequence[Raised], *, timely: bool) -> Count:
    """Return in how many regions an alert names the rise of the zeros within a month; with ``timely``, also raised."""
    return sum(
        (
            Count(
                1,
                any(
                    alert.rule == "zero_rate_jump"
                    and alert.region == own.region
                    and abs(months_between(own.month, alert.first)) <= NEAR
                    and (not timely or months_between(own.month, alert.at) <= NEAR)
                    for alert in raised
                ),
            )
            for own in regions
        ),
        Count(),
    )

"""How much a history of so many months can show, and how many more months something else needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Ability(StrEnum):
    """What a history can show once it is long enough."""

    LEVEL = "level"  # what is missing where, and shares
    CHANGE = "change"  # each month against the one before
    FORECAST = "forecast"
    LAPSE = "lapse"  # what sold once and sells no more
    THREE_MONTHS = "three_months"  # the last three months against the three before
    TREND = "trend"  # whether sales rise or fall beyond chance
    DEVIATION = "deviation"  # items that sold other than their own past predicts
    SHARE_NOISE = "share_noise"  # which changes of share are beyond noise
    GROWTH = "growth"  # the last month against the same month of the year before
    SEASON = "season"  # a season in forecasts
    NOISE = "noise"  # which changes on the month before are beyond noise
    YEAR = "year"  # twelve months against the twelve before


# How many months each needs. The analyses know by themselves what they can show; a test holds the two together.
NEEDED: Mapping[Ability, int] = {
    Ability.LEVEL: 1,
    Ability.CHANGE: 2,
    Ability.FORECAST: 3,
    Ability.LAPSE: 4,
    Ability.THREE_MONTHS: 6,
    Ability.TREND: 6,
    Ability.DEVIATION: 7,
    Ability.SHARE_NOISE: 8,
    Ability.GROWTH: 13,
    Ability.SEASON: 13,
    Ability.NOISE: 20,
    Ability.YEAR: 24,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLength:
    """How many complete months are held, and for each ability how many more it needs: 0 where it is there."""

    months: int
    more: Mapping[Ability, int]

    def shows(self, ability: Ability) -> bool:
        """Return whether the months that are held suffice for ``ability``."""
        return not self.more[ability]

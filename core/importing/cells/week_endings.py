"""Weeks that are named by a day: ``W/E 06 Jan 24``, ``Week commencing 31/12/2023``, ``4 W/E 27/01/24``."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.model.periods import Grain, Period, period_of

_ENDING = r"w\s?/\s?e|w\.?e\.?|we/|week[\s-]*end(?:ing|ed)?|wk[\s-]*end(?:ing)?|weeks[\s-]*end(?:ing|ed)?"
_BEGINNING = r"w\s?/\s?c|w\s?/\s?b|w\.?c\.?|week[\s-]*(?:commencing|beginning|starting|of)"
_ARABIC_ENDING = r"(?:ال)?(?:اسبوع|اسابيع) (?:المنتهيه?|المنتهي|ينتهي|تنتهي|المنتهيه)(?: في)?|نهايه الاسبوع"
_ARABIC_BEGINNING = r"(?:ال)?اسبوع (?:المبتدئ|يبدا|الذي يبدا)(?: في| من)?|بدايه الاسبوع"
_NAMED = re.compile(
    rf"^(?P<weeks>\d{{1,2}})?\s*(?:(?P<end>{_ENDING}|{_ARABIC_ENDING})|(?P<begin>{_BEGINNING}|{_ARABIC_BEGINNING}))"
    r"(?:[\s:.-]+|(?=\d))(?P<day>\d.*|[^\W\d]+ \d.*)$"
)
_LONGER = re.compile(
    r"^(?P<weeks>\d{1,2})\s*(?:wks?|weeks?|اسابيع|اسبوعا?)\s*"
    r"(?:to|till|ending|ended|end|w/e|-|حتي|المنتهيه في)\s*(?P<day>\d.*)$"
)
_HALF = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class NamedByDay:
    """A stretch of ``weeks`` whose last day (``ends``) or first day is the text ``day``."""

    weeks: int
    ends: bool
    day: str

    def week(self, day: date) -> Period:
        """Return the week of the market, from Sunday, that shares the most days with the one that ``day`` names."""
        return period_of(day - _HALF if self.ends else day + _HALF, Grain.WEEK)

    def is_shifted(self, day: date) -> bool:
        """Return whether the week that ``day`` names is not the one from Sunday to Saturday."""
        week = self.week(day)
        return (week.end if self.ends else week.start) != day


def named_by_day(text: str) -> NamedByDay | None:
    """Return what a folded text names by a day, or ``None``."""
    if match := _LONGER.match(text):
        return NamedByDay(int(match["weeks"]), ends=True, day=match["day"])
    match = _NAMED.match(text)
    return NamedByDay(int(match["weeks"] or 1), ends=bool(match["end"]), day=match["day"].strip()) if match else None

"""Days and months as they are written in a sentence, on both calendars, whatever the locale of the machine.

They have no direction marks: the sentence that a date is inserted into isolates it as a whole.
"""

from datetime import date, datetime
from re import compile as pattern
from typing import Literal

from babel.dates import get_month_names

from core.model.clock import RIYADH
from core.model.hijri import LunarEvent, hijri_day
from core.texts.catalogue import Language, say

_WIDTHS: dict[Language, Literal["abbreviated", "wide"]] = {  # Arabic has no short names of months
    Language.ENGLISH: "abbreviated",
    Language.ARABIC: "wide",
}
_MARKS = pattern("[\u200e\u200f\u2066-\u2069]")


def month(day: date, language: Language) -> str:
    """Return the month of ``day`` with its year: Dec 2024."""
    return _say(language, "date.month", month=month_name(day, language), year=str(day.year))


def month_name(day: date, language: Language) -> str:
    """Return the month of ``day`` alone: Dec."""
    return str(get_month_names(_WIDTHS[language], locale=language.value)[day.month])


def full_day(day: date, language: Language) -> str:
    """Return ``day`` in words: 31 Dec 2024."""
    return _say(language, "date.day", day=str(day.day), month=month_name(day, language), year=str(day.year))


def moment(at: datetime, language: Language) -> str:
    """Return a moment as it is in Saudi Arabia: 31 Dec 2024, 14:05."""
    local = at.astimezone(RIYADH)
    return _say(language, "date.time", day=full_day(local.date(), language), time=f"{local:%H:%M}")


def full_hijri_day(day: date, language: Language) -> str:
    """Return the Umm al-Qura day of ``day``: 30 Jumada II 1446."""
    year, number, in_month = hijri_day(day)
    name = _say(language, f"hijri.{number}")
    return _say(language, "date.hijri", day=str(in_month), month=name, year=str(year))


def event(item: LunarEvent, language: Language) -> str:
    """Return the name of an event with its Hijri year: Ramadan 1445."""
    return _say(language, f"event.{item.kind}", year=str(item.hijri_year))


def _say(language: Language, text: str, **data: str) -> str:
    return _MARKS.sub("", say(language, text, **data))

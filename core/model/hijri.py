"""The Umm al-Qura calendar: Hijri days, and the lunar events that move a market."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hijridate import Gregorian, Hijri

from core.model.periods import Period

RAMADAN = 9
_SHAWWAL = 10
_DHU_AL_HIJJA = 12


class EventKind(StrEnum):
    """What happens each Hijri year."""

    RAMADAN = "ramadan"
    EID_AL_FITR = "eid_al_fitr"
    HAJJ = "hajj"


# Month, first day and last day; no last day means the whole month.
_DAYS: dict[EventKind, tuple[int, int, int | None]] = {
    EventKind.RAMADAN: (RAMADAN, 1, None),
    EventKind.EID_AL_FITR: (_SHAWWAL, 1, 3),
    EventKind.HAJJ: (_DHU_AL_HIJJA, 8, 13),  # with Eid al-Adha, from the 10th on
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LunarEvent:
    """One event by its first and last day; the dates are calculated, and an announcement can move them by a day."""

    kind: EventKind
    hijri_year: int
    first: date
    last: date


def hijri_day(day: date) -> tuple[int, int, int]:
    """Return year, month (1 to 12) and day of ``day``; raises ``OverflowError`` outside 1343 to 1500 AH."""
    lunar = Gregorian(day.year, day.month, day.day).to_hijri()
    return lunar.year, lunar.month, lunar.day


def events_between(first: date, last: date) -> list[LunarEvent]:
    """Return the events with at least one day from ``first`` to ``last``, by their first day.

    Raises ``OverflowError`` outside 1343 to 1500 AH.
    """
    events = []
    for year in range(hijri_day(first)[0], hijri_day(last)[0] + 1):
        for kind, (month, begin, end) in _DAYS.items():
            start, whole = _span(year, month)
            event = LunarEvent(
                kind=kind,
                hijri_year=year,
                first=start + timedelta(days=begin - 1),
                last=start + timedelta(days=end - 1) if end else whole,
            )
            if event.first <= last and event.last >= first:
                events.append(event)
    return sorted(events, key=lambda event: event.first)


def days_in(period: Period, hijri_month: int) -> int:
    """Return how many days of ``period`` belong to ``hijri_month`` (1 to 12) of any year.

    A Hijri day starts on the evening before its Gregorian day. The dates are calculated; an announcement can move them
    by a day. Raises ``OverflowError`` outside 1343 to 1500 AH.
    """
    years = range(hijri_day(period.start)[0], hijri_day(period.end)[0] + 1)
    return sum(_overlap(period, *_span(year, hijri_month)) for year in years)


def _span(year: int, hijri_month: int) -> tuple[date, date]:
    begin = Hijri(year, hijri_month, 1)
    start = begin.to_gregorian()
    first = date(start.year, start.month, start.day)
    return first, first + timedelta(days=begin.month_length() - 1)


def _overlap(period: Period, first: date, last: date) -> int:
    return max(0, (min(period.end, last) - max(period.start, first)).days + 1)

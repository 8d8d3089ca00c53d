"""The Umm al-Qura calendar beside the Gregorian one: which days of a period belong to a Hijri month."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from core.model.periods import Period

RAMADAN = 9


def days_in(period: Period, hijri_month: int) -> int:
    """Return how many days of ``period`` belong to ``hijri_month`` (1 to 12) of any year.

    A Hijri day is counted on the Gregorian day on whose evening before it began; the dates are those calculated,
    which an announcement can move by a day. Raises ``OverflowError`` outside 1343 to 1500 AH.
    """
    first = Gregorian(period.start.year, period.start.month, period.start.day).to_hijri().year
    last = Gregorian(period.end.year, period.end.month, period.end.day).to_hijri().year
    return sum(_overlap(period, *_span(year, hijri_month)) for year in range(first, last + 1))


def _span(year: int, hijri_month: int) -> tuple[date, date]:
    begin = Hijri(year, hijri_month, 1)
    start = begin.to_gregorian()
    first = date(start.year, start.month, start.day)
    return first, first + timedelta(days=begin.month_length() - 1)


def _overlap(period: Period, first: date, last: date) -> int:
    return max(0, (min(period.end, last) - max(period.start, first)).days + 1)

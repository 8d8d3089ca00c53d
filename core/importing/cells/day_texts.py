"""Days that are written as texts, of either calendar, in the order that the texts themselves show."""

import contextlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.importing.cells import hijri_texts
from core.importing.cells.month_names import MONTH_NUMBERS
from core.importing.cells.period_texts import LONGEST, full_year
from core.model.names import search_fold
from core.model.periods import month

_TIME = r"(?:[t ,]\s*\d.*)?"
_ISO = re.compile(rf"^(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}$")
_COMPACT = re.compile(r"^(\d{4})(\d\d)(\d\d)$")
_PARTS = re.compile(rf"^(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}}|\d{{2}}){_TIME}$")
_NAME = r"(?P<name>[^\W\d]+(?: [^\W\d]+)?)"
_NAMED = re.compile(
    rf"^(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s./,_-]*{_NAME}[\s./,_'’-]*(?P<year>\d{{4}}|\d{{2}}){_TIME}$"
)
_NAMED_MONTH_FIRST = re.compile(
    rf"^{_NAME}[\s./_-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*[,،\s]\s*(?P<year>\d{{4}}){_TIME}$"
)
_MONTHS = 12
_FEWEST_FIRSTS = 3
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class DayText:
    """What a text is: a day, converted where it is ``hijri``; else none.

    ``is_like_day``: it is built like a day, and ``meant`` says what prevents it: the days that its month has
    (``1445-09: 1–30``), or, where ``is_open``, the two days that it could be. ``is_first``: it was taken for the first
    of a month because one of its parts is 1 in every text.
    """

    day: date | None = None
    hijri: bool = False
    is_like_day: bool = False
    meant: str = ""
    is_open: bool = False
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    """The numbers of a day; ``year`` is ``None`` where the order of the first two is not known from the text itself."""

    numbers: tuple[int, int, int]  # year, month, day; or as written, with the year last
    ordered: bool
    hijri: bool


def read_days(texts: Sequence[str], *, hijri: bool = False, one_weekday: bool = False) -> list[DayText]:
    """Return what each of ``texts`` is; all of them together show whether days or months come first.

    Where one part is 1 throughout and the other runs over three months or more, all are firsts of months. Where nothing
    shows it, a Gregorian day is none and a Hijri one begins with its day. A year from 1300 to 1500 is
    Hijri, and one of two digits where the era is marked or ``hijri`` says so. ``one_weekday``: they are ends of weeks.
    """
    parts = [_parts(search_fold(text), hijri=hijri) if len(text) <= LONGEST else None for text in texts]
    orders = {
        lunar: _order([part.numbers for part in parts if part and part.hijri is lunar and not part.ordered])
        for lunar in (True, False)
    }
    plain = [part.numbers for part in parts if part and not part.hijri and not part.ordered]
    if one_weekday and orders[False] == "" and plain:
        orders[False] = _order_of_weekday(plain)
    firsts = "" if orders[False] or one_weekday else _order_of_firsts(plain)
    orders[False] = orders[False] or firsts
    if orders[True] == "":
        orders[True] = "dm"
    days = [DayText() if part is None else _day(part, orders[part.hijri]) for part in parts]
    if not firsts:
        return days
    return [
        replace(day, is_first=True) if part and not part.hijri and not part.ordered else day
        for part, day in zip(parts, days, strict=True)
    ]


def _parts(text: str, *, hijri: bool) -> _Parts | None:
    if not text or not any(letter.isdecimal() for letter in text):
        return None
    if lunar := hijri_texts.named_day(text):
        return _Parts(lunar, ordered=True, hijri=True)
    plain, marked = hijri_texts.without_era(text)
    if (match := _ISO.match(plain)) or (match := _COMPACT.match(plain)):
        year, number, day = (int(part) for part in match.groups())
        lunar_year = year in hijri_texts.YEARS
        likely = (match.re is _ISO or lunar_year or year in _YEARS) and marked in (None, lunar_year)
        return _Parts((year, number, day), ordered=True, hijri=lunar_year) if likely else None
    if match := _PARTS.match(plain):
        return _with_year(int(match[1]), int(match[2]), match[3], hijri=hijri if marked is None else marked)
    named = _NAMED.match(plain) or _NAMED_MONTH_FIRST.match(plain)
    number = MONTH_NUMBERS.get(named["name"], 0) if named else 0
    if named and number and not marked and (year := full_year(named["year"])) not in hijri_texts.YEARS:
        return _Parts((year, number, int(named["day"])), ordered=True, hijri=False)
    return None


def _with_year(one: int, other: int, year: str, *, hijri: bool) -> _Parts:
    short = len(year) == len("24")
    if int(year) in hijri_texts.YEARS or (short and hijri):
        return _Parts((one, other, int(year) + hijri_texts.CENTURY * short), ordered=False, hijri=True)
    return _Parts((one, other, full_year(year)), ordered=False, hijri=False)


def _order(parts: Sequence[tuple[int, int, int]]) -> str:
    """Return whether days or months come first (``dm``, ``md``), nothing where none shows it, ``?`` if two differ."""
    first = any(one > _MONTHS for one, _, _ in parts)
    second = any(other > _MONTHS for _, other, _ in parts)
    return "?" if first and second else "dm" if first else "md" if second else ""


def _order_of_weekday(parts: Sequence[tuple[int, int, int]]) -> str:
    """Return the one order by which all are of one weekday, or nothing."""
    fitting = []
    for order in ("dm", "md"):
        days = {_day(_Parts(numbers, ordered=False, hijri=False), order).day for numbers in parts}
        weekdays = {day.weekday() if day else None for day in days}
        if len(days) > 1 and len(weekdays) == 1 and None not in weekdays:
            fitting.append(order)
    return fitting[0] if len(fitting) == 1 else ""


def _order_of_firsts(parts: Sequence[tuple[int, int, int]]) -> str:
    """Return the order by which all are firsts of three months or more, or nothing."""
    one, other = {one for one, _, _ in parts}, {other for _, other, _ in parts}
    if one == {1} and len(other) >= _FEWEST_FIRSTS:
        return "dm"
    return "md" if other == {1} and len(one) >= _FEWEST_FIRSTS else ""


def _day(parts: _Parts, order: str) -> DayText:
    if parts.ordered:
        year, number, day = parts.numbers
    elif order in ("dm", "md"):
        one, other, year = parts.numbers
        day, number = (one, other) if order == "dm" else (other, one)
    else:
        both = {read.day for read in (_day(parts, "dm"), _day(parts, "md")) if read.day}
        meant = " / ".join(day.isoformat() for day in sorted(both))
        return DayText(hijri=parts.hijri, is_like_day=True, meant=meant, is_open=bool(both))
    converted = hijri_texts.day(year, number, day) if parts.hijri else _gregorian(year, number, day)
    meant = "" if converted else _days_of(year, number, hijri=parts.hijri)
    return DayText(converted, parts.hijri, is_like_day=True, meant=meant)


def _days_of(year: int, number: int, *, hijri: bool) -> str:
    """Return the days that a month has, or nothing for what is no month."""
    period = hijri_texts.month(year, number) if hijri else month(year, number) if 1 <= number <= _MONTHS else None
    return f"{year}-{number:02}: 1–{period.days}" if period else ""


def _gregorian(year: int, number: int, day: int) -> date | None:
    with contextlib.suppress(ValueError):
        return date(year, number, day)
    return None

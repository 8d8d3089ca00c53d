"""Texts that name a month, a quarter or a numbered week by themselves, with their year."""

import contextlib
import re
from datetime import date
from functools import lru_cache

from core.importing.cells import erp_periods, hijri_texts
from core.importing.cells.month_names import MONTH_NUMBERS, QUARTER_NUMBERS
from core.model.names import search_fold
from core.model.periods import Grain, Period, month, period_of, quarter

LONGEST = 120  # letters of a heading; a cell may hold 32,767, and a pattern would try each of them
_CACHED = 8_192
_YEAR = r"(?P<year>\d{4}|\d{2})"
_PART = r"[\s'’‘`´./,_-]*"
_NAMED = re.compile(rf"^(?P<name>[^\W\d]+(?: [^\W\d]+)?){_PART}{_YEAR}$")
_YEAR_FIRST = re.compile(rf"^(?P<year>\d{{4}}){_PART}(?P<name>[^\W\d]+(?: [^\W\d]+)?)$")
_FIRST_OF_MONTH = re.compile(r"^(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.]0?1$")
_QUARTER = (
    re.compile(rf"^(?:q|qtr|quarter){_PART}(?P<number>[1-4]){_PART}{_YEAR}$"),
    re.compile(rf"^(?P<year>\d{{4}}){_PART}(?:q|qtr|quarter){_PART}(?P<number>[1-4])$"),
    re.compile(rf"^(?P<number>[1-4])q{_PART}{_YEAR}$"),
)
_ARABIC_QUARTER = re.compile(rf"^(?:الربع|ربع) (?P<word>[^\W\d]+|[1-4]){_PART}{_YEAR}$")
_WEEK_WORDS = "w|wk|cw|kw|week|الاسبوع|اسبوع"
_WEEK = (
    re.compile(rf"^(?:{_WEEK_WORDS}){_PART}(?P<number>\d{{1,2}})[\s'’‘`´./,_-]+{_YEAR}$"),
    re.compile(rf"^(?P<year>\d{{4}}){_PART}(?:{_WEEK_WORDS}){_PART}(?P<number>\d{{1,2}})$"),
)
_CENTURY = 2000
_MONTHS = 12


def full_year(year: str) -> int:
    """Return the year that digits are, one of two digits in this century."""
    number = int(year)
    return number if number >= _CENTURY // 2 else _CENTURY + number


def named_period(text: str) -> Period | None:
    """Return the month, Hijri month, quarter or numbered week that ``text`` names with its year, or ``None``.

    A two-digit year is in this century. A numbered week is that of ISO 8601, starting on the Sunday before. A year from
    1300 to 1500 is never one of the Gregorian calendar.
    """
    return _named_period(search_fold(text)) if len(text) <= LONGEST else None


@lru_cache(_CACHED)
def _named_period(text: str) -> Period | None:
    if not any(letter.isdecimal() for letter in text):
        return None
    with contextlib.suppress(ValueError, OverflowError):  # a week 60, a year 1600 AH: no period
        return (
            hijri_texts.named_month(text)
            or erp_periods.numbered_month(text)
            or erp_periods.fiscal_month(text)
            or _gregorian(text)
            or _quarter(text)
            or _week(text)
        )
    return None


def is_like_month(text: str) -> bool:
    """Return whether a folded text is built like a month and its year (``Jann'24``)."""
    return bool(_NAMED.match(text))


def _gregorian(text: str) -> Period | None:
    text, hijri = hijri_texts.without_era(text)
    if first := _FIRST_OF_MONTH.match(text):
        number = int(first["month"])
        return _month(int(first["year"]), number) if 1 <= number <= _MONTHS else None
    named = _NAMED.match(text) or _YEAR_FIRST.match(text)
    number = MONTH_NUMBERS.get(named["name"], 0) if named and not hijri else 0
    return _month(full_year(named["year"]), number) if named and number else None


def _month(year: int, number: int) -> Period | None:
    return None if year in hijri_texts.YEARS else month(year, number)


def _quarter(text: str) -> Period | None:
    match = next((match for pattern in _QUARTER if (match := pattern.match(text))), None)
    if match is None and (match := _ARABIC_QUARTER.match(text)):
        number = QUARTER_NUMBERS.get(match["word"]) or (int(match["word"]) if match["word"].isdecimal() else 0)
    else:
        number = int(match["number"]) if match else 0
    if match is None or not number or (year := full_year(match["year"])) in hijri_texts.YEARS:
        return None
    return quarter(year, number)


def _week(text: str) -> Period | None:
    match = next((match for pattern in _WEEK if (match := pattern.match(text))), None)
    return iso_week(full_year(match["year"]), int(match["number"])) if match else None


def iso_week(year: int, number: int) -> Period:
    """Return the numbered week of ISO 8601, from the Sunday before; raises ``ValueError`` for one that is not there."""
    return period_of(date.fromisocalendar(year, number, 1), Grain.WEEK)

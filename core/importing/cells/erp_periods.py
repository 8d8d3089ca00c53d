"""Periods as accounting systems write them: ``202401``, ``01.2024``, ``2024M01``, and fiscal periods (``001.2024``)."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeGuard

from core.importing.cells import hijri_texts
from core.model.periods import Period, month

_PART = r"[\s./_-]*"
_COMPACT = re.compile(r"^(?P<year>\d{4})(?P<number>\d\d)$")
_YEAR_FIRST = re.compile(r"^(?P<year>\d{4})\s*[-/.]\s*(?P<number>\d{1,2})$")
_YEAR_LAST = re.compile(r"^(?P<number>\d{1,2})\s*[-/.]\s*(?P<year>\d{4})$")
_LETTERED = (
    re.compile(rf"^(?P<year>\d{{4}}){_PART}m{_PART}(?P<number>\d{{1,2}})$"),
    re.compile(rf"^m{_PART}(?P<number>\d{{1,2}})[\s./_-]+(?P<year>\d{{4}})$"),
)
_FISCAL_MARK = r"(?:fp|p|per|period|fiscal period|posting period|الفتره|فتره)"
_FISCAL = (
    re.compile(r"^(?P<number>0\d\d)\s*[-/.]\s*(?P<year>\d{4})$"),
    re.compile(r"^(?P<year>\d{4})\s*[-/.]?\s*(?P<number>0\d\d)$"),
    re.compile(rf"^(?:fy)?(?P<year>\d{{4}}){_PART}{_FISCAL_MARK}{_PART}(?P<number>\d{{1,3}})$"),
    re.compile(rf"^{_FISCAL_MARK}{_PART}(?P<number>\d{{1,3}})[\s./_-]+(?:fy)?(?P<year>\d{{4}})$"),
)
_YEARS = range(1990, 2100)
_MONTHS = 12
_FEWEST_FRACTIONS = 2


def numbered_month(text: str) -> Period | None:
    """Return the month of either calendar that a folded text of digits is: ``202401``, ``01.2024``, ``2024M01``.

    Six digits are a month only within the years 1990 to 2099, and 1300 to 1500 of the Hijri calendar.
    """
    plain, hijri = hijri_texts.without_era(text)
    for pattern in (_COMPACT, _YEAR_FIRST, _YEAR_LAST, *_LETTERED):
        if match := pattern.match(plain):
            year, number = int(match["year"]), int(match["number"])
            if hijri is not False and year in hijri_texts.YEARS:
                return hijri_texts.month(year, number)
            plausible = year in _YEARS or pattern is not _COMPACT
            return month(year, number) if hijri is not True and plausible and 1 <= number <= _MONTHS else None
    return None


def fiscal_period(text: str) -> tuple[int, int] | None:
    """Return year and number of a fiscal period: ``001.2024``, ``2024001``, ``P01 2024``; the number may be over 12."""
    for pattern in _FISCAL:
        if (match := pattern.match(text)) and int(match["year"]) in _YEARS:
            return int(match["year"]), int(match["number"])
    return None


def fiscal_month(text: str) -> Period | None:
    """Return the month of the calendar that bears the number of a fiscal period; 13 to 16 are of none."""
    numbers = fiscal_period(text)
    return month(*numbers) if numbers and 1 <= numbers[1] <= _MONTHS else None


def numeric_months(cells: Sequence[object]) -> Mapping[int, Period]:
    """Return the months of a header whose every number is one: ``202401``, or ``1.2024`` as Excel takes ``01.2024``."""
    numbers = {c: cell for c, cell in enumerate(cells) if _is_number(cell) and cell not in _YEARS}
    whole = {column: number == number // 1 for column, number in numbers.items()}
    if len(set(whole.values())) != 1 or (not any(whole.values()) and len(numbers) < _FEWEST_FRACTIONS):
        return {}
    texts = {c: str(int(number)) if whole[c] else f"{number:.4f}" for c, number in numbers.items()}
    if any(not whole[column] and float(texts[column]) != number for column, number in numbers.items()):
        return {}
    months = {c: period for c, text in texts.items() if (period := _of_digits(text)) is not None}
    return months if len(months) == len(numbers) else {}


def _of_digits(text: str) -> Period | None:
    period = numbered_month(text)
    return period if period is not None and period.start.year in _YEARS else None


def _is_number(cell: object) -> TypeGuard[float]:
    return isinstance(cell, int | float) and not isinstance(cell, bool)

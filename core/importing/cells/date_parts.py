"""A year in one cell, a month, a quarter or a week in another, and perhaps the day of the month in a third."""

import contextlib
import re
from collections.abc import Sequence
from datetime import timedelta

from core.importing.cells import hijri_texts, period_texts
from core.importing.cells.date_cells import DateCell, read_dates
from core.importing.cells.month_names import MONTH_NUMBERS, QUARTER_NUMBERS
from core.importing.cells.period_texts import LONGEST, full_year
from core.model.hijri import hijri_day
from core.model.names import search_fold
from core.model.periods import Grain, Period, month, period_of, quarter

_YEAR = re.compile(r"^(?:fy|cy|عام|سنه)?\s*['’]?(?P<year>\d{4}|\d{2})(?:\.0+)?$")
_FISCAL_YEAR = re.compile(r"^fy")
_NUMBER = re.compile(r"^(?P<mark>[^\W\d]+(?: [^\W\d]+)?)?[\s./_-]*(?P<number>\d{1,3})(?:\.0+)?$")
_DAY = re.compile(r"^(?P<number>\d{1,2})(?:\.0+)?$")
_ARABIC_QUARTER = re.compile(r"^(?:الربع|ربع)?\s*(?P<word>[^\W\d]+)$")
_ORDERED = re.compile(r"^\d{1,2}\s*[-./ ]\s*(?P<name>[^\W\d].*)$")  # 01-Jan, which sorts as months do
_MONTH, _QUARTER, _WEEK, _FISCAL = "month", "quarter", "week", "fiscal"
_MARKS = {
    **dict.fromkeys(("m", "month", "شهر", "الشهر"), _MONTH),
    **dict.fromkeys(("q", "qtr", "quarter", "ربع", "الربع"), _QUARTER),
    **dict.fromkeys(("w", "wk", "week", "اسبوع", "الاسبوع"), _WEEK),
    **dict.fromkeys(("p", "fp", "per", "period", "فتره", "الفتره"), _FISCAL),
}
_KINDS = (
    (re.compile(r"\b(?:quarter|qtr)\b|ربع"), _QUARTER),
    (re.compile(r"\b(?:week|wk|weeks)\b|اسبوع"), _WEEK),
    (re.compile(r"\b(?:fiscal|posting)\b|مالي"), _FISCAL),
)
_ANY_YEARS = (2024, 1445)  # one of either calendar
_MONTHS, _LONG, _LONGEST_MONTH = 12, 3, 31
MONTHS = (Grain.MONTH, Grain.HIJRI_MONTH)


def is_year(cell: object) -> bool:
    """Return whether a cell is a year alone."""
    return year_of(str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell)) is not None


def is_part(cell: object) -> bool:
    """Return whether a cell names a month, a quarter or a week without its year."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if not isinstance(cell, str | int):
        return False
    text = search_fold(str(cell)[:LONGEST])
    return any(_within(year, text, _MONTH) is not None for year in _ANY_YEARS)


def is_day_of_month(cell: object) -> bool:
    """Return whether a cell is the number of a day of some month."""
    return 1 <= _day_number(str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell)) <= _LONGEST_MONTH


def year_of(text: str) -> int | None:
    """Return the year that ``text`` is, of either calendar; one of two digits is in this century."""
    plain, hijri = hijri_texts.without_era(search_fold(text)) if len(text) <= LONGEST else ("", None)
    match = _YEAR.match(plain)
    if match is None:
        return None
    short = len(match["year"]) == len("24")
    return int(match["year"]) + hijri_texts.CENTURY if short and hijri else full_year(match["year"])


def join_parts(pairs: Sequence[tuple[str, str]], heading: str) -> list[DateCell]:
    """Return what a year and a part of one name together; ``heading``, that of the part, says what its numbers are.

    A part that names its year itself must be within it, or the two are no date.
    """
    folded = search_fold(heading[:LONGEST])
    kind = next((kind for pattern, kind in _KINDS if pattern.search(folded)), _MONTH)
    whole = read_dates([part for _, part in pairs])
    return [_joined(year, part, kind, alone) for (year, part), alone in zip(pairs, whole, strict=True)]


def month_of(cell: DateCell) -> Period | None:
    """Return the month that a cell names, be it by its first day; ``None`` for anything else."""
    if cell.day is not None:
        return period_of(cell.day, Grain.MONTH) if cell.day.day == 1 else None
    return cell.period if cell.period is not None and cell.period.grain in MONTHS else None


def with_days(cells: Sequence[DateCell], days: Sequence[str]) -> list[DateCell]:
    """Return the day of each month in ``cells`` whose number stands beside it in ``days``.

    A number that the month does not have is no date, and ``meant`` says which it has. What is no month stays as it is.
    All stay where one names a day that is no first: the dates are days already, and the numbers count something else.
    """
    if any(cell.day is not None and month_of(cell) is None for cell in cells):
        return list(cells)
    return [_with_day(cell, day) for cell, day in zip(cells, days, strict=True)]


def within_months(cells: Sequence[DateCell], months: Sequence[DateCell]) -> list[DateCell]:
    """Return ``cells`` without the weeks that have no day in the month beside them, of ``months``.

    They are no dates, and ``meant`` says which days they would have: 30 December 2024 is of the first week of 2025.
    What is no week stays as it is.
    """
    return [_within_month(cell, month.period) for cell, month in zip(cells, months, strict=True)]


def _within_month(cell: DateCell, of_year: Period | None) -> DateCell:
    week = cell.period
    if week is None or week.grain is not Grain.WEEK:
        return cell
    if of_year is not None and week.start <= of_year.end and of_year.start <= week.end:
        return cell
    return DateCell(meant=f"{week.start}/{week.end}")


def _with_day(cell: DateCell, text: str) -> DateCell:
    period = month_of(cell)
    if period is None:
        return cell
    number = _day_number(text)
    if 1 <= number <= period.days:
        return DateCell(day=period.start + timedelta(days=number - 1), doubts=cell.doubts)
    year, of_year = (
        hijri_day(period.start)[:2] if period.grain is Grain.HIJRI_MONTH else (period.start.year, period.start.month)
    )
    return DateCell(is_like_day=True, meant=f"{year}-{of_year:02}: 1–{period.days}")


def _day_number(text: str) -> int:
    """Return the number that a text is, or 0 for one that can be no day."""
    match = _DAY.match(search_fold(text)) if len(text) <= LONGEST else None
    return int(match["number"]) if match else 0


def _joined(year_text: str, part: str, kind: str, alone: DateCell) -> DateCell:
    year = year_of(year_text)
    if alone.first is not None and alone.first.year == year:
        return alone
    if year is None or len(part) > LONGEST:
        return DateCell()
    text = search_fold(part)
    period = _within(year, text, kind)
    if period is None:
        return DateCell()
    doubts = {
        "hijri": year in hijri_texts.YEARS,
        "week_number": _kind(text, kind) == _WEEK,
        "fiscal": bool(_FISCAL_YEAR.match(search_fold(year_text))) or _kind(text, kind) == _FISCAL,
    }
    return DateCell(period=period, doubts=frozenset(name for name, is_so in doubts.items() if is_so))


def _kind(text: str, kind: str) -> str:
    match = _NUMBER.match(text)
    if match is None:
        return kind
    if match["mark"]:
        return _MARKS.get(match["mark"], kind)
    return _FISCAL if len(match["number"]) == _LONG else kind


def _within(year: int, text: str, kind: str) -> Period | None:
    """Return the part of ``year`` that a folded text names, or ``None``."""
    with contextlib.suppress(ValueError, OverflowError):
        if match := _NUMBER.match(text):
            if match["mark"] and match["mark"] not in _MARKS:
                return None
            return _numbered(year, int(match["number"]), _kind(text, kind))
        name = match["name"] if (match := _ORDERED.match(text)) else text
        if year in hijri_texts.YEARS:
            return hijri_texts.month(year, hijri_texts.month_number(name)) if hijri_texts.month_number(name) else None
        if name in MONTH_NUMBERS:
            return month(year, MONTH_NUMBERS[name])
        if (match := _ARABIC_QUARTER.match(name)) and match["word"] in QUARTER_NUMBERS:
            return quarter(year, QUARTER_NUMBERS[match["word"]])
    return None


def _numbered(year: int, number: int, kind: str) -> Period | None:
    if kind == _QUARTER:
        return quarter(year, number) if number and year not in hijri_texts.YEARS else None
    if kind == _WEEK:
        return period_texts.iso_week(year, number)
    if not 1 <= number <= _MONTHS:
        return None
    return hijri_texts.month(year, number) if year in hijri_texts.YEARS else month(year, number)

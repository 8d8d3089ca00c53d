"""Period headings, read by table: never by the locale of the machine, which an Arabic window changes."""

import contextlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from core.model.names import fold, search_fold
from core.model.periods import Grain, Period, grain_of, hijri_month, month, period_of, quarter

_ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_ARABIC = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_LEVANT = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
_HIJRI = (
    ("محرم", "المحرم", "muharram"),
    ("صفر", "safar"),
    ("ربيع الأول", "rabi al awwal", "rabi i", "rabi 1"),
    ("ربيع الآخر", "ربيع الثاني", "rabi al thani", "rabi ii", "rabi 2"),
    ("جمادى الأولى", "جمادى الأول", "jumada al ula", "jumada al awwal", "jumada i", "jumada 1"),
    ("جمادى الآخرة", "جمادى الثانية", "jumada al akhirah", "jumada al thani", "jumada ii", "jumada 2"),
    ("رجب", "rajab"),
    ("شعبان", "shaban", "sha'ban"),
    ("رمضان", "ramadan", "ramadhan"),
    ("شوال", "shawwal"),
    ("ذو القعدة", "ذي القعدة", "dhu al qadah", "dhu al-qa'dah", "dhul qadah"),
    ("ذو الحجة", "ذي الحجة", "dhu al hijjah", "dhu al-hijjah", "dhul hijjah"),
)
_ORDINALS = (("الأول", 1), ("الثاني", 2), ("الثالث", 3), ("الرابع", 4))
_SPELLINGS = {"sept": 9, "يوليه": 7, "يونيه": 6}


def _table(names: Mapping[str, int]) -> dict[str, int]:
    return {search_fold(name): number for name, number in names.items()}


MONTH_NUMBERS: dict[str, int] = _table(
    {
        **{name: number for number, name in enumerate(_ENGLISH, 1)},
        **{name[:3]: number for number, name in enumerate(_ENGLISH, 1)},
        **{name: number for number, name in enumerate(_ARABIC, 1)},
        **{name: number for number, name in enumerate(_LEVANT, 1)},
        **_SPELLINGS,
    }
)
_HIJRI_NUMBERS = _table({name: number for number, names in enumerate(_HIJRI, 1) for name in names})
_QUARTERS = _table(dict(_ORDINALS))

_YEAR = r"(?P<year>\d{4}|\d{2})"
_PART = r"[\s'’‘`´./,_-]*"
_NAMED = re.compile(rf"^(?P<name>[^\W\d]+(?: [^\W\d]+)?){_PART}{_YEAR}$")
_YEAR_FIRST = re.compile(rf"^(?P<year>\d{{4}}){_PART}(?P<name>[^\W\d]+(?: [^\W\d]+)?)$")
_LUNAR = re.compile(rf"^(?P<name>[^\d]+?){_PART}(?P<year>1[345]\d\d)\s*(?:h|ah|ه|هـ)?\.?$")
_ISO = re.compile(r"^(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.]0?1)?$")
_QUARTER = (
    re.compile(rf"^q(?:uarter)?{_PART}(?P<number>[1-4]){_PART}{_YEAR}$"),
    re.compile(rf"^(?P<year>\d{{4}}){_PART}q(?P<number>[1-4])$"),
    re.compile(rf"^(?P<number>[1-4])q{_PART}{_YEAR}$"),
)
_ARABIC_QUARTER = re.compile(rf"^الربع (?P<word>[^\W\d]+){_PART}{_YEAR}$")
_WEEK = (
    re.compile(rf"^(?:w|wk|week|الاسبوع|اسبوع){_PART}(?P<number>\d{{1,2}})[\s'’‘`´./,_-]+{_YEAR}$"),
    re.compile(rf"^(?P<year>\d{{4}}){_PART}(?:w|wk|week|الاسبوع|اسبوع){_PART}(?P<number>\d{{1,2}})$"),
)
_ISO_DAY = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?$")
_DAY = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$")
_CENTURY = 2000
_MONTHS = 12
_SERIAL_EPOCH = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)  # 2000 to 2099, as Excel counts days
_FEWEST_SERIALS = 2
LONGEST = 120  # letters of a heading; a cell may hold 32,767, and a pattern would try each of them


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """The periods of a header by column, and ``totals``: headings of coarser periods, which add up others.

    ``doubts`` names each rule of thumb that was used. ``serial``: numbers taken for days. ``week_number``: ISO 8601.
    ``hijri``: a month by the calculated calendar. ``year``: the heading lacks one.
    """

    periods: Mapping[int, Period]
    totals: tuple[int, ...]
    doubts: frozenset[str]


def parse(heading: object, year: int | None = None) -> Period | None:
    """Return the period that ``heading`` names by itself, or ``None``; ``year`` is for one that names none.

    Takes real dates (the first of a month), ``Jan'24`` with any apostrophe, ``Jan-24``, ``January 2024``, ``2024-01``.
    Takes month names of the Gulf and the Levant, ``Q1 2024``, ``2024-W12``, ``رمضان 1445``, with either set of digits.
    A two-digit year is in this century. A numbered week is that of ISO 8601, starting on the Sunday before.
    """
    if isinstance(heading, datetime | date):
        return month(heading.year, heading.month) if heading.day == 1 else None
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return None
    text = search_fold(heading)
    with contextlib.suppress(ValueError, OverflowError):  # a week 60, a year 1600 AH: no period
        return _gregorian(text) or _quarter(text) or _week(text) or _hijri(text) or _yearless(text, year)
    return None


def resembles(heading: object) -> bool:
    """Return whether ``heading`` is built like a month (``Jann'24``) though it names none."""
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return False
    return parse(heading) is None and bool(_NAMED.match(fold(heading)))


def lacks_year(heading: object) -> bool:
    """Return whether ``heading`` names a month, and no year."""
    return isinstance(heading, str) and len(heading) <= LONGEST and search_fold(heading) in MONTH_NUMBERS


def parse_row(header: Sequence[object], year: int | None = None) -> PeriodRow:
    """Return the periods that a whole header names: dates are days, weeks or months by what they are together.

    Of several grains the one with the most headings counts, at a tie the finer; a coarser one adds up others.
    """
    doubts = set()
    named = {column: period for column, cell in enumerate(header) if (period := parse(cell, year)) is not None}
    if year is not None and any(lacks_year(header[column]) for column in named):
        doubts.add("year")
    days = {column: day for column, cell in enumerate(header) if (day := _as_day(cell)) is not None}
    days |= _by_order({column: cell for column, cell in enumerate(header) if isinstance(cell, str)})
    if not named and not days and (days := _serials(header)):
        doubts.add("serial")
    if days:
        grain = grain_of(days.values())
        named |= {column: period_of(day, grain) for column, day in days.items()}
    counts = Counter(period.grain for period in named.values())
    if not counts:
        return PeriodRow({}, (), frozenset())
    finest_first = list(Grain)
    chosen = max(counts, key=lambda grain: (counts[grain], -finest_first.index(grain)))
    periods = {column: period for column, period in sorted(named.items()) if period.grain is chosen}
    if chosen is Grain.HIJRI_MONTH:
        doubts.add("hijri")
    if chosen is Grain.WEEK and not days:
        doubts.add("week_number")
    return PeriodRow(periods, tuple(sorted(set(named) - set(periods))), frozenset(doubts))


def _gregorian(text: str) -> Period | None:
    if iso := _ISO.match(text):
        number = int(iso["month"])
        return month(int(iso["year"]), number) if 1 <= number <= _MONTHS else None
    named = _NAMED.match(text) or _YEAR_FIRST.match(text)
    number = MONTH_NUMBERS.get(named["name"], 0) if named else 0
    return month(_full(named["year"]), number) if named and number else None


def _quarter(text: str) -> Period | None:
    for pattern in _QUARTER:
        if match := pattern.match(text):
            return quarter(_full(match["year"]), int(match["number"]))
    match = _ARABIC_QUARTER.match(text)
    return quarter(_full(match["year"]), _QUARTERS[match["word"]]) if match and match["word"] in _QUARTERS else None


def _week(text: str) -> Period | None:
    for pattern in _WEEK:
        if match := pattern.match(text):
            return period_of(date.fromisocalendar(_full(match["year"]), int(match["number"]), 1), Grain.WEEK)
    return None


def _hijri(text: str) -> Period | None:
    match = _LUNAR.match(text)
    number = _HIJRI_NUMBERS.get(" ".join(match["name"].split()), 0) if match else 0
    return hijri_month(int(match["year"]), number) if match and number else None


def _yearless(text: str, year: int | None) -> Period | None:
    number = MONTH_NUMBERS.get(text, 0)
    return month(year, number) if year is not None and number else None


def _full(year: str) -> int:
    number = int(year)
    return number if number >= _CENTURY // 2 else _CENTURY + number


def _as_day(cell: object) -> date | None:
    """Return the day that a date, or a text in the order of ISO 8601, is."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str) and len(cell) <= LONGEST and (iso := _ISO_DAY.match(search_fold(cell))):
        with contextlib.suppress(ValueError):
            return date(*(int(part) for part in iso.groups()))
    return None


def _by_order(texts: Mapping[int, str]) -> dict[int, date]:
    """Return the days of texts such as ``31/01/2024`` where some of them shows whether days or months come first."""
    parts = {
        column: tuple(int(part) for part in match.groups())
        for column, text in texts.items()
        if len(text) <= LONGEST and (match := _DAY.match(search_fold(text)))
    }
    day_first = any(one > _MONTHS for one, _, _ in parts.values())
    month_first = any(other > _MONTHS for _, other, _ in parts.values())
    if day_first == month_first:
        return {}
    days = {}
    for column, (one, other, year) in parts.items():
        number, day = (other, one) if day_first else (one, other)
        with contextlib.suppress(ValueError):
            days[column] = date(_full(str(year).zfill(2)), number, day)
    return days


def _serials(header: Sequence[object]) -> dict[int, date]:
    """Return the days of headings that hold nothing but the numbers by which Excel counts days, rising, in a row."""
    numbers = {
        column: int(cell)
        for column, cell in enumerate(header)
        if isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell // 1 and int(cell) in _SERIALS
    }
    columns, values = list(numbers), list(numbers.values())
    rising = all(one < other for one, other in pairwise(values))
    if len(columns) < _FEWEST_SERIALS or not rising or columns != list(range(columns[0], columns[-1] + 1)):
        return {}
    return {column: _SERIAL_EPOCH + timedelta(days=number) for column, number in numbers.items()}

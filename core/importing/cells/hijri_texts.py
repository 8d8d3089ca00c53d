"""Days and months of the Hijri calendar as texts, converted by the calculated Umm al-Qura calendar."""

import contextlib
import re
from datetime import date

from hijridate import Hijri

from core.model.names import search_fold
from core.model.periods import Period, hijri_month

_NAMES = (
    ("محرم", "المحرم", "محرم الحرام", "muharram", "al muharram"),
    ("صفر", "safar"),
    ("ربيع الأول", "ربيع أول", "rabi al awwal", "rabi al awal", "rabi ul awwal", "rabi i", "rabi 1"),
    (
        *("ربيع الآخر", "ربيع الثاني", "ربيع ثاني", "ربيع آخر"),
        *("rabi al thani", "rabi al akhir", "rabi ath thani", "rabi ul thani", "rabi ii", "rabi 2"),
    ),
    (
        *("جمادى الأولى", "جمادى الأول", "جماد الأول", "جماد أول", "جمادى أولى"),
        *("jumada al ula", "jumada al awwal", "jumada al oula", "jumada i", "jumada 1"),
    ),
    (
        *("جمادى الآخرة", "جمادى الثانية", "جمادى الثاني", "جمادى الآخر", "جماد الثاني", "جماد الآخر", "جماد ثاني"),
        *("jumada al akhirah", "jumada al akhira", "jumada al akhir", "jumada al thani", "jumada al thaniyah"),
        *("jumada ath thaniyah", "jumada ii", "jumada 2"),
    ),
    ("رجب", "rajab"),
    ("شعبان", "shaban", "shaaban"),
    ("رمضان", "رمضان المبارك", "ramadan", "ramadhan", "ramazan"),
    ("شوال", "shawwal", "shawal"),
    (
        *("ذو القعدة", "ذي القعدة", "ذوالقعدة", "dhu al qadah", "dhu al qidah", "dhu al qada", "dhul qadah"),
        *("dhul qidah", "dhul qada", "thul qidah", "zul qadah", "zul qada"),
    ),
    (
        *("ذو الحجة", "ذي الحجة", "ذوالحجة", "dhu al hijjah", "dhu al hijja", "dhul hijjah", "dhul hijja"),
        *("thul hijjah", "zul hijjah", "zul hijja"),
    ),
)
_APOSTROPHES = str.maketrans("-_", "  ", "'’‘`´ʿʾ")
_ERA = re.compile(r"(?:\s*[([]\s*|\s*)(?:ه|هجري|هجريه|للهجره|(?<![a-z])(?:a\.?\s?)?h\.?|hijri)\s*[)\]]?\.?$")
_COMMON_ERA = re.compile(r"\s*(?:م|ميلادي|ميلاديه|(?<![a-z])(?:a\.?d\.?|c\.?e\.?))\.?$")
_YEAR = r"(?P<year>1[345]\d\d)"
_PART = r"[\s./,_-]*"
_MONTH_THEN_YEAR = re.compile(rf"^(?P<name>[^\W\d][^\d]*?(?:\s[12])?){_PART}{_YEAR}$")
_YEAR_THEN_MONTH = re.compile(rf"^{_YEAR}{_PART}(?P<name>[^\W\d][^\d]*?(?: [12])?)$")
_DAY_FIRST = re.compile(rf"^(?P<day>\d{{1,2}}){_PART}(?P<name>[^\W\d][^\d]*?(?:\s[12])?){_PART}{_YEAR}$")
_DAY_LAST = re.compile(rf"^{_YEAR}{_PART}(?P<name>[^\W\d][^\d]*?){_PART}(?P<day>\d{{1,2}})$")
_DAY_SECOND = re.compile(rf"^(?P<name>[^\W\d][^\d]*?)\s+(?P<day>\d{{1,2}})\s*[,،]\s*{_YEAR}$")
CENTURY = 1400
YEARS = range(1300, 1501)  # no figure of a market is of these years of the Gregorian calendar


def _plain(name: str) -> str:
    return " ".join(search_fold(name).translate(_APOSTROPHES).split())


MONTH_NUMBERS = {_plain(name): number for number, names in enumerate(_NAMES, 1) for name in names}


def without_era(text: str) -> tuple[str, bool | None]:
    """Return a folded text without the mark of its era, and whether that is the Hijri one; ``None`` without a mark.

    A mark follows a digit: ``1445/09/01 هـ``, ``1445 AH``, ``2024/01/05 م``.
    """
    for pattern, hijri in ((_ERA, True), (_COMMON_ERA, False)):
        match = pattern.search(text)
        if match and match.start() and text[match.start() - 1].isdecimal():
            return text[: match.start()], hijri
    return text, None


def month_number(name: str) -> int:
    """Return the number of the month that a folded name is of, or 0."""
    return MONTH_NUMBERS.get(_plain(name), 0)


def named_month(text: str) -> Period | None:
    """Return the month of a folded text such as ``رمضان 1445``, ``Ramadan 1445 AH``, ``1445 رمضان``."""
    plain, _ = without_era(text)
    match = _MONTH_THEN_YEAR.match(plain) or _YEAR_THEN_MONTH.match(plain)
    number = month_number(match["name"]) if match else 0
    return month(int(match["year"]), number) if match and number else None


def named_day(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a folded text such as ``1 رمضان 1445``; they may be no day of the calendar."""
    plain, _ = without_era(text)
    match = _DAY_FIRST.match(plain) or _DAY_LAST.match(plain) or _DAY_SECOND.match(plain)
    number = month_number(match["name"]) if match else 0
    return (int(match["year"]), number, int(match["day"])) if match and number else None


def month(year: int, number: int) -> Period | None:
    """Return a month of the calendar, or ``None`` for one that it does not have or that is not calculated."""
    with contextlib.suppress(ValueError, OverflowError):
        return hijri_month(year, number)
    return None


def day(year: int, number: int, of_month: int) -> date | None:
    """Return a day of the calendar as a Gregorian one, or ``None`` for one that it does not have."""
    with contextlib.suppress(ValueError, OverflowError):
        converted = Hijri(year, number, of_month).to_gregorian()
        return date(converted.year, converted.month, converted.day)
    return None

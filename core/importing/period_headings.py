"""Period headings, read by table: never by the locale of the machine, which an Arabic window changes."""

import re
from datetime import date, datetime

from core.model.names import fold
from core.model.periods import Period, month

_ENGLISH = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ARABIC = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_LEVANT = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_SPELLINGS = {"sept": 9, "ابريل": 4, "اغسطس": 8, "اكتوبر": 10, "يوليه": 7, "يونيه": 6}

MONTH_NUMBERS: dict[str, int] = {
    **{name: number for number, name in enumerate(_ENGLISH, 1)},
    **{name[:3]: number for number, name in enumerate(_ENGLISH, 1)},
    **{name: number for number, name in enumerate(_ARABIC, 1)},
    **{name: number for number, name in enumerate(_LEVANT, 1)},
    **_SPELLINGS,
}

_NAMED = re.compile(r"^(?P<name>[^\W\d]+(?: [^\W\d]+)?)[\s'’‘`´./,_-]*(?P<year>\d{4}|\d{2})$")
_ISO = re.compile(r"^(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.]0?1)?$")
_CENTURY = 2000
LONGEST = 120  # letters of a heading; a cell may hold 32,767, and a pattern would try each of them


def parse(heading: object) -> Period | None:
    """Return the month that ``heading`` names, or ``None`` if it names none.

    Takes real dates (the first of a month), ``Jan'24`` with any apostrophe, ``Jan-24``, ``January 2024``,
    ``2024-01`` and Arabic month names of the Gulf and the Levant, with either set of digits. A two-digit year
    lies in this century.
    """
    if isinstance(heading, datetime | date):
        return month(heading.year, heading.month) if heading.day == 1 else None
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return None
    text = fold(heading)
    if iso := _ISO.match(text):
        number = int(iso["month"])
        return month(int(iso["year"]), number) if 1 <= number <= len(_ENGLISH) else None
    named = _NAMED.match(text)
    number = MONTH_NUMBERS.get(named["name"], 0) if named else 0
    if not named or not number:
        return None
    year = int(named["year"])
    return month(year if year >= _CENTURY // 2 else _CENTURY + year, number)


def resembles(heading: object) -> bool:
    """Tell whether ``heading`` is built like a month (``Jann'24``) though it names none."""
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return False
    return parse(heading) is None and bool(_NAMED.match(fold(heading)))

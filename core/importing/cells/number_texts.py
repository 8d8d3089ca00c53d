"""Texts that are numbers, as people type them: ``1,234.50``, ``1.234,50-``, ``(7,50)``, ``SAR 12``, ``1.2E+06``.

A text is read twice: as if the point began the decimals, and as if the comma did. What only one of the two readings
takes shows what the marks mean in its column; what both take as different numbers (``25,000``) is left open.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.model.names import WESTERN_DIGITS

_LONGEST = 60
_DIGITS = frozenset("0123456789")
_MARKS = frozenset(".,٫")
# Bank statements and ERP lists write the minus behind, accountants write brackets, typesetters U+2212 or a dash.
_WRITTEN = WESTERN_DIGITS | str.maketrans(
    "\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d\uff0b\u060c\u2019\u02bc", "-------+,''"
)
_BLANKS = re.compile(r"\s+")
_HEAD = re.compile(r"'?(?P<sign>[-+(])? ?(?P<unit>[^-+()']*?) ?(?P<inner>[-+(])? ?")
_TAIL = re.compile(r" ?(?P<inner>[-)])? ?(?P<unit>[^-+()']*?) ?(?P<sign>[-)])?")
_PERCENT = ("%", "٪", "percent", "per cent", "بالمئة", "بالمائة")
_CURRENCIES = {
    "SAR": "sar|sr|s.r|ريال|ريال سعودي|ريالا|ر.س|رس|ر س|﷼|\u20c1",
    "USD": "usd|us$|$|dollar|dollars|دولار",
    "EUR": "eur|€|euro|يورو",
    "GBP": "gbp|£",
    "AED": "aed|dh|dhs|د.إ|درهم",
    "KWD": "kwd|kd|د.ك|دينار كويتي",
    "QAR": "qar|qr|ر.ق|ريال قطري",
    "BHD": "bhd|bd|د.ب|دينار بحريني",
    "OMR": "omr|ر.ع|ريال عماني",
    "EGP": "egp|ج.م|جنيه",
    "JOD": "jod|jd|د.أ|دينار أردني",
}
_CURRENCY_OF = {word: code for code, words in _CURRENCIES.items() for word in words.split("|")}


def _body(decimals: str, groups: str, lakhs: str = "") -> re.Pattern[str]:
    """Return the pattern of digits whose decimals and groups begin so; nobody groups what begins with a zero."""
    grouped = rf"[1-9][0-9]{{0,2}}(?P<by>[{groups}٬ '])[0-9]{{3}}(?:(?P=by)[0-9]{{3}})*"
    return re.compile(
        rf"(?P<whole>[0-9]+|{grouped}{lakhs})?(?:[{decimals}٫](?P<decimals>[0-9]+))?(?P<power>[eE][-+]?[0-9]{{1,2}})?"
    )


_BODIES = (_body(".", ",", "|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}"), _body(",", "."))
_SIGNS = ("", "-", "+", "()")


class DecimalMark(StrEnum):
    """What begins the decimals; ``UNKNOWN`` where no figure shows it."""

    POINT = "."
    COMMA = ","
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class NumberText:
    """The number that a text is, digit for digit, where the point and where the comma begins the decimals.

    ``None`` where it is none in that notation. ``currency`` is the ISO code of the currency that it names, or empty.
    The number of a per cent is that before its sign.
    """

    by_point: Decimal | None
    by_comma: Decimal | None
    currency: str = ""
    is_percent: bool = False

    @property
    def shows(self) -> DecimalMark:
        """The decimal mark that it shows: it is a number in one of the notations alone."""
        if (self.by_point is None) == (self.by_comma is None):
            return DecimalMark.UNKNOWN
        return DecimalMark.COMMA if self.by_point is None else DecimalMark.POINT

    @property
    def has_two_readings(self) -> bool:
        """Whether it is one number in one notation and another one in the other."""
        return None not in (self.by_point, self.by_comma) and self.by_point != self.by_comma

    @property
    def readings(self) -> tuple[Decimal, ...]:
        """The one or two numbers that it can be, the one with a decimal point first."""
        both = (self.by_point, self.by_comma)
        return tuple(dict.fromkeys(number for number in both if number is not None))

    def value(self, mark: DecimalMark) -> Decimal | None:
        """Return the number under ``mark``, or ``None``; without a mark only what is the same under either is one."""
        if mark is DecimalMark.UNKNOWN:
            return self.by_point if self.by_point == self.by_comma else None
        return self.by_point if mark is DecimalMark.POINT else self.by_comma


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which decimal marks the figures of a column show."""

    point: bool = False
    comma: bool = False

    def __or__(self, other: "Evidence") -> "Evidence":
        """Return what either shows."""
        return Evidence(self.point or other.point, self.comma or other.comma)

    @property
    def is_mixed(self) -> bool:
        """Whether the figures contradict each other."""
        return self.point and self.comma


def parse_number(text: str) -> NumberText | None:
    """Return the number that ``text`` plainly is, in either set of digits; ``None`` for none (``nan``, ``1_000``).

    A minus stands before or behind, or is a pair of brackets. Thousands are grouped by comma, point, blank or
    apostrophe, or as lakhs. A currency or a per cent sign may stand on one side.
    """
    plain = _plain(text) if len(text) <= _LONGEST else ""
    digits = [place for place, letter in enumerate(plain) if letter in _DIGITS]
    if not digits:
        return None
    first, behind = digits[0], digits[-1] + 1
    if first and plain[first - 1] in _MARKS and not plain[max(first - 2, 0)].isalpha():  # ".5", but not "SR.5"
        first -= 1
    around = _around(plain[:first], plain[behind:])
    if around is None:
        return None
    sign, unit = around
    by_point, by_comma = (_number(sign, pattern.fullmatch(plain[first:behind])) for pattern in _BODIES)
    if by_point is None and by_comma is None:
        return None
    return NumberText(by_point, by_comma, _CURRENCY_OF.get(unit, ""), unit in _PERCENT)


def evidence(texts: Iterable[str]) -> Evidence:
    """Return which decimal marks ``texts`` show; what is no number shows none."""
    marks = {number.shows for text in texts if (number := parse_number(text)) is not None}
    return Evidence(DecimalMark.POINT in marks, DecimalMark.COMMA in marks)


def settle(shown: Mapping[int, Evidence], answers: Mapping[int, DecimalMark]) -> dict[int, DecimalMark]:
    """Return the decimal mark of each column: what its own figures show, else what those of the whole table show.

    An answer decides where figures show nothing or contradict each other. Where they plainly show something else than
    the answer, nothing is settled.
    """
    table = Evidence()
    for column in shown.values():
        table |= column
    return {
        number: _mark(column if column != Evidence() else table, answers.get(number, DecimalMark.UNKNOWN))
        for number, column in shown.items()
    }


def is_exact(value: Decimal) -> bool:
    """Return whether a double holds ``value`` with all its digits."""
    return Decimal(repr(float(value))) == value


def _mark(shown: Evidence, answer: DecimalMark) -> DecimalMark:
    if shown.is_mixed or shown == Evidence():
        return answer
    mark = DecimalMark.POINT if shown.point else DecimalMark.COMMA
    return mark if answer in (mark, DecimalMark.UNKNOWN) else DecimalMark.UNKNOWN


def _plain(text: str) -> str:
    """Return ``text`` with one kind of digits, minus, apostrophe and blank, and without invisible marks."""
    if not text.isascii():
        seen = (letter for letter in text if letter == "\u00ad" or unicodedata.category(letter) != "Cf")
        text = "".join(seen).translate(_WRITTEN)
    return _BLANKS.sub(" ", text).strip()


def _around(head: str, tail: str) -> tuple[str, str] | None:
    """Return the sign that surrounds the digits, and the currency or per cent there; ``None`` for anything else."""
    before, behind = _HEAD.fullmatch(head), _TAIL.fullmatch(tail)
    if before is None or behind is None:
        return None
    units = [match["unit"].strip(" .").casefold() for match in (before, behind) if match["unit"]]
    if len(units) > 1 or any(unit not in _CURRENCY_OF and unit not in _PERCENT for unit in units):
        return None
    signs = "".join(sign or "" for sign in (before["sign"], before["inner"], behind["inner"], behind["sign"]))
    if signs not in _SIGNS:
        return None
    return "-" if signs in ("-", "()") else "", "".join(units)


def _number(sign: str, body: re.Match[str] | None) -> Decimal | None:
    if body is None or not (body["whole"] or body["decimals"]):
        return None
    if body["power"] and body["by"]:
        return None
    whole = "".join(letter for letter in body["whole"] or "0" if letter in _DIGITS)
    return Decimal(f"{sign}{whole}.{body['decimals'] or ''}{body['power'] or ''}".replace(".e", "e").replace(".E", "E"))

"""Days that are written as texts, in the order that the column itself shows."""

import contextlib
import re
from collections.abc import Sequence
from datetime import date

import pyarrow as pa

from core.importing.cells import period_headings
from core.model.names import WESTERN_DIGITS

_DIGITS = WESTERN_DIGITS | str.maketrans("", "", "\u200e\u200f")
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
_PARTS = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ].*)?$")
_CENTURY = 2000
_MONTHS = 12


def days(texts: pa.Array) -> pa.Array:
    """Return a column of days; what is no day, or could be two, is null."""
    encoded = texts.dictionary_encode()
    distinct = [text.strip().translate(_DIGITS) for text in encoded.dictionary.to_pylist()]
    order = _order(distinct)
    days = pa.array([_day(text, order) for text in distinct], pa.date32())
    return days.take(encoded.indices)


def _order(texts: Sequence[str]) -> str:
    """Return whether days or months come first (``dm``, ``md``), or nothing where no date shows it."""
    parts = [match for text in texts if (match := _PARTS.match(text))]
    first = any(int(part[1]) > _MONTHS for part in parts)
    second = any(int(part[2]) > _MONTHS for part in parts)
    return "" if first == second else "dm" if first else "md"


def _day(text: str, order: str) -> date | None:
    if named := period_headings.parse(text):
        return named.start
    if iso := _ISO.match(text):
        year, month, day = (int(part) for part in iso.groups())
    elif (parts := _PARTS.match(text)) and order:
        one, other, year = (int(part) for part in parts.groups())
        day, month = (one, other) if order == "dm" else (other, one)
        year = year if year >= _CENTURY // 2 else _CENTURY + year
    else:
        return None
    with contextlib.suppress(ValueError):
        return date(year, month, day)
    return None

"""Headings that name a measure beside their period: ``Sales Jan 2024``, ``Sum of Jan-24``, ``Jan 24 Value``."""

import re
from collections.abc import Callable
from functools import lru_cache

from core.importing.cells.period_texts import LONGEST
from core.model.names import search_fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(search_fold(word) for word in words.split())


_MEASURES = _folded(
    "sum sales sale value val volume vol amount revenue turnover quantity qty units unit cases case litres liters "
    "litre liter sellout sell-out sellin sell-in offtake shipments net gross sar kg tonnes hectolitres "
    "المبيعات مبيعات القيمة قيمة الكمية كمية المبلغ مبلغ الحجم حجم مجموع صافي الوحدات وحدات"
)
_DERIVED = _folded(
    "growth change chg diff difference variance var share index rank price average avg mean count target plan "
    "budget forecast estimate ly ya py previous prior last ago distribution % ytd mat cumulative cum running "
    "نمو النمو تغير التغير حصة الحصة سعر متوسط هدف المستهدف الهدف خطة السابق الماضي نسبة"
)
_JOINTS = re.compile(r"[\s_|]+")
_EDGES, _BRACKETS = " -–—:|,", "()[]"
_MOST_WORDS = 10
_CACHED = 4_096


def split(heading: str, is_period: Callable[[str], bool]) -> tuple[str, str] | None:
    """Return the measure of a heading, as written, and the text of its period; ``None`` for any other heading.

    A measure without any word that names one (``RIYADH Jan 2024``) is none.
    """
    if len(heading) > LONGEST or not (_words(heading) & (_MEASURES | _DERIVED)):
        return None
    parts = [part for part in _JOINTS.split(heading.strip()) if part]
    if len(parts) > _MOST_WORDS:
        return None
    for count in range(1, len(parts)):
        before, rest = " ".join(parts[:count]).strip(_EDGES), " ".join(parts[count:]).strip(_EDGES + _BRACKETS)
        if before and is_period(rest) and _words(before) & (_MEASURES | _DERIVED):
            return before, rest
        rest, after = " ".join(parts[:-count]).strip(_EDGES + _BRACKETS), " ".join(parts[-count:]).strip(_EDGES)
        if after and is_period(rest) and _words(after) & (_MEASURES | _DERIVED):
            return after, rest
    return None


def is_derived(measure: str) -> bool:
    """Return whether a measure is no sale but something compared or calculated: growth, a share, a target."""
    return bool(_words(measure) & _DERIVED)


@lru_cache(_CACHED)
def _words(text: str) -> frozenset[str]:
    folded = search_fold(text)
    words = {word.strip(_EDGES + _BRACKETS + ".") for word in _JOINTS.split(folded)}
    return frozenset(words | ({"%"} if "%" in folded else set()))

"""Words of a heading by which figures are in thousands or millions: ``SAR '000``, ``(000)``, ``in millions``."""

import re

from core.importing.cells.period_texts import LONGEST
from core.model.names import search_fold

THOUSANDS, MILLIONS = 1_000, 1_000_000

_QUOTE = r"['’‘`´]"
_MONEY = r"(?:sar|sr|usd|riyals?|ريال)"
_SCALES = (
    (
        MILLIONS,
        re.compile(
            rf"{_QUOTE}\s?000[,.\s]?000s?\b|\(\s*{_QUOTE}?000[,.\s]?000s?\s*\)|\b(?:in\s+)?(?:millions?|mn|mln|mio)\b\.?|"
            rf"\(\s*m\s*\)|\b{_MONEY}\s+m\b|(?<!\w)(?:بالمليون|بالملايين|مليون|ملايين)(?!\w)"
        ),
    ),
    (
        THOUSANDS,
        re.compile(
            rf"{_QUOTE}\s?000s?\b|\(\s*{_QUOTE}?000s?\s*\)|\b(?:in\s+)?(?:(?<![\d,.])(?<!\d\s)000s?|thousands?|thsd|tsd)\b\.?|"
            rf"\bx\s?1[,.]?000\b|\(\s*k\s*\)|\b{_MONEY}\s+k\b|(?<!\w)(?:بالالاف|بالالف|الاف|الف)(?!\w)"
        ),
    ),
)


def scale_of(heading: object) -> int:
    """Return how many of the unit a figure under ``heading`` counts, by its words: 1,000, 1,000,000, or 1 else."""
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return 1
    text = search_fold(heading)
    return next((scale for scale, words in _SCALES if words.search(text)), 1)


def without_scale(heading: str) -> str:
    """Return ``heading``, folded as a search does, without such words."""
    text = search_fold(heading)
    for _, words in _SCALES:
        text = words.sub(" ", text)
    return " ".join(text.split())

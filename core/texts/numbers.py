"""Numbers as they are written in a sentence: separators, a real minus, per cent by language."""

import math
from decimal import Decimal

from core.texts.catalogue import Language, left_to_right, say

_MINUS = "\N{MINUS SIGN}"
_NO_BREAK = "\N{NO-BREAK SPACE}"
_SIZES = ((1_000_000, "million"), (1_000, "thousand"))
_TEN, _HUNDRED = 10, 100
ABSENT = "\N{EN DASH}"


def figure(value: Decimal | float | None, decimals: int = 0) -> str:
    """Return ``value`` with thousands separators and so many decimals; nothing is a dash, and zero has no sign."""
    if value is None:
        return ABSENT
    return f"{value:z,.{decimals}f}".replace("-", _MINUS)


def exact(value: Decimal) -> str:
    """Return ``value`` with separators and every decimal that it has."""
    return f"{value:,f}".replace("-", _MINUS)


def percentage(value: float | None, language: Language, decimals: int = 1) -> str:
    """Return ``value`` (49.0 for 49 %) as a percentage; English sets a no-break space before the sign."""
    if value is None:
        return ABSENT
    gap = _NO_BREAK if language is Language.ENGLISH else ""
    return f"{figure(value, decimals)}{gap}%"


def score(value: float | None, language: Language) -> str:
    """Return a share of what is right, rounded down: 100 % means all of it."""
    return percentage(None if value is None else math.floor(round(value * _HUNDRED, 6)) / _HUNDRED, language, 2)


def confidence(value: float, language: Language) -> str:
    """Return a confidence (0 to 1) in whole per cent, rounded down: only what is certain is 100 %."""
    return percentage(math.floor(round(value * _HUNDRED, 6)), language, 0)


def signed(value: Decimal | float | None, decimals: int = 0) -> str:
    """Return ``value`` with its sign, a plus too; nothing is a dash."""
    shown = figure(value, decimals)
    return f"+{shown}" if value is not None and value > 0 and shown.strip("0.") else shown


def signed_percentage(value: float | None, language: Language, decimals: int = 1) -> str:
    """Return ``value`` (4.0 for 4 %) as a percentage with its sign."""
    shown = percentage(value, language, decimals)
    return f"+{shown}" if signed(value, decimals).startswith("+") else shown


def short(value: Decimal | float | None, language: Language) -> str:
    """Return ``value`` to three digits in thousands or millions, for cards and charts; tables show it whole."""
    if value is None:
        return ABSENT
    written = abs(float(f"{float(value):.3g}"))  # 999,600 is written as a million, and not as a thousand thousands
    for size, name in _SIZES:
        if written >= size:
            decimals = 2 if written < _TEN * size else 1 if written < _HUNDRED * size else 0
            return say(language, f"number.{name}", value=figure(float(value) / size, decimals))
    return figure(value)


def tick(value: float, language: Language) -> str:
    """Return ``value`` beside an axis: four digits at most and no zeros behind them, in thousands or millions."""
    for size, name in _SIZES:
        if abs(value) >= size:
            return say(language, f"number.{name}", value=f"{value / size:,.4g}".replace("-", _MINUS))
    return alone(f"{value:,.4g}".replace("-", _MINUS), language)


def alone(text: str, language: Language) -> str:
    """Return a number that stands by itself: in Arabic isolated left to right, so that its sign keeps its side."""
    return left_to_right(text) if language is Language.ARABIC else text

"""Numbers as they are written in a sentence: separators, a real minus, per cent by language."""

from decimal import Decimal

from core.texts.catalogue import Language

_MINUS = "\N{MINUS SIGN}"
_NO_BREAK = "\N{NO-BREAK SPACE}"
ABSENT = "\N{EN DASH}"


def figure(value: Decimal | float | None, decimals: int = 0) -> str:
    """Return ``value`` with thousands separators and so many decimals; nothing is a dash."""
    if value is None:
        return ABSENT
    return f"{value:,.{decimals}f}".replace("-", _MINUS)


def exact(value: Decimal) -> str:
    """Return ``value`` with separators and every decimal that it has."""
    return f"{value:,f}".replace("-", _MINUS)


def percentage(value: float | None, language: Language, decimals: int = 1) -> str:
    """Return ``value`` (49.0 for 49 %) as a percentage; English sets a no-break space before the sign."""
    if value is None:
        return ABSENT
    gap = _NO_BREAK if language is Language.ENGLISH else ""
    return f"{figure(value, decimals)}{gap}%"

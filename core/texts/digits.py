"""Which digits are written in Arabic: Western ones, or Arabic-Indic ones with their own marks.

The choice belongs to the context of what runs: the thread of the window, a job, a request of the service. Numbers are
written in hundreds of places, and none of them has to pass it on. The command line and files for other programs never
choose, so theirs are Western.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from re import Match
from re import compile as pattern


class Digits(StrEnum):
    """How numbers are written in Arabic."""

    WESTERN = "western"
    ARABIC_INDIC = "arabic_indic"


_MINUS = "\N{MINUS SIGN}"
_TABLE = str.maketrans(
    {
        **dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True)),
        ".": "\N{ARABIC DECIMAL SEPARATOR}",
        ",": "\N{ARABIC THOUSANDS SEPARATOR}",
        "%": "\N{ARABIC PERCENT SIGN}",
    }
)
_ISOLATED = pattern(f"([\u2066\u2068])([\\d\\s.,:/%+±\u2013{_MINUS}-]*\\d[\\d\\s.,:/%+±\u2013{_MINUS}-]*)(\u2069)")
_PERCENTAGE = pattern(rf"([+{_MINUS}]?)([\d.,]+)%")
_STYLE: ContextVar[Digits] = ContextVar("digits", default=Digits.WESTERN)


def current() -> Digits:
    """Return the style of this context; Western where nothing was chosen."""
    return _STYLE.get()


def use(style: Digits) -> None:
    """Write ``style`` in this context from now on, and in what copies it; a new thread begins with Western digits."""
    _STYLE.set(style)


@contextmanager
def written_in(style: Digits) -> Iterator[None]:
    """Write ``style`` within the block, and as before after it."""
    token = _STYLE.set(style)
    try:
        yield
    finally:
        _STYLE.reset(token)


def shaped(number: str) -> str:
    """Return a number, written in Western digits, in the digits of this context.

    The sign of a percentage stands on the left of its Arabic-Indic number, and a plus or a minus between the two.
    """
    if current() is Digits.WESTERN:
        return number
    return _PERCENTAGE.sub(r"%\1\2", number).translate(_TABLE)


def shaped_within(sentence: str) -> str:
    """Return a sentence with the numbers that were put into it in the digits of this context.

    What was put in stands between isolates. A name that has digits (7UP) is no number and stays.
    """
    if current() is Digits.WESTERN:
        return sentence
    return _ISOLATED.sub(_reshape, sentence)


def _reshape(match: Match[str]) -> str:
    return f"{match[1]}{shaped(match[2])}{match[3]}"

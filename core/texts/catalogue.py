"""Every sentence of the domain, in English and Arabic, with the plural forms of each language.

The sentences are Fluent messages, one folder per language, so that each language can order words and numbers as it
needs. In Arabic, inserted values are isolated (U+2068, U+2069): a code or a brand keeps its direction.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from re import compile as pattern
from typing import TYPE_CHECKING

from core.model.errors import AppError, Datum
from core.texts import digits
from core.texts.digits import Digits

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

_NUMERIC = pattern(r"[\d\s.,:/%+\-\u2212\u2013]*\d[\d\s.,:/%+\-\u2212\u2013]*")


class Language(StrEnum):
    """A language that Raff speaks."""

    ENGLISH = "en"
    ARABIC = "ar"

    @property
    def own_name(self) -> str:
        """The name of the language in that language, for people who read no other."""
        return {"en": "English", "ar": "العربية"}[self.value]


def say(language: Language, text: str, /, **data: Datum) -> str:
    """Return the sentence ``text`` (``workbook.no_header``) with its data; raises ``KeyError`` if there is none.

    Data that a sentence lacks are shown by their name in braces, so that a mistake costs a word and not the message.
    """
    return _say(language, text, data) if data else _say_alone(language, text, digits.current())


@cache
def _say_alone(language: Language, text: str, _: Digits) -> str:
    """Return a sentence without data; tables ask for the same few again and again."""
    return _say(language, text, {})


def _say(language: Language, text: str, data: Mapping[str, Datum]) -> str:
    bundle = _bundle(language)
    message = bundle.get_message(_message_id(text))
    if message.value is None:
        raise KeyError(text)
    if language is Language.ARABIC:
        data = {name: left_to_right(value) if isinstance(value, str) else value for name, value in data.items()}
    sentence, _ = bundle.format_pattern(message.value, dict(data))
    # One isolate is enough, and Qt lays nested ones out wrongly.
    words = str(sentence).replace("\u2068\u2066", "\u2066").replace("\u2069\u2069", "\u2069")
    if language is Language.ARABIC:
        words = digits.shaped_within(words)
    # What begins with something isolated would take its direction from nothing, and so run left to right.
    return f"\u200f{words}" if words.startswith(("\u2066", "\u2068")) else words


def left_to_right(text: str) -> str:
    """Return ``text`` isolated left to right if it is a number, a date or a range of them, else as it is.

    After an Arabic letter, the parts of 2025-12-01 would otherwise change places.
    """
    return f"\u2066{digits.shaped(text)}\u2069" if _NUMERIC.fullmatch(text) else text


def has(language: Language, text: str) -> bool:
    """Return whether ``language`` has the sentence ``text``."""
    return bool(_bundle(language).has_message(_message_id(text)))


def explain(language: Language, error: AppError) -> str:
    """Return what ``error`` means, in a sentence."""
    return say(language, error.code, **error.data)


@cache
def _bundle(language: Language) -> "FluentBundle":
    from fluent.runtime import FluentBundle, FluentResource  # slow: where a sentence is first needed

    # Babel writes Western digits for ar-AE; the digits are a setting of their own and not the language's matter.
    locale = {Language.ENGLISH: "en-GB", Language.ARABIC: "ar-AE"}[language]
    bundle = FluentBundle([locale], use_isolating=language is Language.ARABIC)
    files = sorted((Path(__file__).parent / language).glob("*.ftl"))
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    bundle.add_resource(FluentResource(text))
    return bundle


def _message_id(text: str) -> str:
    return text.replace(".", "-")

"""Like for like in words: the raw figure beside, and which areas are left out of a comparison, with the reason."""

from collections.abc import Mapping

from core.model.analyses.comparisons import LeftOut, LeftOutArea
from core.model.json_values import Json
from core.texts import numbers
from core.texts.catalogue import Language, say

_NAMED = 3


def beside(change: str, left_out: LeftOut | None, language: Language) -> str:
    """Return a change in words, with that of all areas behind it where areas are left out of it."""
    if left_out is None:
        return change
    return say(language, "like.beside", change=change, raw=numbers.signed_percentage(left_out.raw, language))


def raw(left_out: LeftOut | None, language: Language) -> str:
    """Return the change of all areas, in words; nothing where no area is left out."""
    if left_out is None:
        return ""
    return say(language, "like.raw", raw=numbers.signed_percentage(left_out.raw, language))


def reason(left_out: LeftOut | None, language: Language) -> str:
    """Return which areas are left out and why, in a sentence; nothing where none is."""
    if left_out is None:
        return ""
    raw = numbers.signed_percentage(left_out.raw, language)
    return say(language, "like.reason", areas=areas(left_out, language), raw=raw)


def areas(left_out: LeftOut, language: Language) -> str:
    """Return the areas that are left out, each with why and its sales; beyond the third only how many there are."""
    listed = [
        say(language, "like.sells", area=named(left, language), sales=numbers.figure(left.sales))
        for left in left_out.areas[:_NAMED]
    ]
    if len(left_out.areas) > _NAMED:
        listed.append(say(language, "like.more", count=len(left_out.areas) - _NAMED))
    return say(language, "like.and").join(listed)


def named(left: LeftOutArea, language: Language) -> str:
    """Return the names of an area, the larger place first, with why it is left out."""
    name = " / ".join(name for name in left.area if name) or numbers.ABSENT
    return say(language, f"like.area_{left.silence}", area=name)


def as_json(left_out: LeftOut | None) -> Mapping[str, Json] | None:
    """Return what is left out, with amounts as decimal texts."""
    if left_out is None:
        return None
    return {
        "raw_percentage": left_out.raw,
        "now": format(left_out.now, "f"),
        "then": format(left_out.then, "f"),
        "areas": [
            {
                "region": left.area.region,
                "precision_area": left.area.precision_area,
                "sales": format(left.sales, "f"),
                "silence": left.silence.value,
            }
            for left in left_out.areas
        ],
    }

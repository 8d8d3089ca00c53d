"""Like for like in words: the raw figure beside, and which areas are left out of a comparison, with the reason."""

from collections.abc import Mapping, Sequence
from datetime import date

from core.model.analyses.comparisons import Area, LeftOut, LeftOutArea, SilentArea
from core.model.json_values import Json
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

_NAMED = 3
_MONTHS = 6


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
    return say(language, f"like.area_{left.silence}", area=_place(left.area))


def silent(areas: Sequence[SilentArea], language: Language) -> list[str]:
    """Return which areas are new and which did not report, with their periods; beyond the third how many more."""
    fresh = [area for area in areas if area.new_since is not None]
    gone = [area for area in areas if area.periods]
    lines = [
        say(language, "like.new_since", area=_place(area.area), since=dates.month(area.new_since, language))
        for area in fresh[:_NAMED]
        if area.new_since is not None
    ]
    lines += [
        say(language, "like.silent_in", area=_place(area.area), periods=_months(area.periods, language))
        for area in gone[:_NAMED]
    ]
    if more := max(len(fresh) - _NAMED, 0) + max(len(gone) - _NAMED, 0):
        lines.append(say(language, "like.silent_more", count=more))
    return lines


def _place(area: Area) -> str:
    return " / ".join(name for name in area if name) or numbers.ABSENT


def _months(periods: Sequence[date], language: Language) -> str:
    """Return the first periods of a silence by their months; dots stand for more."""
    named = list(dict.fromkeys(dates.month(start, language) for start in periods))
    shown = named if len(named) <= _MONTHS else [*named[:_MONTHS], "…"]
    return say(language, "text.comma").join(shown)


def silent_as_json(area: SilentArea) -> Mapping[str, Json]:
    """Return an area with the first days of the periods in which it did not report."""
    return {
        "region": area.area.region,
        "precision_area": area.area.precision_area,
        "periods": [start.isoformat() for start in area.periods],
        "new_since": area.new_since.isoformat() if area.new_since else None,
    }


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

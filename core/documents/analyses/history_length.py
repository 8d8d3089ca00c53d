"""What a history can show, in a sentence for each page and command, and as JSON."""

from collections.abc import Mapping
from enum import Enum
from itertools import groupby

from core.model.analyses.history_length import Ability, HistoryLength
from core.model.json_values import Json
from core.texts.catalogue import Language, say

_MOST, _NEXT = 3, 3  # what is there already and steps ahead that a sentence has room for; JSON has all


class Purpose(Enum):
    """What a page or a command is for, by what it needs a history for."""

    OVERVIEW = (Ability.LEVEL, Ability.CHANGE, Ability.THREE_MONTHS, Ability.FORECAST, Ability.GROWTH, Ability.NOISE)
    GAPS = (Ability.LEVEL, Ability.LAPSE, Ability.CHANGE, Ability.GROWTH)
    MARKET = (Ability.LEVEL, Ability.CHANGE, Ability.SHARE_NOISE)
    TRENDS = (
        Ability.LEVEL,
        Ability.CHANGE,
        Ability.THREE_MONTHS,
        Ability.TREND,
        Ability.GROWTH,
        Ability.NOISE,
        Ability.YEAR,
    )
    FORECAST = (Ability.FORECAST, Ability.SEASON)
    PLACES = (Ability.LEVEL, Ability.CHANGE, Ability.GROWTH)
    ALERTS = (Ability.LEVEL, Ability.LAPSE, Ability.DEVIATION, Ability.SHARE_NOISE)
    VISITS = (Ability.LEVEL, Ability.LAPSE)
    KNOWLEDGE = (Ability.LEVEL, Ability.GROWTH, Ability.SEASON, Ability.YEAR)
    TAX = (Ability.CHANGE, Ability.GROWTH)


def sentence(length: HistoryLength, purpose: Purpose, language: Language) -> str:
    """Return what the months show of ``purpose``, and what comes with how many more.

    Empty where nothing is missing, and without a single complete month.
    """
    if not length.months or all(length.shows(ability) for ability in purpose.value):
        return ""
    shown = [ability for ability in purpose.value if length.shows(ability)]
    waiting = sorted((ability for ability in purpose.value if not length.shows(ability)), key=length.more.__getitem__)
    groups = [(more, list(abilities)) for more, abilities in groupby(waiting, key=length.more.__getitem__)]
    needs = [
        say(language, "history.needs", months=more, what=_listed(abilities, language))
        for more, abilities in groups[:_NEXT]
    ]
    return " ".join(
        (
            say(language, "history.shows", months=length.months, what=_listed(shown[-_MOST:], language))
            if shown
            else say(language, "history.too_short", months=length.months),
            say(language, "history.later", needs=say(language, "text.semicolon").join(needs)),
        )
    )


def as_json(length: HistoryLength) -> Mapping[str, Json]:
    """Return the months that are held, and how many more each ability needs; 0 where it is there."""
    return {"months": length.months, "more": {ability.value: more for ability, more in length.more.items()}}


def _listed(abilities: list[Ability], language: Language) -> str:
    *first, last = (say(language, f"ability.{ability}") for ability in abilities)
    if not first:
        return last
    return say(language, "history.and", first=say(language, "text.comma").join(first), last=last)

"""What a look at a table found, in words and small charts."""

from typing import Any

from core.texts import numbers
from core.texts.catalogue import Language, say

_LONGEST = 20
_BARS = "▁▂▃▄▅▆▇█"


def profile_row(column: dict[str, Any], language: Language) -> list[str]:
    """Return the profile of a column as texts: what it holds, how much, from where to where, and how it is spread."""
    if column["personal"]:
        spread = say(language, "look.personal")
    elif column["bins"]:
        spread = chart(column["bins"])
    else:
        spread = " · ".join(f"{text} ({numbers.figure(count)})" for text, count in column["top"][:3])
    return [
        column["column"],
        column["heading"],
        say(language, f"type.{column['type']}"),
        numbers.figure(column["filled"]),
        numbers.figure(column["distinct"]),
        numbers.ABSENT if column["zeros"] is None else numbers.figure(column["zeros"]),
        _short(column["least"]),
        _short(column["most"]),
        spread,
    ]


def _short(text: str | None) -> str:
    return "" if text is None else text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def chart(bins: list[int]) -> str:
    """Return a histogram in one line; an empty bin is a blank, the fullest one a whole bar."""
    top = max(bins, default=0) or 1
    return "".join(" " if not count else _BARS[round((len(_BARS) - 1) * count / top)] for count in bins)


def pivot_rows(pivot: dict[str, Any]) -> list[list[str]]:
    """Return the rows of a pivot as texts; a group that there is not is a dash."""
    return [
        [row[0], *(numbers.ABSENT if value is None else numbers.figure(value) for value in row[1:])]
        for row in pivot["rows"]
    ]

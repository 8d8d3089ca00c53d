"""What a look at a table found, as a JSON document, in words and small charts."""

from collections.abc import Sequence
from dataclasses import asdict

from core.model.imports.table_profiles import ColumnProfile, TablePivot, TableProfile
from core.model.json_values import Json
from core.texts import numbers
from core.texts.catalogue import Language, say

_LONGEST = 20
_BARS = "▁▂▃▄▅▆▇█"


def as_document(profile: TableProfile) -> dict[str, Json]:
    """Return the whole profile; a row of the pivot is a list, of its name and then its values."""
    pivot = None if profile.pivot is None else _pivot(profile.pivot)
    return {**asdict(profile), "pivot": pivot}


def _pivot(pivot: TablePivot) -> dict[str, Json]:
    return {**asdict(pivot), "rows": [[row.name, *row.values] for row in pivot.rows]}


def profile_row(column: ColumnProfile, language: Language) -> list[str]:
    """Return the profile of a column as texts: what it holds, how much, from where to where, and how it is spread."""
    if column.personal:
        spread = say(language, "look.personal")
    elif column.bins:
        spread = chart(column.bins)
    else:
        spread = " · ".join(f"{text} ({numbers.figure(count)})" for text, count in column.top[:3])
    kind = say(language, f"type.{column.type}")
    least, most = ("", "") if column.type == "text" else (column.least, column.most)  # names have an order, no extremes
    return [
        column.column,
        column.heading,
        say(language, "look.odd", type=kind, count=column.odd) if column.odd else kind,
        numbers.figure(column.filled),
        numbers.figure(column.distinct),
        numbers.ABSENT if column.zeros is None else numbers.figure(column.zeros),
        _short(least),
        _short(most),
        spread,
    ]


def _short(text: str | None) -> str:
    return "" if text is None else text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def chart(bins: Sequence[int]) -> str:
    """Return a histogram in one line; an empty bin is a blank, the fullest one a whole bar."""
    top = max(bins, default=0) or 1
    return "".join(" " if not count else _BARS[round((len(_BARS) - 1) * count / top)] for count in bins)


def pivot_rows(pivot: TablePivot) -> list[list[str]]:
    """Return the rows of a pivot as texts; a group that there is not is a dash."""
    return [
        [row.name, *(numbers.ABSENT if value is None else numbers.figure(value) for value in row.values)]
        for row in pivot.rows
    ]

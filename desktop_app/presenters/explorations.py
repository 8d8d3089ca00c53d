"""What a look at a table found, in words and small charts."""

from typing import Any

from core.texts import numbers
from core.texts.catalogue import Language, say
from ui.dialogs.explore_dialog import Explored, Pivot
from ui.models.rows import Cell, Column
from ui.theme import Tone

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


def explored(found: dict[str, Any], language: Language) -> Explored:
    """Return what the window shows of a look."""
    heads = ("column", "heading", "type", "filled", "distinct", "zeros", "least", "most", "top")
    numeric = ("filled", "distinct", "zeros")
    columns = found["columns"]
    return Explored(
        title=say(language, "look.title", file=found["file"], sheet=found["sheet"], rows=numbers.figure(found["rows"])),
        profile_columns=tuple(
            Column(say(language, f"column.{name}"), numeric=name in numeric, stretch=name == "top") for name in heads
        ),
        profile=tuple(_cells(column, language) for column in columns),
        names=tuple(column["heading"] for column in columns if column["type"] != "empty" and not column["personal"]),
        numbers=tuple(column["heading"] for column in columns if column["type"] == "number"),
        count=say(language, "look.count"),
        pivot=pivot_view(found, language) if found["pivot"] else None,
    )


def pivot_view(found: dict[str, Any], language: Language) -> Pivot:
    """Return the pivot of a look as the window shows it."""
    pivot = found["pivot"]
    left = pivot["groups"] - len(pivot["rows"])
    return Pivot(
        columns=(Column(""), *(Column(name or say(language, "look.sum"), numeric=True) for name in pivot["columns"])),
        rows=tuple(
            (Cell(texts[0]), *(Cell(text, value) for text, value in zip(texts[1:], row[1:], strict=True)))
            for texts, row in zip(pivot_rows(pivot), pivot["rows"], strict=True)
        ),
        rest=say(language, "look.more", count=numbers.figure(left)) if left else "",
    )


def _cells(column: dict[str, Any], language: Language) -> tuple[Cell, ...]:
    letters, heading, kind, filled, distinct, zeros, *rest = profile_row(column, language)
    return (
        Cell(letters, tone=Tone.FAINT),
        Cell(heading, strong=True),
        Cell(kind),
        Cell(filled, column["filled"]),
        Cell(distinct, column["distinct"]),
        Cell(zeros, column["zeros"] if column["zeros"] is not None else -1),
        *(Cell(text) for text in rest),
    )


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

"""What a look at a table found, as the window shows it."""

from typing import Any

from core.documents.explorations import pivot_rows, profile_row
from core.texts import numbers
from core.texts.catalogue import Language, say
from ui.dialogs.explore_dialog import Explored, ExploredPivot
from ui.models.rows import Cell, TableColumn
from ui.theme import Tone


def explored(exploration: dict[str, Any], language: Language) -> Explored:
    """Return what the window shows of a look."""
    heads = ("column", "heading", "type", "filled", "distinct", "zeros", "least", "most", "top")
    numeric = ("filled", "distinct", "zeros")
    columns = exploration["columns"]
    return Explored(
        title=say(
            language,
            "look.title",
            file=exploration["file"],
            sheet=exploration["sheet"],
            rows=numbers.figure(exploration["rows"]),
        ),
        profile_columns=tuple(
            TableColumn(say(language, f"column.{name}"), numeric=name in numeric, stretch=name == "top")
            for name in heads
        ),
        profile=tuple(_cells(column, language) for column in columns),
        names=tuple(column["heading"] for column in columns if column["type"] != "empty" and not column["personal"]),
        numbers=tuple(column["heading"] for column in columns if column["type"] == "number"),
        count=say(language, "look.count"),
        pivot=pivot_view(exploration, language) if exploration["pivot"] else None,
    )


def pivot_view(exploration: dict[str, Any], language: Language) -> ExploredPivot:
    """Return the pivot of a look as the window shows it."""
    pivot = exploration["pivot"]
    left = pivot["groups"] - len(pivot["rows"])
    return ExploredPivot(
        columns=(
            TableColumn(""),
            *(TableColumn(name or say(language, "look.sum"), numeric=True) for name in pivot["columns"]),
        ),
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

"""Tables of the window from the columns of documents: a page adds how a cell is drawn, never what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.documents.analyses import figures
from core.documents.columns import T
from core.documents.document import Columns
from core.texts.catalogue import Language, say
from ui.models.rows import Cell, Picture, TableColumn
from ui.theme import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLook:
    """How a cell is drawn, and what stands beside its words."""

    tone: Tone = Tone.PLAIN
    strong: bool = False
    picture: Picture | None = None
    icon: str = ""
    hint: str = ""
    second: str = ""


STRONG = CellLook(strong=True)
_PLAIN = CellLook()


def table_columns(columns: Columns[T], language: Language, *stretched: str) -> list[TableColumn]:
    """Return the columns of a table; those with the ids ``stretched`` take what room is left.

    The heading of a figure has its definition as a hint.
    """
    return [
        TableColumn(
            say(language, column.heading) if column.heading else "",
            numeric=column.numeric,
            stretch=column.id in stretched,
            hint=figures.under(column.heading, language),
        )
        for column in columns.pick(columns.window)
    ]


def table_row(
    columns: Columns[T], row: T, language: Language, looks: Mapping[str, CellLook] | None = None
) -> list[Cell]:
    """Return a row of a table, drawn as ``looks`` says by the ids of columns; raises ``KeyError`` for an unknown id."""
    cells = columns.window_row(row, language)
    drawn = dict.fromkeys(cells, _PLAIN)
    for id_, look in (looks or {}).items():
        if id_ not in drawn:
            raise KeyError(id_)
        drawn[id_] = look
    return [
        Cell(
            cell.text,
            cell.key,
            hint=look.hint,
            second=look.second,
            tone=look.tone,
            strong=look.strong,
            picture=look.picture,
            icon=look.icon,
        )
        for cell, look in zip(cells.values(), drawn.values(), strict=True)
    ]


def hinted(row: Sequence[Cell]) -> list[Cell]:
    """Return a row whose cells show their words as a hint as well, for tables too narrow for them."""
    return [replace(cell, hint=cell.text) for cell in row]

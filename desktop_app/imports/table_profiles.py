"""What a look at a table found, as the window shows it."""

from core.documents.imports.explorations import pivot_rows, profile_row
from core.model.imports.table_profiles import ColumnProfile, TablePivot, TableProfile
from core.texts import numbers
from core.texts.catalogue import Language, say
from ui.dialogs.explore_dialog import Explored, ExploredPivot
from ui.models.rows import Cell, TableColumn
from ui.theme import Tone


def explored(profile: TableProfile, language: Language) -> Explored:
    """Return what the window shows of a look."""
    heads = ("column", "heading", "type", "filled", "distinct", "zeros", "least", "most", "top")
    numeric = ("filled", "distinct", "zeros")
    return Explored(
        title=say(language, "look.title", file=profile.file, sheet=profile.sheet, rows=numbers.figure(profile.rows)),
        profile_columns=tuple(
            TableColumn(say(language, f"column.{name}"), numeric=name in numeric, stretch=name == "top")
            for name in heads
        ),
        profile=tuple(_cells(column, language) for column in profile.columns),
        names=tuple(column.heading for column in profile.columns if column.type != "empty" and not column.personal),
        numbers=tuple(column.heading for column in profile.columns if column.type == "number"),
        count=say(language, "look.count"),
        pivot=pivot_view(profile.pivot, language) if profile.pivot else None,
    )


def pivot_view(pivot: TablePivot, language: Language) -> ExploredPivot:
    """Return the pivot of a look as the window shows it."""
    left = pivot.groups - len(pivot.rows)
    return ExploredPivot(
        columns=(
            TableColumn(""),
            *(TableColumn(name or say(language, "look.sum"), numeric=True) for name in pivot.columns),
        ),
        rows=tuple(
            (Cell(texts[0]), *(Cell(text, value) for text, value in zip(texts[1:], row.values, strict=True)))
            for texts, row in zip(pivot_rows(pivot), pivot.rows, strict=True)
        ),
        rest=say(language, "look.more", count=numbers.figure(left)) if left else "",
    )


def _cells(column: ColumnProfile, language: Language) -> tuple[Cell, ...]:
    letters, heading, kind, filled, distinct, zeros, *rest = profile_row(column, language)
    return (
        Cell(letters, tone=Tone.FAINT),
        Cell(heading, strong=True),
        Cell(kind),
        Cell(filled, column.filled),
        Cell(distinct, column.distinct),
        Cell(zeros, column.zeros if column.zeros is not None else -1),
        *(Cell(text) for text in rest),
    )

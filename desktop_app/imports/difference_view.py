"""What a delivery changes, as the window shows it: sums before and after, and the largest single changes."""

from core.documents.document import Columns
from core.documents.imports import differences
from core.model.imports.differences import CellChange, Difference
from core.texts.catalogue import Language, say
from desktop_app.tables.document_cells import CellLook, table_columns, table_row
from ui.dialogs.receipt_dialog import Changes
from ui.models.rows import Cell
from ui.theme import Tone

_BEFORE = CellLook(tone=Tone.QUIET)


def changes(difference: Difference | None, language: Language) -> Changes | None:
    """Return the changes of ``difference``: of its sums those that moved; ``None`` without one."""
    if difference is None:
        return None
    sums, figures = differences.sum_columns(), differences.figure_columns()
    return Changes(
        title=say(language, "changes.title"),
        sum_columns=table_columns(sums, language, "region"),
        sums=[
            tuple(table_row(sums, shift, language, {"before": _BEFORE})) for shift in differences.moved_sums(difference)
        ],
        largest_columns=table_columns(figures, language, "figure"),
        largest=[tuple(_figure(figures, change, language)) for change in difference.largest],
    )


def _figure(columns: Columns[CellChange], change: CellChange, language: Language) -> list[Cell]:
    place = ", ".join(name for name in (change.precision_area, change.market) if name)
    return table_row(columns, change, language, {"figure": CellLook(second=place), "before": _BEFORE})

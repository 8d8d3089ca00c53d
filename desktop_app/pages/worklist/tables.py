"""The rows of the worklist page's tables: what the columns of the documents say, with their pictures."""

from collections.abc import Sequence

from core.documents.document import Columns
from core.documents.work import worklists
from core.model.work.worklist import Decision, TaskState, VisitEffect
from core.texts import dates
from core.texts.catalogue import Language, say
from desktop_app.tables.document_cells import STRONG, CellLook, table_row
from ui.models.rows import Badge, Cell, Glyph, Range
from ui.theme import Tone


def task_rows(rows: Sequence[worklists.TaskRow], language: Language) -> list[list[Cell]]:
    """Return a row for each task at its stop, their prizes drawn on one scale."""
    columns, top = worklists.columns(), max((row.task.gap.high for row in rows), default=1.0)
    return [_task(columns, row, top, language) for row in rows]


def decision_rows(decisions: Sequence[Decision], language: Language) -> list[list[Cell]]:
    """Return a row for each task that something became of."""
    columns = worklists.decision_columns()
    return [_decision(columns, decision, language) for decision in decisions]


def effect_rows(effects: Sequence[VisitEffect], language: Language) -> list[list[Cell]]:
    """Return a row for each kind of gap: what visits changed."""
    columns = worklists.effect_columns()
    return [table_row(columns, effect, language) for effect in effects]


def _task(columns: Columns[worklists.TaskRow], row: worklists.TaskRow, top: float, language: Language) -> list[Cell]:
    gap = row.task.gap
    since = say(language, "worklist.since", month=dates.month(gap.since, language)) if gap.since is not None else ""
    return table_row(
        columns,
        row,
        language,
        {
            "day": CellLook(tone=Tone.FAINT),
            "stop": CellLook(tone=Tone.FAINT),
            "precision_area": CellLook(strong=True, second=row.stop.market or ""),
            "kind": CellLook(second=since, picture=Glyph(gap.kind.value)),
            "range": CellLook(picture=Range(gap.low, gap.middle, gap.high, top)),
            "middle": STRONG,
        },
    )


def _decision(columns: Columns[Decision], decision: Decision, language: Language) -> list[Cell]:
    tone = Tone.GOOD if decision.state is TaskState.DONE else Tone.WARNING
    badge = Badge(say(language, f"state.task_{decision.state}"), tone)
    return table_row(columns, decision, language, {"place": STRONG, "state": CellLook(picture=badge)})

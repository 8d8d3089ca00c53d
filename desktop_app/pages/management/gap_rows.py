"""The evidence of the chosen gap: read on a lane for the drawer, its zero records in a dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.documents.analyses import source_rows
from core.model.analyses.gap_evidence import GapEvidence
from core.model.analyses.gaps import Gap
from core.model.job_context import JobContext
from core.operations.analyses.find_gaps import explain_gap
from core.texts import numbers
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.tables.document_cells import hinted, table_columns, table_row
from ui.dialogs.disposal import dispose
from ui.dialogs.rows_dialog import RowsDialog
from ui.theme import Theme


class GapRows:
    """Stores the evidence of one gap until another is chosen."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self._evidence: GapEvidence | None = None
        self.dialog: RowsDialog | None = None

    def explain(self, gap: Gap, by: tuple[str, ...], then: Callable[[GapEvidence], None]) -> None:
        """Find the peers and the zeros of ``gap``, a group by the levels ``by``, and pass them to ``then``.

        Another gap replaces the question.
        """
        ctx, filters = self._ctx, self._ctx.selection.filters
        self._evidence = None

        def work(_: JobContext) -> GapEvidence:
            rule = ctx.app.policy.gaps.rule(by=by)
            return explain_gap(ctx.data_access, rule, gap.group, filters)

        def store(evidence: GapEvidence) -> None:
            self._evidence = evidence
            then(evidence)

        ctx.start(Lane.COMPUTE, "job.evidence", work, key="evidence").finished.connect(store)

    def open(self, theme: Theme, title: str, parent: QWidget) -> None:
        """Show the zero records with their places on their sheets."""
        if self._evidence is None:
            return
        say, shown = self._ctx.say, self._evidence.rows
        columns, language = source_rows.columns(), self._ctx.language
        advice = say(
            "evidence.rows_shown", shown=numbers.figure(len(shown)), all=numbers.figure(self._evidence.row_count)
        )
        rows = [hinted(table_row(columns, row, language)) for row in shown]
        self.close()
        self.dialog = RowsDialog(theme, title, advice, table_columns(columns, language, "item"), rows, parent)
        self.dialog.resize(960, 560)
        self.dialog.show()

    def close(self) -> None:
        """Close the dialog."""
        dispose(self.dialog)
        self.dialog = None

    def clear(self) -> None:
        """Clear everything: it names places and products."""
        self.close()
        self._evidence = None

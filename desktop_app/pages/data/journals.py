"""Two tabs of the data page: what waits to be sent, and how good the deliveries were."""

from dataclasses import replace

from core.documents.imports.batches import ImportRow, import_columns
from core.documents.vault import outbox
from core.model.job_context import JobContext
from core.model.journal import Waiting
from core.operations.vault.journal import read_outbox
from core.texts import numbers
from desktop_app.pages.plots import series_scope
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.charts.series_chart import Series, SeriesKind, SeriesPlot
from ui.theme import Theme, Tone
from ui.widgets.table_tab import TableTab

_MOST = 1_000


class OutboxTab:
    """A plain list of the changes that wait on this laptop."""

    question = questions.OUTBOX

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self.tab: TableTab

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
        self.tab = TableTab(theme, self._ctx.say("tab.outbox"), "", {})
        return self.tab

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(self.question, self.work)

    def work(self, _: JobContext) -> tuple[Waiting, ...]:
        """Answer what waits; where the vault is."""
        return read_outbox(self._ctx.access, _MOST)

    def show(self) -> None:
        """Show what is known now."""
        language, columns = self._ctx.language, outbox.columns()
        rows = self._ctx.answers.of(self.question) or ()
        cells = [
            table_row(
                columns,
                row,
                language,
                {"kind": CellLook(hint=row.kind), "subject": CellLook(hint=row.subject, tone=Tone.FAINT)},
            )
            for row in rows
        ]
        summary = self._ctx.say("outbox.intro", count=len(rows))
        heads = table_columns(columns, language, "subject")
        self.tab.show_table(summary, heads, [str(row.number) for row in rows], cells)


class QualityTab:
    """The quality score of each import, the oldest first, as a chart and a table."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self.tab: TableTab

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
        say = self._ctx.say
        self.tab = TableTab(theme, say("tab.quality"), "", {}, chart=say("quality.title"))
        return self.tab

    def show(self) -> None:
        """Show what is known now."""
        say, language = self._ctx.say, self._ctx.language
        live = [
            ImportRow(batch, tally)
            for batch, tally in self._ctx.answers.imports or ()
            if batch.withdrawn_at is None and batch.parent is None
        ]
        columns = replace(import_columns(), window=("file", "imported", "figures", "quality_score"))
        rows = [table_row(columns, row, language, {"quality_score": STRONG}) for row in live]
        heads = table_columns(columns, language, "file")
        self.tab.show_table(say("quality.intro"), heads, [row.batch.id for row in live], rows)
        names = tuple(row.batch.file for row in live)
        scores = tuple(row.tally.quality_score for row in live)
        hints = tuple(f"{name}\n{numbers.score(score, language)}" for name, score in zip(names, scores, strict=True))
        plot = SeriesPlot(
            kind=SeriesKind.LINE,
            categories=names,
            series=(Series(say("column.quality"), scores),) if names else (),
            hints=hints,
            summary=say("quality.title"),
        )
        self.tab.show_plot(say("quality.title"), plot, series_scope(plot, "%", language))

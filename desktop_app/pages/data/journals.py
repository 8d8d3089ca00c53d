"""Two tabs of the data page: what waits to be sent, and how good the deliveries were."""

from datetime import datetime

from core.model.imports.batches import Batch
from core.model.imports.receipts import Tally
from core.model.job_context import JobContext
from core.model.journal import Waiting
from core.operations.vault.journal import read_outbox
from core.texts import dates, numbers
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.registry import QueryRegistry
from ui.charts.series_chart import Series, SeriesKind, SeriesPlot
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.table_tab import TableTab

_MOST = 1_000
_SUBJECT = 12  # characters of an id, enough to distinguish them


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
        say, language = self._ctx.say, self._ctx.language
        rows = self._ctx.answers.of(self.question) or ()
        columns = [
            TableColumn("#", numeric=True),
            TableColumn(say("column.imported_at")),
            TableColumn(say("outbox.kind")),
            TableColumn(say("audit.subject"), stretch=True),
        ]
        cells = [
            [
                Cell(str(row.number), float(row.number)),
                Cell(dates.moment(datetime.fromisoformat(row.at), language), row.at),
                Cell(say(row.kind_text), hint=row.kind),
                Cell(row.subject[:_SUBJECT], hint=row.subject, tone=Tone.FAINT),
            ]
            for row in rows
        ]
        summary = say("outbox.intro", count=len(rows))
        self.tab.show_table(summary, columns, [str(row.number) for row in rows], cells)


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
        live = [entry for entry in self._ctx.answers.imports or () if entry[0].withdrawn_at is None]
        columns = [
            TableColumn(say("column.file"), stretch=True),
            TableColumn(say("column.imported_at")),
            TableColumn(say("column.figures"), numeric=True),
            TableColumn(say("column.quality"), numeric=True),
        ]
        self.tab.show_table(
            say("quality.intro"), columns, [batch.id for batch, _ in live], [self._row(*entry) for entry in live]
        )
        names = tuple(batch.file for batch, _ in live)
        scores = tuple(tally.quality_score for _, tally in live)
        hints = tuple(f"{name}\n{numbers.score(score, language)}" for name, score in zip(names, scores, strict=True))
        plot = SeriesPlot(
            kind=SeriesKind.LINE,
            categories=names,
            series=(Series(say("column.quality"), scores),) if names else (),
            hints=hints,
            summary=say("quality.title"),
        )
        self.tab.show_plot(say("quality.title"), plot)

    def _row(self, batch: Batch, tally: Tally) -> list[Cell]:
        language = self._ctx.language
        when = dates.moment(datetime.fromisoformat(batch.imported_at), language)
        score = numbers.alone(numbers.score(tally.quality_score, language), language)
        return [
            Cell(batch.file),
            Cell(when, batch.imported_at),
            Cell(numbers.alone(numbers.figure(batch.figures), language), batch.figures),
            Cell(score, tally.quality_score if tally.quality_score is not None else -1.0, strong=True),
        ]

"""Joins the data page to the imports: the list, the receipt of each, and taking one back."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from core.documents.document import Columns
from core.documents.imports.batches import ImportRow, import_columns
from core.model.imports.batches import Batch
from core.model.imports.differences import Difference
from core.model.imports.receipts import Receipt
from core.model.job_context import JobContext
from core.operations.access import Access
from core.operations.imports.batches import show_receipt, undo_batch
from core.operations.imports.find_differences import batch_difference
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.texts import numbers
from desktop_app.exports.save_table import save_receipt
from desktop_app.imports import difference_view as differences
from desktop_app.imports import receipt_view as accounts
from desktop_app.pages.data.journals import OutboxTab, QualityTab
from desktop_app.pages.data.recipes import SUFFIX, RecipesTab
from desktop_app.pages.data.waiting import WaitingTab
from desktop_app.pages.page_presenter import Count, PageHost, Presenter, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import CellLook, table_columns, table_row
from ui.dialogs.disposal import dispose
from ui.dialogs.receipt_dialog import ReceiptDialog
from ui.models.rows import Badge, Cell
from ui.pages.data_page import DataPage
from ui.theme import Theme, Tone


class DataPresenter(Presenter):
    """Shows every import, the newest first, withdrawn ones too."""

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        ctx = host.ctx
        self.outbox, self.quality, self.recipes = OutboxTab(ctx), QualityTab(ctx), RecipesTab(ctx)
        self.waiting = WaitingTab(host)
        self._turns_to_waiting = False
        self._theme: Theme
        self.page: DataPage
        self.receipt: ReceiptDialog | None = None

    def build(self, theme: Theme, title: str) -> DataPage:
        """Return the page, made again."""
        say, self._theme = self._ctx.say, theme
        columns = table_columns(import_columns(), self._ctx.language, "file")
        outbox = [(say("tab.outbox"), self.outbox.build(theme))] if self._ctx.app.has_service else []
        others = [
            *outbox,
            (say("tab.quality"), self.quality.build(theme)),
            (say("tab.recipes"), self.recipes.build(theme)),
            (say("tab.waiting"), self.waiting.build(theme)),
        ]
        self.page = DataPage(theme, title, columns, say("tab.imports"), others)
        if self._turns_to_waiting:
            self._turns_to_waiting = False
            self.page.tabs.setCurrentWidget(self.waiting.tab)
        self.page.turned.connect(self._ctx.tab_changed)
        self.page.receipt_wanted.connect(self._look)
        self.page.undo_wanted.connect(self._undo)
        self.page.import_wanted.connect(self._host.choose_files)
        self.page.recent_wanted.connect(lambda: self._host.offer_recent_files(self.page.files))
        return self.page

    def register(self, registry: QueryRegistry) -> None:
        """Have the questions of the tabs answered."""
        self.outbox.register(registry)
        self.recipes.register(registry)
        self.waiting.register(registry)

    @property
    def file_handlers(self) -> Mapping[str, Callable[[Path], None]]:
        """Recipe files are imported by the recipes tab."""
        return {SUFFIX: self.recipes.import_file}

    @property
    def needs(self) -> frozenset[AnyQuestion]:
        """What the tab that is seen shows."""
        own: set[AnyQuestion] = set()
        if is_made(self):
            at = self.page.tabs.currentWidget()
            own |= {questions.RECIPES} if at is self.recipes.tab else set()
            own |= {questions.OUTBOX} if self._ctx.app.has_service and at is self.outbox.tab else set()
        return frozenset({questions.STATUS, questions.IMPORTS, questions.STAGED, questions.WATCHED_FOLDER, *own})

    def count(self) -> Count:
        """Return how many files of the watched folder wait."""
        return Count(len(self.waiting.files), grave=False)

    def open_item(self, item: str) -> None:  # noqa: ARG002 - its notifications are about the files that wait
        """Turn to the files of the watched folder that wait; a page that is not made yet begins with them."""
        self._turns_to_waiting = not is_made(self)
        if is_made(self):
            self.page.tabs.setCurrentWidget(self.waiting.tab)

    def show(self) -> None:
        """Show what is known now."""
        if self._ctx.app.has_service:
            self.outbox.show()
        self.quality.show()
        self.recipes.show()
        self.waiting.show()
        imports = self._ctx.answers.imports
        if imports is not None and not imports and not self.waiting.files:
            notice = notice_of(self._ctx, questions.IMPORTS)
            if notice is not None:
                self.page.show_notice(notice)
                return
        known = list(reversed(imports or ()))
        live = frozenset(batch.id for batch, _ in known if batch.withdrawn_at is None)
        scope = self._scope([batch for batch, _ in known]) if known else ""
        columns = import_columns()
        rows = [self._row(columns, ImportRow(*entry)) for entry in known]
        self.page.show_imports(scope, [batch.id for batch, _ in known], rows, live)

    def _scope(self, listed: Sequence[Batch]) -> str:
        """Count what is listed: the imports in use, the accepted values beside them, and what was withdrawn."""
        in_use = [batch for batch in listed if batch.withdrawn_at is None]
        accepted = sum(batch.parent is not None for batch in in_use)
        return self._ctx.say(
            "imports.scope_accepted" if accepted else "imports.scope",
            all=numbers.figure(len(in_use)),
            live=len(in_use) - accepted,
            accepted=numbers.figure(accepted),
            withdrawn=numbers.figure(len(listed) - len(in_use)),
        )

    def close(self) -> None:
        """Put what was opened over the page away: it names places and products."""
        self.recipes.close()
        self.waiting.close()
        dispose(self.receipt)
        self.receipt = None

    def _row(self, columns: Columns[ImportRow], row: ImportRow) -> list[Cell]:
        language, withdrawn = self._ctx.language, row.batch.withdrawn_at is not None
        badge = Badge(columns.by_id["state"].as_words(row, language), Tone.QUIET if withdrawn else Tone.GOOD)
        looks = {
            "file": CellLook(strong=not withdrawn, icon="file", tone=Tone.QUIET),
            "state": CellLook(picture=badge),
        }
        return table_row(columns, row, language, looks)

    def _look(self, batch: str) -> None:
        vault, session = self._ctx.store.vault, self._ctx.session

        def read(context: JobContext) -> tuple[Receipt, Difference | None]:
            receipt = show_receipt(Access(vault, session), batch)
            return receipt, batch_difference(Access(vault, session), batch, context) if receipt.changed.alters else None

        self._ctx.read("receipt", read, self._open, act=True)

    def _open(self, opened: tuple[Receipt, Difference | None]) -> None:
        if not is_made(self):
            return  # in the meantime the window was made again
        receipt, difference = opened
        language = self._ctx.language
        self.close()
        self.receipt = ReceiptDialog(
            self._theme,
            accounts.account(receipt, language),
            accounts.rule_columns(language),
            accounts.cell_columns(language),
            self.page.window(),
            changes=differences.changes(difference, language),
        )
        self.receipt.decided.connect(lambda *decision: self._decide(str(receipt.batch), *decision))
        self.receipt.save_wanted.connect(lambda name: save_receipt(self._ctx, receipt, Path(name)))
        self.receipt.show()

    def _decide(self, batch: str, rule: str, cells: tuple[str, ...], value: str, keep_out: bool) -> None:  # noqa: FBT001 - a signal's
        """Release quarantined figures, or exclude them, and show the receipt again."""
        choice = ReleaseChoice(cells=cells, rule=None if cells else rule, value=value or None, keep_out=keep_out)
        self._ctx.write(
            "job.release",
            lambda _: release_figures(self._ctx.access, batch, choice),
            lambda decided: self._report_decided(batch, len(decided), keep_out=keep_out),
        )

    def _report_decided(self, batch: str, count: int, *, keep_out: bool) -> None:
        self._ctx.stream.publish("message.kept_out" if keep_out else "message.released", count=count)
        self._look(batch)

    def _undo(self, batch: str) -> None:
        self._ctx.write(
            "job.undo",
            lambda _: undo_batch(self._ctx.access, batch),
            lambda undone: self._ctx.stream.publish("message.undone", file=undone.file),
        )

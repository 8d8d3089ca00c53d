"""A tab of the data page: the files of the watched folder that wait for a person, with the reason of each."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from core.documents.imports import staged as documents
from core.model.imports.staged import StagedFile, StagedState, Staging
from core.model.job_context import JobContext
from core.operations.imports.stage_files import ignore_staged, list_staged, show_staged
from desktop_app.exports.save_table import save_receipt
from desktop_app.imports import receipt_view as accounts
from desktop_app.pages.page_presenter import PageHost
from desktop_app.queries import questions
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.dialogs.disposal import dispose
from ui.dialogs.receipt_dialog import ReceiptDialog
from ui.models.rows import Badge
from ui.theme import Theme, Tone
from ui.widgets.table_tab import TableTab

# What the columns mean or count is to be chosen first, so that these are checked and not imported at once.
_TO_CHECK = ("staged.unknown_layout", "staged.no_unit")


class WaitingTab:
    """What waits, the last first; a row opens to the check of its file."""

    question = questions.STAGED

    def __init__(self, host: PageHost) -> None:
        self._host = host
        self._ctx = host.ctx
        self._theme: Theme
        self.tab: TableTab
        self.buttons: dict[str, QPushButton] = {}
        self.dialog: ReceiptDialog | None = None

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
        say, self._theme = self._ctx.say, theme
        self.tab = TableTab(theme, say("tab.waiting"), "", {})
        acts = {"receipt": self._read_receipts, "ignore": self._ignore, "import": self._import, "check": self._check}
        for key, act in acts.items():
            button = self.buttons[key] = QPushButton(say(f"waiting.{key}"))
            button.clicked.connect(act)
            self.tab.controls.addWidget(button)
        self.tab.table.chosen.connect(lambda _: self._enable())
        self.tab.table.activated.connect(lambda _: self._check())
        return self.tab

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(self.question, self.work)

    def work(self, _: JobContext) -> tuple[StagedFile, ...]:
        """Answer what a person has something to do about; where the vault is."""
        return tuple(file for file in list_staged(self._ctx.access) if file.is_open)

    @property
    def files(self) -> tuple[StagedFile, ...]:
        """What waits, as far as it is known."""
        return self._ctx.answers.of(self.question) or ()

    def show(self) -> None:
        """Show what is known now."""
        columns, language = documents.columns(), self._ctx.language
        rows = []
        for file in self.files:
            words = columns.by_id["state"].as_words(file, language)
            badge = Badge(words, Tone.BAD if file.state is StagedState.REFUSED else Tone.WARNING)
            looks = {"file": STRONG, "state": CellLook(picture=badge), "reason": CellLook(hint=file.code)}
            rows.append(table_row(columns, file, language, looks))
        heads = table_columns(columns, language, "reason")
        self.tab.show_table(self._summary(), heads, [file.digest for file in self.files], rows)
        self._enable()

    def close(self) -> None:
        """Close the dialog: it names contents of workbooks."""
        dispose(self.dialog)
        self.dialog = None

    def _summary(self) -> str:
        watched = self._ctx.answers.of(questions.WATCHED_FOLDER)
        say = self._ctx.say
        if watched is None or not watched.folder:
            return say("waiting.off")
        parts = [say("waiting.intro", count=len(self.files), folder=Path(watched.folder).name)]
        if watched.pending:
            parts.append(say("waiting.pending", count=len(watched.pending)))
        return " ".join(parts)

    @property
    def _chosen(self) -> StagedFile | None:
        key = self.tab.table.selected_key()
        return next((file for file in self.files if file.digest == key), None)

    def _enable(self) -> None:
        file = self._chosen
        was_read = file is not None and file.figures is not None
        for button in self.buttons.values():
            button.setEnabled(file is not None)
        self.buttons["receipt"].setEnabled(was_read)
        self.buttons["import"].setEnabled(was_read and file is not None and file.code not in _TO_CHECK)

    def _check(self) -> None:
        if (file := self._chosen) is not None:
            self._host.open_files([Path(file.path)])

    def _import(self) -> None:
        if (file := self._chosen) is not None:
            self._host.import_files([Path(file.path)])

    def _ignore(self) -> None:
        ctx = self._ctx
        if (file := self._chosen) is not None:
            ctx.write(
                "job.stage",
                lambda _: ignore_staged(ctx.access, file.digest),
                lambda ignored: ctx.stream.publish("message.put_away", file=ignored.name),
            )

    def _read_receipts(self) -> None:
        ctx = self._ctx
        if (file := self._chosen) is not None:
            ctx.read("receipt", lambda _: show_staged(ctx.access, file.digest), self._open, act=True)

    def _open(self, staging: Staging) -> None:
        """Show the receipts of the check, sheet by sheet; figures are released when the file is checked again."""
        self.close()
        if not staging.receipts:
            return
        receipt, *others = staging.receipts
        language = self._ctx.language
        self.dialog = ReceiptDialog(
            self._theme,
            replace(accounts.account(receipt, language), decidable=frozenset()),
            accounts.rule_columns(language),
            accounts.cell_columns(language),
            self.tab.window(),
        )
        self.dialog.save_wanted.connect(lambda name: save_receipt(self._ctx, receipt, Path(name)))
        if others:
            self.dialog.finished.connect(lambda _: self._open(replace(staging, receipts=tuple(others))))
        self.dialog.show()

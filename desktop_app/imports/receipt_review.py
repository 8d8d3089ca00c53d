"""The check of a workbook: its receipt and what importing it would change, decided about before anything is written."""

from collections import deque
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.importing.layout.recipe import Comma
from core.model.changes import ChangeSet
from core.model.errors import UserError
from core.model.imports.differences import Difference
from core.model.imports.receipts import Receipt
from core.model.job_context import JobContext
from core.operations.access import Access
from core.operations.imports.find_differences import prepared_difference
from core.operations.imports.import_workbook import Options, PreparedImport, commit_import, prepare_import
from core.operations.imports.release_figures import ReleaseChoice, decide_all, release_all
from desktop_app.exports.save_table import save_receipt
from desktop_app.imports import difference_view as differences
from desktop_app.imports import receipt_view as accounts
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from ui.dialogs.receipt_dialog import Offer, ReceiptDialog
from ui.theme import Theme

_RELEASE = "job.release"


@dataclass(slots=True, eq=False)
class _Workbook:
    """One checked workbook, and how it was read.

    ``position`` is that of the next layer as long as nobody but its own sheets lays one, and is used on the store lane.
    Sheets that are left out or whose figures are released do not outdate the others: each was compared with what the
    vault showed before any of them.
    """

    path: Path
    options: "Options"
    may_go_back: bool
    position: int


@dataclass(frozen=True, slots=True)
class _Checked:
    """A sheet that was checked, what it would alter of what is shown, and what was decided about its figures."""

    workbook: _Workbook
    prepared: "PreparedImport"
    difference: Difference | None = None
    choices: dict[str, "ReleaseChoice"] = field(default_factory=dict)  # by the cell or the rule that they are about

    @property
    def receipt(self) -> Receipt:
        """Its receipt after the choices; a choice about one cell overrides one about all of its rule."""
        receipt = self.prepared.receipt
        return replace(receipt, issues=decide_all(receipt.issues, self.joined_choices()))

    def joined_choices(self) -> list[ReleaseChoice]:
        """Return the choices, those of one kind about single cells as one: each becomes a batch of its own."""
        kinds: dict[tuple[str | None, bool], ReleaseChoice] = {}
        for choice in self.choices.values():
            if choice.cells:
                kind = choice.value, choice.keep_out
                cells = (*kinds[kind].cells, *choice.cells) if kind in kinds else choice.cells
                kinds[kind] = replace(choice, cells=cells)
        return [*kinds.values(), *(choice for choice in self.choices.values() if not choice.cells)]


class ReceiptReview(QObject):
    """Shows one sheet after the other. ``imported`` carries the receipt of one that was taken; it
    names no batch where there was nothing to import."""

    imported = Signal(Receipt)
    went_back = Signal()

    def __init__(self, ctx: AppContext, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._theme = theme
        self._parent = parent
        self._waiting: deque[_Checked] = deque()
        self.dialog: ReceiptDialog | None = None

    def check(self, path: Path, options: "Options", *, may_go_back: bool) -> None:
        """Read and judge one workbook, and show what importing it would do, after those that are still shown."""
        self._check(path, options, may_go_back=may_go_back)

    def _check(
        self, path: Path, options: "Options", *, may_go_back: bool, sheets: AbstractSet[str] | None = None
    ) -> None:
        """Check a workbook like ``check``, or ``sheets`` of it alone."""
        ctx = self._ctx

        def work(context: JobContext) -> list[_Checked]:
            workbook = _Workbook(path, options, may_go_back, ctx.store.vault.batches.next_position())
            return [
                _Checked(workbook, prepared, prepared_difference(ctx.access, prepared, context))
                if prepared.receipt.changed.alters and not prepared.already
                else _Checked(workbook, prepared)
                for prepared in prepare_import(ctx.access, path, options, context)
                if sheets is None or prepared.receipt.sheet in sheets
            ]

        job = ctx.act(Lane.STORE, "job.check", work, key="check")
        job.finished.connect(self._take)
        job.cancelled.connect(lambda: ctx.stream.publish("message.cancelled"))

    def clear(self) -> None:
        """Put the check away, and with it the figures that it could have imported."""
        self._waiting.clear()
        if self.dialog is not None:
            self.dialog.close()

    def _take(self, checked: list[_Checked]) -> None:
        self._waiting.extend(checked)
        if self.dialog is None:
            self._show_next()

    def _show_next(self) -> None:
        """Show the next checked sheet; for one that is already imported, only a message."""
        if not self._waiting:
            return
        checked = self._waiting.popleft()
        receipt = checked.prepared.receipt
        if checked.prepared.already:
            self._ctx.stream.publish("message.already", file=receipt.file)
            self._show_next()
            return
        language = self._ctx.language
        self.dialog = ReceiptDialog(
            self._theme(),
            accounts.account(receipt, language),
            accounts.rule_columns(language),
            accounts.cell_columns(language),
            self._parent,
            offer=self._offer(checked),
            changes=differences.changes(checked.difference, language),
        )
        self.dialog.taken.connect(lambda: self._commit(checked))
        self.dialog.went_back.connect(lambda: self._go_back(checked.workbook))
        self.dialog.answered.connect(lambda meaning: self._answer(checked, meaning))
        self.dialog.decided.connect(lambda *decision: self._decide(checked, *decision))
        self.dialog.save_wanted.connect(lambda name: save_receipt(self._ctx, receipt, Path(name)))
        self.dialog.finished.connect(self._clear_shown)
        self.dialog.show()

    def _decide(self, checked: _Checked, rule: str, cells: tuple[str, ...], value: str, keep_out: bool) -> None:  # noqa: FBT001 - a signal's
        """Remember what is to become of cells, or of all of a rule, and show it; a newer choice replaces an older."""
        before = dict(checked.choices)
        for about in cells or (rule,):
            checked.choices.pop(about, None)
            checked.choices[about] = ReleaseChoice(
                cells=(about,) if cells else (), rule=None if cells else rule, value=value or None, keep_out=keep_out
            )
        try:
            receipt = checked.receipt
        except UserError as refusal:
            checked.choices.clear()
            checked.choices.update(before)
            self._ctx.refuse(_RELEASE, refusal)
            return
        self._ctx.succeeded.emit(_RELEASE)
        if self.dialog is not None:
            self.dialog.show_decided(accounts.account(receipt, self._ctx.language), self._offer(checked))

    def _offer(self, checked: _Checked) -> Offer:
        workbook = checked.workbook
        may_ask = workbook.options.changes.comma is None
        return accounts.offer(checked.receipt, self._ctx.language, may_go_back=workbook.may_go_back, may_ask=may_ask)

    def _commit(self, checked: _Checked) -> None:
        """Import the sheet, and release what was decided once it is there: a refused release leaves the import.

        A sheet without a figure to load is imported only to release some.
        """
        if checked.prepared.loads_nothing and not any(not choice.keep_out for choice in checked.choices.values()):
            self.imported.emit(checked.prepared.receipt)
            return
        ctx, workbook, choices = self._ctx, checked.workbook, checked.joined_choices()
        access = Access(ctx.store.vault, ctx.session)

        def lay(context: JobContext) -> tuple[Receipt, ChangeSet]:
            prepared = replace(checked.prepared, position=workbook.position)
            result = commit_import(access, prepared, context)
            workbook.position = access.store.batches.next_position()
            return result

        def release(batch: str) -> tuple[None, ChangeSet]:
            try:
                return None, release_all(access, batch, choices)
            finally:  # the choices before one that is refused stand
                workbook.position = access.store.batches.next_position()

        def imported(receipt: Receipt) -> None:
            if not choices:
                self.imported.emit(receipt)
                return
            batch, decided = str(receipt.batch), replace(receipt, issues=checked.receipt.issues)
            job = ctx.write(_RELEASE, lambda _: release(batch), lambda _: self.imported.emit(decided))
            job.failed.connect(lambda _: self.imported.emit(receipt))
            job.cancelled.connect(lambda: self.imported.emit(receipt))

        ctx.write("job.import", lay, imported)

    def _answer(self, checked: _Checked, meaning: Comma) -> None:
        """Check the sheets that are not decided about again, by what the comma means."""
        workbook = checked.workbook
        left = [checked, *(waiting for waiting in self._waiting if waiting.workbook is workbook)]
        self._leave(workbook)
        changes = workbook.options.changes.model_copy(update={"comma": meaning})
        options = replace(workbook.options, changes=changes)
        sheets = {waiting.prepared.receipt.sheet for waiting in left}
        self._check(workbook.path, options, may_go_back=workbook.may_go_back, sheets=sheets)

    def _go_back(self, workbook: _Workbook) -> None:
        """Show no other sheet of ``workbook``; none of those was imported."""
        self._leave(workbook)
        self.went_back.emit()

    def _leave(self, workbook: _Workbook) -> None:
        self._waiting = deque(checked for checked in self._waiting if checked.workbook is not workbook)

    def _clear_shown(self) -> None:
        """Let the dialog go, and with it the figures that it could have imported; then show the next sheet."""
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
            self._show_next()

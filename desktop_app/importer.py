"""The way of a workbook into the vault: what its figures count, the check of the receipt, the import.

One workbook is checked before it is imported: its receipt is shown, with what it would change. Several are imported one
after the other, and only those that would change what is shown are asked about.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.model.changes import NOTHING, ChangeSet
from core.model.differences import Difference
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.receipts import Receipt
from core.texts import numbers
from desktop_app.desk import Desk
from desktop_app.jobs import Context, Lane
from desktop_app.notifications.messages import Urgency
from desktop_app.presenters import accounts, differences
from ui.dialogs.import_dialog import Correction, CorrectionDialog, UnitDialog
from ui.dialogs.receipt_dialog import ReceiptDialog
from ui.theme import Theme

if TYPE_CHECKING:
    from core.operations.import_workbook import Prepared

_NEEDS_ACCEPTANCE = "import.needs_acceptance"


@dataclass(frozen=True, slots=True)
class _Part:
    """What became of one file: its receipt and what that changed, or why it was not imported."""

    path: Path
    receipt: Receipt | None = None
    changes: ChangeSet = NOTHING
    refusal: UserError | None = None


@dataclass(frozen=True, slots=True)
class _Checked:
    """A workbook that was checked, with what it would alter of what is shown, if anything."""

    prepared: "Prepared"
    difference: Difference | None = None


class Importer(QObject):
    """Imports files one after the other: one that is refused does not stop those behind it."""

    def __init__(self, desk: Desk, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._parent = parent
        self._corrections: deque[tuple[_Part, SalesUnit]] = deque()
        self._checked: deque[_Checked] = deque()
        self.unit_dialog: UnitDialog | None = None
        self.correction_dialog: CorrectionDialog | None = None
        self.check_dialog: ReceiptDialog | None = None

    def ask(self, paths: Sequence[Path]) -> None:
        """Ask what the figures of ``paths`` count, then import them; nothing for no file."""
        if not paths:
            return
        named = paths[0].name if len(paths) == 1 else self._desk.say("import.several", count=len(paths))
        units = [(unit.value, self._desk.say(f"unit_choice.{unit}")) for unit in SalesUnit]
        word, go_on = ("check.go", self._check) if len(paths) == 1 else ("import.go", self.bring)
        self.unit_dialog = UnitDialog(self._theme(), named, units, self._desk.say(word), self._parent)
        self.unit_dialog.chosen.connect(lambda unit: go_on(paths, SalesUnit(unit)))
        self.unit_dialog.show()

    def bring(self, paths: Sequence[Path], unit: SalesUnit, *, accept: bool = False) -> None:
        """Import ``paths``; with ``accept`` a correction is taken without asking."""
        from core.operations.import_workbook import Options, import_workbook

        def work(context: Context) -> None:
            for path in paths:
                context.check_cancelled()
                try:
                    options = Options(unit=unit, accept=accept)
                    receipts, changes = import_workbook(
                        self._desk.store.vault, self._desk.session, path, options, context
                    )
                except UserError as refusal:
                    context.partial(_Part(path, refusal=refusal))
                else:
                    for receipt in receipts:
                        context.partial(_Part(path, receipt, changes))

        changed: list[ChangeSet] = []

        def take(part: _Part) -> None:
            changed.append(part.changes)
            self._take(part, unit)

        def end(*_: object) -> None:
            touched = next((changes for changes in changed if changes != NOTHING), NOTHING)
            self._desk.broadcast(touched)
            self._ask_next()

        job = self._desk.start(Lane.STORE, "job.import", work)
        job.partial.connect(take)
        job.cancelled.connect(lambda: self._desk.stream.tell("told.cancelled"))
        for signal in (job.finished, job.failed, job.cancelled):
            signal.connect(end)

    def _check(self, paths: Sequence[Path], unit: SalesUnit) -> None:
        """Read and judge one workbook, and show what importing it would do."""
        from core.operations.find_differences import prepared_difference
        from core.operations.import_workbook import Options, prepare_import

        (path,) = paths
        desk = self._desk

        def work(context: Context) -> list[_Checked]:
            return [
                _Checked(prepared, prepared_difference(desk.store.vault, desk.session, prepared, context))
                if prepared.receipt.changed.alters and not prepared.already
                else _Checked(prepared)
                for prepared in prepare_import(desk.store.vault, desk.session, path, Options(unit=unit), context)
            ]

        job = self._desk.start(Lane.STORE, "job.check", work, question="check")
        job.finished.connect(self._take_checked)
        job.cancelled.connect(lambda: self._desk.stream.tell("told.cancelled"))

    def _take_checked(self, checked: list[_Checked]) -> None:
        self._checked = deque(checked)
        self._show_check()

    def _show_check(self) -> None:
        """Show the next sheet that was checked; one that is imported already is only told."""
        if not self._checked:
            return
        checked = self._checked.popleft()
        prepared = checked.prepared
        if prepared.already:
            self._desk.stream.tell("told.already", file=prepared.receipt.file)
            self._show_check()
            return
        language = self._desk.language
        self.check_dialog = ReceiptDialog(
            self._theme(), accounts.account(prepared.receipt, language), accounts.rule_columns(language),
            accounts.cell_columns(language), self._parent, offer=accounts.offer(prepared.receipt, language),
            changes=differences.changes(checked.difference, language),
        )  # fmt: skip
        self.check_dialog.taken.connect(lambda: self._commit(prepared))
        self.check_dialog.finished.connect(self._forget_check)
        self.check_dialog.show()

    def _forget_check(self) -> None:
        """Let the dialog go, and with it the figures that it could have imported; then show the next sheet."""
        if self.check_dialog is not None:
            self.check_dialog.deleteLater()
            self.check_dialog = None
            self._show_check()

    def _commit(self, prepared: "Prepared") -> None:
        from core.operations.import_workbook import commit_import

        self._desk.write(
            "job.import",
            lambda context: commit_import(self._desk.store.vault, self._desk.session, prepared, context),
            self._tell,
        )

    def forget(self) -> None:
        """Put every question away: the vault is locked, and they name files."""
        self._corrections.clear()
        self._checked.clear()
        for dialog in (self.unit_dialog, self.correction_dialog, self.check_dialog):
            if dialog is not None:
                dialog.close()
                dialog.deleteLater()
        self.unit_dialog = self.correction_dialog = self.check_dialog = None

    def _take(self, part: _Part, unit: SalesUnit) -> None:
        if part.receipt is not None:
            self._tell(part.receipt)
        elif part.refusal is not None and part.refusal.code == _NEEDS_ACCEPTANCE:
            self._corrections.append((part, unit))
        elif part.refusal is not None:
            self._desk.stream.tell(part.refusal.code, Urgency.WRONG, **part.refusal.data)

    def _tell(self, receipt: Receipt) -> None:
        if receipt.already_imported:
            self._desk.stream.tell("told.already", file=receipt.file)
            return
        loaded, apart = receipt.tally.figures_loaded, receipt.tally.figures_quarantined
        self._desk.stream.tell(
            "told.imported", file=receipt.file, loaded=numbers.figure(loaded), apart=numbers.figure(apart)
        )

    def _ask_next(self) -> None:
        """Ask about the next correction, one at a time."""
        if not self._corrections:
            return
        part, unit = self._corrections.popleft()
        data = part.refusal.data if part.refusal is not None else {}
        counts = [
            (self._desk.say(f"correction.{name}"), numbers.figure(float(data[name] or 0)))
            for name in ("corrected", "removed", "added")
        ]
        self.correction_dialog = CorrectionDialog(
            self._theme(), Correction(part.path.name, tuple(counts)), self._parent
        )
        self.correction_dialog.accepted_change.connect(lambda: self.bring([part.path], unit, accept=True))
        self.correction_dialog.finished.connect(self._ask_next)
        self.correction_dialog.show()

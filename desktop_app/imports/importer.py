"""The way of a workbook into the vault: its table, its columns, the check of the receipt, the import.

One workbook is looked into first: a layout that is known goes straight to the check, any other is shown with what was
guessed. The check shows the receipt, with what the import would change. Several workbooks are imported one after the
other, and only those that would change what is shown are asked about.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from pydantic import SecretStr
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.importing.process.overview import WorkbookOverview
from core.model.changes import NOTHING, ChangeSet
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Receipt
from core.model.job_context import JobContext
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.inspect_workbook import Inspection, inspect_workbook
from core.operations.imports.recipes import known_recipes
from core.texts import numbers
from desktop_app.imports import table_views
from desktop_app.imports.receipt_review import ReceiptReview
from desktop_app.imports.table_exploration import Place, TableExplorer
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane, WorkerContext
from ui.dialogs.import_dialog import Correction, CorrectionDialog, UnitDialog
from ui.dialogs.table_dialog import BookPasswordDialog, TableDialog
from ui.theme import Theme

_IMPORT = "job.import"
_NEEDS_ACCEPTANCE = "import.needs_acceptance"
_PASSWORD_CODES = ("workbook.password", "workbook.password_wrong")


@dataclass(frozen=True, slots=True)
class _Part:
    """What became of one file: its receipt and what that changed, or why it was not imported."""

    path: Path
    receipt: Receipt | None = None
    changes: ChangeSet = NOTHING
    refusal: UserError | None = None


@dataclass(frozen=True, slots=True)
class _Inspected:
    """The inspection of a workbook, or the refusal that asks for a password."""

    path: Path
    look: "Inspection"
    overview: WorkbookOverview | None = None
    refusal: UserError | None = None


class Importer(QObject):
    """Imports files one after the other: one that is refused does not stop those behind it."""

    def __init__(self, ctx: AppContext, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._theme = theme
        self._parent = parent
        self._corrections: deque[tuple[_Part, SalesUnit]] = deque()
        self.unit_dialog: UnitDialog | None = None
        self.correction_dialog: CorrectionDialog | None = None
        self.table_dialog: TableDialog | None = None
        self.password_dialog: BookPasswordDialog | None = None
        self._seen: _Inspected | None = None
        self.explorer = TableExplorer(ctx, theme, parent)
        self.checker = ReceiptReview(ctx, theme, parent)
        self.checker.imported.connect(self._report_import)
        self.checker.went_back.connect(self._go_back)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Import ``paths``, after asking what must be known; nothing for no file."""
        if len(paths) == 1:
            self._inspect(paths[0], Inspection())
        elif paths:
            named = self._ctx.say("import.several", count=len(paths))
            self.unit_dialog = UnitDialog(self._theme(), named, self._units(), self._ctx.say("import.go"), self._parent)
            self.unit_dialog.chosen.connect(lambda unit: self.import_files(paths, SalesUnit(unit)))
            self.unit_dialog.show()

    def _units(self) -> list[tuple[str, str]]:
        return [(unit.value, self._ctx.say(f"unit_choice.{unit}")) for unit in SalesUnit]

    def _inspect(self, path: Path, look: "Inspection") -> None:
        """Look into one workbook, and show what was seen."""
        ctx = self._ctx

        def work(context: JobContext) -> _Inspected:
            known = known_recipes(ctx.access)
            regions = tuple(sorted(ctx.access.store.regions.all() - {""}))
            try:
                return _Inspected(
                    path, look, inspect_workbook(path, replace(look, known=known, regions=regions), context)
                )
            except UserError as refusal:
                if refusal.code not in _PASSWORD_CODES:
                    raise
                return _Inspected(path, look, refusal=refusal)

        job = ctx.act(Lane.STORE, "job.inspect", work, key="inspect")
        job.finished.connect(self._show_seen)
        job.cancelled.connect(lambda: ctx.stream.publish("message.cancelled"))

    def _show_seen(self, seen: _Inspected) -> None:
        if seen.overview is None:
            self._ask_password(seen)
            return
        view = table_views.table_view(seen.overview, self._ctx.language)
        if self.table_dialog is not None and self.table_dialog.isVisible():
            self._seen = seen
            self.table_dialog.show_view(view)
            return
        self._clear_table()
        self._seen = seen
        if seen.overview.known and view.unit != SalesUnit.UNSTATED and not view.problem:
            self._check(seen, _by_the_known(seen))
            return
        self.table_dialog = TableDialog(self._theme(), view, self._units(), self._parent)
        self.table_dialog.looked.connect(self._inspect_table)
        self.table_dialog.chosen.connect(self._choose)
        self.table_dialog.explore_wanted.connect(self._explore)
        self.table_dialog.show()

    def _inspect_table(self, key: str) -> None:
        if self._seen is not None:
            sheet, table = table_views.table_of(key)
            self._inspect(self._seen.path, replace(self._seen.look, sheet=sheet, table=table))

    def _explore(self) -> None:
        if self._seen is not None and self.table_dialog is not None:
            sheet, _ = table_views.table_of(self.table_dialog.view.chosen)
            self.explorer.explore(Place(self._seen.path, sheet, self._seen.look.password))

    def _choose(self, unit: str, roles: dict[str, str]) -> None:
        """Check the table that was chosen, with the roles that its columns were given."""
        seen = self._seen
        if seen is None or seen.overview is None:
            return
        guessed = {column.heading: column.role for column in reversed(seen.overview.columns)}
        recipe = None
        if seen.overview.recipe is not None and {heading: guessed.get(heading) for heading in roles} != roles:
            recipe = seen.overview.recipe.with_roles(roles)
        look = seen.look
        options = Options(
            unit=SalesUnit(unit), sheet=look.sheet, table=look.table, recipe=recipe, password=look.password
        )
        self._check(seen, options)

    def _ask_password(self, seen: _Inspected) -> None:
        sentence = self._ctx.explain(seen.refusal or UserError("workbook.password"))
        self.password_dialog = BookPasswordDialog(self._theme(), sentence, self._parent)
        self.password_dialog.given.connect(
            lambda word: self._inspect(seen.path, replace(seen.look, password=SecretStr(word)))
        )
        self.password_dialog.show()

    def import_files(self, paths: Sequence[Path], unit: SalesUnit, *, accept: bool = False) -> None:
        """Import ``paths``; with ``accept`` a correction is taken without asking."""

        changed: list[ChangeSet] = []

        def take(part: _Part) -> None:
            changed.append(part.changes)
            self._take(part, unit)

        def work(context: WorkerContext) -> None:
            for path in paths:
                context.check_cancelled()
                try:
                    options = Options(unit=unit, accept=accept)
                    receipts, changes = import_workbook(self._ctx.access, path, options, context)
                except UserError as refusal:
                    context.deliver(partial(take, _Part(path, refusal=refusal)))
                else:
                    for receipt in receipts:
                        context.deliver(partial(take, _Part(path, receipt, changes)))

        def end(*_: object) -> None:
            touched = next((changes for changes in changed if changes != NOTHING), NOTHING)
            self._ctx.broadcast(touched)
            self._ask_next()

        job = self._ctx.act(Lane.STORE, _IMPORT, work)
        job.cancelled.connect(lambda: self._ctx.stream.publish("message.cancelled"))
        job.finished.connect(end)
        job.failed.connect(end)
        job.cancelled.connect(end)

    def _check(self, seen: _Inspected, options: "Options") -> None:
        self.checker.check(seen.path, options, may_go_back=self.table_dialog is not None)

    def _go_back(self) -> None:
        """Show the columns again; nothing was imported."""
        if self.table_dialog is not None:
            self.table_dialog.show()

    def _clear_table(self) -> None:
        self._seen = None
        if self.table_dialog is not None:
            self.table_dialog.deleteLater()
            self.table_dialog = None

    def clear(self) -> None:
        """Put every question away: the vault is locked, and they name files."""
        self._corrections.clear()
        self._seen = None
        self.explorer.clear()
        self.checker.clear()
        dialogs = (self.unit_dialog, self.correction_dialog, self.table_dialog, self.password_dialog)
        for dialog in dialogs:
            if dialog is not None:
                dialog.close()
                dialog.deleteLater()
        self.unit_dialog = self.correction_dialog = self.table_dialog = self.password_dialog = None

    def _take(self, part: _Part, unit: SalesUnit) -> None:
        if part.receipt is not None:
            self._ctx.succeeded.emit(f"{_IMPORT}:{part.path}")
            self._report_import(part.receipt)
        elif part.refusal is not None and part.refusal.code == _NEEDS_ACCEPTANCE:
            self._corrections.append((part, unit))
        elif part.refusal is not None:
            self._ctx.refuse(f"{_IMPORT}:{part.path}", part.refusal)

    def _report_import(self, receipt: Receipt) -> None:
        if receipt.already_imported:
            self._ctx.stream.publish("message.already", file=receipt.file)
            return
        loaded, apart = receipt.tally_now.figures_loaded, receipt.tally_now.figures_quarantined
        if receipt.batch is None:
            self._ctx.stream.publish("message.nothing_imported", file=receipt.file, apart=numbers.figure(apart))
            return
        self._ctx.stream.publish(
            "message.imported", file=receipt.file, loaded=numbers.figure(loaded), apart=numbers.figure(apart)
        )

    def _ask_next(self) -> None:
        """Ask about the next correction, one at a time."""
        if not self._corrections:
            return
        part, unit = self._corrections.popleft()
        data = part.refusal.data if part.refusal is not None else {}
        counts = [
            (self._ctx.say(f"correction.{name}"), numbers.figure(float(data[name] or 0)))
            for name in ("corrected", "removed", "added")
        ]
        self.correction_dialog = CorrectionDialog(
            self._theme(), Correction(part.path.name, tuple(counts)), self._parent
        )
        self.correction_dialog.accepted_change.connect(lambda: self.import_files([part.path], unit, accept=True))
        self.correction_dialog.finished.connect(self._ask_next)
        self.correction_dialog.show()


def _by_the_known(seen: _Inspected) -> "Options":
    """Return how a workbook of a known layout is imported: as it was before."""
    return Options(password=seen.look.password)

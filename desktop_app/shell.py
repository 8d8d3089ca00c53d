"""The shell: puts window, jobs and vault together, and carries what people want to the operations.

The vault is opened, used and closed on the store lane alone, because its handle belongs to one thread. Questions go to
the warehouse on the compute lane. After each change the pages that are concerned ask again.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from core.model.alerts import AlertState
from core.model.changes import ChangeSet
from core.model.dimensions import SalesUnit
from core.model.errors import AppError
from core.model.forecasts import ForecastRule
from core.model.gaps import GAP_KEY
from core.model.job_context import JobContext
from core.model.trends import TrendRule
from core.operations.find_gaps import find_gaps
from core.operations.find_trends import find_trends
from core.operations.forecast_sales import forecast_sales
from core.operations.import_workbook import Options, import_workbook
from core.operations.keep_vault import create_vault, vault_status
from core.operations.manage_batches import list_batches, undo_batch
from core.operations.open_warehouse import open_warehouse
from core.operations.watch_alerts import evaluate_alerts, list_alerts, move_alert
from core.store.vault import Vault
from core.texts import numbers
from core.texts.catalogue import Language, explain, left_to_right, say
from core.warehouse.engine import Warehouse
from desktop_app.bootstrap import App
from desktop_app.jobs import Job, Jobs, Lane
from desktop_app.presenters import gaps as gap_presenter
from desktop_app.presenters import pages
from ui import stylesheet, theme
from ui.charts.line_chart import Plot
from ui.dialogs.unit_dialog import UnitDialog
from ui.dialogs.unlock_dialog import UnlockDialog
from ui.main_window import MainWindow
from ui.pages.figures_page import FiguresPage
from ui.pages.table_page import TablePage

_SHUTDOWN_SECONDS = 10.0


class Shell(QObject):
    """One window on one vault, from the password to the last page. ``opened`` tells that the vault is open."""

    opened = Signal()

    def __init__(self, qt: QApplication, app: App, folder: Path, language: Language) -> None:
        super().__init__()
        self._qt = qt
        self._app = app
        self._folder = folder
        self._language = language
        self._vault: Vault | None = None
        self._warehouse: Warehouse | None = None
        self.jobs = Jobs(self)
        self._speak()
        dark = qt.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self._theme = theme.load(app.paths.resources / "styles", theme.Mode.DARK if dark else theme.Mode.LIGHT)
        qt.setStyle("Fusion")
        qt.setPalette(self._theme.palette())
        qt.setStyleSheet(stylesheet.build(self._theme))
        self.window = self._build_window()
        self.dialog = self._ask_password()

    def _speak(self) -> None:
        """Give the window its language: captions, Qt's own dialogs, and the side on which it begins."""
        self._translators = []
        arabic = self._language is Language.ARABIC
        self._qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        if not arabic:
            return
        own = str(self._app.paths.resources / "i18n")
        qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("ar", own), ("qtbase_ar", qts)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._qt.installTranslator(translator)
                self._translators.append(translator)

    def start(self) -> None:
        """Show the password dialog; the window follows when the vault is open."""
        self.dialog.show()

    def stop(self) -> bool:
        """Stop what runs, close the vault and tell whether all of it has ended."""
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        return self.jobs.shutdown(_SHUTDOWN_SECONDS, last=self._close)

    def ask_unit(self, paths: list[Path]) -> None:
        """Ask what the figures of ``paths`` count, then import them."""
        if not paths:
            return
        units = [(unit.value, say(self._language, f"unit.{unit}")) for unit in SalesUnit]
        self.unit_dialog = UnitDialog(units, self.window)
        self.unit_dialog.chosen.connect(lambda unit: self.import_files(paths, SalesUnit(unit)))
        self.unit_dialog.show()

    def import_files(self, paths: list[Path], unit: SalesUnit) -> None:
        """Import ``paths`` one after the other; each tells how it went."""
        for path in paths:

            def work(context: JobContext, path: Path = path) -> tuple[Any, ChangeSet]:
                return import_workbook(self._opened(), self._app.session, path, Options(unit=unit), context)

            job = self._start(Lane.STORE, path.name, work, self._imported)
            job.progressed.connect(lambda done, total, note: self._progressed(note, done, total))

    def _build_window(self) -> MainWindow:
        language = self._language
        self.executive = FiguresPage(
            self.tr("Executive"),
            [self.tr("Sales"), self.tr("Against last year"), self.tr("Zero records"), self.tr("Open alerts")],
            self.tr("Sales by month, with the forecast and its 50, 80 and 95 % ranges"),
            self._theme,
        )
        self.management = TablePage(
            self.tr("Management"),
            pages.gap_columns(language, GAP_KEY),
            empty=self.tr("No gaps here yet. Import a workbook, or drop one on this window."),
        )
        self.alerts = TablePage(
            self.tr("Alerts"),
            pages.alert_columns(language),
            empty=self.tr("No alerts. Nothing crosses a threshold in the figures that are shown."),
            action=self.tr("Acknowledge"),
        )
        self.data = TablePage(
            self.tr("Data"),
            pages.batch_columns(language),
            empty=self.tr("Nothing was imported yet. Choose a workbook, or drop one on this window."),
            action=self.tr("Undo this import"),
        )
        named = [
            (self.tr("Executive"), self.executive),
            (self.tr("Management"), self.management),
            (self.tr("Alerts"), self.alerts),
            (self.tr("Data"), self.data),
        ]
        window = MainWindow(self._theme, named)
        window.import_wanted.connect(self.ask_unit)
        window.cancel_wanted.connect(self.jobs.cancel_all)
        window.lock_wanted.connect(self.lock)
        self.alerts.acted.connect(self._acknowledge)
        self.data.acted.connect(self._undo)
        self.jobs.changed.connect(self._show_jobs)
        return window

    def _ask_password(self) -> UnlockDialog:
        dialog = UnlockDialog(create=not (self._folder / "slots.json").exists())
        dialog.entered.connect(self._unlock)
        return dialog

    def _unlock(self, password: str) -> None:
        session = self._app.session

        def work(context: JobContext) -> None:
            if not (self._folder / "slots.json").exists():
                create_vault(self._folder, password, session)
            self._vault = self._app.unlock(self._folder, password, writable=True)
            self._warehouse = open_warehouse(self._vault, session, context)

        job = self.jobs.start(Lane.STORE, self.tr("Unlocking"), work)
        job.finished.connect(self._unlocked)
        job.failed.connect(lambda error: self.dialog.refuse(self._in_words(error)))

    def _unlocked(self, _: object) -> None:
        self.dialog.close()
        self.window.show()
        self.refresh()
        self.opened.emit()

    def lock(self) -> None:
        """Close the vault, blank the window and ask for the password again."""
        self.window.hide()
        self._close_vault()
        for page in (self.management, self.alerts, self.data):
            page.show_rows("", (), ())
        self.executive.show_figures([("", "")] * len(self.executive.cards), Plot(), ())
        self.dialog = self._ask_password()
        self.dialog.show()

    def refresh(self) -> None:
        """Load what the vault shows now, and let every page ask again."""

        def load(context: JobContext) -> Any:
            vault, session = self._opened(), self._app.session
            if self._warehouse is not None:
                self._warehouse.close()
            self._warehouse = open_warehouse(vault, session, context)
            evaluate_alerts(vault, self._warehouse, session)
            return vault_status(vault, session), list_batches(vault, session), list_alerts(vault, session)

        self._start(Lane.STORE, self.tr("Loading figures"), load, self._loaded, question="load")

    def _loaded(self, answer: Any) -> None:
        status, batches, alerts = answer
        language, session = self._language, self._app.session
        self.data.show_rows("", [each.id for each in reversed(batches)], pages.batch_rows(batches, language))
        self.alerts.show_rows("", [alert.id for alert in alerts], pages.alert_rows(alerts, language))
        as_of = left_to_right(status.last_period or numbers.ABSENT)
        unit = say(language, f"unit.{status.unit}")
        self.window.show_status(
            self.tr("Offline: no service is set up"), self.tr("Data to {0}, {1}").format(as_of, unit)
        )
        vault, warehouse = self._opened(), self._warehouse
        if warehouse is None:
            return

        def ask(context: JobContext) -> Any:
            rule = self._app.settings.gaps.rule()
            gaps = find_gaps(vault, warehouse, session, rule, {})
            trends = find_trends(vault, warehouse, session, TrendRule(), {})
            return gaps, trends, forecast_sales(vault, warehouse, session, ForecastRule(), {}, context)

        def show(found: Any) -> None:
            gaps, trends, forecast = found
            keys = [" / ".join(name or "" for name in gap.group) for gap in gaps.gaps]
            subtitle = gap_presenter.title(gaps, language)
            self.management.show_rows(subtitle, keys, pages.gap_rows(gaps, status.unit, language))
            plot = pages.trend_plot(trends, forecast, status.unit, language)
            figures = pages.trend_figures(trends, gaps, alerts, status.unit, language)
            notes = pages.forecast_notes(forecast, status.unit, language)
            self.executive.show_figures(figures, plot, notes)

        self._start(Lane.COMPUTE, self.tr("Analysing"), ask, show, question="pages")

    def _imported(self, answer: Any) -> None:
        receipt, changes = answer
        loaded, apart = receipt.tally.figures_loaded, receipt.tally.figures_quarantined
        told = self.tr("{0}: {1} figures loaded, {2} set apart")
        self.window.tell(told.format(receipt.file, numbers.figure(loaded), numbers.figure(apart)))
        self._changed(changes)

    def _undo(self, batch: str) -> None:
        self._start(
            Lane.STORE,
            self.tr("Undoing the import"),
            lambda _: undo_batch(self._opened(), self._app.session, batch),
            lambda answer: self._changed(answer[1]),
        )

    def _acknowledge(self, alert: str) -> None:
        self._start(
            Lane.STORE,
            self.tr("Acknowledging"),
            lambda _: move_alert(self._opened(), self._app.session, alert, AlertState.ACKNOWLEDGED),
            lambda answer: self._changed(answer[1]),
        )

    def _changed(self, changes: ChangeSet) -> None:
        if changes.observations or changes.alerts:
            self.refresh()

    def _start(
        self, lane: Lane, title: str, work: Callable[[JobContext], Any], then: Callable[[Any], None],
        *, question: str | None = None,
    ) -> Job:  # fmt: skip
        job = self.jobs.start(lane, title, work, question=question)
        job.finished.connect(then)
        job.failed.connect(lambda error: self.window.tell(self._in_words(error)))
        return job

    def _show_jobs(self) -> None:
        running = self.jobs.running
        self.window.show_job(running[0].title if running else None)

    def _progressed(self, note: str, done: int, total: int) -> None:
        self.window.show_job(say(self._language, note), done, total)

    def _in_words(self, error: Exception) -> str:
        known = error if isinstance(error, AppError) else AppError("bug", kind=type(error).__name__)
        return explain(self._language, known)

    def _opened(self) -> Vault:
        if self._vault is None:
            raise AppError("vault.locked")
        return self._vault

    def _close_vault(self) -> None:
        """Close vault and warehouse on the lane that opened them, after what runs there has stopped."""
        for job in self.jobs.running:
            job.replace()
        self.jobs.start(Lane.STORE, self.tr("Locking"), lambda _: self._close())

    def _close(self) -> None:
        if self._warehouse is not None:
            self._warehouse.close()
        if self._vault is not None:
            self._vault.close()
        self._vault = self._warehouse = None

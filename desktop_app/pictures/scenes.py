"""What of a window at work is photographed beside its pages: tabs, popups, dialogs, and how it looks when things fail.

Each is opened as a person would open it, and given with the name of its picture.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QTabWidget, QWidget

from core.model.errors import EnvironmentFault
from desktop_app.imports.table_exploration import Place
from desktop_app.pages.alerts.page import AlertsPresenter
from desktop_app.pages.data.page import DataPresenter
from desktop_app.pages.executive.page import ExecutivePresenter
from desktop_app.pages.management.page import ManagementPresenter
from desktop_app.pages.settings.page import SettingsPresenter
from desktop_app.queries import questions
from desktop_app.queries.jobs import Lane
from desktop_app.window.workspace import Workspace

Scene = tuple[str, QWidget]
_TURNS = 12  # of the event loop: each page has one, and layouts settle in the rest
_TABBED = ("management", "analytics", "worklist", "data", "reports")


def poses(work: Workspace, deliveries: Mapping[str, Path], patience_ms: int) -> Iterator[Scene]:
    """Yield everything that is not a page as it opens; ``deliveries`` are files to be checked, by their pictures."""
    yield from _evidence(work, patience_ms)
    yield from _tabs(work, patience_ms)
    yield from _alert_dialogs(work, patience_ms)
    yield from _small_dialogs(work, patience_ms)
    for name, path in deliveries.items():
        yield from _import_dialogs(work, name, path, patience_ms)
    turn_to(work, "data", patience_ms)
    data = work.presenter(DataPresenter)
    batches = data.page.table
    batches.select_key(batches.rows.key(0))
    data.page.receipt.click()
    until(lambda: data.receipt is not None and data.receipt.isVisible(), patience_ms)
    if data.receipt is not None:
        data.receipt.rules.select_key("figure.negative")
        yield "receipt", data.receipt
    yield from _states(work, patience_ms)


def _evidence(work: Workspace, patience_ms: int) -> Iterator[Scene]:
    turn_to(work, "executive", patience_ms)
    executive, management = work.presenter(ExecutivePresenter), work.presenter(ManagementPresenter)
    executive.page.cards[0].opened.emit()
    yield "executive_evidence", work.window
    executive.page.drawer.dismiss()
    turn_to(work, "management", patience_ms)
    table = management.page.table
    table.select_key(table.rows.key(0))
    rest(work, patience_ms)
    yield "evidence", work.window
    management.page.rows_wanted.emit()
    if management.rows.dialog is not None:
        yield "zero_rows", management.rows.dialog
    table.clearSelection()


def _tabs(work: Workspace, patience_ms: int) -> Iterator[Scene]:
    """Yield every tab but the first of the pages that have some."""
    for name in _TABBED:
        turn_to(work, name, patience_ms)
        tabs: QTabWidget = work.pages[name].page.tabs  # type: ignore[attr-defined]
        for number in range(1, tabs.count()):
            tabs.setCurrentIndex(number)
            rest(work, patience_ms)
            yield f"{name}_{number + 1}", work.window
        tabs.setCurrentIndex(0)


def _small_dialogs(work: Workspace, patience_ms: int) -> Iterator[Scene]:
    commands = work.commands
    commands.open_palette()
    if commands.palette is not None:
        yield "palette", commands.palette
    commands.open_shortcuts()
    if commands.shortcuts is not None:
        yield "shortcuts", commands.shortcuts
    commands.tour.open()
    if commands.tour.dialog is not None:
        yield "tour", commands.tour.dialog
    commands.close()
    work.saved_views.ask_name()
    if work.saved_views.dialog is not None:
        yield "name", work.saved_views.dialog
    yield from _settings(work, patience_ms)
    work.messages.open()
    if work.messages.dialog is not None:
        yield "messages", work.messages.dialog
    for key in ("region", "period"):
        work.filtering.open(key, QPoint(200, 60))
        if work.filtering.popup is not None:
            yield f"filter_{key}", work.filtering.popup


def _settings(work: Workspace, patience_ms: int) -> Iterator[Scene]:
    """Yield sections of the settings, and what they ask."""
    turn_to(work, "settings", patience_ms)
    settings = work.presenter(SettingsPresenter)
    for section in ("calendar", "capacity"):
        settings.page.turn(section)
        yield f"settings_{section}", work.window
    settings.page.acted.emit("calendar_add")
    if settings.calendar.dialog is not None:
        yield "days", settings.calendar.dialog
    settings.page.acted.emit("password")
    if settings.vault.password is not None:
        yield "password", settings.vault.password
    settings.close()


def _states(work: Workspace, patience_ms: int) -> Iterator[Scene]:
    """Yield a page whose answer is on its way, and one whose question failed."""
    ctx, gaps, ready = work.ctx, work.ctx.answers.gaps, Event()
    turn_to(work, "management", patience_ms)
    ctx.answers.invalidate(questions.GAPS)
    ctx.start(Lane.COMPUTE, "job.gaps", lambda _: ready.wait(), key="pose")
    work.presenter(ManagementPresenter).show()
    yield "loading", work.window
    ready.set()
    ctx.answers.fail(questions.GAPS, EnvironmentFault("disk.full"))
    rest(work, patience_ms)
    yield "failed", work.window
    if gaps is not None:
        ctx.answers.put(questions.GAPS, gaps)


def _alert_dialogs(work: Workspace, patience_ms: int) -> Iterator[Scene]:
    """Yield the rules of the alerts, and the rows behind the alert that is looked at."""
    turn_to(work, "alerts", patience_ms)
    alerts = work.presenter(AlertsPresenter)
    page = alerts.page
    page.rules.click()
    until(lambda: alerts.rules.dialog is not None and alerts.rules.dialog.table.rows.rowCount() > 0, patience_ms)
    if alerts.rules.dialog is not None:
        yield "alert_rules", alerts.rules.dialog
    if page.card.rows.isVisible():
        page.card.rows.click()
    if alerts.rows_dialog is not None:
        yield "alert_rows", alerts.rows_dialog
    alerts.close()


def _import_dialogs(work: Workspace, name: str, path: Path, patience_ms: int) -> Iterator[Scene]:
    """Yield the dialogs of an import up to the one that would import, which is called ``name``."""
    work.importer.clear()
    work.importer.open_files([path])
    until(lambda: work.importer.table_dialog is not None or work.importer.checker.dialog is not None, patience_ms)
    table = work.importer.table_dialog
    if table is not None:
        yield "table", table
        table.show()
        table.onward.click()
        yield "columns", table
        work.importer.explorer.explore(Place(path, None, None))
        until(lambda: work.importer.explorer.dialog is not None, patience_ms)
        if work.importer.explorer.dialog is not None:
            yield "look", work.importer.explorer.dialog
        table.show()
        table.group.button(0).click()
        table.button.click()
    until(lambda: work.importer.checker.dialog is not None, patience_ms)
    if work.importer.checker.dialog is not None:
        yield name, work.importer.checker.dialog


def turn_to(work: Workspace, page: str, patience_ms: int) -> None:
    """Show a page, and wait until it shows what is known."""
    work.show_page(page)
    rest(work, patience_ms)


def rest(work: Workspace, patience_ms: int) -> None:
    """Wait until nothing runs and every page shows what is known."""
    until(lambda: not work.ctx.jobs.running and work.at_rest, patience_ms)


def settle() -> None:
    """Let everything that waits be laid out and painted."""
    for _ in range(_TURNS):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def until(done: Callable[[], bool], patience_ms: int, what: str = "the window to come to rest") -> None:
    """Run the event loop until ``done``; end the process, which says for ``what``, if that takes too long."""
    loop, timer, end = QEventLoop(), QTimer(interval=10), QDeadlineTimer(patience_ms)
    reached: list[bool] = []  # what comes after may start something again

    def look() -> None:
        if done():
            reached.append(True)
        if reached or end.hasExpired():
            timer.stop()
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    if not reached:
        sys.exit(f"waited in vain for {what}")

"""A first day at the window under a real X server: this process is the person's machine.

``window_driver.py FOLDER WORKBOOK`` runs Raff on the display that it is given, moves the real pointer and presses real
keys through the X server, and prints what was seen as JSON. It is run by a test, and by hand to watch.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from core.model.clock import SystemClock
from core.texts.catalogue import Language
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.crashes import CrashKeeper
from desktop_app.notifications.messages import Stream
from desktop_app.pages.paging import PAGES
from desktop_app.shell import Shell
from desktop_app.workplace import Workplace

PASSWORD = "seven lanterns over the souk"
PATIENCE_MS = 60_000


def until(done: Callable[[], bool], what: str) -> None:
    """Let the window live until ``done``."""
    loop, timer, end = QEventLoop(), QTimer(interval=10), QDeadlineTimer(PATIENCE_MS)
    timer.timeout.connect(lambda: loop.quit() if done() or end.hasExpired() else None)
    timer.start()
    loop.exec()
    if not done():
        raise SystemExit(f"waited in vain: {what}")


def press(*arguments: str) -> None:
    """Let the X server move the pointer or press a key, while the window lives on."""
    process = subprocess.Popen(["xdotool", *arguments])
    until(lambda: process.poll() is not None, " ".join(arguments[:1]))


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Move the pointer over ``widget`` and press its first button."""
    until(widget.isVisible, f"{widget.objectName()} to be seen")
    where = widget.mapToGlobal(at if at is not None else widget.rect().center())
    press("mousemove", str(where.x()), str(where.y()), "click", "1")


def write(field: QWidget, text: str) -> None:
    """Click into ``field`` and type; without a window manager the focus has to be asked for."""
    field.window().activateWindow()
    click(field)
    until(field.hasFocus, "the focus")
    press("type", "--delay", "1", text)


def drop(window: QWidget, path: Path) -> None:
    """Drop ``path`` on the window, as the file manager would hand it over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(400, 300), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), copy, data, left, none))


class Day:
    """What the person does, one step after the other."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.seen: dict[str, object] = {}

    @property
    def work(self) -> Workplace:
        assert self.shell.work is not None
        return self.shell.work

    def settle(self) -> None:
        until(
            lambda: self.shell.is_open and not self.shell.desk.jobs.running and self.work.at_rest,
            "the window to come to rest",
        )

    def turn_to(self, page: str) -> None:
        number = PAGES.index(page)
        click(self.work.window.rail._buttons.button(number))
        until(lambda: self.work.window.page_shown == number, page)
        self.settle()

    def make_a_vault(self) -> None:
        write(self.shell.dialog.password, PASSWORD)
        write(self.shell.dialog.again, PASSWORD)
        click(self.shell.dialog.button)
        self.settle()
        self.seen["empty"] = self.work.executive.page.line.text()

    def bring(self, workbook: Path) -> None:
        drop(self.work.window, workbook)
        importer = self.work.importer
        until(lambda: importer.table_dialog is not None and importer.table_dialog.isVisible(), "the table")
        dialog = importer.table_dialog
        assert dialog is not None
        click(dialog.onward)
        until(dialog.button.isVisible, "the columns")
        click(dialog.group.button(0), QPoint(8, dialog.group.button(0).height() // 2))
        until(dialog.button.isEnabled, "a unit to be chosen")
        click(dialog.button)
        until(lambda: importer.checker.dialog is not None and importer.checker.dialog.isVisible(), "the check")
        if importer.checker.dialog is not None:
            self.seen["offer"] = importer.checker.dialog.take.text()
            click(importer.checker.dialog.take)
        until(lambda: bool(self.shell.desk.answers.imports), "the import")
        self.settle()
        self.seen["told"] = [message.text for message in self.shell.desk.stream.kept]

    def see_a_gap(self) -> None:
        self.turn_to("management")
        page = self.work.management.page
        click(page.table.viewport(), page.table.visualRect(page.table.rows.index(0, 0)).center())
        until(page.drawer.isVisible, "the evidence")
        self.seen["gap"] = page.table.rows.cell(0, 0).text
        self.seen["evidence"] = page.drawer.shown.title if page.drawer.shown else None

    def acknowledge(self) -> None:
        self.turn_to("alerts")
        page = self.work.alerts.page
        until(lambda: page.card.acknowledge.isVisible() and page.card.acknowledge.isEnabled(), "the alert")
        click(page.card.acknowledge)
        until(lambda: page.table.rows.cell(0, 1).text == "acknowledged", "the decision")

    def lock_and_unlock(self) -> None:
        buttons = self.work.window.rail.findChildren(QAbstractButton)
        click(next(button for button in buttons if button.accessibleName() == "Lock"))
        until(lambda: not self.shell.is_open and self.shell.dialog.isVisible(), "the lock")
        until(lambda: not self.shell.desk.jobs.running, "the vault to be closed")
        self.seen["locked_widgets"] = len(self.work.window.findChildren(QAbstractButton))
        write(self.shell.dialog.password, PASSWORD)
        press("key", "Return")
        self.settle()
        self.seen["alert_after"] = self.work.alerts.page.table.rows.cell(0, 1).text
        self.turn_to("data")
        self.seen["imports_after"] = self.work.data.page.table.rows.rowCount()


def main(folder: Path, workbook: Path) -> None:
    clock = SystemClock()
    paths = replace(
        machine_paths(),
        settings_file=folder / "settings.toml",
        policy_file=folder / "policy.toml",
        logs=folder / "logs",
    )
    qt = QApplication(["raff"])
    qt.setQuitOnLastWindowClosed(False)
    shell = Shell(
        qt, build_app(paths, clock=clock), folder / "vault", Language.ENGLISH,
        stream=Stream(clock), crashes=CrashKeeper(folder / "logs", clock),
    )  # fmt: skip
    day = Day(shell)
    shell.start()
    day.make_a_vault()
    day.bring(workbook)
    day.see_a_gap()
    day.acknowledge()
    day.lock_and_unlock()
    day.work.window.grab().save(str(folder / "evening.png"))
    day.seen["platform"] = qt.platformName()
    day.seen["stopped"] = shell.stop()
    print(json.dumps(day.seen))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

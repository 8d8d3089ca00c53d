"""A first day at the window under a real X server: this process is the person's machine.

``window_driver.py FOLDER WORKBOOK`` runs Raff on the display that it is given, moves the real pointer and presses real
keys through the X server, prints what was seen as JSON and leaves a picture of each step in ``FOLDER/pictures``. It is
run by a test, and by hand to watch.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget

from core.model.clock import SystemClock
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.pages.table import KEYS
from desktop_app.pictures import scenes as poses
from desktop_app.window.build import build_shell
from desktop_app.window.shell import Shell
from desktop_app.window.workspace import Workspace
from ui.widgets.choice_popup import NamesPopup

PASSWORD = "seven lanterns over the souk"
PATIENCE_MS = 200_000  # of one step; less than that of the day, so that the step is named that hangs


def until(done: Callable[[], bool], what: str) -> None:
    """Let the window live until ``done``."""
    poses.until(done, PATIENCE_MS, what)


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
    if isinstance(field, QLineEdit):
        until(lambda: field.text() == text, f"{text} to be written")


def drop(window: QWidget, path: Path) -> None:
    """Drop ``path`` on the window, as the file manager would hand it over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(400, 300), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), copy, data, left, none))


def answer_file_dialog(path: Path) -> None:
    """Type ``path`` into the next dialog for a file: it holds the loop of whoever opened it until it is answered.

    What a busy machine lost of the typing is typed again. Return is pressed until the dialog is gone: the first one may
    go to the list of names that it proposes.
    """
    timer = QTimer(QApplication.instance(), interval=100)
    pressed: list[subprocess.Popen[bytes]] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            if pressed:
                timer.stop()
        elif not pressed or pressed[-1].poll() is not None:
            name = dialog.findChild(QLineEdit)
            assert name is not None
            dialog.activateWindow()
            if name.text() == str(path):
                pressed.append(subprocess.Popen(["xdotool", "key", "Return"]))
            else:
                name.setFocus()
                name.selectAll()
                pressed.append(subprocess.Popen(["xdotool", "type", "--delay", "1", str(path)]))

    timer.timeout.connect(answer)
    timer.start()


class Day:
    """What the person does, one step after the other."""

    def __init__(self, shell: Shell, folder: Path) -> None:
        self.shell = shell
        self.folder = folder
        self.pictures = folder / "pictures"
        self.pictures.mkdir()
        self.seen: dict[str, object] = {}

    @property
    def work(self) -> Workspace:
        assert self.shell.work is not None
        return self.shell.work

    def settle(self) -> None:
        until(
            lambda: self.shell.is_open and not self.shell.ctx.jobs.running and self.work.at_rest,
            "the window to come to rest",
        )

    def keep(self, step: str) -> None:
        """Take a picture of what the person sees now."""
        number = len(list(self.pictures.iterdir())) + 1
        self.work.window.grab().save(str(self.pictures / f"{number}-{step}.png"))

    def turn_to(self, page: str) -> None:
        number = KEYS.index(page)
        click(self.work.window.rail._buttons.button(number))
        until(lambda: self.work.window.page_shown == number, page)
        self.settle()

    def make_a_vault(self) -> None:
        write(self.shell.dialog.password, PASSWORD)
        write(self.shell.dialog.again, PASSWORD)
        click(self.shell.dialog.button)
        self.settle()
        self.seen["empty"] = self.work.pages["executive"].page.line.text()

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
        until(lambda: bool(self.shell.ctx.answers.imports), "the import")
        self.settle()
        self.seen["told"] = [message.text for message in self.shell.ctx.stream.recent]

    def see_a_gap(self) -> None:
        self.turn_to("management")
        page = self.work.pages["management"].page
        click(page.table.viewport(), page.table.visualRect(page.table.rows.index(0, 0)).center())
        until(page.drawer.isVisible, "the evidence")
        self.seen["gap"] = page.table.rows.cell(0, 0).text
        until(lambda: page.drawer.shown is not None and bool(page.drawer.shown.rows), "what is behind it")
        self.seen["evidence"] = page.drawer.shown.title if page.drawer.shown else None
        self.seen["behind"] = page.drawer.shown.rows if page.drawer.shown else None
        self.keep("evidence")

    def filter(self) -> None:
        """Tick the first region in the chip of the regions, and see the page follow."""
        bar = self.work.window.bar.filters
        click(next(chip for chip in bar.chips if chip.key == "region"), QPoint(20, 10))
        until(lambda: self.work.filtering.popup is not None, "the names")
        popup = self.work.filtering.popup
        assert isinstance(popup, NamesPopup)
        click(popup.list.viewport(), popup.list.visualRect(popup.names.index(0, 0)).center())
        until(lambda: not self.shell.ctx.selection.empty, "the filter")
        press("key", "Escape")
        self.settle()
        self.seen["filtered"] = [list(pair) for pair in self.shell.ctx.selection.names]
        self.seen["crumb"] = self.work.pages["executive"].page.subtitle.text()
        self.keep("filtered")
        press("key", "ctrl+shift+r")
        until(lambda: self.shell.ctx.selection.empty, "everything again")
        self.settle()

    def forecast(self) -> None:
        self.turn_to("forecast")
        page = self.work.pages["forecast"].page
        until(lambda: page.models.rows.rowCount() > 0, "the forecast, which waits until the selection rests")
        self.settle()
        self.seen["models"] = page.models.rows.rowCount()
        self.seen["series"] = page.series.currentText()
        self.keep("forecast")

    def report(self) -> None:
        """Ask the palette for the report, and save what its preview shows as a workbook."""
        press("key", "ctrl+k")
        until(lambda: self.work.commands.palette is not None and self.work.commands.palette.isVisible(), "the palette")
        palette = self.work.commands.palette
        assert palette is not None
        write(palette.field, "report of")
        until(lambda: palette.list.count() == 1, "the command")
        press("key", "Return")
        until(lambda: self.work.page_key == "reports", "the reports")
        self.settle()
        page = self.work.pages["reports"].page
        until(page.save.isEnabled, "the preview")
        self.keep("report")
        page.format.setCurrentIndex(page.format.findData("xlsx"))
        target = self.folder / "pack.xlsx"
        answer_file_dialog(target)
        click(page.save)
        until(target.exists, "the file")
        self.settle()
        self.seen["written"] = page.history.table.rows.rowCount()

    def acknowledge(self) -> None:
        self.turn_to("alerts")
        page = self.work.pages["alerts"].page
        until(lambda: page.card.acknowledge.isVisible() and page.card.acknowledge.isEnabled(), "the alert")
        click(page.card.acknowledge)
        until(lambda: page.table.rows.cell(0, 1).text == "acknowledged", "the decision")
        self.settle()
        self.keep("acknowledged")

    def lock_and_unlock(self) -> None:
        buttons = self.work.window.rail.findChildren(QAbstractButton)
        click(next(button for button in buttons if button.accessibleName() == "Lock"))
        until(lambda: not self.shell.is_open and self.shell.dialog.isVisible(), "the lock")
        until(lambda: not self.shell.ctx.jobs.running, "the vault to be closed")
        self.seen["locked_widgets"] = len(self.work.window.findChildren(QAbstractButton))
        write(self.shell.dialog.password, PASSWORD)
        press("key", "Return")
        self.settle()
        self.seen["alert_after"] = self.work.pages["alerts"].page.table.rows.cell(0, 1).text
        self.turn_to("data")
        self.seen["imports_after"] = self.work.pages["data"].page.table.rows.rowCount()


def sit_down(folder: Path) -> tuple[QApplication, Shell]:
    """Return the program and its shell before the password, with everything of its own in ``folder``."""
    qt = QApplication(["raff"])
    qt.setApplicationName("Raff")
    app = build_app(machine_paths().isolated(folder), clock=SystemClock())
    return qt, build_shell(qt, app, folder / "vault")


def main(folder: Path, workbook: Path) -> None:
    qt, shell = sit_down(folder)
    day = Day(shell, folder)
    shell.start()
    day.make_a_vault()
    day.bring(workbook)
    day.keep("morning")
    day.filter()
    day.see_a_gap()
    day.acknowledge()
    day.forecast()
    day.report()
    day.lock_and_unlock()
    day.keep("evening")
    day.seen["platform"] = qt.platformName()
    day.seen["stopped"] = shell.stop()
    print(json.dumps(day.seen))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

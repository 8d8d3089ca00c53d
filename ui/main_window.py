"""The window: the rail at the side, the bar above, the page, the status bar below. It says what a person wants."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.model.imports.table_files import TABLE_SUFFIXES
from core.model.selection import EVERYTHING, Selection
from ui.dialogs.palette_dialog import Command
from ui.events import Event
from ui.layouts.screen_fit import bring_into_sight
from ui.navigation import Location, NavigationHistory
from ui.theme import Theme
from ui.widgets.outgoing import Outgoing, Way
from ui.widgets.page import PageWidget
from ui.widgets.rail import Choice, Rail
from ui.widgets.status_bar import StatusBar
from ui.widgets.top_bar import TopBar
from ui.window_commands import COMMANDS

_WIDE = 1_000  # pixels of a window with names beside the icons of its rail


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A place on the rail by its icon and its name; the page comes into it when it is made."""

    icon: str
    name: str


class MainWindow(QMainWindow):
    """Holds the pages; ``furnish`` puts new content in, for another language or another theme too.

    ``wanted`` carries a command that the window does not handle itself; ``hidden_to_tray`` is emitted on hiding.
    ``turned`` carries the page that is shown now; ``led`` carries the selection of a step back or forward.
    """

    turned = Signal(int)
    led: Event[Selection] = cast("Event[Selection]", Signal(object))

    leaving: Event[Outgoing] = cast("Event[Outgoing]", Signal(object))
    import_wanted = Signal(list)
    cancel_wanted = Signal()
    lock_wanted = Signal()
    quit_wanted = Signal()
    hidden_to_tray = Signal()
    chosen = Signal(str, str)
    messages_wanted = Signal()
    wanted = Signal(str)

    def __init__(self, size: QSize, least: QSize) -> None:
        super().__init__()
        self.setWindowTitle("Raff")
        self.setAcceptDrops(True)
        self.resize(size)
        self.setMinimumSize(least)
        self._old: list[QWidget] = []  # widgets that wait for deletion
        self._then: Callable[[], None] = lambda: None
        self._clearing = QTimer(self, interval=0)
        self._clearing.timeout.connect(self._clear_one)
        self.would_lose: Callable[[], bool] = lambda: False  # returns whether quitting now would lose something
        self.stays = False  # in the tray, when it is closed
        self._history = NavigationHistory(Location())
        self._selection = EVERYTHING
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._lose_screen)

    def furnish(
        self, theme: Theme, entries: Sequence[RailEntry], person: tuple[str, str], choices: Sequence[Choice]
    ) -> None:
        """Make places for ``entries``, at the page that was shown; ``set_page`` fills them."""
        self.setWindowIcon(theme.icon("raff", "accent.fill"))
        self.stack = QStackedWidget()
        for _ in entries:
            self.stack.addWidget(QWidget())
        self.rail = Rail(theme, [(entry.icon, entry.name) for entry in entries], person, choices)
        self.rail.turned.connect(self.show_page)
        self.rail.chosen.connect(self.chosen)
        self.rail.locked.connect(self.lock_wanted)
        self._least_for_words = theme.room(_WIDE)
        self.bar = TopBar(theme)
        self.bar.back.connect(lambda: self._step(-1))
        self.bar.forward.connect(lambda: self._step(1))
        self.bar.typed.connect(self._find)
        self.bar.field.left.connect(self._leave_field)
        self.bar.commands.clicked.connect(lambda: self.wanted.emit("palette"))
        self.status = StatusBar(theme)
        self.status.cancelled.connect(self.cancel_wanted)
        self.status.asked.connect(self.messages_wanted)
        self.status.acted.connect(self.wanted)
        upper, whole = QVBoxLayout(), QVBoxLayout()
        upper.addWidget(self.bar)
        upper.addWidget(self.stack, 1)
        body = QHBoxLayout()
        body.addWidget(self.rail)
        body.addLayout(upper, 1)
        whole.addLayout(body, 1)
        whole.addWidget(self.status)
        for layout in (upper, body, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        self._veil = QLabel(self.tr("Drop to import"), centre, alignment=Qt.AlignmentFlag.AlignCenter)
        self._veil.setObjectName("veil")
        self._veil.hide()
        self._add_actions(entries)
        self._show_stand()
        self._fit_rail()

    def set_page(self, number: int, page: PageWidget) -> None:
        """Put ``page`` into its place."""
        page.leaving.connect(self.leaving)
        place = self.stack.widget(number)
        self.stack.insertWidget(number, page)
        self.stack.setCurrentIndex(self.page_shown)
        if place is not None:
            self.stack.removeWidget(place)
            place.deleteLater()
        if number == self.page_shown:
            page.setFocus()

    def clear(self) -> None:
        """Put all content away at once."""
        self._clearing.stop()
        self._old.clear()
        if (centre := self.centralWidget()) is not None:
            _delete(centre)

    def clear_in_turns(self, then: Callable[[], None]) -> None:
        """Put all content away, one page a turn of the event loop so that none holds it up, and call ``then``.

        Nothing is taken out of its parent for that: Qt would give all that is in it another style first.
        """
        centre = self.centralWidget()
        if centre is not None and not self._old:
            centre.hide()
            pages = [self.stack.widget(number) for number in range(self.stack.count())]
            self._old = [*(page for page in pages if page is not None), centre]
        self._then = then
        self._clearing.start()

    def _clear_one(self) -> None:
        if self._old:
            _delete(self._old.pop(0))
        else:
            self._clearing.stop()
            self._then()

    def show_page(self, number: int) -> None:
        """Bring page ``number`` to the front; going back leads to the one before."""
        if number != self.stack.currentIndex():
            self._history.visit(Location(number, self._selection))
            self._show_stand()

    def look_at(self, selection: Selection) -> None:
        """Record the selection; going back returns to the one before."""
        self._selection = selection
        self._history.visit(Location(self.page_shown, selection))
        self.bar.show_ways(self._history.ways)

    def reset_history(self, location: Location) -> None:
        """Clear the navigation history, and start a new one at ``location``."""
        self._history, self._selection = NavigationHistory(location), location.selection

    @property
    def page_shown(self) -> int:
        """The number of the page that is shown."""
        return self._history.here.page

    def move_on_screen(self) -> None:
        """Move to a connected screen if the one that showed the window was unplugged."""
        bring_into_sight(self)

    def choose_files(self) -> None:
        """Let a person choose workbooks to import."""
        kinds = f"{self.tr('Workbooks and tables')} ({' '.join(f'*{suffix}' for suffix in TABLE_SUFFIXES)})"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Import data"), "", kinds)
        if names:
            self.import_wanted.emit([Path(name) for name in names])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room of the rail's words to the page where there is little."""
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        if self.centralWidget() is not None and isValid(self.rail):
            self.rail.show_words(on=self.width() >= self._least_for_words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, and say what dropping them does."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._veil.resize(self.size())
            self._veil.raise_()
            self._veil.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Lift the veil."""
        self._veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the dropped files to be imported."""
        self._veil.hide()
        event.acceptProposedAction()
        self.import_wanted.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing the window ends the program, unless it stays in the tray."""
        if self.stays:
            event.ignore()
            self.hide()
            self.hidden_to_tray.emit()
            return
        if self.would_lose():
            event.ignore()  # until the person has confirmed
        else:
            super().closeEvent(event)
        self.quit_wanted.emit()

    def commands(self) -> list[Command]:
        """Return everything that can be done in the window, for the palette and the table of shortcuts."""
        return [
            Command(
                str(action.objectName()),
                action.text(),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                (str(action.data()),),
            )
            for action in self.actions()
        ]

    def do(self, key: str) -> None:
        """Do what a command says."""
        for action in self.actions():
            if action.objectName() == key:
                action.trigger()

    def _add_actions(self, entries: Sequence[RailEntry]) -> None:
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        own: dict[str, Callable[[], object]] = {
            "import": self.choose_files,
            "save_table": self._save_table,
            "copy_page": lambda: self._take(Way.COPY),
            "save_page": lambda: self._take(Way.PNG),
            "find": self.bar.field.setFocus,
            "find_again": self._find_again,
            "back": lambda: self._step(-1),
            "forward": lambda: self._step(1),
            "full_screen": self._turn_full,
            "messages": self.messages_wanted.emit,
            "cancel": self.cancel_wanted.emit,
            "lock": self.lock_wanted.emit,
            "close": self.close,
            "quit": self.quit_wanted.emit,
        }
        for source, shortcut, key in COMMANDS:
            act = own.get(key) or partial(self.wanted.emit, key)
            self._add_action(str(source), self.tr(str(source)), shortcut, act)
        for number, entry in enumerate(entries):
            shortcut = "Ctrl+," if entry.icon == "settings" else f"Ctrl+{number + 1}"
            self._add_action(f"page:{entry.icon}", entry.name, shortcut, partial(self.show_page, number))

    def _add_action(self, source: str, text: str, shortcut: str, act: Callable[[], object]) -> None:
        action = QAction(text, self, shortcut=QKeySequence(shortcut))
        action.setObjectName(source)
        action.setData(source.removeprefix("page:"))
        action.triggered.connect(lambda *_: act())
        self.addAction(action)

    def _lose_screen(self, _: QScreen) -> None:
        """Come into sight once Qt has taken the screen out of its list."""
        QTimer.singleShot(0, self, self.move_on_screen)

    def _turn_full(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _save_table(self) -> None:
        if (page := self._page) is not None and (table := page.largest_table) is not None:
            table.save()

    def _take(self, way: Way) -> None:
        if (page := self._page) is not None:
            page.take(way)

    def _find_again(self) -> None:
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def _step(self, by: int) -> None:
        location = self._history.step(by)
        if location.selection != self._selection:
            self._selection = location.selection
            self.led.emit(location.selection)
        self._show_stand()

    def _show_stand(self) -> None:
        self.bar.field.clear()
        self.stack.setCurrentIndex(self.page_shown)
        self.rail.mark(self.page_shown)
        if (page := self.stack.currentWidget()) is not None:
            page.setFocus()
        self.turned.emit(self.page_shown)
        self.bar.show_ways(self._history.ways)

    def _find(self, typed: str) -> None:
        if (page := self._page) is not None:
            page.search(typed)

    def _leave_field(self) -> None:
        """Give the focus back to what was searched."""
        if (page := self._page) is not None:
            (page.largest_table or page).setFocus()

    @property
    def _page(self) -> PageWidget | None:
        page = self.stack.currentWidget()
        return page if isinstance(page, PageWidget) else None


def _delete(widget: QWidget) -> None:
    """Let go of a widget now, and not when the event loop comes to it."""
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)

"""The command palette: everything that can be done, found by typing a few letters of it in either language."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.model.names import search_fold
from ui.layouts.screen_fit import open_size
from ui.theme import Theme

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done: its key, its name, its shortcut in words, and other names that find it."""

    key: str
    name: str
    shortcut: str = ""
    others: tuple[str, ...] = ()


class PaletteDialog(QDialog):
    """``chosen`` carries the key of what is to be done."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search commands"))
        self._commands = list(commands)
        self.field = QLineEdit(placeholderText=self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self.field.textChanged.connect(self.sift)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Search commands"))
        self.list.itemActivated.connect(lambda _: self._take())
        self.list.itemClicked.connect(lambda _: self._take())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        open_size(self, theme.room(560), theme.room(420))
        self.setFont(theme.font("body"))
        self.sift("")

    def sift(self, typed: str) -> None:
        """Show what holds every typed word, what begins with it first."""
        words = search_fold(typed).split()
        matches = [command for command in self._commands if _holds(command, words)]
        first = search_fold(typed).strip()
        matches.sort(key=lambda command: not search_fold(command.name).startswith(first))
        self.list.clear()
        for command in matches:
            item = QListWidgetItem(f"{command.name}    {command.shortcut}" if command.shortcut else command.name)
            item.setData(Qt.ItemDataRole.UserRole, command.key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move through the list while typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            key = str(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
            self.chosen.emit(key)


def _holds(command: Command, words: Sequence[str]) -> bool:
    text = " \n ".join(search_fold(name) for name in (command.name, *command.others))
    return all(word in text for word in words)

"""The command palette: everything that can be done, found by typing a few letters of it in either language."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.model.names import search_fold
from ui.layouts.screen_fit import open_size
from ui.theme import Theme, Tone
from ui.widgets.labels import label

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
        # Folded once: there are some eighty of them, with all the names that find them.
        self._commands = [(command, search_fold(command.name), _folded(command)) for command in commands]
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
        self.nothing = label(theme, self.tr("Nothing found. Try another word."), "body", Tone.QUIET, wrap=True)
        layout.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        open_size(self, theme.room(560), theme.room(420))
        self.setFont(theme.font("body"))
        self.sift("")

    def sift(self, typed: str) -> None:
        """Show what holds every typed word: first what begins with it, then what has it in its name."""
        words = search_fold(typed).split()
        matches = [
            (_distance(name, words), command)
            for command, name, text in self._commands
            if all(word in text for word in words)
        ]
        matches.sort(key=lambda match: match[0])
        self.list.clear()
        for _, command in matches:
            item = QListWidgetItem(f"{command.name}    {command.shortcut}" if command.shortcut else command.name)
            item.setData(Qt.ItemDataRole.UserRole, command.key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(matches))
        self.nothing.setVisible(not matches)

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


def _distance(name: str, words: Sequence[str]) -> tuple[bool, bool]:
    """Return how far a name is from what is typed; what is found by another name is the farthest."""
    return not name.startswith(" ".join(words)), not all(word in name for word in words)


def _folded(command: Command) -> str:
    return " \n ".join(search_fold(name) for name in (command.name, *command.others))

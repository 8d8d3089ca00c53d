"""A field for one SELECT: it completes words, Ctrl+Return runs it."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from ui.theme import Theme

_FEWEST = 2  # letters before words are offered
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SqlEdit(QPlainTextEdit):
    """``ran`` asks for the statement to be run."""

    ran = Signal()

    def __init__(self, theme: Theme, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.setFont(theme.font("mono"))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        # A statement is written from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.completer = QCompleter(QStringListModel(sorted(words, key=str.casefold), self), self)
        self.completer.setWidget(self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.words = QListView()
        self.completer.setPopup(self.words)
        self.completer.activated.connect(self._complete)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Run, take an offered word, or type and be offered words."""
        popup = self.words
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            popup.hide()
            self.ran.emit()
            return
        if popup.isVisible() and event.key() in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            event.ignore()  # the list of words takes it
            return
        super().keyPressEvent(event)
        typed = self._typed()
        if len(typed) < _FEWEST or not event.text().strip():
            popup.hide()
            return
        self.completer.setCompletionPrefix(typed)
        match_count = self.completer.completionCount()
        if not match_count or (match_count == 1 and self.completer.currentCompletion().casefold() == typed.casefold()):
            popup.hide()
            return
        place = self.cursorRect()
        place.setWidth(popup.sizeHintForColumn(0) + 24)
        self.completer.complete(place)

    def _typed(self) -> str:
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return cursor.selectedText()

    def _complete(self, word: str) -> None:
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        cursor.insertText(word)
        self.setTextCursor(cursor)

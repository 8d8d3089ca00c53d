"""A search field whose icon and clear button are named for screen readers; Escape clears it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.theme import Theme

_CLEAR = "_q_qlineeditclearaction"  # what Qt calls the action of its cross


class SearchField(QLineEdit):
    """``name`` is the placeholder, and the accessible name.

    ``left`` is emitted where Escape cleared it; an empty one leaves Escape to what holds it.
    """

    left = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(placeholderText=name, clearButtonEnabled=True)
        self.setAccessibleName(name)
        self.addAction(QAction(theme.icon("search"), name, self), QLineEdit.ActionPosition.LeadingPosition)
        cross = self.findChild(QAction, _CLEAR)
        if cross is not None:
            cross.setText(self.tr("Clear"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Clear it by Escape, or type."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

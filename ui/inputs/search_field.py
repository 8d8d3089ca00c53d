"""A search field whose icon and clear button are named for screen readers."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from ui.theme import Theme

_CLEAR = "_q_qlineeditclearaction"  # what Qt calls the action of its cross


class SearchField(QLineEdit):
    """``name`` is the placeholder, and the accessible name."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(placeholderText=name, clearButtonEnabled=True)
        self.setAccessibleName(name)
        self.addAction(QAction(theme.icon("search"), name, self), QLineEdit.ActionPosition.LeadingPosition)
        cross = self.findChild(QAction, _CLEAR)
        if cross is not None:
            cross.setText(self.tr("Clear"))

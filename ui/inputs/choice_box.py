"""A box to choose from, with an arrow that says so: a style sheet takes the style's own away."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from ui.theme import Theme

_ARROW, _MARGIN = 14, 6


class ChoiceBox(QComboBox):
    """Its arrow is at the end of the line in either direction of writing."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._arrow = theme.icon("down")
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the box, then the arrow."""
        super().paintEvent(event)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = _MARGIN if rtl else self.width() - _MARGIN - _ARROW
        self._arrow.paint(QPainter(self), QRect(left, (self.height() - _ARROW) // 2, _ARROW, _ARROW))

"""A card with one figure: what it is, how much, and how it moved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout


class FigureCard(QFrame):
    """A label, a large figure, and a line about its change."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._figure = _text("cardFigure")
        self._change = _text("cardChange")
        heading = _text("cardTitle")
        heading.setText(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        for label in (heading, self._figure, self._change):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignLeading)  # at the start side, whatever the text
        self._title = title

    def show_figure(self, figure: str, change: str) -> None:
        """Show ``figure`` and, under it, ``change``."""
        self._figure.setText(figure)
        self._change.setText(change)
        self.setAccessibleName(f"{self._title}: {figure}. {change}")


def _text(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

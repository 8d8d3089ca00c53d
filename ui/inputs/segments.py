"""One of a few, as buttons in a row."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """``turned`` carries the key of the one that was pressed; the first is chosen."""

    turned = Signal(str)

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, (key, text) in enumerate(choices.items()):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setObjectName("segment")
            button.setChecked(number == 0)
            button.clicked.connect(lambda *_, key=key: self.turned.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)

    @property
    def key(self) -> str:
        """The key of the one that is chosen."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose the one of ``key`` without emitting."""
        self.buttons[key].setChecked(True)

"""Ask for a name, and for what of a list belongs under it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme, Tone
from ui.widgets.labels import label


class NameDialog(QDialog):
    """``named`` carries the name and those of ``choices`` that are ticked, in their order."""

    named = Signal(str, list)

    def __init__(
        self, theme: Theme, title: str, advice: str, parent: QWidget, *, choices: Sequence[str] = (), name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.room(420))
        self.name = QLineEdit(name, placeholderText=self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.textChanged.connect(lambda _: self._look())
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        for text in choices:
            item = QListWidgetItem(text)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setVisible(bool(choices))
        self.list.itemChanged.connect(lambda _: self._look())
        self.button = QPushButton(self.tr("Save"), default=True)
        self.button.clicked.connect(self._emit_name)
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(cancel)
        actions.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, title, "title"))
        layout.addWidget(label(theme, advice, "body", Tone.QUIET, wrap=True))
        layout.addWidget(self.name)
        layout.addWidget(self.list, 1)
        layout.addLayout(actions)
        self._look()

    @property
    def ticked(self) -> list[str]:
        """What is ticked, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]

    def _look(self) -> None:
        enough = bool(self.ticked) or not self.list.count()
        self.button.setEnabled(bool(self.name.text().strip()) and enough)

    def _emit_name(self) -> None:
        self.named.emit(self.name.text().strip(), self.ticked)
        self.accept()

"""Ask which of the companies in the data is the own one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme, Tone
from ui.widgets.labels import label

_NAME = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CompanyEntry:
    """A company to choose: its name in the data, the words that show it with its share, and whether it is chosen."""

    name: str
    words: str
    chosen: bool = False


class CompanyDialog(QDialog):
    """``chosen`` carries the names that are ticked, in their order; none is a choice as well.

    ``postponed`` is emitted where a person does not choose now; closing it says nothing.
    """

    chosen = Signal(list)
    postponed = Signal()

    def __init__(self, theme: Theme, entries: Sequence[CompanyEntry], parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Which company is yours?")
        self.setWindowTitle(title)
        self.setMinimumSize(460, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        for entry in entries:
            item = QListWidgetItem(entry.words)
            item.setData(_NAME, entry.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if entry.chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.button = QPushButton(self.tr("Save"), default=True)
        self.button.clicked.connect(self._choose)
        self.later = QPushButton(self.tr("Not now"), autoDefault=False)
        self.later.clicked.connect(self._postpone)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.later)
        actions.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, title, "title"))
        why = self.tr(
            "Shares, distribution and alerts then speak of your products against rivals. Tick one or several."
        )
        layout.addWidget(label(theme, why, "body", Tone.QUIET, wrap=True))
        layout.addWidget(self.list, 1)
        layout.addLayout(actions)

    @property
    def ticked(self) -> list[str]:
        """The names that are ticked, in their order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [str(item.data(_NAME)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _choose(self) -> None:
        self.close()
        self.chosen.emit(self.ticked)

    def _postpone(self) -> None:
        self.close()
        self.postponed.emit()

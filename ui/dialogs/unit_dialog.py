"""Ask what the figures of a workbook count, because the workbook does not say."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)


class UnitDialog(QDialog):
    """Emits ``chosen`` with the key of the unit; closing it chooses nothing. Nothing is chosen beforehand."""

    chosen = Signal(str)

    def __init__(self, units: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import workbooks"))
        heading = QLabel(self.tr("What do the figures count?"))
        heading.setObjectName("title")
        advice = QLabel(self.tr("The workbook does not say. Amounts are shown in this unit."), wordWrap=True)
        advice.setObjectName("subtitle")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(advice)
        self.group = QButtonGroup(self)
        self._keys = [key for key, _ in units]
        for number, (_, name) in enumerate(units):
            button = QRadioButton(name)
            self.group.addButton(button, number)
            layout.addWidget(button)
        self.button = QPushButton(self.tr("Import"), default=True)
        self.button.setEnabled(False)
        self.group.idToggled.connect(lambda *_: self.button.setEnabled(True))
        self.button.clicked.connect(self._choose)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.button)
        layout.addLayout(actions)

    def _choose(self) -> None:
        self.close()
        self.chosen.emit(self._keys[self.group.checkedId()])

"""Ask what must be known before an import: what the figures count, and whether a correction is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme, Tone
from ui.widgets.labels import label


class UnitDialog(QDialog):
    """Emits ``chosen`` with the key of the unit; closing it chooses nothing. Nothing is chosen beforehand."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, files: str, units: Sequence[tuple[str, str]], go_on: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import data"))
        self.setMinimumWidth(theme.room(440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, self.tr("What unit are these values in?"), "title"))
        layout.addWidget(label(theme, files, "strong", wrap=True))
        advice = self.tr("The workbook does not say. Amounts are shown in this unit.")
        layout.addWidget(label(theme, advice, "body", Tone.FAINT, wrap=True))
        self.group = QButtonGroup(self)
        self._keys = [key for key, _ in units]
        for number, (_, name) in enumerate(units):
            button = QRadioButton(name)
            self.group.addButton(button, number)
            layout.addWidget(button)
        self.button = QPushButton(go_on, default=True)
        self.button.setEnabled(False)
        self.group.idToggled.connect(lambda *_: self.button.setEnabled(True))
        self.button.clicked.connect(self._choose)
        layout.addLayout(_at_the_end(self.button))

    def _choose(self) -> None:
        self.close()
        self.chosen.emit(self._keys[self.group.checkedId()])


@dataclass(frozen=True, slots=True)
class Correction:
    """What a delivery would change of what is shown: the question, and the counts by name."""

    file: str
    counts: tuple[tuple[str, str], ...]


class CorrectionDialog(QDialog):
    """Emits ``accepted_change`` if the correction is meant; closing it leaves everything as it is."""

    accepted_change = Signal()

    def __init__(self, theme: Theme, shown: Correction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correction"))
        self.setMinimumWidth(theme.room(440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, self.tr("This file replaces data already shown"), "title", wrap=True))
        layout.addWidget(label(theme, shown.file, "strong", wrap=True))
        for name, count in shown.counts:
            row = QHBoxLayout()
            row.addWidget(label(theme, name, "body", Tone.QUIET), 1)
            row.addWidget(label(theme, count, "strong"), 0, Qt.AlignmentFlag.AlignTrailing)
            layout.addLayout(row)
        advice = self.tr("Nothing was imported yet. A correction replaces the older import and can be undone.")
        layout.addWidget(label(theme, advice, "body", Tone.FAINT, wrap=True))
        self.leave = QPushButton(self.tr("Keep what is shown"), default=True)
        self.leave.clicked.connect(self.close)
        self.take = QPushButton(self.tr("Import the correction"))
        self.take.clicked.connect(self._take)
        layout.addLayout(_at_the_end(self.leave, self.take))

    def _take(self) -> None:
        self.close()
        self.accepted_change.emit()


def _at_the_end(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row

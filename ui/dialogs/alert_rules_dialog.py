"""The alert rules and their thresholds; a new threshold is tested on history before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDoubleSpinBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.inputs.number_box import keep_clear
from ui.layouts.screen_fit import open_size
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.rows_table import RowsTable

_MOST = 3_660.0


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule: its cells, its threshold, whether it is looked at, and whether it is as it was shipped."""

    key: str
    cells: tuple[Cell, ...]
    threshold: float
    on: bool
    shipped: bool
    proposal: str = ""


class AlertRulesDialog(QDialog):
    """Emits ``tried`` and ``saved`` with the key of a rule and a threshold, ``saved`` also whether it is on.

    ``reset`` carries the key of a rule to restore to its default, ``muted`` one to mute.
    """

    tried = Signal(str, float)
    saved = Signal(str, float, bool)
    reset = Signal(str)
    muted = Signal(str)

    def __init__(self, theme: Theme, columns: Sequence[TableColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, RuleLine] = {}
        self._untouched = 0.0  # what the field shows of the threshold of the chosen rule
        self.setWindowTitle(self.tr("Rules and thresholds"))
        open_size(self, theme.room(960), theme.room(640))
        self.table = RowsTable(theme, RowsModel(columns), self.windowTitle(), row_height=theme.size("size.rowSingle"))
        self.table.chosen.connect(self._choose)
        self.threshold = QDoubleSpinBox(decimals=2, maximum=_MOST)
        keep_clear(self.threshold)
        self.threshold.setAccessibleName(self.tr("Threshold"))
        self.on = QCheckBox(self.tr("Enabled"))
        self.dry_run = QPushButton(self.tr("Test on history"))
        self.dry_run.clicked.connect(lambda: self.tried.emit(self._key, self._meant))
        self.save = QPushButton(self.tr("Save"), default=True)
        self.save.clicked.connect(lambda: self.saved.emit(self._key, self._meant, self.on.isChecked()))
        self.again = QPushButton(self.tr("Reset to default"))
        self.again.clicked.connect(lambda: self.reset.emit(self._key))
        self.mute = QPushButton(self.tr("Mute for a month"))
        self.mute.clicked.connect(lambda: self.muted.emit(self._key))
        self.status = label(theme, "", "body", Tone.QUIET, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(theme, self.tr("Threshold"), "label"))
        for field in (self.threshold, self.on, self.dry_run):
            row.addWidget(field)
        row.addStretch(1)
        for button in (self.mute, self.again, self.save):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, self.windowTitle(), "title"))
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self.status)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _key(self) -> str:
        return self.table.selected_key() or ""

    @property
    def _meant(self) -> float:
        """The threshold in the field; one that nobody changed has all of its digits, of which the field shows two."""
        line, value = self._lines.get(self._key), self.threshold.value()
        return line.threshold if line is not None and value == self._untouched else value

    def show_rules(self, lines: Sequence[RuleLine]) -> None:
        """Show the rules; the chosen one stays chosen, else the first is."""
        selected = self._key
        self._lines = {line.key: line for line in lines}
        self.table.rows.show(list(self._lines), [line.cells for line in lines])
        self.table.select_key(selected if selected in self._lines else next(iter(self._lines), None))

    def show_status(self, sentence: str) -> None:
        """Show what a rule would have raised, or the result of saving it."""
        self.status.setText(sentence)

    def _choose(self, key: str) -> None:
        line = self._lines.get(key)
        for part in (self.threshold, self.on, self.dry_run, self.save, self.again, self.mute):
            part.setEnabled(line is not None)
        if line is not None:
            self.threshold.setValue(line.threshold)
            self._untouched = self.threshold.value()
            self.on.setChecked(line.on)
            self.again.setEnabled(not line.shipped)
            self.status.setText(line.proposal)

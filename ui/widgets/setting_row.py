"""One setting: its editor, what it is for, the way back to its default, and why a value was refused."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from ui.inputs.choice_box import ChoiceBox
from ui.inputs.number_box import DecimalBox, WholeBox, keep_clear
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import label

_HINT, _TEXT = 200, 280  # pixels at least


class EditorKind(StrEnum):
    """How a setting is edited."""

    SWITCH = "switch"
    CHOICE = "choice"
    WHOLE = "whole"
    NUMBER = "number"
    TIME = "time"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingLine:
    """One setting: its dotted key, its name, what it is for, its value, and between what it may lie.

    ``default`` is the default in words where the person set another value, which can be taken back; else it is empty.
    """

    key: str
    name: str
    hint: str
    kind: EditorKind
    value: Any  # as ``kind`` says: each editor takes another type
    choices: tuple[tuple[str, str], ...] = ()
    low: float = 0
    high: float = 1_000_000
    managed: bool = False
    default: str = ""


class SettingRow(QWidget):
    """``changed`` carries another value, ``restored`` is emitted for the default."""

    changed = Signal(object)
    restored = Signal()

    def __init__(self, theme: Theme, line: SettingLine) -> None:
        super().__init__()
        self._line = line
        self.editor = self._made(theme)
        self.editor.setAccessibleName(line.name)
        self.editor.setEnabled(not line.managed)
        hint = self.tr("Managed by your organisation") if line.managed else line.hint
        row = Wrap(12)
        row.put(self.editor)
        self.restore = QPushButton(self.tr("Restore default"), flat=True, autoDefault=False)
        self.restore.setObjectName("link")
        self.restore.setToolTip(self.tr("Default: {0}").replace("{0}", line.default))
        self.restore.setAccessibleName(f"{self.restore.text()}: {line.name}")
        self.restore.clicked.connect(self.restored)
        if line.default:
            row.put(self.restore)
        row.put(label(theme, hint, "label", Tone.FAINT, wrap=True), stretch=1, least=theme.room(_HINT))
        self.problem = label(theme, "", "label", Tone.BAD, wrap=True)
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.problem)

    def refuse(self, sentence: str) -> None:
        """Say below the editor why its value is not in force; "" when it is."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _emit_changed(self, value: object) -> None:
        if str(value) != str(self._line.value) or self.problem.isVisible():
            self.changed.emit(value)

    def _made(self, theme: Theme) -> QWidget:
        line = self._line
        if line.kind is EditorKind.SWITCH:
            switch = QCheckBox()
            switch.setChecked(bool(line.value))
            switch.toggled.connect(self.changed.emit)
            return switch
        if line.kind is EditorKind.CHOICE:
            box = ChoiceBox(theme, line.name)
            for value, text in line.choices:
                box.addItem(text, value)
            box.setCurrentIndex(box.findData(line.value))
            box.activated.connect(lambda _: self.changed.emit(box.currentData()))
            return box
        if line.kind is EditorKind.WHOLE:
            whole = WholeBox(int(line.low), int(line.high), int(line.value))
            whole.editingFinished.connect(lambda: self._emit_changed(whole.value()))
            return whole
        if line.kind is EditorKind.NUMBER:
            number = DecimalBox(line.low, line.high, float(line.value))
            number.editingFinished.connect(lambda: self._emit_changed(number.value()))
            return number
        if line.kind is EditorKind.TIME:
            moment = QTimeEdit(QTime.fromString(str(line.value)[:5], "HH:mm"))
            moment.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else 21:00 would read 00:21 in Arabic
            moment.setDisplayFormat("HH:mm")
            keep_clear(moment)
            moment.editingFinished.connect(lambda: self._emit_changed(moment.time().toString("HH:mm:ss")))
            return moment
        field = QLineEdit(str(line.value))
        field.setMinimumWidth(theme.room(_TEXT))
        field.editingFinished.connect(lambda: self._emit_changed(field.text().strip()))
        return field

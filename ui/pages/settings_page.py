"""The settings page: sections at the side; each setting with its editor, locked where the organisation manages it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from ui.inputs.choice_box import ChoiceBox
from ui.layouts.split import Split
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable

_NARROW, _LOW, _HINT = 480, 240, 200  # pixels at least


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
    """One setting: its dotted key, its name, what it is for, its value, and between what it may lie."""

    key: str
    name: str
    hint: str
    kind: EditorKind
    value: Any  # as ``kind`` says: each editor takes another type
    choices: tuple[tuple[str, str], ...] = ()
    low: float = 0
    high: float = 1_000_000
    managed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that can be done in a section: its key, its button, what it does."""

    key: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section: its lines, what can be done, a table or a text if it has one."""

    key: str
    title: str
    summary: str = ""
    lines: tuple[SettingLine, ...] = ()
    acts: tuple[Act, ...] = ()
    columns: tuple[TableColumn, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    text: str = ""


class SettingsPage(PageWidget):
    """``changed`` carries the key and the value of a setting, ``acted`` the key of an action.

    ``seen`` carries the visible section.
    """

    changed = Signal(str, object)
    acted = Signal(str)
    seen = Signal(str)

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._keys: list[str] = []
        self._sections: dict[str, Section] = {}
        self._standing: set[str] = set()
        self.editors: dict[str, QWidget] = {}
        self.acts: dict[str, QPushButton] = {}
        self.tables: dict[str, RowsTable] = {}
        self.list = QListWidget()
        self.list.setObjectName("sections")
        self.list.setAccessibleName(title)
        self.list.setMinimumWidth(theme.room(200))
        self.list.currentRowChanged.connect(self._turn)
        self.places = QStackedWidget()
        self.places.setMinimumHeight(theme.room(_LOW))
        self.content.addWidget(
            Split(self.list, self.places, parts=(1, 5), least=(theme.room(200), theme.room(_NARROW))), 1
        )

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show the sections, at the one that was looked at; each is made when it is looked at, and when it changed."""
        keys = [section.key for section in sections]
        if keys != self._keys:
            self._keys = keys
            self.list.addItems([section.title for section in sections])
            for _ in sections:
                self.places.addWidget(QWidget())
        for number, section in enumerate(sections):
            if self._sections.get(section.key) != section:
                self._sections[section.key] = section
                self._standing.discard(section.key)
                if number == self.list.currentRow():
                    self._make(number)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.show_content()

    @property
    def section(self) -> str:
        """The key of the section that is looked at."""
        return self._keys[self.list.currentRow()] if self._keys else ""

    def turn(self, key: str) -> None:
        """Look at the section ``key``."""
        if key in self._keys:
            self.list.setCurrentRow(self._keys.index(key))

    def search(self, typed: str) -> None:
        """Show only the rows of the section's table that hold every typed word."""
        if (table := self.tables.get(self.section)) is not None:
            table.rows.find(typed)

    def _turn(self, row: int) -> None:
        if row >= 0:
            self._make(row)
            self.places.setCurrentIndex(row)
            self.seen.emit(self._keys[row])

    def _make(self, number: int) -> None:
        """Build the content of a section, unless it is already built."""
        key = self._keys[number]
        if key in self._standing:
            return
        self._standing.add(key)
        old = self.places.widget(number)
        self.places.insertWidget(number, self._place(self._sections[key]))
        self.places.setCurrentIndex(self.list.currentRow())
        if old is not None:
            self.places.removeWidget(old)
            old.deleteLater()

    def _place(self, section: Section) -> QWidget:
        theme = self.theme
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(label(theme, section.title, "section"))
        if section.summary:
            layout.addWidget(label(theme, section.summary, "body", Tone.QUIET, wrap=True))
        if section.lines:
            form = QFormLayout()
            form.setHorizontalSpacing(24)
            form.setVerticalSpacing(12)
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            for line in section.lines:
                form.addRow(self._name(line), self._editor(line))
            layout.addLayout(form)
        for act in section.acts:
            layout.addLayout(self._act(act))
        if section.columns:
            layout.addWidget(self._table(section), 1)
        elif section.text:
            text = QPlainTextEdit(section.text)
            text.setReadOnly(True)
            text.setAccessibleName(section.title)
            layout.addWidget(text, 1)
        else:
            layout.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(section.title)
        area.setObjectName("card")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        inside.setObjectName("plain")
        return area

    def _table(self, section: Section) -> RowsTable:
        model = RowsModel(section.columns)
        model.show([str(number) for number in range(len(section.rows))], section.rows)
        table = RowsTable(self.theme, model, section.title, row_height=self.theme.size("size.rowDense"))
        table.leaving.connect(self.leaving)
        self.tables[section.key] = table
        return table

    def _name(self, line: SettingLine) -> QLabel:
        name = label(self.theme, line.name, "body")
        name.setMinimumWidth(self.theme.room(200))
        return name

    def _act(self, act: Act) -> Wrap:
        button = QPushButton(act.text)
        button.clicked.connect(lambda: self.acted.emit(act.key))
        self.acts[act.key] = button
        row = Wrap(12)
        row.put(button)
        row.put(label(self.theme, act.hint, "label", Tone.FAINT, wrap=True), stretch=1, least=self.theme.room(_HINT))
        return row

    def _editor(self, line: SettingLine) -> QWidget:
        editor = self._made(line)
        editor.setAccessibleName(line.name)
        editor.setEnabled(not line.managed)
        self.editors[line.key] = editor
        hint = self.tr("Managed by your organisation") if line.managed else line.hint
        holder = QWidget()
        row = Wrap(12, holder)
        row.put(editor)
        row.put(label(self.theme, hint, "label", Tone.FAINT, wrap=True), stretch=1, least=self.theme.room(_HINT))
        return holder

    def _made(self, line: SettingLine) -> QWidget:
        key = line.key
        if line.kind is EditorKind.SWITCH:
            switch = QCheckBox()
            switch.setChecked(bool(line.value))
            switch.toggled.connect(lambda on: self.changed.emit(key, on))
            return switch
        if line.kind is EditorKind.CHOICE:
            box = ChoiceBox(self.theme, line.name)
            for value, text in line.choices:
                box.addItem(text, value)
            box.setCurrentIndex(box.findData(line.value))
            box.activated.connect(lambda _: self.changed.emit(key, box.currentData()))
            return box
        if line.kind is EditorKind.WHOLE:
            whole = QSpinBox(minimum=int(line.low), maximum=int(line.high), value=int(line.value))
            whole.editingFinished.connect(lambda: self._emit_changed(line, whole.value()))
            return whole
        if line.kind is EditorKind.NUMBER:
            number = QDoubleSpinBox(minimum=line.low, maximum=line.high, decimals=1)
            number.setValue(float(line.value))
            number.editingFinished.connect(lambda: self._emit_changed(line, number.value()))
            return number
        if line.kind is EditorKind.TIME:
            moment = QTimeEdit(QTime.fromString(str(line.value)[:5], "HH:mm"))
            moment.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else 21:00 would read 00:21 in Arabic
            moment.setDisplayFormat("HH:mm")
            moment.editingFinished.connect(lambda: self._emit_changed(line, moment.time().toString("HH:mm:ss")))
            return moment
        field = QLineEdit(str(line.value))
        field.editingFinished.connect(lambda: self._emit_changed(line, field.text().strip()))
        return field

    def _emit_changed(self, line: SettingLine, value: object) -> None:
        if str(value) != str(line.value):
            self.changed.emit(line.key, value)

"""The settings page: sections at the side; each setting with its editor, locked where the organisation manages it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.layouts.split import Split
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable
from ui.widgets.setting_row import SettingLine, SettingRow

_NARROW, _LOW, _HINT = 480, 240, 200  # pixels at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that can be done in a section: its key, its button, what it does."""

    key: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section: its lines, what can be done, a table or a text if it has one.

    ``row_act`` is the key of what is done with a row of the table that is opened.
    """

    key: str
    title: str
    summary: str = ""
    lines: tuple[SettingLine, ...] = ()
    acts: tuple[Act, ...] = ()
    columns: tuple[TableColumn, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    row_act: str = ""
    text: str = ""


class SettingsPage(PageWidget):
    """``changed`` carries the key and the value of a setting, ``restored`` the key of one that gets its default.

    ``acted`` carries the key of an action, ``seen`` the visible section.
    """

    changed = Signal(str, object)
    restored = Signal(str)
    acted = Signal(str)
    seen = Signal(str)

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._keys: list[str] = []
        self._sections: dict[str, Section] = {}
        self._standing: set[str] = set()
        self.settings: dict[str, SettingRow] = {}
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

    @property
    def selected_row(self) -> int | None:
        """The number of the row of the section's table that is selected."""
        table = self.tables.get(self.section)
        key = table.selected_key() if table is not None else None
        return int(key) if key else None

    def select_row(self, section: str, number: int) -> None:
        """Select a row of a section's table, and bring it into view."""
        if (table := self.tables.get(section)) is not None:
            table.select_key(str(number))

    def refuse(self, key: str, sentence: str) -> None:
        """Say beside the setting ``key`` why its new value is not in force; "" when it is."""
        if (row := self.settings.get(key)) is not None:
            row.refuse(sentence)

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
        old, focused = self.places.widget(number), self._focused()
        place = self._place(self._sections[key])
        self.places.insertWidget(number, place)
        self.places.setCurrentIndex(self.list.currentRow())
        if isinstance(old, QScrollArea):
            place.verticalScrollBar().setValue(old.verticalScrollBar().value())
        if old is not None:
            self.places.removeWidget(old)
            old.deleteLater()
        if focused in self.settings:
            self.settings[focused].editor.setFocus()
        elif focused in self.acts:
            self.acts[focused].setFocus()

    def _focused(self) -> str:
        """Return the key of the setting or the action that has the focus, "" for neither."""
        focused = self.focusWidget() if self.isActiveWindow() else None
        if focused is None:
            return ""
        holders: dict[str, QWidget] = {**self.settings, **self.acts}
        return next((key for key, holder in holders.items() if holder is focused or holder.isAncestorOf(focused)), "")

    def _place(self, section: Section) -> QScrollArea:
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
                form.addRow(self._name(line), self._row(line))
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
        if section.row_act:
            table.activated.connect(lambda _: self.acted.emit(section.row_act))
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

    def _row(self, line: SettingLine) -> SettingRow:
        row = SettingRow(self.theme, line)
        row.changed.connect(lambda value: self.changed.emit(line.key, value))
        row.restored.connect(lambda: self.restored.emit(line.key))
        self.settings[line.key] = row
        return row

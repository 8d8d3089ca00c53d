"""The steps before the check of an import: which table of the workbook, what each column means, what figures count."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.layouts.screen_fit import open_size
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.column_roles import IGNORED, ColumnLine, ColumnRoles
from ui.widgets.labels import empty, label
from ui.widgets.rows_table import RowsTable

_NARROW, _WIDE = 2, 5


@dataclass(frozen=True, slots=True)
class TableView:
    """The layout of a workbook. ``tables`` are rows by key, ``preview`` the first rows of the chosen one.

    ``periods`` says which columns hold figures; ``problem`` why nothing can be imported, and is empty otherwise.
    """

    title: str
    tables: tuple[tuple[str, tuple[Cell, ...]], ...]
    chosen: str
    preview_columns: tuple[TableColumn, ...]
    preview: tuple[tuple[Cell, ...], ...]
    columns: tuple[ColumnLine, ...]
    roles: tuple[tuple[str, str], ...]
    periods: str
    problem: str
    unit: str


class TableDialog(QDialog):
    """Emits ``chosen`` with the unit and the roles that are meant; closing it imports nothing.

    Before, ``looked`` carries the key of another table to look at, and ``explore_wanted`` asks to look closer at this
    one. No unit is chosen beforehand unless the layout is known.
    """

    looked = Signal(str)
    explore_wanted = Signal()
    chosen = Signal(str, object)  # the key of the unit; the role of each column by its heading

    def __init__(
        self, theme: Theme, view: TableView, units: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Import a workbook"))
        open_size(self, theme.room(1040), theme.room(680))
        self.steps = QStackedWidget()
        self.tables = RowsTable(
            theme,
            RowsModel([TableColumn(self.tr("Table"), stretch=True)]),
            self.tr("Tables of the workbook"),
            row_height=theme.size("size.rowDouble"),
        )
        self._preview_place = QVBoxLayout()
        self.problem = label(theme, "", "strong", Tone.BAD, wrap=True)
        self.periods = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.steps.addWidget(self._first_step())
        self.steps.addWidget(self._second_step(units))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        self.heading = label(theme, "", "title")
        self.step = label(theme, "", "label", Tone.FAINT)
        layout.addWidget(self.heading)
        layout.addWidget(self.step)
        layout.addWidget(self.steps, 1)
        layout.addLayout(self._foot())
        self.show_view(view)
        self._go(0)
        self.tables.chosen.connect(self._look)

    def show_view(self, view: TableView) -> None:
        """Show ``view`` in place of what was shown; the step stays."""
        self.view = view
        self.heading.setText(view.title)
        self.problem.setText(view.problem)
        self.problem.setVisible(bool(view.problem))
        self.periods.setText(view.periods)
        if [key for key, _ in view.tables] != [self.tables.rows.key(n) for n in range(self.tables.rows.rowCount())]:
            self.tables.rows.show([key for key, _ in view.tables], [cells for _, cells in view.tables])
        self.tables.select_key(view.chosen)
        empty(self._preview_place)
        preview = RowsTable(
            self._theme,
            RowsModel(view.preview_columns),
            self.tr("The first rows"),
            row_height=self._theme.size("size.rowDense"),
            plain=True,
        )
        preview.rows.show([str(number) for number in range(len(view.preview))], view.preview)
        self._preview_place.addWidget(preview)
        self.columns.show_columns(view.columns, view.roles)
        for number, key in enumerate(self._units):
            self.group.button(number).setChecked(key == view.unit)
        self._settle()

    def _first_step(self) -> QWidget:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        right = QVBoxLayout()
        right.addWidget(self.problem)
        right.addLayout(self._preview_place, 1)
        row.addWidget(self.tables, _NARROW)
        row.addLayout(right, _WIDE)
        return inside

    def _second_step(self, units: Sequence[tuple[str, str]]) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.columns = ColumnRoles(self._theme, self.windowTitle())
        self.columns.changed.connect(self._settle)
        column.addWidget(self.columns, 1)
        self.twice = label(self._theme, self.tr("Two columns cannot mean the same."), "strong", Tone.BAD)
        column.addWidget(self.twice)
        column.addWidget(self.periods)
        column.addWidget(label(self._theme, self.tr("What unit are these values in?"), "strong"))
        row = QHBoxLayout()
        self.group = QButtonGroup(self)
        self._units = [key for key, _ in units]
        for number, (_, name) in enumerate(units):
            button = QRadioButton(name)
            self.group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.group.idToggled.connect(lambda *_: self._settle())
        column.addLayout(row)
        return inside

    def _foot(self) -> QHBoxLayout:
        self.back = QPushButton(self.tr("Back"))
        self.back.clicked.connect(lambda: self._go(0))
        self.leave = QPushButton(self.tr("Cancel"))
        self.leave.clicked.connect(self.close)
        self.onward = QPushButton(self.tr("Next: match columns"))
        self.onward.clicked.connect(lambda: self._go(1))
        self.button = QPushButton(self.tr("Next: check data"))
        self.button.clicked.connect(self._choose)
        self.explore = QPushButton(self.tr("Preview and profile"))
        self.explore.clicked.connect(self.explore_wanted)
        row = QHBoxLayout()
        row.addWidget(self.explore)
        row.addStretch(1)
        for button in (self.back, self.leave, self.onward, self.button):
            row.addWidget(button)
        return row

    def _look(self, key: str) -> None:
        if key and key != self.view.chosen:
            self.looked.emit(key)

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        names = (self.tr("Step 1 of 3: the table"), self.tr("Step 2 of 3: what each column means"))
        self.step.setText(names[step])
        self._settle()

    def _settle(self) -> None:
        second = self.steps.currentIndex() == 1
        (self.button if second else self.onward).setDefault(True)
        self.back.setVisible(second)
        self.button.setVisible(second)
        self.onward.setVisible(not second)
        self.explore.setVisible(not second)
        self.onward.setEnabled(not self.view.problem)
        meant = [role for role in self.columns.roles().values() if role != IGNORED]
        twice = len(set(meant)) < len(meant)
        self.twice.setVisible(twice)
        self.button.setEnabled(self.group.checkedId() >= 0 and not self.view.problem and not twice and bool(meant))

    def _choose(self) -> None:
        self.hide()
        self.chosen.emit(self._units[self.group.checkedId()], self.columns.roles())


class BookPasswordDialog(QDialog):
    """Asks for the password of a workbook; emits ``given``. Closing it leaves the workbook closed."""

    given = Signal(str)

    def __init__(self, theme: Theme, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password of the workbook"))
        self.setMinimumWidth(theme.room(440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, sentence, "body", wrap=True))
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password of the workbook"))
        layout.addWidget(self.password)
        self.button = QPushButton(self.tr("Open"), default=True)
        self.button.setEnabled(False)
        self.password.textChanged.connect(lambda text: self.button.setEnabled(bool(text)))
        self.button.clicked.connect(self._give)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        layout.addLayout(row)

    def _give(self) -> None:
        word = self.password.text()
        self.password.clear()
        self.close()
        self.given.emit(word)

"""A table looked at without importing it: what each column holds, and sums of one column by the names of others."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from ui.inputs.choice_box import ChoiceBox
from ui.layouts.screen_fit import open_size
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import empty, label
from ui.widgets.rows_table import RowsTable

_NONE = ""


@dataclass(frozen=True, slots=True)
class ExploredPivot:
    """A pivot of a column by another one; ``rest`` is a note on groups that are not shown."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Explored:
    """What a look found. ``names`` are the headings to group by, ``numbers`` those that can be added up."""

    title: str
    profile_columns: tuple[TableColumn, ...]
    profile: tuple[tuple[Cell, ...], ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    count: str
    pivot: ExploredPivot | None


class ExploreDialog(QDialog):
    """Emits ``asked`` with the headings of rows, columns and value, and a filter; nothing is stored."""

    asked = Signal(str, str, str, str, str)

    def __init__(self, theme: Theme, profile: Explored, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Preview a table"))
        open_size(self, theme.room(1040), theme.room(680))
        height = theme.size("size.rowDense")
        self.profile = RowsTable(
            theme, RowsModel(profile.profile_columns), self.tr("What each column holds"), row_height=height
        )
        self.profile.rows.show([str(number) for number in range(len(profile.profile))], profile.profile)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.addTab(self.profile, self.tr("Columns"))
        self.tabs.addTab(self._pivot(profile), self.tr("Pivot"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, profile.title, "title"))
        advice = self.tr("Nothing is imported or saved.")
        layout.addWidget(label(theme, advice, "label", Tone.FAINT))
        layout.addWidget(self.tabs, 1)

    def show_pivot(self, pivot: ExploredPivot) -> None:
        """Show ``pivot`` in place of what was shown."""
        empty(self._place)
        self.table = RowsTable(
            self._theme, RowsModel(pivot.columns), self.tr("Pivot"), row_height=self._theme.size("size.rowDense")
        )
        self.table.rows.show([str(number) for number in range(len(pivot.rows))], pivot.rows)
        self._place.addWidget(self.table)
        self._place.addWidget(label(self._theme, pivot.rest, "label", Tone.FAINT))

    def _pivot(self, profile: Explored) -> QWidget:
        inside = QWidget()
        self.by = self._choice(self.tr("Rows"), profile.names)
        self.across = self._choice(self.tr("Across"), (_NONE, *profile.names))
        self.value = self._choice(self.tr("Sum of"), (_NONE, *profile.numbers), profile.count)
        self.where = self._choice(self.tr("Only where"), (_NONE, *profile.names))
        self.name = QLineEdit(placeholderText=self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name"))
        self.button = QPushButton(self.tr("Show"), default=True)
        self.button.setEnabled(bool(profile.names))
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout()
        for name, box in (
            (self.tr("Rows"), self.by),
            (self.tr("Across"), self.across),
            (self.tr("Sum of"), self.value),
            (self.tr("Only where"), self.where),
        ):
            row.addWidget(label(self._theme, name, "label", Tone.QUIET))
            row.addWidget(box, 1)
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        self._place = QVBoxLayout()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 0, 0)
        column.addLayout(row)
        column.addLayout(self._place, 1)
        return inside

    def _ask(self) -> None:
        chosen = [str(box.currentData()) for box in (self.by, self.across, self.value, self.where)]
        self.asked.emit(*chosen, self.name.text().strip())

    def _choice(self, name: str, headings: Sequence[str], none: str = "–") -> ChoiceBox:
        box = ChoiceBox(self._theme, name)
        for heading in headings:
            box.addItem(heading or none, heading)
        return box

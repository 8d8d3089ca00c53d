"""What becomes of figures that were held back: accepted, as found or as typed, or excluded."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.failure_line import FailureLine
from ui.widgets.labels import label
from ui.widgets.rows_table import RowsTable


class CellDecisions(QWidget):
    """Decides about the selected cells of a rule, or about all of them where none is selected.

    What is typed is for the one cell that is selected: it goes when another selection or rule comes, and is refused
    for several cells. ``decided`` carries the cells (none: all of the rule), the value (it may be empty) and whether
    they are excluded. Where nothing can be decided, ``hint`` says what can be done.
    """

    decided = Signal(object, str, bool)

    def __init__(self, theme: Theme, cells: RowsTable) -> None:
        super().__init__()
        self._theme, self._cells = theme, cells
        self._own_values: Sequence[str] = ()
        self.scope = label(theme, "", "label", Tone.FAINT, wrap=True)
        self.hint = label(theme, "", "label", Tone.QUIET, wrap=True)
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("Correct value"))
        self.release = QPushButton(self.tr("Accept"))
        self.keep_out = QPushButton(self.tr("Exclude"))
        self.release.clicked.connect(self._accept)
        self.keep_out.clicked.connect(lambda: self.decided.emit(self._places(), "", True))  # noqa: FBT003 - a signal's
        self.line = QWidget()
        row = Wrap(8, self.line)
        row.put(self.scope, stretch=1)
        for part in (self.value, self.release, self.keep_out):
            row.put(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.hint)
        self.line.hide()
        cells.chosen.connect(lambda _: self._begin())

    def begin(self, own_values: Sequence[str], *, decidable: bool, hint: str) -> None:
        """Begin with another rule; ``own_values`` are what its cells are accepted as, empty where one must be typed."""
        self._own_values = own_values
        self.line.setVisible(decidable)
        self.hint.setText(hint)
        self.hint.setVisible(not decidable and bool(hint))
        self._begin()

    def _begin(self) -> None:
        """Begin with other cells: nothing of those before stays."""
        self._clear_refusals()
        self.value.clear()
        rows = self._about()
        if len(rows) == 1:
            own = self._own_values[rows[0]] if rows[0] < len(self._own_values) else ""
            place = self._cells.rows.cell(rows[0], 0).text
            self.scope.setText(self.tr("Cell {0}:").format(place))
            self.value.setPlaceholderText(own or self.tr("Correct value"))
            return
        selected = self.tr("Selected cells ({0}):").format(len(rows))
        self.scope.setText(selected if self._selected() else self.tr("All cells with this issue:"))
        self.value.setPlaceholderText(self.tr("Each its own value"))

    def _accept(self) -> None:
        self._clear_refusals()
        value = self.value.text().strip()
        if value and len(self._about()) > 1:
            sentence = self.tr("“{0}” is for one cell. Select that cell first.").format(value)
            FailureLine(self._theme, sentence).put_below(self.release, self)
            return
        self.decided.emit(self._places(), value, False)  # noqa: FBT003 - a signal's

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self._cells.selectionModel().selectedRows())

    def _about(self) -> Sequence[int]:
        """Return the rows that a decision is about."""
        return self._selected() or range(self._cells.rows.rowCount())

    def _places(self) -> tuple[str, ...]:
        return tuple(self._cells.rows.cell(row, 0).text for row in self._selected())

    def _clear_refusals(self) -> None:
        for line in self.findChildren(FailureLine):
            line.remove()

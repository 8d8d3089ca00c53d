"""A list to read, with what it is over it; a sentence that does not fit is whole in its tip."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.layouts.screen_fit import open_size
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.rows_table import RowsTable


class RowsDialog(QDialog):
    """Rows under a title; ``advice`` is the grey line below it."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        advice: str,
        columns: Sequence[TableColumn],
        rows: Sequence[Sequence[Cell]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        open_size(self, theme.room(720), theme.room(480))
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.rowSingle"))
        self.table.rows.show([str(number) for number in range(len(rows))], rows)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, title, "title"))
        layout.addWidget(label(theme, advice, "label", Tone.FAINT, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)

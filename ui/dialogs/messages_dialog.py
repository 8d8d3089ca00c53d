"""What was said lately, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.models.rows import Cell, Column, RowsModel
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.rows_table import RowsTable


class MessagesDialog(QDialog):
    """A list to read; a sentence that does not fit is whole in its tip."""

    def __init__(self, theme: Theme, rows: Sequence[Sequence[Cell]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Messages"))
        self.resize(720, 480)
        columns = [Column(self.tr("When")), Column(self.tr("Message"), stretch=True)]
        self.table = RowsTable(theme, RowsModel(columns), self.tr("Messages"), row_height=theme.size("size.rowSingle"))
        self.table.rows.show([str(number) for number in range(len(rows))], rows)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, self.tr("Messages"), "title"))
        advice = self.tr("Kept until the vault is locked; none of it is written down in words.")
        layout.addWidget(label(theme, advice, "label", Tone.FAINT, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)

"""A page that is one table: title, what it shows, a filter, the rows, or a sentence where there are none."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.models.rows import Cell, Column, FoundRows, RowsModel

_ROW_HEIGHT = 40
_MARGIN = 24
_GAP = 16


class TablePage(QWidget):
    """Rows with keys; ``acted`` carries the key of the row that the action of the page was asked for."""

    acted = Signal(str)

    def __init__(self, title: str, columns: Sequence[Column], *, empty: str, action: str | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keys: tuple[str, ...] = ()
        self.rows = RowsModel(columns)
        self.found = FoundRows(self.rows)
        self.subtitle = _label("", "subtitle")
        self.filter = QLineEdit(placeholderText=self.tr("Find in these rows"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Find in these rows"))
        self.filter.setMaximumWidth(320)
        self.filter.textChanged.connect(self.found.find)
        self.table = self._table(title)
        self.empty = _label(empty, "empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._content = QStackedWidget()
        self._content.addWidget(self.empty)
        self._content.addWidget(self.table)
        self.action = QPushButton(action or "")
        self.action.setVisible(action is not None)
        self.action.setEnabled(False)
        self.action.clicked.connect(self._act)
        head = QHBoxLayout()
        head.setSpacing(_GAP)
        head.addWidget(_label(title, "title"))
        head.addWidget(self.subtitle, 1)
        head.addWidget(self.filter)
        head.addWidget(self.action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _GAP, _MARGIN, _GAP)
        layout.setSpacing(_GAP)
        layout.addLayout(head)
        layout.addWidget(self._content, 1)

    def show_rows(self, subtitle: str, keys: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show ``rows``, each under its key, in the place of those before."""
        self._keys = tuple(keys)
        self.subtitle.setText(subtitle)
        self.rows.show(rows)
        self._content.setCurrentWidget(self.table if rows else self.empty)
        self.action.setEnabled(False)

    def selected_key(self) -> str | None:
        """Return the key of the selected row, or ``None``."""
        chosen = self.table.selectionModel().selectedRows()
        return self._keys[self.found.mapToSource(chosen[0]).row()] if chosen else None

    def _table(self, title: str) -> QTableView:
        table = QTableView(showGrid=False, sortingEnabled=True, wordWrap=False)
        table.setAccessibleName(title)
        table.setModel(self.found)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.selectionModel().selectionChanged.connect(self._selected)
        table.activated.connect(self._activated)
        return table

    def _selected(self) -> None:
        self.action.setEnabled(self.selected_key() is not None)

    def _activated(self, _: QModelIndex) -> None:
        self._act()

    def _act(self) -> None:
        if not self.action.isHidden() and (key := self.selected_key()) is not None:
            self.acted.emit(key)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

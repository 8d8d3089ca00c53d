"""The one table of the window: a standard view over ``RowsModel``, with the cells drawn by the theme."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QStyleOptionViewItem, QTableView

from ui.models.rows import RowsModel
from ui.theme import Theme
from ui.widgets.cell_delegate import PADDING, CellDelegate

_MEASURED_ROWS = 60  # enough to know how wide a column is; all of them would hold the window up


class RowsTable(QTableView):
    """Rows to sort, select and open. ``chosen`` carries the key of the row that was selected, "" for none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, rows: RowsModel, name: str, *, row_height: int, plain: bool = False) -> None:
        super().__init__(showGrid=False, wordWrap=False)
        self.rows = rows
        self._plain = plain  # no arrow of a sort order beside the title
        self.setModel(rows)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(name)
        self.setObjectName("plainTable" if plain else "table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(row_height)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(2 * PADDING)
        head.setFixedHeight(theme.size("size.tableHeader" if not plain else "size.tableHeaderSmall"))
        if plain:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            head.setSectionsClickable(False)
        else:
            self.setSortingEnabled(True)
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        rows.modelReset.connect(self._fit)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.selected_key() or ""))
        self._fit()

    def selected_key(self) -> str | None:
        """Return the key of the selected row, or ``None``."""
        chosen = self.selectionModel().selectedRows()
        return self.rows.key(chosen[0].row()) if chosen else None

    def select_key(self, key: str | None) -> None:
        """Select the row of ``key`` where it is shown; else none."""
        row = self.rows.row_of(key) if key is not None else None
        if row is None:
            self.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.rows.index(row, 0), flags)

    def _fit(self) -> None:
        """Give every column the width of its words, and what is left over to those that stretch."""
        head, metrics = self.horizontalHeader(), self.horizontalHeader().fontMetrics()
        delegate, option = self.itemDelegate(), QStyleOptionViewItem()
        shown = min(self.rows.rowCount(), _MEASURED_ROWS)
        for number, column in enumerate(self.rows.columns):
            if column.stretch:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
                continue
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
            widths = [delegate.sizeHint(option, self.rows.index(row, number)).width() for row in range(shown)]
            title = metrics.horizontalAdvance(column.title) + (2 if self._plain else 4) * PADDING + 4
            head.resizeSection(number, max([title, *widths]))

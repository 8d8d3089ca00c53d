"""The data page: what was imported, with the receipt of each, and taking one back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QPushButton

from ui.layouts.tabs import Tabs
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable
from ui.widgets.table_tab import TableTab


class DataPage(PageWidget):
    """``import_wanted`` asks for files, ``recent_wanted`` for recent ones.

    ``receipt_wanted`` and ``undo_wanted`` carry the chosen import; ``turned`` is emitted when the tab changes.
    """

    import_wanted = Signal()
    receipt_wanted = Signal(str)
    undo_wanted = Signal(str)
    recent_wanted = Signal()
    turned = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        columns: Sequence[TableColumn],
        imports: str,
        others: Sequence[tuple[str, TableTab]],
    ) -> None:
        super().__init__(theme, title)
        self._live: frozenset[str] = frozenset()
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.rowSingle"))
        self.table.chosen.connect(self._choose)
        self.table.activated.connect(lambda _: self._ask(self.receipt_wanted))
        self.receipt = QPushButton(theme.icon("receipt"), self.tr("Receipt"))
        self.receipt.clicked.connect(lambda: self._ask(self.receipt_wanted))
        self.undo = QPushButton(theme.icon("undo"), self.tr("Undo this import"))
        self.undo.clicked.connect(lambda: self._ask(self.undo_wanted))
        self.bring = QPushButton(theme.icon("import", "accent.onFill"), self.tr("Import data"))
        self.bring.setObjectName("primary")
        self.bring.clicked.connect(self.import_wanted)
        self.recent = QPushButton(self.tr("Recent"))
        self.files = QMenu(self.recent)
        self.files.setToolTipsVisible(True)
        self.files.aboutToShow.connect(self.recent_wanted)
        self.recent.setMenu(self.files)
        for button in (self.receipt, self.undo, self.recent, self.bring):
            self.buttons.addWidget(button)
        self.tabs = Tabs(title)
        self.tabs.addTab(self.table, imports)
        for text, tab in others:
            self.tabs.addTab(tab, text)
        self.tabs.currentChanged.connect(lambda _: self.turned.emit())
        self.content.addWidget(self.tabs)
        self._choose("")

    def show_imports(
        self, scope: str, keys: Sequence[str], rows: Sequence[Sequence[Cell]], live: frozenset[str]
    ) -> None:
        """Show the imports; only those in ``live`` can be taken back."""
        selected = self.table.selected_key()
        self._live = live
        self.subtitle.setText(scope)
        self.table.rows.show(keys, rows)
        self.table.select_key(selected)
        self._choose(self.table.selected_key() or "")
        self.show_content()

    def search(self, typed: str) -> None:
        """Show only the rows of the current tab that hold every typed word."""
        tab = self.tabs.currentWidget()
        (tab.table if isinstance(tab, TableTab) else self.table).rows.find(typed)

    def _choose(self, key: str) -> None:
        self.receipt.setEnabled(bool(key))
        self.undo.setEnabled(key in self._live)

    def _ask(self, signal: SignalInstance) -> None:
        if (key := self.table.selected_key()) is not None:
            signal.emit(key)

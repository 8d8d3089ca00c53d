"""The management page: the gaps, ranked by what closing them would bring, and the evidence behind each."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.inputs.choice_box import ChoiceBox
from ui.layouts.pair import pair
from ui.layouts.tabs import Tabs
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.drawer import Drawer, Evidence
from ui.widgets.labels import label
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable
from ui.widgets.table_tab import TableTab


class ManagementPage(PageWidget):
    """A table of gaps; choosing one, Enter or a double click opens the drawer. ``tabs`` are the other tabs.

    ``turned`` is emitted when the tab changes, ``explained`` carries the gap whose evidence is shown. ``rows_wanted``
    asks for the rows behind it. ``grouped`` carries the level of places and that of products to group the gaps by.
    """

    turned = Signal()
    explained = Signal(str)
    rows_wanted = Signal()
    grouped = Signal(str, str)

    def __init__(self, theme: Theme, title: str, columns: Sequence[TableColumn], gaps: str) -> None:
        super().__init__(theme, title)
        self._evidence: Callable[[str], Evidence] | None = None
        self._scope = ""
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.rowDouble"))
        self.drawer = Drawer(theme)
        self.hold_drawer(self.drawer)
        self.drawer.closed.connect(self.table.clearSelection)
        self.drawer.rows_wanted.connect(self.rows_wanted)
        self.table.chosen.connect(self._choose)
        self.table.activated.connect(self._open)
        self.levels: list[ChoiceBox] = []
        self._levels = Wrap(8)
        self._gaps = QWidget()
        whole = QVBoxLayout(self._gaps)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(self._levels)
        whole.addWidget(self.table, 1)
        self.tabs = Tabs(title)
        self.tabs.addTab(self._gaps, gaps)
        self.tabs.currentChanged.connect(self._turn)
        self.content.addWidget(self.tabs)

    def add_levels(self, boxes: Mapping[str, Mapping[str, str]]) -> None:
        """Offer above the gaps what they are grouped by: a box for each name, with its levels by key."""
        for text, offered in boxes.items():
            box = ChoiceBox(self.theme, text)
            for key, name in offered.items():
                box.addItem(name, key)
            box.activated.connect(lambda _: self.grouped.emit(*(str(box.currentData()) for box in self.levels)))
            named = label(self.theme, text, "label", Tone.FAINT)
            named.setBuddy(box)
            self._levels.put(pair(named, box))
            self.levels.append(box)
        # The table was made before what stands above it, and Tab would come to it first.
        for before, after in pairwise((*self.levels, self.table)):
            self.setTabOrder(before, after)

    def choose_levels(self, keys: Sequence[str]) -> None:
        """Show what the gaps are grouped by."""
        for box, key in zip(self.levels, keys, strict=True):
            box.setCurrentIndex(box.findData(key))

    def show_gaps(
        self,
        scope: str,
        keys: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        evidence: Callable[[str], Evidence] | None,
        columns: Sequence[TableColumn] | None = None,
    ) -> None:
        """Show ``rows`` under their keys; ``evidence`` is asked for the chosen one, which stays chosen if it can.

        ``columns`` are those of the rows, ``None`` for the ones that are shown already.
        """
        chosen = self.table.selected_key()
        self._scope, self._evidence = scope, evidence
        self.subtitle.setText(scope)
        self.table.rows.show(keys, rows, columns)
        self.drawer.hide()
        self.table.select_key(chosen)
        self.show_content()

    def search(self, typed: str) -> None:
        """Show only the gaps that hold every typed word, and their count; on another tab, its rows."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, TableTab):
            tab.table.rows.find(typed)
            return
        rows = self.table.rows
        rows.find(typed)
        shown = self.tr("{0} of {1} rows").format(rows.rowCount(), rows.total) if typed.strip() else self._scope
        self.subtitle.setText(shown)

    def _turn(self, tab: int) -> None:
        """Show the evidence of a gap beside the gaps alone."""
        self.drawer.setVisible(tab == 0 and self.table.selected_key() is not None and self.drawer.shown is not None)
        self.turned.emit()

    def _choose(self, key: str) -> None:
        if key and self._evidence is not None:
            self.drawer.show_evidence(self._evidence(key))
            self.explained.emit(key)
        else:
            self.drawer.hide()

    def _open(self, _: QModelIndex) -> None:
        self._choose(self.table.selected_key() or "")

"""The reports page: which report, in which language, as what; its preview; those that were written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model.reports import Report
from ui.inputs.choice_box import ChoiceBox
from ui.layouts.pair import pair
from ui.layouts.split import Split
from ui.layouts.tabs import Tabs
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label, paint
from ui.widgets.page import PageWidget
from ui.widgets.report_view import ReportView
from ui.widgets.table_tab import TableTab

_LIST, _PREVIEW = 240, 520  # pixels at least, to stand beside each other


@dataclass(frozen=True, slots=True)
class Definition:
    """A report that can be made: its key, its name, and whether it is one's own."""

    key: str
    name: str
    own: bool


class ReportsPage(PageWidget):
    """``chosen`` requests another preview, ``written`` asks for it to be saved.

    ``packed`` carries the name of a pack and its saved views, ``unpacked`` a pack to delete.
    """

    chosen = Signal()
    written = Signal()
    packed = Signal()
    unpacked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        languages: Mapping[str, str],
        formats: Mapping[str, str],
        history: Sequence[TableColumn],
    ) -> None:
        super().__init__(theme, title)
        self.definitions = QListWidget()
        self.definitions.setAccessibleName(title)
        self.definitions.currentItemChanged.connect(lambda *_: self._turn())
        self.language, self.format = ChoiceBox(theme, self.tr("Language")), ChoiceBox(theme, self.tr("Format"))
        for box, choices in ((self.language, languages), (self.format, formats)):
            for key, text in choices.items():
                box.addItem(text, key)
        self.language.activated.connect(lambda _: self.chosen.emit())
        self.save = QPushButton(theme.icon("export", "accent.onFill"), self.tr("Save the report"))
        self.save.setObjectName("primary")
        self.save.clicked.connect(self.written)
        for text, box in ((self.tr("Language"), self.language), (self.tr("Format"), self.format)):
            named = label(theme, text, "label", Tone.FAINT)
            named.setBuddy(box)
            self.buttons.put(pair(named, box))
        self.buttons.addWidget(self.save)
        self.pack = QPushButton(theme.icon("plus"), self.tr("New report of saved views"))
        self.pack.clicked.connect(self.packed)
        self.unpack = QPushButton(self.tr("Delete this report"))
        self.unpack.clicked.connect(lambda: self.unpacked.emit(self.key))
        self.preview = ReportView(theme, self.tr("Preview"))
        least = (theme.room(_LIST), theme.room(_PREVIEW))
        first = Split(self._side(), self.preview, parts=(1, 4), least=least)
        self.history = TableTab(theme, self.tr("Saved reports"), "", {})
        self.history.table.rows.show_table(history, (), ())
        self.tabs = Tabs(title)
        self.tabs.addTab(first, self.tr("Reports"))
        self.tabs.addTab(self.history, self.tr("Saved reports"))
        self.content.addWidget(self.tabs)
        self._own: dict[str, bool] = {}

    def _side(self) -> QWidget:
        """Return what can be made, with what makes and deletes a pack below it."""
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.definitions, 1)
        left.addWidget(self.pack)
        left.addWidget(self.unpack)
        return side

    @property
    def key(self) -> str:
        """The key of the report that is chosen."""
        item = self.definitions.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_definitions(self, shown: Sequence[Definition]) -> None:
        """Show the available reports; the selection stays where it still exists."""
        selected = self.key
        self._own = {definition.key: definition.own for definition in shown}
        self.definitions.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self.definitions.clear()
        for definition in shown:
            item = QListWidgetItem(definition.name)
            item.setData(Qt.ItemDataRole.UserRole, definition.key)
            self.definitions.addItem(item)
        keys = [definition.key for definition in shown]
        self.definitions.setCurrentRow(keys.index(selected) if selected in keys else 0)
        self.definitions.blockSignals(False)  # noqa: FBT003
        self.unpack.setVisible(self._own.get(self.key, False))
        self.show_content()

    def show_history(self, summary: str, rows: Sequence[Sequence[Cell]]) -> None:
        """Show the reports that were written."""
        table = self.history.table
        self.history.show_table(summary, table.rows.columns, [str(at) for at in range(len(rows))], rows)

    def show_preview(self, report: Report | None, reason: str = "", *, failed: bool = False) -> None:
        """Show the report as it will be written; without one, ``reason`` says why, in red where it ``failed``."""
        self.subtitle.setText(reason)
        paint(self.subtitle, self.theme, Tone.BAD if failed else Tone.FAINT)
        self.save.setEnabled(report is not None)
        self.preview.show_report(report)

    def _turn(self) -> None:
        self.unpack.setVisible(self._own.get(self.key, False))
        self.chosen.emit()

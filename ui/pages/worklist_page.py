"""The worklist page: the week's stops with their tasks, what was decided, and what visits changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.layouts.tabs import Tabs
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable
from ui.widgets.table_tab import TableTab

_REASON = 320  # pixels at least, beside the buttons


class WorklistPage(PageWidget):
    """``done`` carries the task with a note, ``failed`` with the reason; ``reopened`` carries one that was decided.

    ``drafted`` carries what is being written, so that it is not lost. ``printed`` asks for the week on paper.
    """

    done = Signal(str, str)
    failed = Signal(str, str)
    reopened = Signal(str)
    drafted = Signal(str)
    printed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        columns: Sequence[TableColumn],
        decided: Sequence[TableColumn],
        effects: Sequence[TableColumn],
    ) -> None:
        super().__init__(theme, title)
        self._decided: str | None = None  # the task that something became of last
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.rowDouble"))
        self.table.chosen.connect(self._choose)
        self.advice = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.reason = QLineEdit(placeholderText=self.tr("Why it could not be done, or a note"))
        self.reason.setAccessibleName(self.tr("Why it could not be done, or a note"))
        self.reason.textEdited.connect(self.drafted)
        self.did = QPushButton(theme.icon("check", "accent.onFill"), self.tr("Done"))
        self.did.setObjectName("primary")
        self.did.clicked.connect(lambda: self._ask(self.done))
        self.fail = QPushButton(self.tr("Not possible"))
        self.fail.clicked.connect(lambda: self._ask(self.failed))
        self.reason.textChanged.connect(lambda _: self._choose(self.table.selected_key() or ""))
        self.decided = TableTab(theme, self.tr("Completed"), "", {})
        self.decided.table.rows.show_table(decided, (), ())
        self.reopen = QPushButton(theme.icon("undo"), self.tr("Reopen"))
        self.reopen.clicked.connect(lambda: self.reopened.emit(self.decided.table.selected_key() or ""))
        self.decided.controls.addWidget(self.reopen)
        self.decided.table.chosen.connect(lambda key: self.reopen.setEnabled(bool(key)))
        self.reopen.setEnabled(False)
        self.effects = TableTab(theme, self.tr("Before and after"), "", {})
        self.effects.table.rows.show_table(effects, (), ())
        self.tabs = Tabs(title)
        for tab, text in (
            (self._week(), self.tr("This week")),
            (self.decided, self.tr("Completed")),
            (self.effects, self.tr("Before and after")),
        ):
            self.tabs.addTab(tab, text)
        self.content.addWidget(self.tabs)
        self.paper = QPushButton(theme.icon("export"), self.tr("Print for the car"))
        self.paper.clicked.connect(self.printed)
        self.buttons.addWidget(self.paper)
        self._advice: Callable[[str], str] = lambda _: ""
        self._choose("")

    def _week(self) -> QWidget:
        """Return the tab of the week: its stops, the advice for the chosen one, and what became of it."""
        below = Wrap(8)
        below.put(self.reason, stretch=1, least=self.theme.room(_REASON))
        below.put(self.fail)
        below.put(self.did)
        week = QWidget()
        layout = QVBoxLayout(week)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.advice)
        layout.addLayout(below)
        return week

    def show_week(
        self, scope: str, keys: Sequence[str], rows: Sequence[Sequence[Cell]], advice: Callable[[str], str]
    ) -> None:
        """Show the tasks; ``advice`` is asked for the sentence about the chosen one, by no key for one about all."""
        selected, at = self.table.selected_key(), self.table.currentIndex().row()
        self._advice = advice
        self.subtitle.setText(scope)
        self.table.rows.show(keys, rows)
        self.table.select_key(self._next(selected, at))
        self._choose(self.table.selected_key() or "")
        self.show_content()

    def _next(self, selected: str | None, at: int) -> str | None:
        """Return the task to choose: the one that was chosen, or where it was just decided the one that came after."""
        shown = self.table.rows
        gone = selected is not None and shown.row_of(selected) is None
        if not gone or selected != self._decided or not shown.rowCount():
            return selected
        return shown.key(min(at, shown.rowCount() - 1))

    def search(self, typed: str) -> None:
        """Show only the rows of the current tab that hold every typed word."""
        tab = self.tabs.currentWidget()
        table = tab.table if isinstance(tab, TableTab) else self.table
        table.rows.find(typed)

    def _choose(self, key: str) -> None:
        self.advice.setText(self._advice(key))
        self.did.setEnabled(bool(key))
        self.fail.setEnabled(bool(key) and bool(self.reason.text().strip()))

    def _ask(self, signal: SignalInstance) -> None:
        if (key := self.table.selected_key()) is not None:
            self._decided = key
            # The next task is chosen in place of this one: a button with the focus would decide about it unseen.
            self.table.setFocus()
            signal.emit(key, self.reason.text().strip())

"""The alerts page: the list at the start side, and of the chosen one why it is, what would clear it, what happened."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.models.rows import Cell, Column, RowsModel
from ui.theme import Theme, Tone
from ui.widgets.labels import empty, label
from ui.widgets.page import Page
from ui.widgets.rows_table import RowsTable

_LIST = 5
_DETAIL = 6


@dataclass(frozen=True, slots=True)
class AlertDetail:
    """One alert in words: its sentence, its figures by name, what would clear it, and what happened to it."""

    title: str
    when: str
    icon: str
    tone: Tone
    figures: tuple[tuple[str, str], ...]
    clears: str
    events: tuple[tuple[str, str], ...]
    open: bool


class AlertsPage(Page):
    """``chosen`` carries the alert that is looked at; ``acknowledged`` and ``resolved`` what is to become of it."""

    chosen = Signal(str)
    acknowledged = Signal(str)
    resolved = Signal(str)

    def __init__(self, theme: Theme, title: str, columns: Sequence[Column]) -> None:
        super().__init__(theme, title)
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.alertRow"))
        self.table.chosen.connect(self._choose)
        self.acknowledge = QPushButton(theme.icon("check", "accent.onFill"), self.tr("Acknowledge"))
        self.acknowledge.setObjectName("primary")
        self.acknowledge.clicked.connect(lambda: self._act(self.acknowledged))
        self.resolve = QPushButton(self.tr("Resolved"))
        self.resolve.clicked.connect(lambda: self._act(self.resolved))
        self.detail = QFrame()
        self.detail.setObjectName("card")
        self._inside = QVBoxLayout(self.detail)
        self._inside.setContentsMargins(16, 16, 16, 16)
        self._icon = QLabel()
        self._title = label(theme, "", "section", wrap=True)
        self._when = label(theme, "", "label", Tone.FAINT, wrap=True)
        self._figures, self._clears = QGridLayout(), label(theme, "", "body", wrap=True)
        self._figures.setVerticalSpacing(8)
        self._figures.setColumnStretch(0, 1)
        self._log = QVBoxLayout()
        self._arrange()
        row = QHBoxLayout()
        row.setSpacing(theme.size("space.cardGap"))
        row.addWidget(self.table, _LIST)
        row.addWidget(self.detail, _DETAIL)
        self.content.addLayout(row)

    def show_alerts(self, scope: str, keys: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show the alerts; the chosen one stays chosen, else the first is."""
        kept = self.table.selected_key()
        self.subtitle.setText(scope)
        self.table.rows.show(keys, rows)
        self.table.select_key(kept if kept in keys else keys[0] if keys else None)
        self.show_content()

    def show_detail(self, shown: AlertDetail) -> None:
        """Show the chosen alert."""
        self._icon.setPixmap(self.theme.icon(shown.icon, shown.tone.graphic).pixmap(24, 24))
        self._title.setText(shown.title)
        self._when.setText(shown.when)
        self.acknowledge.setEnabled(shown.open)
        empty(self._figures)
        for number, (name, value) in enumerate(shown.figures):
            self._figures.addWidget(label(self.theme, name, "body", Tone.QUIET), number, 0)
            self._figures.addWidget(label(self.theme, value, "strong"), number, 1, Qt.AlignmentFlag.AlignTrailing)
        self._clears.setText(shown.clears)
        empty(self._log)
        for when, what in shown.events:
            line = QWidget()
            layout = QHBoxLayout(line)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(label(self.theme, when, "label", Tone.FAINT))
            layout.addWidget(label(self.theme, what, "label"), 1)
            self._log.addWidget(line)
        self.detail.show()

    def search(self, typed: str) -> None:
        """Keep the alerts that hold every typed word."""
        self.table.rows.find(typed)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.acknowledge)
        ways.addWidget(self.resolve)
        ways.addStretch(1)
        self._inside.addLayout(head)
        self._inside.addWidget(self._when)
        self._inside.addSpacing(8)
        self._inside.addLayout(ways)
        for name, content in (
            (self.tr("Why this alert"), self._figures),
            (self.tr("What would clear it"), self._clears),
            (self.tr("What happened"), self._log),
        ):
            rule = QFrame(frameShape=QFrame.Shape.HLine)
            rule.setObjectName("rule")
            self._inside.addSpacing(12)
            self._inside.addWidget(rule)
            self._inside.addWidget(label(self.theme, name, "strong"))
            if isinstance(content, QWidget):
                self._inside.addWidget(content)
            else:
                self._inside.addLayout(content)
        self._inside.addStretch(1)

    def _choose(self, key: str) -> None:
        self.detail.setVisible(bool(key))
        if key:
            self.chosen.emit(key)

    def _act(self, signal: SignalInstance) -> None:
        if (key := self.table.selected_key()) is not None:
            signal.emit(key)

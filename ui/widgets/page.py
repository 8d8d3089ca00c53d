"""What every page has: a title with grey words after it, its actions, its content, and a notice in place of that."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.events import Event
from ui.theme import Theme, Tone
from ui.widgets.chart_card import ChartCard
from ui.widgets.drawer import Drawer
from ui.widgets.labels import label
from ui.widgets.outgoing import Outgoing
from ui.widgets.rows_table import RowsTable


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice in place of the content: what belongs here or what failed, why, and one action.

    ``other`` is a secondary action.
    """

    line: str
    why: str = ""
    action: str = ""
    other: str = ""


class PageWidget(QWidget):
    """A page under its title. ``noticed`` and ``offered`` are emitted by the buttons of the notice.

    ``leaving`` carries what of its tables and charts is to be copied or saved.
    """

    noticed = Signal()
    offered = Signal()
    leaving: Event[Outgoing] = cast("Event[Outgoing]", Signal(object))

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("page")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        margin, gap = theme.size("space.pageMargin"), theme.size("space.cardGap")
        self.subtitle = label(theme, "", "body", Tone.FAINT)
        self._actions = QWidget()
        self.buttons = QHBoxLayout(self._actions)
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.buttons.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(0, 8, 0, 8)
        head.setSpacing(12)
        head.addWidget(label(theme, title, "title"))
        head.addWidget(self.subtitle, 1)
        head.addWidget(self._actions)
        self.carried = label(theme, "", "caption", Tone.QUIET, wrap=True)
        self.carried.setContentsMargins(0, 0, 0, 8)
        self.carried.hide()
        self._whole = QWidget()
        self.content = QVBoxLayout(self._whole)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(gap)
        self._build_notice(theme, gap)
        self.footer = label(theme, "", "label", Tone.QUIET)
        self.footer.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margin, 0, margin, gap)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.carried)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.footer)

    def _build_notice(self, theme: Theme, gap: int) -> None:
        self._notice = QWidget()
        self.line, self.why = label(theme, "", "section"), label(theme, "", "body", Tone.QUIET, wrap=True)
        self.way = QPushButton()
        self.way.clicked.connect(self.noticed)
        self.other = QPushButton(flat=True)
        self.other.setObjectName("link")
        self.other.clicked.connect(self.offered)
        column = QVBoxLayout(self._notice)
        column.setContentsMargins(0, gap, 0, 0)
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.why)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def settle(self) -> None:
        """Connect its tables, its charts and its drawer; called once all of them exist."""
        for table in self.findChildren(RowsTable):
            table.leaving.connect(self.leaving)
            table.counted.connect(self._count)
        for card in self.findChildren(ChartCard):
            card.leaving.connect(self.leaving)
        for drawer in self.findChildren(Drawer):
            drawer.leaving.connect(self.leaving)

    def show_carried(self, sentence: str) -> None:
        """Show under the title what the history that is held can show; nothing for an empty sentence."""
        self.carried.setText(sentence)
        self.carried.setVisible(bool(sentence))

    def stamp(self, stamp: str) -> None:
        """Let every chart carry of which data and which filter it is."""
        for card in self.findChildren(ChartCard):
            card.stamp = stamp

    def _count(self, summary: str) -> None:
        self.footer.setText(summary)
        self.footer.setVisible(bool(summary))

    @property
    def notice_shown(self) -> bool:
        """Return whether a notice replaces the content."""
        return self._stack.currentWidget() is self._notice

    def show_content(self) -> None:
        """Show the content."""
        self._actions.show()
        self._stack.setCurrentWidget(self._whole)

    def show_notice(self, notice: Notice) -> None:
        """Show ``notice`` in the place of the content; nothing can be done with what is not there."""
        self._actions.hide()
        self.line.setText(notice.line)
        self.why.setText(notice.why)
        self.way.setText(notice.action)
        self.way.setVisible(bool(notice.action))
        self.other.setText(notice.other)
        self.other.setVisible(bool(notice.other))
        self.subtitle.clear()
        self._stack.setCurrentWidget(self._notice)

    def search(self, typed: str) -> None:
        """Show only what holds the words of ``typed``; a page without rows ignores it."""

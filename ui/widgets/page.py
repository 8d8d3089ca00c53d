"""What every page has: a title with grey words after it, its actions, its content, and a notice in place of that.

All of it is as large as there is room for, and scrolled where there is too little: nothing is squeezed or cut.
"""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QImage, QKeySequence, QPainter, QRegion, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from ui.charts.chart import SCALE
from ui.events import Event
from ui.layouts.beside import Beside
from ui.layouts.head import Head
from ui.layouts.scroll import Scroll
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.chart_card import ChartCard
from ui.widgets.drawer import Drawer
from ui.widgets.failure_line import FailureLine
from ui.widgets.labels import label
from ui.widgets.outgoing import Outgoing, Way
from ui.widgets.rows_table import RowsTable

_LEAST = 620  # pixels that the content keeps beside its evidence


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
        self._stamp = ""
        self.setObjectName("page")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on from it, but never stops at the whole
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        margin, gap = theme.size("space.pageMargin"), theme.size("space.cardGap")
        self.subtitle = label(theme, "", "body", Tone.FAINT)
        self._actions = QWidget()
        self.buttons = Wrap(8, self._actions)
        head = Head(12, label(theme, title, "title"), self.subtitle, self._actions)
        head.setContentsMargins(0, 8, 0, 8)
        self.carried = label(theme, "", "caption", Tone.QUIET, wrap=True)
        self.carried.setContentsMargins(0, 0, 0, 8)
        self.carried.hide()
        self._whole = QWidget()
        self.content = QVBoxLayout(self._whole)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(gap)
        self._build_notice(theme, gap)
        self._notice.hide()
        self.footer = label(theme, "", "label", Tone.QUIET, wrap=True)
        self.footer.setContentsMargins(margin, 0, margin, gap // 2)
        self.footer.hide()
        inside, outside = QWidget(), QWidget()
        column, framed, layout = QVBoxLayout(inside), QVBoxLayout(outside), QVBoxLayout(self)
        self._column = column
        column.setContentsMargins(margin, 0, margin, gap)
        column.addLayout(head)
        column.addWidget(self.carried)
        column.addWidget(self._whole, 1)
        column.addWidget(self._notice, 1)
        self._area = Scroll(inside, title)
        framed.addWidget(self._area, 1)
        framed.addWidget(self.footer)
        self._beside = Beside(outside)
        layout.addWidget(self._beside)
        for box in (column, framed, layout):
            box.setSpacing(0)
        for box in (framed, layout):
            box.setContentsMargins(0, 0, 0, 0)

    def _build_notice(self, theme: Theme, gap: int) -> None:
        self._notice = QWidget()
        self.line = label(theme, "", "section", wrap=True)
        self.why = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.way = QPushButton()
        self.way.clicked.connect(self.noticed)
        self.other = QPushButton(flat=True)
        self.other.setObjectName("link")
        self.other.clicked.connect(self.offered)
        column = QVBoxLayout(self._notice)
        column.setContentsMargins(0, gap, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.why)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def hold_drawer(self, drawer: Drawer) -> None:
        """Let ``drawer`` open beside the content, or over its end where that would leave it too little; Escape closes
        it.
        """
        self._beside.hold(drawer, self.theme.room(_LEAST))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.setEnabled(False)
        escape.activated.connect(drawer.dismiss)
        drawer.seen.connect(escape.setEnabled)
        drawer.closed.connect(self.setFocus)

    def settle(self) -> None:
        """Connect its tables, its charts and its drawer; called once all of them exist."""
        for table in self.findChildren(RowsTable):
            table.leaving.connect(self.leaving)
            table.counted.connect(self._count)
        for card in self.findChildren(ChartCard):
            card.leaving.connect(self.leaving)
        for drawer in self.findChildren(Drawer):
            drawer.leaving.connect(self.leaving)

    @property
    def largest_table(self) -> RowsTable | None:
        """The highest of its tables that are seen; ``None`` where none is."""
        tables = [table for table in self.findChildren(RowsTable) if table.isVisible()]
        return max(tables, key=lambda table: table.height(), default=None)

    def show_failure(self, line: FailureLine) -> None:
        """Show under the title why something was not done."""
        self._column.insertWidget(1, line)
        line.bring_into_sight()

    def show_carried(self, sentence: str) -> None:
        """Show under the title what the history that is held can show; nothing for an empty sentence."""
        self.carried.setText(sentence)
        self.carried.setVisible(bool(sentence))

    def picture(self) -> QImage:
        """Return the page as it is seen, twice as fine, above its stamp."""
        foot, theme = QFontMetrics(self.theme.font("caption")).height() + 16, self.theme
        size = self.size() + QSize(0, foot)
        image = QImage(size * SCALE, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(SCALE)
        image.fill(theme.colour("surface.canvas"))
        painter = QPainter(image)
        self.render(
            painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren | QWidget.RenderFlag.DrawWindowBackground
        )
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text.tertiary"))
        side = Qt.AlignmentFlag.AlignRight if theme.arabic else Qt.AlignmentFlag.AlignLeft
        margin = theme.size("space.pageMargin")
        area = QRect(margin, self.height(), self.width() - 2 * margin, foot)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._stamp)
        painter.end()
        return image

    def take(self, way: Way) -> None:
        """Hand the page over as a picture, to be copied or saved."""
        self.leaving.emit(Outgoing(way, self.accessibleName(), self.picture()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the page as a picture where nothing else offers anything."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, way in ((self.tr("Copy page as picture"), Way.COPY), (self.tr("Save page as picture"), Way.PNG)):
            menu.addAction(text).triggered.connect(lambda *_, way=way: self.take(way))
        menu.popup(event.globalPos())

    def stamp(self, stamp: str) -> None:
        """Let the page and every chart carry of which data and which filter it is."""
        self._stamp = stamp
        for card in self.findChildren(ChartCard):
            card.stamp = stamp

    def _count(self, summary: str) -> None:
        self.footer.setText(summary)
        self.footer.setVisible(bool(summary))

    @property
    def notice_shown(self) -> bool:
        """Return whether a notice replaces the content."""
        return not self._notice.isHidden()

    def show_content(self) -> None:
        """Show the content."""
        self._actions.show()
        self._notice.hide()
        self._whole.show()

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
        self._whole.hide()
        self._notice.show()

    def search(self, typed: str) -> None:
        """Show only what holds the words of ``typed``; a page without rows ignores it."""

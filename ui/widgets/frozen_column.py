"""The first column of a table, which stays in its place while the others are scrolled past it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView


class FrozenColumn(QTableView):
    """A second view on the same rows and the same selection, over the start of ``table``; seen only when needed.

    What is done to it is done to the table: its heading sorts, its rows are chosen and opened.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table, showGrid=False, wordWrap=False)
        self._table = table
        self.setObjectName("frozen")
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head, above = self.horizontalHeader(), table.horizontalHeader()
        head.setFixedHeight(above.height())
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(above.isSortIndicatorShown())
        head.sectionClicked.connect(self._sort)
        above.sortIndicatorChanged.connect(self._mark)
        self.activated.connect(table.activated)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        for changed in (above.sectionMoved, above.sectionResized, above.geometriesChanged):
            changed.connect(self.follow)

    def follow(self, *_: int) -> None:
        """Lie over the first shown column, as wide and as high as the table; out of sight where that is seen itself."""
        table, above = self._table, self._table.horizontalHeader()
        shown = [above.logicalIndex(at) for at in range(above.count())]
        shown = [number for number in shown if not above.isSectionHidden(number)]
        if not shown or not table.horizontalScrollBar().value():
            self.hide()
            return
        first = shown[0]
        for number in range(above.count()):
            self.setColumnHidden(number, number != first)
        width = min(table.columnWidth(first), table.viewport().width() // 2)
        self.setColumnWidth(first, width)
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        frame = table.frameWidth()
        side = table.viewport().width() - width if table.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
        left = table.viewport().x() + side
        self.setGeometry(left, frame, width, table.viewport().height() + above.height())
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.show()
        self.raise_()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what the table offers."""
        self._table.contextMenuEvent(event)

    def _mark(self, column: int, order: Qt.SortOrder) -> None:
        self.horizontalHeader().setSortIndicator(column, order)

    def _sort(self, column: int) -> None:
        head = self._table.horizontalHeader()
        ascending = head.sortIndicatorSection() != column or head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        self._table.sortByColumn(column, Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder)

"""The one table of the window: a standard view over ``RowsModel``, with the cells drawn by the theme."""

import html
from typing import cast

from PySide6.QtCore import QByteArray, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStyleOptionViewItem,
    QTableView,
)

from ui.charts.chart import FigureSheet
from ui.events import Event
from ui.layouts.share import share_out
from ui.models.rows import RowsModel
from ui.theme import Theme
from ui.widgets.cell_delegate import PADDING, CellDelegate
from ui.widgets.frozen_column import FrozenColumn
from ui.widgets.outgoing import Outgoing, Way

_LEGIBLE = 160  # pixels: a column of words that would be narrower is scrolled to
_FEWEST_ROWS, _USUAL_ROWS = 2, 4  # that can be seen at once
_RULE = 4  # pixels below the last row
_MEASURED_ROWS = 60  # enough to know how wide a column is; all of them would hold the window up


class RowsTable(QTableView):
    """Rows to sort, select, copy and open.

    ``chosen`` carries the key of the selected row, "" for none. ``counted`` carries the sum, the mean and the count of
    the selected figures as a text. ``leaving`` carries what is to be copied or saved.
    """

    chosen = Signal(str)
    counted = Signal(str)
    leaving: Event[Outgoing] = cast("Event[Outgoing]", Signal(object))

    def __init__(self, theme: Theme, rows: RowsModel, name: str, *, row_height: int, plain: bool = False) -> None:
        super().__init__(showGrid=False, wordWrap=False)
        self.rows = rows
        self._row_heights = row_height, theme.size("size.rowDouble")
        self._plain = plain  # no sort arrow beside the title
        self._legible = theme.room(_LEGIBLE)
        self._held: int | None = None  # so many rows are always seen
        self.setModel(rows)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(name)
        self.setObjectName("plainTable" if plain else "table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setFixedHeight(theme.size("size.tableHeader" if not plain else "size.tableHeaderSmall"))
        if plain:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            head.setSectionsClickable(False)
        else:
            self.setSortingEnabled(True)
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        rows.modelReset.connect(self._fit)
        rows.modelReset.connect(self._allow_typing)
        self.selectionModel().selectionChanged.connect(lambda *_: self._count_selection())
        self._own_widths: set[int] = set()
        self._words: dict[int, int] = {}  # how wide the words of each column are
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: self.menu().popup(head.mapToGlobal(at)))
        head.setSectionsMovable(not plain)
        head.sectionResized.connect(self._resized)
        self._frozen: FrozenColumn | None = None  # made when it is first needed, which in most tables is never
        self.horizontalScrollBar().valueChanged.connect(self._freeze)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.updateGeometry())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the first column stay as high as the table."""
        super().resizeEvent(event)
        self._stretch()
        if self._frozen is not None:
            self._frozen.follow()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of a few rows."""
        return QSize(2 * self._legible, self._height(_USUAL_ROWS))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of a row and the one after it."""
        return QSize(self._legible, self._height(_FEWEST_ROWS))

    def hold_rows(self, count: int) -> None:
        """Be as high as ``count`` rows, whether or not there is a bar to scroll by below them."""
        self._held = count
        rows = count * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().height() + rows + self._bar_height + _RULE)

    def _height(self, most: int) -> int:
        rows = min(max(self.rows.rowCount(), 1), most) * self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().height() + rows + self._bar_height + 2 * self.frameWidth()

    @property
    def _bar_height(self) -> int:
        """How high the bar below is; 0 where the columns have room."""
        bar = self.horizontalScrollBar()
        return bar.sizeHint().height() if self.horizontalHeader().length() > self.viewport().width() else 0

    def _freeze(self, scrolled: int) -> None:
        """Keep the first column in sight while the others are scrolled."""
        if self._frozen is None and scrolled and not self._plain:
            self._frozen = FrozenColumn(self)
        if self._frozen is not None:
            self._frozen.follow()

    def _allow_typing(self) -> None:
        """Open a cell where a person can type: by F2, a double click, or typing."""
        triggers = QAbstractItemView.EditTrigger
        typing = triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        editable = any(column.editable for column in self.rows.columns)
        self.setEditTriggers(typing if editable else triggers.NoEditTriggers)

    def selected_key(self) -> str | None:
        """Return the key of the selected row, or ``None``."""
        chosen = self.selectionModel().selectedRows()
        if not chosen:
            return None
        current = self.currentIndex().row()
        return self.rows.key(current if any(index.row() == current for index in chosen) else chosen[0].row())

    def select_key(self, key: str | None, column: int = 0) -> None:
        """Select the row of ``key`` where it is shown, at a column of it; else none."""
        row = self.rows.row_of(key) if key is not None else None
        if row is None:
            self.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.rows.index(row, column), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy what is selected: with the headings if Shift is held too; Return opens, as a double click does."""
        copies = event.key() == Qt.Key.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if copies or event.matches(QKeySequence.StandardKey.Copy):
            self.copy(headings=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the table."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return what can be done with the table: copying, saving, and which columns are shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy")).triggered.connect(lambda: self.copy(headings=False))
        menu.addAction(self.tr("Copy with headings")).triggered.connect(lambda: self.copy(headings=True))
        menu.addAction(self.tr("Save as Excel workbook")).triggered.connect(self.save)
        menu.addSeparator()
        shown = menu.addMenu(self.tr("Columns"))
        for number, column in enumerate(self.rows.columns):
            action = shown.addAction(column.title or str(number + 1))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(lambda on, number=number: self._show_column(number, on))
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset_columns)
        return menu

    def sheet(self, *, selected: bool) -> FigureSheet:
        """Return the shown columns in their order, of the rows that are selected or of all that are shown."""
        head = self.horizontalHeader()
        order = [head.logicalIndex(at) for at in range(head.count())]
        columns = [number for number in order if not self.isColumnHidden(number)]
        rows = sorted(index.row() for index in self.selectionModel().selectedRows()) if selected else []
        wanted = rows or range(self.rows.rowCount())
        heads = tuple(self.rows.columns[number].title for number in columns)
        return FigureSheet(heads, tuple(tuple(self.rows.raw(row, number) for number in columns) for row in wanted))

    def copy(self, *, headings: bool) -> None:
        """Ask for the selected rows to be copied: as lines with tabs and plain numbers, and as a table of HTML."""
        sheet = self.sheet(selected=True)
        lines = [[_plain(value) for value in row] for row in sheet.rows]
        if headings:
            lines.insert(0, list(sheet.heads))
        text = "\n".join("\t".join(_one_line(cell) for cell in line) for line in lines)
        cells = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in line)}</tr>" for line in lines)
        self.leaving.emit(Outgoing(Way.COPY, self.accessibleName(), sheet, text, f"<table>{cells}</table>"))

    def save(self) -> None:
        """Ask for the shown rows to be saved as a workbook."""
        self.leaving.emit(Outgoing(Way.XLSX, self.accessibleName(), self.sheet(selected=False)))

    def columns_state(self) -> str:
        """Return order, widths and hidden columns as text to be remembered; "" where nothing was changed."""
        head = self.horizontalHeader()
        moved = any(head.visualIndex(number) != number for number in range(head.count()))
        hidden = any(self.isColumnHidden(number) for number in range(head.count()))
        if not (moved or hidden or self._own_widths):
            return ""
        return bytes(head.saveState().toBase64().data()).decode()

    def restore_columns(self, state: str) -> None:
        """Have the columns as they were remembered; a state of other columns is left alone."""
        head = self.horizontalHeader()
        before, count = head.saveState(), head.count()
        if not head.restoreState(QByteArray.fromBase64(state.encode())) or head.count() != count:
            head.restoreState(before)
            return
        self._own_widths = set(range(count))

    def reset_columns(self) -> None:
        """Show every column in its place, as wide as its words."""
        head = self.horizontalHeader()
        for number in range(head.count()):
            self.setColumnHidden(number, False)  # noqa: FBT003 - Qt's own switch
            head.moveSection(head.visualIndex(number), number)
        self._own_widths.clear()
        self._fit()

    def _show_column(self, number: int, shown: bool) -> None:  # noqa: FBT001 - a signal's
        others = any(not self.isColumnHidden(other) for other in range(len(self.rows.columns)) if other != number)
        self.setColumnHidden(number, not shown and others)

    def _resized(self, number: int, *_: int) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton and self.underMouse():
            self._own_widths.add(number)

    def _count_selection(self) -> None:
        self.chosen.emit(self.selected_key() or "")
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        column = self._summed_column()
        if len(rows) < 2 or column is None:
            self.counted.emit("")
            return
        values = [value for row in rows if isinstance(value := self.rows.raw(row, column), float | int)]
        mean = sum(values) / len(values) if values else 0.0
        template = self.tr("{0}: sum {1}, mean {2}, {3} rows selected")
        title = self.rows.columns[column].title
        self.counted.emit(template.format(title, _written(sum(values)), _written(mean), f"{len(rows):,}"))

    def _summed_column(self) -> int | None:
        """Return the column of figures that the selection is summed by: the current one, else the last."""
        numeric = [number for number, column in enumerate(self.rows.columns) if column.numeric]
        current = self.currentIndex().column()
        return current if current in numeric else numeric[-1] if numeric else None

    def _fit(self) -> None:
        """Give every column the width of its words, and what is left over to those that stretch."""
        head, metrics = self.horizontalHeader(), self.horizontalHeader().fontMetrics()
        delegate, option = self.itemDelegate(), QStyleOptionViewItem()
        shown = min(self.rows.rowCount(), _MEASURED_ROWS)
        columns = range(len(self.rows.columns))
        two_lines = any(self.rows.cell(row, column).second for row in range(shown) for column in columns)
        self.verticalHeader().setDefaultSectionSize(max(self._row_heights[: 1 + two_lines]))
        for number, column in enumerate(self.rows.columns):
            if number in self._own_widths:
                continue
            widths = [delegate.sizeHint(option, self.rows.index(row, number)).width() for row in range(shown)]
            title = metrics.horizontalAdvance(column.title) + (2 if self._plain else 4) * PADDING + 4
            self._words[number] = max([title, *widths])
            if not column.stretch:
                head.resizeSection(number, self._words[number])
        self._stretch()
        self.updateGeometry()

    def _stretch(self) -> None:
        """Give the columns that stretch what is left over; where that is too little to read, the table is scrolled."""
        head, columns = self.horizontalHeader(), self.rows.columns
        shown = [number for number in range(len(columns)) if not self.isColumnHidden(number)]
        wide = [number for number in shown if columns[number].stretch and number not in self._own_widths]
        room = self.viewport().width() - sum(head.sectionSize(number) for number in shown if number not in wide)
        words = {number: self._words.get(number, self._legible) for number in wide}
        if room < sum(min(width, self._legible) for width in words.values()):
            most = max(self._legible, self.viewport().width() // 2)
            widths = {number: min(width, most) for number, width in words.items()}
        else:
            widths = share_out(room, words)
        for number, width in widths.items():
            head.resizeSection(number, width)
        if self._held is not None:
            self.hold_rows(self._held)


def _plain(value: str | float | None) -> str:
    """Return a figure that every program can parse: ASCII, a decimal point, no separators."""
    if value is None:
        return ""
    return value if isinstance(value, str) else repr(int(value) if float(value).is_integer() else float(value))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _written(value: float) -> str:
    decimals = 0 if abs(value) >= 100 else 1
    return f"{value:,.{decimals}f}".replace("-", "\N{MINUS SIGN}")

"""Rows for table views: what is shown, what it sorts by, and what a filter finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from core.model.names import search_fold

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the words shown, the value it sorts by (the words if none), and a hint."""

    text: str
    value: float | str | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading; numbers are set to the end of their cells."""

    title: str
    numeric: bool = False


class RowsModel(QAbstractTableModel):
    """A table that is replaced as a whole when its answer comes."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def show(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show ``rows`` in place of what was shown."""
        self.beginResetModel()
        self._rows = tuple(tuple(row) for row in rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are; a cell has none below it."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a view asks of a cell."""
        cell = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.hint or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == SORT_ROLE:
            return cell.text if cell.value is None else cell.value
        if role == SEARCH_ROLE:
            return search_fold(cell.text)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column; rows are not numbered."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        numeric = self._columns[column].numeric
        side = Qt.AlignmentFlag.AlignTrailing if numeric else Qt.AlignmentFlag.AlignLeading
        return side | Qt.AlignmentFlag.AlignVCenter


class FoundRows(QSortFilterProxyModel):
    """The rows of a model that hold every typed word, in the order that was clicked; equal rows keep their order."""

    def __init__(self, rows: RowsModel) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self.setSourceModel(rows)
        self.setSortRole(SORT_ROLE)

    def find(self, typed: str) -> None:
        """Keep the rows in which each word of ``typed`` stands in some cell; nothing typed keeps all."""
        self.beginFilterChange()
        self._words = tuple(search_fold(typed).split())
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Tell whether a row is kept."""
        if not self._words:
            return True
        model = self.sourceModel()
        texts = [model.index(row, column, parent).data(SEARCH_ROLE) for column in range(model.columnCount(parent))]
        return all(any(word in text for text in texts) for word in self._words)

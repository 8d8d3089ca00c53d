"""The model of table views: texts, sort values, search texts, and small drawings.

The model sorts and filters its own rows: a proxy model would call Python for every comparison.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.model.names import search_fold
from ui.theme import Tone

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ABSENT = "\N{EN DASH}"  # shown in place of a missing figure


@dataclass(frozen=True, slots=True)
class Range:
    """From low to high with the middle marked, on a scale from nothing to ``top``: the size of a prize."""

    low: float
    middle: float
    high: float
    top: float


@dataclass(frozen=True, slots=True)
class Bullet:
    """A figure as a bar, its reference as a tick, on a scale from zero to ``top``.

    ``before`` and ``after`` are their texts at the sides of the bar.
    """

    value: float
    target: float | None
    top: float
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DeviationMark:
    """A change as a bar from the middle over the noise that it is compared with; the scale reaches ``top`` each way.

    ``usual`` is the middle of the noise. ``rise`` and ``fall`` are the tokens of a change beyond it.
    """

    value: float
    noise: float | None
    top: float
    rise: str = "success.graphic"
    fall: str = "danger.graphic"
    usual: float = 0.0


@dataclass(frozen=True, slots=True)
class Badge:
    """A state in a word on a tint."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Heat:
    """A ground by one of five classes, 0 to 4, in the colours of ``ramp``: of ``diverging`` the middle one is noise."""

    level: int
    ramp: str = "diverging"


@dataclass(frozen=True, slots=True)
class Line:
    """The last periods of a figure, the oldest first, and whether the last one is significant."""

    values: tuple[float, ...]
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """Six small cells that draw what a kind of zero means, before its words; ``kind`` is a name of the tokens."""

    kind: str


Picture = Range | Bullet | DeviationMark | Badge | Heat | Line | Glyph


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the words shown, the value it sorts by (the words if none), a hint, and how it is drawn.

    ``second`` is a fainter line below. A picture replaces the words, which a screen reader still reads.
    """

    text: str
    value: float | str | None = None
    hint: str = ""
    second: str = ""
    tone: Tone = Tone.PLAIN
    strong: bool = False
    picture: Picture | None = None
    icon: str = ""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column by its heading; numbers are set to the end of their cells, and one that stretches takes what is left.

    The hint is shown over the heading. In an ``editable`` one a person can type.
    """

    title: str
    numeric: bool = False
    stretch: bool = False
    hint: str = ""
    editable: bool = False


class RowsModel(QAbstractTableModel):
    """A table that is replaced as a whole when its answer comes; each row has the key that the answer gave it.

    ``typed`` carries the key of a row, the number of a column and what a person typed there; the answer shows it.
    """

    typed = Signal(str, int, str)

    def __init__(self, columns: Sequence[TableColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        self._keys: tuple[str, ...] = ()
        self._order: list[int] = []
        self._words: tuple[str, ...] = ()
        self._haystacks: dict[int, str] = {}
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def show(
        self, keys: Sequence[str], rows: Sequence[Sequence[Cell]], columns: Sequence[TableColumn] | None = None
    ) -> None:
        """Show ``rows`` in place of what was shown, searched and sorted as those were.

        ``columns`` are those of the rows, ``None`` for the ones that are shown already. Other ones make another table.
        """
        if columns is not None and tuple(columns) != self.columns:
            self.show_table(columns, keys, rows)
            return
        self.beginResetModel()
        self._rows = tuple(tuple(row) for row in rows)
        self._keys = tuple(keys)
        self._haystacks = {}
        self._arrange()
        self.endResetModel()

    def show_table(self, columns: Sequence[TableColumn], keys: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show another table, in the order of its answer."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self._rows = tuple(tuple(row) for row in rows)
        self._keys = tuple(keys)
        self._haystacks = {}
        self._arrange()
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many rows there are, those that a search hides too."""
        return len(self._rows)

    def key(self, row: int) -> str:
        """Return the key of the row that is shown at ``row``."""
        return self._keys[self._order[row]]

    def raw(self, row: int, column: int) -> str | float | None:
        """Return what a cell holds for another program: the plain number of a column of numbers, else its words."""
        cell = self.cell(row, column)
        if not self.columns[column].numeric:
            return f"{cell.text}, {cell.second}" if cell.second else cell.text
        if isinstance(cell.value, (int, float)):
            return cell.value if cell.text != ABSENT else None
        return cell.text

    def row_of(self, key: str) -> int | None:
        """Return where the row with ``key`` is shown, or ``None``."""
        return next((shown for shown, number in enumerate(self._order) if self._keys[number] == key), None)

    def find(self, typed: str) -> None:
        """Show the rows in which each word of ``typed`` is in some cell; an empty text shows all."""
        self.beginResetModel()
        self._words = tuple(search_fold(typed).split())
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by ``column``, equal rows in the order of the answer; -1 gives the order of the answer back."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        at = [(self._order[index.row()], index.column()) for index in before]
        self._sorted = (column, order)
        self._arrange()
        shown = {number: row for row, number in enumerate(self._order)}
        self.changePersistentIndexList(before, [self.index(shown[number], column) for number, column in at])
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows are shown; a cell has none below it."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell that is shown at ``row`` and ``column``."""
        return self._rows[self._order[row]][column]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view asks of a cell."""
        cell = self.cell(index.row(), index.column())
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.EditRole:
            return self._editable_text(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{cell.text}, {cell.second}" if cell.second else cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.hint or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = super().flags(index)
        editable = index.isValid() and self.columns[index.column()].editable
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Pass on what was typed; what is there already is nothing new."""
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text == self._editable_text(index.row(), index.column()):
            return False
        self.typed.emit(self.key(index.row()), index.column(), text)
        return True

    def _editable_text(self, row: int, column: int) -> str:
        """Return a cell as a person would type it: plain digits, and nothing where there is no figure."""
        value = self.raw(row, column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column; rows are not numbered."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].hint or None
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _arrange(self) -> None:
        visible = [number for number in range(len(self._rows)) if self._matches(number)]
        column, order = self._sorted
        if column >= 0:
            visible.sort(
                key=lambda number: _sort_key(self._rows[number][column]), reverse=order == Qt.SortOrder.DescendingOrder
            )
        self._order = visible

    def _matches(self, number: int) -> bool:
        if not self._words:
            return True
        if number not in self._haystacks:
            shown = " \n ".join(f"{cell.text} \n {cell.second}" for cell in self._rows[number])
            self._haystacks[number] = search_fold(shown)
        return all(word in self._haystacks[number] for word in self._words)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        numeric = self.columns[column].numeric
        side = Qt.AlignmentFlag.AlignTrailing if numeric else Qt.AlignmentFlag.AlignLeading
        return side | Qt.AlignmentFlag.AlignVCenter


def _sort_key(cell: Cell) -> tuple[bool, float, str]:
    """Figures sort as figures, before words; words as a search would see them."""
    value = cell.text if cell.value is None else cell.value
    return (True, 0.0, search_fold(value)) if isinstance(value, str) else (False, value, "")

"""A layout of rows that wrap: what has no room beside what stands before it begins another row.

Nothing in it is ever squeezed below its words. What stretches shares what is left of its row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

_UNBOUNDED = 16_777_215  # Qt's own
_UNKNOWN = -1


@dataclass(slots=True)
class Entry:
    """A widget of the layout; one that stretches stands beside others while each has at least its ``least`` width."""

    item: QLayoutItem
    stretch: int = 0
    least: int = 0
    measured: int = _UNKNOWN  # its width in one line, until something changes

    @property
    def widget(self) -> QWidget:
        """The widget itself."""
        widget = self.item.widget()
        assert widget is not None  # noqa: S101 - only widgets are put in
        return widget

    @property
    def natural(self) -> int:
        """The width of its words in one line."""
        if self.measured == _UNKNOWN:
            self.measured = natural_width(self.widget)
        return self.measured

    @property
    def wanted(self) -> int:
        """The width without which it has no place in a row with others."""
        if not self.stretch:
            return self.natural
        return max(self.least or self.natural, self.item.minimumSize().width())

    def height(self, width: int) -> int:
        """Return how high it is at ``width``."""
        if self.item.hasHeightForWidth():
            return max(self.item.heightForWidth(width), self.item.minimumSize().height())
        return self.item.sizeHint().height()

    @property
    def grows(self) -> bool:
        """Whether it takes more height than it needs."""
        return bool(self.item.expandingDirections() & Qt.Orientation.Vertical)


def natural_width(widget: QWidget) -> int:
    """Return the width that ``widget`` has when nothing of it is broken into lines."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        if not widget.text():
            return 0
        margins = widget.contentsMargins()
        words = widget.fontMetrics().size(0, widget.text()).width() + 2
        return max(words + margins.left() + margins.right(), widget.minimumWidth())
    if isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull():
        return 0
    return min(max(widget.sizeHint().width(), widget.minimumWidth()), widget.maximumWidth())


Row = Sequence[Entry]


class Wrap(QLayout):
    """Puts widgets into rows from the start of the line, ``gap`` pixels apart; with ``even``, as many in each row."""

    def __init__(self, gap: int, parent: QWidget | None = None, *, even: bool = False) -> None:
        self._gap, self._even = gap, even
        self._entries: list[Entry] = []  # before Qt makes the layout, which it measures at once
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget, *, stretch: int = 0, least: int = 0, at: int | None = None) -> None:
        """Add ``widget``, before the one at place ``at`` if that is given."""
        self.addWidget(widget)
        entry = self._entries.pop()
        entry.stretch, entry.least = stretch, least
        self._entries.insert(len(self._entries) if at is None else at, entry)
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add an item of Qt's."""
        self._entries.append(Entry(item))
        self.invalidate()

    def count(self) -> int:
        """Return how many there are."""
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return one of them, none beyond the last."""
        return self._entries[index].item if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take one of them out."""
        if not 0 <= index < len(self._entries):
            return None
        self.invalidate()
        return self._entries.pop(index).item

    def invalidate(self) -> None:
        """Measure again."""
        self._heights = {}
        for entry in self._entries:
            entry.measured = _UNKNOWN
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return that it takes all the width, and more height if one of its widgets does."""
        across = Qt.Orientation.Horizontal
        return across | Qt.Orientation.Vertical if any(entry.grows for entry in self._shown) else across

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all rows at ``width``."""
        if width not in self._heights:
            left, top, right, bottom = self._margins
            inner = width - left - right
            heights = [self._height(row, inner) for row in self.rows(inner)]
            self._heights[width] = sum(heights) + self._gap * max(0, len(heights) - 1) + top + bottom
        return self._heights[width]

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the widest of them alone; how high it is, ``heightForWidth`` says."""
        left, top, right, bottom = self._margins
        sizes = [entry.item.minimumSize() for entry in self._shown]
        wide = max((size.width() for size in sizes), default=0)
        high = max((size.height() for size in sizes), default=0)
        return QSize(wide + left + right, high + top + bottom)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of all of them in one row."""
        left, top, right, bottom = self._margins
        shown = self._shown
        wide = sum(entry.natural for entry in shown) + self._gap * max(0, len(shown) - 1)
        high = max((entry.height(entry.natural) for entry in shown), default=0)
        return QSize(wide + left + right, high + top + bottom)

    def setGeometry(self, place: QRect) -> None:  # noqa: N802 - Qt's name
        """Put every widget into its row."""
        super().setGeometry(place)
        inner = place.marginsRemoved(self.contentsMargins())
        for entry in self._entries:
            if _is_nothing(entry):
                entry.item.setGeometry(QRect(inner.topLeft(), QSize()))
        rows = self.rows(inner.width())
        heights = [self._height(row, inner.width()) for row in rows]
        more = inner.height() - sum(heights) - self._gap * max(0, len(rows) - 1)
        growing = [number for number, row in enumerate(rows) if any(entry.grows for entry in row)]
        for number in growing if more > 0 else ():
            heights[number] += more // len(growing)
        top = inner.top() + (max(0, more) // 2 if not growing else 0)
        for row, height in zip(rows, heights, strict=True):
            self._place(row, QRect(inner.left(), top, inner.width(), height))
            top += height + self._gap

    def rows(self, width: int) -> list[Row]:
        """Return what stands in each row of ``width``."""
        shown = self._shown
        if self._even and shown:
            widest = max(entry.wanted for entry in shown)
            most = max(1, (width + self._gap) // (widest + self._gap))
            most = ceil(len(shown) / ceil(len(shown) / most))
            return [shown[at : at + most] for at in range(0, len(shown), most)]
        rows: list[list[Entry]] = []
        taken = 0
        for entry in shown:
            wanted = entry.wanted
            if rows and taken + self._gap + wanted <= width:
                rows[-1].append(entry)
                taken += self._gap + wanted
            else:
                rows.append([entry])
                taken = wanted
        return list(rows)

    @property
    def _shown(self) -> list[Entry]:
        return [entry for entry in self._entries if not _is_nothing(entry)]

    @property
    def _margins(self) -> tuple[int, int, int, int]:
        margins = self.contentsMargins()
        return margins.left(), margins.top(), margins.right(), margins.bottom()

    def _height(self, row: Row, width: int) -> int:
        return max(entry.height(wide) for entry, wide in zip(row, self._widths(row, width), strict=True))

    def _widths(self, row: Row, width: int) -> list[int]:
        """Return the width of each of ``row``: those that stretch share the rest, none below what it wants."""
        if self._even:
            most = max(len(every) for every in self.rows(width))
            return [(width - self._gap * (most - 1)) // most] * len(row)
        wide = [min(entry.wanted, width) for entry in row]
        rest = width - self._gap * (len(row) - 1)
        open_ones = [number for number, entry in enumerate(row) if entry.stretch]
        while open_ones:
            fixed = sum(wide[number] for number in range(len(row)) if number not in open_ones)
            share = (rest - fixed) / sum(row[number].stretch for number in open_ones)
            held = [number for number in open_ones if wide[number] > share * row[number].stretch]
            if not held:
                for number in open_ones:
                    wide[number] = int(share * row[number].stretch)
                break
            open_ones = [number for number in open_ones if number not in held]
        return wide

    def _place(self, row: Row, area: QRect) -> None:
        parent = self.parentWidget()
        side = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        left = area.left()
        for entry, width in zip(row, self._widths(row, area.width()), strict=True):
            fills = entry.stretch or entry.grows
            high = min(area.height(), self._most(entry)) if fills else min(entry.height(width), area.height())
            top = area.top() if fills else area.top() + (area.height() - high) // 2
            place = QRect(QPoint(left, top), QSize(width, high))
            entry.item.setGeometry(QStyle.visualRect(side, area, place))
            left += width + self._gap

    def _most(self, entry: Entry) -> int:
        fixed = entry.widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed
        return entry.item.sizeHint().height() if fixed else min(entry.widget.maximumHeight(), _UNBOUNDED)


def _is_nothing(entry: Entry) -> bool:
    """Return whether there is nothing to see of it: it is hidden, has no words, or holds nothing."""
    return entry.item.isEmpty() or (entry.natural <= 0 and (isinstance(entry.widget, QLabel) or not entry.stretch))

"""Two parts beside each other, with a handle between them; one below the other where that would be too narrow."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class Split(QSplitter):
    """``first`` and ``second`` share the width as ``parts`` says, where each has its ``least`` width.

    Beside each other they are as high as the higher one; with ``low``, as high as each has to be to be scrolled by
    itself.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        parts: tuple[int, int] = (1, 1),
        least: tuple[int, int] = (0, 0),
        low: bool = False,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._parts, self._least, self._low = parts, least, low
        self._both = (first, second)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(16)
        for number, part in enumerate(self._both):
            self.addWidget(part)
            self.setStretchFactor(number, parts[number])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the parts beside or below each other."""
        self._turn(event.size().width())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Give each part its height again when what it holds has changed."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._turn(self.width())
        return done

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that what is too narrow is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height at ``width``."""
        if self._is_wide(width) and self._low:
            return max(part.minimumSizeHint().expandedTo(part.minimumSize()).height() for part in self._both)
        if self._is_wide(width):
            return max(_height(part, wide) for part, wide in zip(self._both, self._shares(width), strict=True))
        return sum(_height(part, width) for part in self._both) + self.handleWidth()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the wider part: below each other they are always possible."""
        return QSize(max(_wide(part) for part in self._both), 64)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of both beside each other."""
        wide = sum(self._wanted(number) for number in range(2)) + self.handleWidth()
        return QSize(wide, self.heightForWidth(wide))

    def _wanted(self, number: int) -> int:
        part = self._both[number]
        return 0 if part.isHidden() else max(self._least[number], _wide(part))

    def _is_wide(self, width: int) -> bool:
        wanted = [self._wanted(number) for number in range(2)]
        return not all(wanted) or width >= sum(wanted) + self.handleWidth()

    def _shares(self, width: int) -> tuple[int, int]:
        """Return the widths as they are meant, none below the least; a part that is hidden has none."""
        if any(part.isHidden() for part in self._both):
            return (0, width) if self._both[0].isHidden() else (width, 0)
        rest = width - self.handleWidth()
        first = rest * self._parts[0] // sum(self._parts)
        first = min(max(first, self._wanted(0)), rest - self._wanted(1))
        return first, rest - first

    def _turn(self, width: int) -> None:
        wide = self._is_wide(width)
        side = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wide and (self.orientation() is not side or not self.property("arranged")):
            self.setOrientation(side)
            self.setSizes(list(self._shares(width)))
        elif not wide:
            self.setOrientation(side)
            heights = [_height(part, width) for part in self._both]
            more = max(0, self.height() - sum(heights) - self.handleWidth())
            self.setSizes([height + more // 2 for height in heights])
        self.setProperty("arranged", True)  # noqa: FBT003 - Qt's own switch


def _height(part: QWidget, width: int) -> int:
    if part.isHidden():
        return 0
    least = max(part.minimumSizeHint().height(), part.minimumHeight())
    return max(least, part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height())


def _wide(part: QWidget) -> int:
    return 0 if part.isHidden() else max(part.minimumSizeHint().width(), part.minimumWidth())

"""A page and its evidence: beside it where both have room, over its end where they have not."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget


class Beside(QWidget):
    """``content`` is never taken away: the ``drawer`` pushes it aside while it keeps ``least`` pixels of width."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._drawer: QWidget | None = None
        self._least = 0
        content.setParent(self)

    def hold(self, drawer: QWidget, least: int) -> None:
        """Let ``drawer`` open at the end of the content."""
        self._drawer, self._least = drawer, least
        drawer.setParent(self)
        drawer.hide()
        drawer.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the content."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room of the content."""
        return self._content.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Share the room when the evidence comes and goes."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        room, drawer = self.rect(), self._drawer
        if drawer is None or drawer.isHidden():
            self._content.setGeometry(room)
            return
        wide = min(drawer.sizeHint().width(), room.width())
        rest = room.width() - wide
        over = rest < self._least
        side = self.layoutDirection()
        content = room if over else QRect(room.topLeft(), QSize(rest, room.height()))
        self._content.setGeometry(QStyle.visualRect(side, room, content))
        at = QRect(room.left() + room.width() - wide, room.top(), wide, room.height())
        drawer.setGeometry(QStyle.visualRect(side, room, at))
        drawer.setProperty("over", over)
        drawer.raise_()

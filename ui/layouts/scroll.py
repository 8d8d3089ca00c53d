"""What is scrolled where there is too little room for it, so that nothing is squeezed or cut."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """``inside`` takes the room that there is, and never less than it needs; ``name`` is for screen readers.

    One that is ``whole`` asks for the room of all of it where something around it can be scrolled instead.
    """

    def __init__(self, inside: QWidget, name: str, *, whole: bool = False) -> None:
        super().__init__(widgetResizable=True)
        self._inside, self._whole = inside, whole
        self.setObjectName("bare")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside.setObjectName(inside.objectName() or "plain")
        self.setWidget(inside)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return whether it asks for the height of what is inside."""
        return self._whole and self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of what is inside."""
        return self._inside.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return next to nothing: what has no room is scrolled."""
        return QSize(64, 64)

"""Something that was done and can be undone: a name and the two ways."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Done(QUndoCommand):
    """It was done before it came here, so that the first redo, which Qt asks at once, does nothing."""

    def __init__(self, name: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        super().__init__(name)
        self._undo = undo
        self._redo = redo
        self._fresh = True

    def undo(self) -> None:
        """Undo it."""
        self._undo()

    def redo(self) -> None:
        """Do it again."""
        if self._fresh:
            self._fresh = False
        else:
            self._redo()

"""Collect Python's garbage on the Qt thread alone.

The collector of Python runs on whichever thread happens to allocate. A cycle may hold a widget or a timer, and Qt
deletes those on their own thread only: collected by a lane they crash the process. So the automatic collection is off
while a window lives, and a timer of the window does it in its place.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1_000
_LIBRARY = 20_000  # new objects in one second: a library was loaded, and its objects stay as long as the process


class Collector(QObject):
    """Collects when Python would have; ``close`` gives that back to Python.

    Going through a loaded library takes a tenth of a second and finds nothing, so what came by the ten thousand is put
    aside unseen. With it may go what a page or a dialog left at that moment; ``thaw`` goes through all of it again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def check(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it; put a library aside instead."""
        if gc.get_count()[0] > _LIBRARY:
            gc.freeze()
            return
        due = [number for number in range(3) if gc.get_count()[number] > gc.get_threshold()[number]]
        if due:
            gc.collect(max(due))

    def thaw(self) -> None:
        """Collect everything once, while the window is not visible."""
        gc.unfreeze()
        gc.collect()

    def close(self) -> None:
        """Collect once more, and leave it to Python from now on."""
        self._timer.stop()
        self.thaw()
        gc.enable()

"""Whether the program on the disk is another one than the one that runs, because it was upgraded meanwhile.

What runs loads parts when they are first needed; those of another edition do not fit.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from desktop_app.notifications.messages import MessageStream, Urgency

_EVERY_MS = 30_000


class UpgradeWatch(QObject):
    """Says once that the ``program`` was replaced or taken away, and that a new start is due."""

    def __init__(self, program: Path, stream: MessageStream, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._stream = stream
        self._first = self._seen()
        self.timer = QTimer(self, interval=_EVERY_MS)
        self.timer.timeout.connect(self.check)
        self.timer.start()

    def check(self) -> None:
        """Check once; after a report nothing is checked any more."""
        if self._seen() != self._first:
            self.timer.stop()
            self._stream.publish("message.replaced", Urgency.WRONG)

    def _seen(self) -> tuple[int, int, int] | None:
        try:
            stat = self._program.stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns


def of_this_program(stream: MessageStream, parent: QObject) -> None:
    """Watch the program of a build as long as ``parent`` exists; a source tree is not watched."""
    if getattr(sys, "frozen", False):
        UpgradeWatch(Path(sys.executable), stream, parent)

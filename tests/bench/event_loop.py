"""How long the event loop of the Qt thread was ever held up, and by what.

A timer ticks in that thread; what it comes late by is what a click would have waited. A thread beside it looks, while
a tick is overdue, where the Qt thread stands.
"""

import faulthandler
import tempfile
import threading
import time
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer

_TICK_MS = 5
_LOOK_SECONDS = 0.02
_LATE_SECONDS = 0.1


@dataclass
class Held:
    """The longest wait of a phase in seconds, how many were over a tenth of one, and where the longest stood."""

    longest: float = 0.0
    late: int = 0
    where: list[str] = field(default_factory=list)


class LoopWatch(QObject):
    """Watches from its creation to ``stop``; ``phase`` names what goes on from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[str, Held] = {}
        self._phase = "start"
        self._last = time.perf_counter()
        self._stack: list[str] = []
        self._ended = threading.Event()
        self._qt_thread = threading.get_ident()
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._looker = threading.Thread(target=self._look, daemon=True)
        self._looker.start()

    def phase(self, name: str) -> None:
        """Count from now on for ``name``."""
        self._tick()
        self._phase = name

    def stop(self) -> dict[str, Held]:
        """Watch no more; return what was seen by phase."""
        self._timer.stop()
        self._ended.set()
        self._looker.join()
        return self.held

    def _tick(self) -> None:
        now = time.perf_counter()
        late = now - self._last - _TICK_MS / 1000
        self._last = now
        held = self.held.setdefault(self._phase, Held())
        if late > _LATE_SECONDS:
            held.late += 1
        if late > held.longest:
            held.longest = late
            held.where = self._stack
        self._stack = []

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_SECONDS):
            if time.perf_counter() - self._last > 2 * _LOOK_SECONDS and not self._stack:
                self._stack = self._where()

    def _where(self) -> list[str]:
        """Return where the Qt thread stands, innermost first.

        By the fault handler, which reads frames without holding them: a frame that this thread let go last would take
        the Qt objects in it along, on the wrong thread.
        """
        with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
            faulthandler.dump_traceback(file)
            file.seek(0)
            dumped = file.read()
        _, _, after = dumped.partition(f"hread 0x{self._qt_thread:016x}")
        lines = after.partition("\n\n")[0].splitlines()[1:]
        return [line.strip() for line in lines[:8]]

"""The running job in words: what it does, how many rows it is about, how many seconds are left; and in the taskbar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from core.model.clock import Clock
from core.texts import numbers
from desktop_app.queries.context import AppContext
from desktop_app.system.taskbar import Taskbar
from ui.widgets.status_bar import StatusBar

_IN_ROWS = ("import.reading", "import.validating")
_SOONEST = 1.0  # seconds: before, an estimate would be a guess
_LEAST_DONE = 0.05


class Pace:
    """How long a piece of work will still take, if it goes on as it did.

    Work whose notes begin with another word (``warehouse.loading`` after ``import.reading``) is timed again.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kind = ""
        self._begin = self._end = 0.0

    def update(self, note: str, done: int, total: int) -> None:
        """Record that ``done`` of ``total`` are finished."""
        now, kind = self._now(), note.partition(".")[0]
        if kind != self._kind:
            self._kind, self._begin, self._end = kind, now, 0.0
        if total and done >= _LEAST_DONE * total and now - self._begin >= _SOONEST:
            self._end = self._begin + (now - self._begin) * total / done

    def reset(self) -> None:
        """Reset: nothing is running."""
        self._kind = ""

    @property
    def seconds_left(self) -> int | None:
        """Whole seconds, at least one; ``None`` while there is nothing to calculate from."""
        return max(1, round(self._end - self._now())) if self._kind and self._end else None

    def _now(self) -> float:
        return self._clock.now().timestamp()


class JobProgress(QObject):
    """Shows the oldest running job in the status bar, and counts its seconds down between two reports.

    ``taskbar`` shows the progress of a job on the taskbar entry of ``window``.
    """

    def __init__(
        self,
        ctx: AppContext,
        status: Callable[[], StatusBar | None],
        taskbar: Taskbar,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._taskbar, self._window = taskbar, window
        self._status = status
        self._pace = Pace(ctx.session.clock)
        self._shown: tuple[str, int, int] | None = None
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._show)
        ctx.jobs.changed.connect(self.show_job)
        ctx.progressed.connect(self._update)

    def show_job(self) -> None:
        """Show the job that runs, or that none does."""
        running = self._ctx.jobs.running
        self._shown = (running[0].title, 0, 0) if running else None
        self._pace.reset()
        self._show()

    def _update(self, note: str, done: int, total: int) -> None:
        self._pace.update(note, done, total)
        self._shown = (note, done, total)
        self._show()

    def _show(self) -> None:
        status = self._status()
        if self._shown is None:
            self._second.stop()
            self._taskbar.clear(self._window)
            if status is not None:
                status.show_job("")
            return
        if status is None:
            return
        note, done, total = self._shown
        if total:
            self._taskbar.show(self._window, done, total)
        else:  # another job without a known end: the last estimate no longer applies
            self._taskbar.clear(self._window)
        parts = [self._ctx.say(note)]
        if note in _IN_ROWS and total:
            parts.append(self._ctx.say("progress.rows", rows=numbers.figure(total)))
        if (left := self._pace.seconds_left) is not None:
            parts.append(self._ctx.say("progress.left", seconds=left))
            self._second.start()
        status.show_job(" · ".join(parts), done, total)

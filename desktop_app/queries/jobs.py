"""Jobs: long work off the Qt thread, in lanes, with progress, cancel and an orderly end.

A lane is one thread, so what shares a lane never overlaps: ``store`` is the single writer, ``compute`` asks and
forecasts, ``network`` will wait for the service. A job ends in exactly one of finished, failed and cancelled, told on
the thread that started it. Whoever asks a question again replaces the job that answers it: the old one is cancelled
and can no longer speak, so that a stale answer is never painted.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.model.errors import Cancelled


class Lane(StrEnum):
    """Which thread a job runs on."""

    STORE = "store"
    COMPUTE = "compute"
    NETWORK = "network"


_NUDGE_MS = 100


class _Kind(Enum):
    STARTED = auto()
    PROGRESS = auto()
    PARTIAL = auto()
    FINISHED = auto()
    FAILED = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True)
class _Message:
    """What a worker leaves for the thread of its job."""

    job: "Job"
    kind: _Kind
    content: Any


class Context:
    """The ``JobContext`` that work is handed: it reports by messages and asks whether to stop."""

    def __init__(self, job: "Job", post: Callable[[_Kind, Any], None]) -> None:
        self._job = job
        self._post = post

    def progress(self, done: int, total: int, note: str) -> None:
        """Report progress."""
        self._post(_Kind.PROGRESS, (done, total, note))

    def partial(self, result: Any) -> None:
        """Hand over a part of the result that is done, whatever becomes of the rest."""
        self._post(_Kind.PARTIAL, result)

    def when_stopped(self, act: Callable[[], None] | None) -> None:
        """Have ``act`` called, on the thread of the window, when the work is asked to stop: it interrupts an engine."""
        self._job.when_stopped(act)

    def check_cancelled(self) -> None:
        """Stop the work if it was asked to."""
        if self._job.stopping:
            raise Cancelled


Work = Callable[[Context], Any]


class Job(QObject):
    """One piece of work at work. ``failed`` carries the exception; the others carry what their names say."""

    started = Signal()
    progressed = Signal(int, int, str)
    partial = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._stop = threading.Event()
        self._silenced = False
        self._interrupt: Callable[[], None] | None = None
        self._again = QTimer(self, interval=_NUDGE_MS)
        self._again.timeout.connect(self.cancel)

    def cancel(self) -> None:
        """Ask the work to stop at its next chunk, and interrupt what cannot be asked, until it has ended.

        An engine that is interrupted just before it begins does not hear it.
        """
        self._stop.set()
        if self._interrupt is not None:
            self._interrupt()
            self._again.start()

    def when_stopped(self, act: Callable[[], None] | None) -> None:
        """Call ``act`` when the work is asked to stop, ``None`` no more; raises ``Cancelled`` if it was already."""
        if act is not None and self.stopping:
            raise Cancelled
        self._interrupt = act

    def replace(self) -> None:
        """Ask the work to stop, and let nothing of it be heard any more but that it was cancelled."""
        self._silenced = True
        self.cancel()

    @property
    def stopping(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._stop.is_set()

    def tell(self, message: _Message) -> None:
        """Emit what a message says; called on the thread that started the job."""
        if message.kind is _Kind.PROGRESS:
            if not self._silenced:
                self.progressed.emit(*message.content)
        elif message.kind is _Kind.PARTIAL:
            # What is done is done: a part is told even when the rest was asked to stop.
            self.partial.emit(message.content)
        elif message.kind is _Kind.STARTED:
            self.started.emit()
        else:
            self._again.stop()
            self._end(message)

    def _end(self, message: _Message) -> None:
        if message.kind is _Kind.CANCELLED or self._silenced:
            self.cancelled.emit()
        elif message.kind is _Kind.FAILED:
            self.failed.emit(message.content)
        else:
            self.finished.emit(message.content)


class Jobs(QObject):
    """The lanes, and the jobs on them. ``changed`` tells that a job began or ended.

    Workers touch no job: they leave messages in a queue and wake the thread of this object, which reads them.
    """

    changed = Signal()
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(1, thread_name_prefix=lane.value) for lane in Lane}
        self._running: list[Job] = []
        self._answering: dict[str, Job] = {}
        self._messages: SimpleQueue[_Message] = SimpleQueue()
        self._woken.connect(self._read, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended, the oldest first."""
        return tuple(self._running)

    def start(self, lane: Lane, title: str, work: Work, *, question: str | None = None) -> Job:
        """Start ``work`` on ``lane``; a job that answers the same ``question`` is replaced by it.

        Connect to the job before returning to the event loop: nothing is told earlier.
        """
        if question is not None and (old := self._answering.pop(question, None)) is not None:
            old.replace()
        job = Job(title)
        if question is not None:
            self._answering[question] = job
        self._running.append(job)
        # In a copy of the caller's context: work writes numbers in the digits of the window.
        self._lanes[lane].submit(copy_context().run, self._run, job, work)
        self.changed.emit()
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop at its next chunk."""
        for job in self._running:
            job.cancel()

    def shutdown(self, deadline: float, *, last: Callable[[], None] = lambda: None) -> bool:
        """Cancel everything and wait up to ``deadline`` seconds; tell whether all of it has ended.

        ``last`` runs on the store lane when nothing else does any more.
        """
        for job in self._running:
            job.replace()
        others = [lane.submit(lambda: None) for name, lane in self._lanes.items() if name is not Lane.STORE]
        closing = self._lanes[Lane.STORE].submit(last)
        ended = not wait([*others, closing], timeout=deadline).not_done
        for lane in self._lanes.values():
            lane.shutdown(wait=ended)
        return ended

    def _run(self, job: Job, work: Work) -> None:
        """Do the work; the only method that runs on a worker's thread."""

        def post(kind: _Kind, content: Any = None) -> None:
            self._messages.put(_Message(job, kind, content))
            self._woken.emit()

        context = Context(job, post)
        try:
            context.check_cancelled()
            post(_Kind.STARTED)
            post(_Kind.FINISHED, work(context))
        except Cancelled:
            post(_Kind.CANCELLED)
        except Exception as error:  # noqa: BLE001 - the edge of the job: a failure is told where it can be shown
            post(_Kind.FAILED, error)

    def _read(self) -> None:
        while True:
            try:
                message = self._messages.get_nowait()
            except Empty:
                return
            if message.kind not in (_Kind.STARTED, _Kind.PROGRESS, _Kind.PARTIAL):
                self._forget(message.job)
            message.job.tell(message)

    def _forget(self, job: Job) -> None:
        self._running = [each for each in self._running if each is not job]
        self._answering = {question: each for question, each in self._answering.items() if each is not job}
        self.changed.emit()

"""Jobs: long work off the Qt thread, in lanes, with progress, cancel and an orderly end.

A lane is one thread, so what shares a lane never overlaps: ``store`` is the single writer, ``compute`` asks and
forecasts, ``network`` will wait for the service. A job ends in exactly one of finished, failed and cancelled, emitted
on the thread that started it. Starting a job under the key of a running one replaces that: the old one is cancelled
and its result is dropped, so that a stale answer is never painted.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeAlias, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.model.errors import Cancelled
from ui.events import Event

T = TypeVar("T")


class Lane(StrEnum):
    """Which thread a job runs on."""

    STORE = "store"
    COMPUTE = "compute"
    NETWORK = "network"


_RETRY_MS = 100


Deliver: TypeAlias = Callable[[], None]


@dataclass(slots=True)
class _Task:
    """A job with its work, and in the end its outcome; emptied on the thread of the window.

    What the work refers to may be widgets, and a job is an object of Qt: Qt deletes them on their own thread alone. A
    lane that leaves its work last drops an empty task.
    """

    asked: "list[tuple[AnyJob, Callable[[WorkerContext], Any]]]"
    outcome: list[Deliver] = field(default_factory=list)

    def empty(self) -> "tuple[AnyJob, Deliver]":
        """Return the job and its outcome, and refer to nothing any more."""
        (job, _), outcome = self.asked.pop(), self.outcome.pop()
        return job, outcome


class WorkerContext:
    """The ``JobContext`` that is passed to work: it posts messages and checks for cancellation."""

    def __init__(self, job: "AnyJob", post: Callable[[Callable[[], None]], None]) -> None:
        self._job = job
        self._post = post

    def progress(self, done: int, total: int, note: str) -> None:
        """Report progress."""
        self._post(partial(self._job.report_progress, done, total, note))

    def deliver(self, act: Callable[[], None]) -> None:
        """Call ``act`` on the window's thread with a partial result, whatever the outcome of the job."""
        self._post(partial(self._job.report_partial, act))

    def when_stopped(self, act: Callable[[], None] | None) -> None:
        """Have ``act`` called, on the thread of the window, when the work is asked to stop: it interrupts an engine."""
        self._job.when_stopped(act)

    def check_cancelled(self) -> None:
        """Stop the work if it was asked to."""
        if self._job.stopping:
            raise Cancelled


class Job(QObject, Generic[T]):
    """One piece of work that is running or waits for its lane; ``T`` is the type of its result."""

    started = Signal()
    progressed = Signal(int, int, str)
    delivered: Event[Callable[[], None]] = cast("Event[Callable[[], None]]", Signal(object))
    finished: Event[T] = cast("Event[T]", Signal(object))
    failed: Event[Exception] = cast("Event[Exception]", Signal(object))
    cancelled = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._stop = threading.Event()
        self._replaced = False
        self._engine = threading.Lock()  # held while the engine is interrupted, and while it comes and goes
        self._interrupt: Callable[[], None] | None = None
        self._retry = QTimer(self, interval=_RETRY_MS)
        self._retry.timeout.connect(self.cancel)
        self.delivered.connect(_call)

    def cancel(self) -> None:
        """Ask the work to stop at its next chunk, and interrupt what cannot be asked, until it has ended.

        An interrupt just before an engine begins is lost, so it is sent again.
        """
        self._stop.set()
        with self._engine:
            if self._interrupt is None:
                return
            self._interrupt()
        self._retry.start()

    def when_stopped(self, act: Callable[[], None] | None) -> None:
        """Call ``act`` when the work is asked to stop, ``None`` no more; raises ``Cancelled`` if it was already.

        Waits for an interrupt on its way: after ``None`` the engine may be closed.
        """
        with self._engine:
            if act is not None and self.stopping:
                raise Cancelled
            self._interrupt = act

    def replace(self) -> None:
        """Ask the work to stop, and drop its result: all that is still emitted is that it was cancelled."""
        self._replaced = True
        self.cancel()

    @property
    def stopping(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()

    def report_started(self) -> None:
        """Emit that the work began; like all that reports, called on the thread that started the job."""
        self.started.emit()

    def report_progress(self, done: int, total: int, note: str) -> None:
        """Emit progress, unless the job was replaced."""
        if not self._replaced:
            self.progressed.emit(done, total, note)

    def report_partial(self, act: Callable[[], None]) -> None:
        """Take what is done: it counts even when the rest was asked to stop."""
        self.delivered.emit(act)

    def report_result(self, result: T) -> None:
        """End with ``result``."""
        self._retry.stop()
        if self._replaced:
            self.cancelled.emit()
        else:
            self.finished.emit(result)

    def report_failure(self, error: Exception) -> None:
        """End with ``error``."""
        self._retry.stop()
        if self._replaced:
            self.cancelled.emit()
        else:
            self.failed.emit(error)

    def report_cancelled(self) -> None:
        """End without a result, as was asked for."""
        self._retry.stop()
        self.cancelled.emit()


AnyJob: TypeAlias = Job[Any]
Work: TypeAlias = Callable[[WorkerContext], T]


def _call(act: Callable[[], None]) -> None:
    act()


class Jobs(QObject):
    """The lanes, and the jobs on them. ``changed`` is emitted when a job begins or ends.

    Workers touch no job: they leave messages in a queue and wake the thread of this object, which reads them.
    """

    changed = Signal()
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(1, thread_name_prefix=lane.value) for lane in Lane}
        self._running: list[AnyJob] = []
        self._by_key: dict[str, AnyJob] = {}
        self._messages: SimpleQueue[Deliver | _Task] = SimpleQueue()
        self._woken.connect(self._read, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[AnyJob, ...]:
        """The jobs that have not ended, the oldest first."""
        return tuple(self._running)

    def start(self, lane: Lane, title: str, work: Work[T], *, key: str | None = None) -> Job[T]:
        """Start ``work`` on ``lane``; a running job with the same ``key`` is replaced by it.

        Connect to the job before returning to the event loop: nothing is emitted earlier.
        """
        if key is not None:
            self.drop(key)
        job: Job[T] = Job(title)
        if key is not None:
            self._by_key[key] = job
        self._running.append(job)
        # In a copy of the caller's context: work writes numbers in the digits of the window.
        self._lanes[lane].submit(copy_context().run, self._run, _Task([(job, work)]))
        self.changed.emit()
        return job

    def drop(self, key: str) -> None:
        """Cancel the job that runs under ``key``, if any, and drop its result."""
        if (old := self._by_key.pop(key, None)) is not None:
            old.replace()

    def cancel_all(self) -> None:
        """Ask every job to stop at its next chunk."""
        for job in self._running:
            job.cancel()

    def shutdown(self, deadline: float, *, last: Callable[[], None] = lambda: None) -> bool:
        """Cancel everything and wait up to ``deadline`` seconds; return whether all of it has ended.

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

    def _run(self, task: _Task) -> None:
        """Do the work; with ``_outcome`` the only methods that run on a worker's thread."""
        task.outcome.append(self._outcome(task))
        self._post(task)

    def _outcome(self, task: _Task) -> Deliver:
        """Return how the job is to end. What was needed for it is left when this returns, before it is reported."""
        job, work = task.asked[0]
        context = WorkerContext(job, self._post)
        try:
            context.check_cancelled()
            self._post(job.report_started)
            return partial(job.report_result, work(context))
        except Cancelled:
            return job.report_cancelled
        except Exception as error:  # noqa: BLE001 - the edge of the job: a failure is reported where it can be shown
            return partial(job.report_failure, error)

    def _post(self, message: Deliver | _Task) -> None:
        self._messages.put(message)
        self._woken.emit()

    def _read(self) -> None:
        while True:
            try:
                message = self._messages.get_nowait()
            except Empty:
                return
            if isinstance(message, _Task):
                job, message = message.empty()
                self._remove(job)
            message()

    def _remove(self, job: AnyJob) -> None:
        self._running = [running for running in self._running if running is not job]
        self._by_key = {key: running for key, running in self._by_key.items() if running is not job}
        self.changed.emit()

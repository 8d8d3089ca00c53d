import threading
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from queue import SimpleQueue
from typing import Any

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from core.model.job_context import JobContext
from core.texts import digits
from core.texts.digits import Digits
from desktop_app.queries.jobs import Job, Jobs, Lane, WorkerContext
from tests.conftest import PATIENCE_SECONDS


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    assert qapp
    made = Jobs()
    yield made
    assert made.shutdown(5)


class Ended:
    """Hears how a job ended, and on which thread."""

    def __init__(self, job: Job) -> None:
        self.heard: list[tuple[str, Any]] = []
        self.threads: set[object] = set()
        job.finished.connect(lambda result: self._hear("finished", result))
        job.failed.connect(lambda error: self._hear("failed", error))
        job.cancelled.connect(lambda: self._hear("cancelled", None))

    def _hear(self, how: str, what: Any) -> None:
        self.heard.append((how, what))
        self.threads.add(QThread.currentThread())


def until_stopped(context: JobContext) -> None:
    while True:
        context.check_cancelled()
        threading.Event().wait(0.001)


def test_a_result_is_told_once_on_the_thread_that_asked(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.start(Lane.COMPUTE, "t", lambda _: threading.current_thread().name)
    ended = Ended(job)
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert ended.heard[0][0] == "finished"
    assert ended.heard[0][1].startswith("compute")
    assert ended.threads == {QThread.currentThread()}
    assert jobs.running == ()


def test_a_failure_is_told_with_its_exception_and_the_lane_goes_on(jobs: Jobs, qtbot: QtBot) -> None:
    def fail(_: JobContext) -> None:
        raise ZeroDivisionError

    first, second = Ended(jobs.start(Lane.STORE, "a", fail)), Ended(jobs.start(Lane.STORE, "b", lambda _: 2))
    qtbot.waitUntil(lambda: bool(first.heard and second.heard))
    assert first.heard[0][0] == "failed"
    assert isinstance(first.heard[0][1], ZeroDivisionError)
    assert second.heard == [("finished", 2)]


def test_a_cancelled_job_says_so_and_nothing_else(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.start(Lane.COMPUTE, "t", until_stopped)
    ended = Ended(job)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert ended.heard == [("cancelled", None)]


def test_an_engine_is_not_closed_while_it_is_interrupted(jobs: Jobs, qtbot: QtBot) -> None:
    running, interrupting, closed = threading.Event(), threading.Event(), threading.Event()
    was_closed: list[bool] = []

    def interrupt() -> None:
        interrupting.set()
        was_closed.append(closed.wait(0.2))  # as long as the lane would need to close it

    def work(context: WorkerContext) -> None:
        context.when_stopped(interrupt)
        running.set()
        assert interrupting.wait(PATIENCE_SECONDS)
        context.when_stopped(None)
        closed.set()
        context.check_cancelled()

    job = jobs.start(Lane.COMPUTE, "t", work)
    ended = Ended(job)
    assert running.wait(PATIENCE_SECONDS)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert ended.heard == [("cancelled", None)]
    assert was_closed == [False]


class _HeldLane(SimpleQueue[Any]):
    """Messages whose lane is held back in ``put``, so that the window is done with them first."""

    def __init__(self, wake: Callable[[], None]) -> None:
        super().__init__()
        self.wake, self.leave = wake, threading.Event()

    def put(self, item: Any, *_: Any) -> None:
        super().put(item)
        self.wake()
        assert self.leave.wait(PATIENCE_SECONDS)


def test_a_job_and_what_its_work_refers_to_go_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    class Widget:
        pass

    jobs, gone, ended = Jobs(), list[str](), list[bool]()
    messages = jobs._messages = _HeldLane(jobs._woken.emit)

    def start() -> None:
        widget = Widget()
        job = jobs.start(Lane.STORE, "t", lambda _: repr(widget))
        for thing in (widget, job):
            weakref.finalize(thing, lambda: gone.append(threading.current_thread().name))
        job.started.connect(messages.leave.set)
        job.finished.connect(lambda _: ended.append(True))

    start()
    qtbot.waitUntil(messages.leave.is_set)
    messages.leave.clear()
    qtbot.waitUntil(lambda: bool(ended))
    messages.leave.set()
    assert jobs.shutdown(PATIENCE_SECONDS)
    assert gone == [threading.main_thread().name] * 2


def test_asking_again_replaces_the_answer_that_was_on_its_way(jobs: Jobs, qtbot: QtBot) -> None:
    go = threading.Event()
    old = Ended(jobs.start(Lane.COMPUTE, "old", lambda _: go.wait(5) and "stale", key="gaps"))
    new = Ended(jobs.start(Lane.COMPUTE, "new", lambda _: "fresh", key="gaps"))
    go.set()
    qtbot.waitUntil(lambda: bool(old.heard and new.heard))
    assert old.heard == [("cancelled", None)]
    assert new.heard == [("finished", "fresh")]


def test_what_shares_a_lane_never_overlaps_and_lanes_run_beside_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    inside: list[str] = []
    met = threading.Barrier(2, timeout=PATIENCE_SECONDS)

    def write(_: JobContext) -> bool:
        inside.append("in")
        alone = len(inside) == 1
        inside.pop()
        return alone

    writes = [Ended(jobs.start(Lane.STORE, str(number), write)) for number in range(20)]
    beside = [Ended(jobs.start(lane, "meet", lambda _: met.wait())) for lane in (Lane.COMPUTE, Lane.NETWORK)]
    qtbot.waitUntil(lambda: all(each.heard for each in (*writes, *beside)))
    assert all(each.heard == [("finished", True)] for each in writes)
    assert all(each.heard[0][0] == "finished" for each in beside)


def test_progress_is_passed_on_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    def work(context: JobContext) -> None:
        for done in range(5):
            context.progress(done, 5, "import.reading")

    job = jobs.start(Lane.COMPUTE, "t", work)
    heard: list[int] = []
    job.progressed.connect(lambda done, _total, _note: heard.append(done))
    ended = Ended(job)
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert heard == [0, 1, 2, 3, 4]


def test_shutdown_stops_what_runs_and_what_waits(qapp: object) -> None:
    assert qapp
    jobs = Jobs()
    ran: list[int] = []
    jobs.start(Lane.STORE, "long", until_stopped)
    jobs.start(Lane.STORE, "waiting", lambda _: ran.append(1))
    assert jobs.shutdown(5)
    assert ran == []


def test_parts_are_told_as_they_are_done_also_when_the_rest_is_stopped(jobs: Jobs, qtbot: QtBot) -> None:
    parts: list[str] = []

    def work(context: WorkerContext) -> None:
        context.deliver(partial(parts.append, "one"))
        context.deliver(partial(parts.append, "two"))
        until_stopped(context)

    job = jobs.start(Lane.STORE, "t", work)
    ended = Ended(job)
    qtbot.waitUntil(lambda: len(parts) == 2)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert (parts, ended.heard) == (["one", "two"], [("cancelled", None)])


def test_work_writes_numbers_in_the_digits_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    with digits.written_in(Digits.ARABIC_INDIC):
        ended = Ended(jobs.start(Lane.STORE, "t", lambda _: digits.shaped("12")))
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert ended.heard == [("finished", "١٢")]

"""Run models over a panel: little work in this process or one worker, much work in several workers.

The work is split into tasks of one model and some series. Processes start by ``spawn``, as Windows and frozen builds
need. They run at low priority, and end at once when the work is cancelled.
"""

import multiprocessing
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, suppress
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.backtest import Origins, Run, run
from core.analysis.forecasting.models.available import MODELS, POOLED, SEASONAL
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.seasons import Seasons
from core.model.arrays import Ints
from core.model.forecasts.registry import Parameters
from core.model.job_context import JobContext

_MANY = 60  # series from which starting processes, two seconds each, is worth it
_CHUNK = 25  # series of a task of another process
_FEW = 5  # series of a task of this one, between which it can be cancelled
_POLL_SECONDS = 0.1
_NICE = 10


@dataclass(frozen=True, slots=True)
class ModelTask:
    """One model and some rows of a panel."""

    model: str
    rows: Ints
    panel: Panel
    runs: Origins
    horizon: int
    known: Parameters | None
    seasons: Seasons | None


def run_models(
    names: Sequence[str],
    panel: Panel,
    runs: Origins,
    horizon: int,
    context: JobContext,
    *,
    cores: int,
    known: Mapping[str, Parameters],
    apart: "Workers | None" = None,
    seasons: Seasons | None = None,
) -> dict[str, Run]:
    """Return the run of each model of ``names`` over all of ``panel``; ``known`` parameters are not learnt again.

    Models that have no season of their own see short series without their ``seasons``.
    Where there are workers ``apart``, this process learns nothing and loads no library that does.
    Progress counts series times models, under the name of the model. Raises ``Cancelled`` within half a second.
    """
    many = cores > 1 and len(panel) >= _MANY
    chunk = _CHUNK if many else _FEW
    tasks = [task for name in names for task in _tasks(name, panel, runs, horizon, known.get(name), chunk, seasons)]
    parts: dict[str, list[tuple[Ints, Run]]] = {name: [] for name in names}
    total = sum(len(task.rows) for task in tasks)
    done = 0
    for task, part in _done(tasks, context, cores if many else 1, apart):
        parts[task.model].append((task.rows, part))
        done += len(task.rows)
        context.progress(done, total, f"model.{task.model}")
    return {name: _whole(forecasts, panel, runs, horizon) for name, forecasts in parts.items()}


def cores_of(wanted: int) -> int:
    """Return how many cores are used: as many as ``wanted``; of 0, all but one of more than two."""
    there = os.cpu_count() or 1
    return min(wanted, there) if wanted else there - (there > 2)


def _tasks(
    name: str,
    panel: Panel,
    runs: Origins,
    horizon: int,
    known: Parameters | None,
    size: int,
    seasons: Seasons | None,
) -> Iterator[ModelTask]:
    """Cut the work of a model: one that learns from all series at once has one task of all of them."""
    rows = np.arange(len(panel))
    chunks = [rows] if name in (*POOLED, "lstm") else np.array_split(rows, max(1, -(-len(rows) // size)))
    for chunk in chunks:
        part = Origins(runs.seen[chunk], runs.steps[chunk])
        own = None if seasons is None or name in SEASONAL else seasons.of(chunk)
        yield ModelTask(name, chunk, panel.only(chunk), part, horizon, known, own)


def _do(task: ModelTask) -> Run:
    return run(MODELS[task.model], task.panel, task.runs, task.horizon, task.known, seasons=task.seasons)


def _do_here(task: ModelTask, context: JobContext) -> Run:
    check = context.check_cancelled
    return run(MODELS[task.model], task.panel, task.runs, task.horizon, task.known, check, task.seasons)


def _here(tasks: Sequence[ModelTask], context: JobContext) -> Iterator[tuple[ModelTask, Run]]:
    for task in tasks:
        context.check_cancelled()
        yield task, _do_here(task, context)


def _done(
    tasks: Sequence[ModelTask], context: JobContext, cores: int, apart: "Workers | None"
) -> Iterator[tuple[ModelTask, Run]]:
    if cores == 1 and apart is None:
        yield from _here(tasks, context)
    elif cores == 1 and apart is not None:
        yield from apart.run(tasks, context)
    else:
        workers = Workers(cores)
        try:
            yield from workers.run(tasks, context)
        finally:
            workers.close()


class Workers:
    """A pool of worker processes. They start on first use, and stay for the next question until ``close``.

    Several threads may share them: the second waits for the first. They receive series and return figures, and hold no
    key.
    """

    def __init__(self, cores: int = 1) -> None:
        self._cores = cores
        self._pool: ProcessPoolExecutor | None = None
        self._use = threading.Lock()

    def run(self, tasks: Sequence[ModelTask], context: JobContext) -> Iterator[tuple[ModelTask, Run]]:
        """Yield each task with its run, as it is done; raises ``Cancelled``, and then no process is left."""
        while not self._use.acquire(timeout=_POLL_SECONDS):
            context.check_cancelled()
        try:
            with ExitStack() as on_failure:
                on_failure.callback(self.close)
                ordered = sorted(tasks, key=lambda task: -len(task.rows))  # so that no long one is left for the end
                waiting = {self._started().submit(_do, task): task for task in ordered}
                while waiting:
                    context.check_cancelled()
                    finished, _ = wait(waiting, timeout=_POLL_SECONDS, return_when=FIRST_COMPLETED)
                    for future in finished:
                        yield waiting.pop(future), future.result()
                on_failure.pop_all()
        except BrokenProcessPool:
            context.check_cancelled()  # they were terminated because the answer is no longer wanted
            raise
        finally:
            self._use.release()

    def close(self) -> None:
        """Terminate the processes at once; they start again on the next use."""
        pool, self._pool = self._pool, None
        if pool is not None:
            for process in list((pool._processes or {}).values()):  # noqa: SLF001 - kill_workers came with Python 3.14
                process.kill()
            pool.shutdown(cancel_futures=True)

    def close_unused(self) -> None:
        """End the processes unless they are at work."""
        if self._use.acquire(blocking=False):
            try:
                self.close()
            finally:
                self._use.release()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._cores, mp_context=spawn, initializer=_step_back)
        return self._pool


def _step_back() -> None:
    """Lower the priority of this process, so that the desktop stays responsive."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    with suppress(AttributeError, OSError):  # Windows has no niceness
        os.nice(_NICE)


def _whole(parts: Sequence[tuple[Ints, Run]], panel: Panel, runs: Origins, horizon: int) -> Run:
    ahead = np.full((len(panel), horizon), np.nan)
    past = np.full((*runs.seen.shape, horizon), np.nan)
    parameters: dict[str, object] | None = {}
    for rows, part in parts:
        ahead[rows], past[rows] = part.ahead, part.past
        if parameters is not None:
            parameters = None if part.parameters is None else {**parameters, **part.parameters}
    return Run(ahead, past, parameters)

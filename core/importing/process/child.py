"""The reading process, seen from its parent: started for one workbook, bounded in memory and time.

What comes back is JSON and Arrow, never a pickle: a workbook that takes over its parser still cannot make the parent
run anything. A cancelled or overdue child is killed, which also gives all its memory back.
"""

import multiprocessing
import os
from dataclasses import dataclass, fields
from time import monotonic
from typing import Self, TypeVar

import pyarrow as pa

from core.importing.process import worker
from core.importing.process.extract import Request
from core.importing.process.messages import Annotation, Answer, Exploration
from core.importing.process.overview import WorkbookOverview
from core.importing.process.read_table import BatchHeader, Tables
from core.model.errors import EnvironmentFault, UserError
from core.model.imports.table_profiles import TableProfile
from core.model.job_context import JobContext

T = TypeVar("T")

_POLL_SECONDS = 0.05
# Alike on every system, and with nothing of the parent in its memory.
STARTED_BY = multiprocessing.get_context("spawn")
_ENVIRONMENT = {
    # Allocators and thread pools that reserve address space in advance would run into the limit of memory.
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    # The child lives for a second and returns all its memory on exit, so glibc may keep what is freed meanwhile.
    "MALLOC_MMAP_THRESHOLD_": str(1 << 30),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 31),
    "MALLOC_TOP_PAD_": str(64 << 20),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading process may take: bytes of memory, seconds of time."""

    memory: int = 1_536 << 20
    seconds: float = 600.0


READING = Limits()


def read_workbook(request: Request, context: JobContext, limits: Limits = READING) -> list[tuple[BatchHeader, Tables]]:
    """Read and judge a workbook in a separate process; sheets that belong together come together.

    Raises what reading raises, ``Cancelled`` on request and ``workbook.too_slow`` past the deadline. Raises
    ``workbook.too_heavy`` when the child died, which is how running out of memory looks.
    """
    with _Child("read", request, limits) as child:
        read: list[tuple[BatchHeader, Tables]] = []
        while not read or read[-1][0].following:
            header = child.expected(child.wait(context).header)
            tables = {field.name: pa.ipc.open_stream(child.receive_bytes()).read_all() for field in fields(Tables)}
            read.append((header, Tables(**tables)))
        return read


def inspect_workbook(request: Request, context: JobContext, limits: Limits = READING) -> WorkbookOverview:
    """Return what a workbook holds, sheet by sheet, without judging its figures; raises as ``read_workbook``."""
    with _Child("survey", request, limits) as child:
        return child.expected(child.wait(context).overview)


def annotate_workbook(wanted: Annotation, context: JobContext, limits: Limits) -> None:
    """Write a copy of a workbook with notes, in a separate process; raises as ``annotate`` and ``read_workbook``."""
    with _Child("annotate", wanted, limits) as child:
        child.wait(context)


def explore_workbook(wanted: Exploration, context: JobContext, limits: Limits = READING) -> TableProfile:
    """Return what the columns of a table hold, in a separate process; raises as ``explore`` and ``read_workbook``."""
    with _Child("look", wanted, limits) as child:
        return child.expected(child.wait(context).profile)


class _Child:
    """A process at work on one request; leaving the block ends it in any case."""

    def __init__(self, task: str, request: Request | Annotation | Exploration, limits: Limits) -> None:
        self._file = request.path.name
        self._deadline = monotonic() + limits.seconds
        self._connection, theirs = STARTED_BY.Pipe(duplex=False)
        password = request.password.get_secret_value() if request.password else None
        arguments = (
            task,
            theirs,
            str(request.path),
            password,
            request.model_dump_json(exclude={"password"}),
            limits.memory,
        )
        self._process = STARTED_BY.Process(target=worker.live, args=arguments, daemon=True)
        before = {name: os.environ.get(name) for name in _ENVIRONMENT}
        os.environ.update(_ENVIRONMENT)
        try:
            self._process.start()
        finally:
            _restore_environment(before)
        theirs.close()
        pa.array(())  # the first array makes pyarrow look for pandas; now, while the child works, that costs nothing

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self._connection.close()

    def wait(self, context: JobContext) -> Answer:
        """Pass progress on until the child has an answer; raise the error that it reports."""
        while True:
            context.check_cancelled()
            if monotonic() > self._deadline:
                raise UserError("workbook.too_slow", file=self._file)
            if not self._connection.poll(_POLL_SECONDS):
                continue
            answer = Answer.model_validate_json(self.receive_bytes())
            if answer.kind == "progress":
                context.progress(answer.done, answer.total, answer.note)
            elif answer.kind == "error":
                raise (EnvironmentFault if answer.fault else UserError)(answer.code, **answer.data)
            elif answer.kind == "bug":
                raise RuntimeError(answer.note)
            else:
                return answer

    def expected(self, part: T | None) -> T:
        """Return the part of an answer that was asked for; one without it counts as the end of the child."""
        if part is None:
            raise UserError("workbook.too_heavy", file=self._file)
        return part

    def receive_bytes(self) -> bytes:
        """Return the next message; a child that ended without one has run out of its memory or crashed."""
        try:
            return self._connection.recv_bytes()
        except (EOFError, ConnectionResetError) as error:
            raise UserError("workbook.too_heavy", file=self._file) from error


def _restore_environment(before: dict[str, str | None]) -> None:
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value

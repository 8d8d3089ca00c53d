"""The reading process: started for one workbook, bounded in memory and time, and ended when it has answered.

What comes back is JSON and Arrow, never a pickle: a workbook that takes over its parser still cannot make the parent
run anything. A cancelled or overdue child is killed, which also gives all its memory back.
"""

import multiprocessing
import os
import sys
from dataclasses import dataclass, fields
from multiprocessing.connection import Connection
from time import monotonic
from typing import Any, Literal, Self

import pyarrow as pa
from pydantic import BaseModel

from core.importing.extract import Header, Request, Tables
from core.model.errors import AppError, EnvironmentFault, UserError
from core.model.job_context import JobContext

_POLL_SECONDS = 0.05
_ENVIRONMENT = {"ARROW_DEFAULT_MEMORY_POOL": "system", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading process may take: bytes of memory, seconds of time."""

    memory: int = 1_536 << 20
    seconds: float = 600.0


class Answer(BaseModel):
    """One message of the child; tables follow a header as raw Arrow streams."""

    kind: Literal["progress", "error", "header", "layout"]
    done: int = 0
    total: int = 0
    note: str = ""
    fault: bool = False
    code: str = ""
    data: dict[str, str | int | float | None] = {}
    header: Header | None = None
    layout: dict[str, Any] | None = None


def read_workbook(request: Request, context: JobContext, limits: Limits = Limits()) -> tuple[Header, Tables]:
    """Read and judge a workbook in a process of its own.

    Raises what reading raises, ``Cancelled`` when asked to stop, ``workbook.too_slow`` past the deadline and
    ``workbook.too_heavy`` when the child died, which is what running out of its memory looks like.
    """
    with _Child(_answer_with_tables, request, limits) as child:
        answer = child.wait(context)
        if answer.header is None:
            raise UserError("workbook.too_heavy", file=request.path.name)
        tables = {each.name: pa.ipc.open_stream(child.receive_bytes()).read_all() for each in fields(Tables)}
        return answer.header, Tables(**tables)


def inspect_workbook(request: Request, context: JobContext, limits: Limits = Limits()) -> dict[str, Any]:
    """Return what a workbook holds, sheet by sheet, without judging its figures; raises as ``read_workbook``."""
    with _Child(_answer_with_layout, request, limits) as child:
        return child.wait(context).layout or {}


class _Child:
    """A process at work on one request; leaving the block ends it in any case."""

    def __init__(self, target: Any, request: Request, limits: Limits) -> None:
        self._file = request.path.name
        self._deadline = monotonic() + limits.seconds
        spawn = multiprocessing.get_context("spawn")
        self._connection, theirs = spawn.Pipe(duplex=False)
        self._process = spawn.Process(
            target=_run, args=(target, theirs, request.model_dump_json(), limits.memory), daemon=True
        )
        before = {name: os.environ.get(name) for name in _ENVIRONMENT}
        os.environ.update(_ENVIRONMENT)
        try:
            self._process.start()
        finally:
            _restore_environment(before)
        theirs.close()

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
            else:
                return answer

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


def _run(target: Any, connection: Connection, request: str, memory: int) -> None:
    """Live the child's life: take the limits on, answer once, say nothing else."""
    _limit_memory(memory)
    sys.stderr = sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for life
    wanted = Request.model_validate_json(request)
    try:
        target(connection, wanted)
    except AppError as error:
        fault = isinstance(error, EnvironmentFault)
        _send(connection, Answer(kind="error", fault=fault, code=error.code, data=dict(error.data)))
    except MemoryError:
        _send(connection, Answer(kind="error", code="workbook.too_heavy", data={"file": wanted.path.name}))


def _answer_with_tables(connection: Connection, request: Request) -> None:
    from core.importing.extract import extract

    def progress(done: int, total: int, note: str) -> None:
        _send(connection, Answer(kind="progress", done=done, total=total, note=note))

    header, tables = extract(request, progress)
    _send(connection, Answer(kind="header", header=header))
    for each in fields(Tables):
        table: pa.Table = getattr(tables, each.name)
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as writer:
            writer.write_table(table)
        connection.send_bytes(sink.getvalue())


def _answer_with_layout(connection: Connection, request: Request) -> None:
    from core.importing.survey import survey

    _send(connection, Answer(kind="layout", layout=survey(request)))


def _send(connection: Connection, answer: Answer) -> None:
    connection.send_bytes(answer.model_dump_json(exclude_none=True).encode())


def _limit_memory(memory: int) -> None:
    """Bound the address space where the system can; a core dump would hold figures, so there is none."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

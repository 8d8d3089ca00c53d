"""The child's side of the reading process: apply the limits, check the file, read it, answer.

The parsers take a third of a second to load. The guard needs none of them, so it checks the file in a thread meanwhile.
Nothing is parsed before the guard has passed it.
"""

import os
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import fields
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from core.importing.readers import guard
from core.importing.readers.guard import Guarded

if TYPE_CHECKING:
    from core.importing.process.messages import Answer


def live(task: str, connection: Connection, path: str, password: str | None, request: str, memory: int) -> None:
    """Do ``task`` (``read``, ``survey``, ``look`` or ``annotate``) for the JSON of what is wanted; say nothing else."""
    _limit_memory(memory)
    _silence()
    sys.meta_path.insert(0, _WithoutPandas())
    with ThreadPoolExecutor(1) as pool:
        guarded = pool.submit(_guard, Path(path), password)
        _answer(task, connection, Path(path).name, request, guarded)


class _WithoutPandas:
    """Keeps pandas out: pyarrow loads it, where it is installed, with its first array, and nothing here needs it."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:  # noqa: ARG004 - as it is called
        """Find nothing, and for pandas not even that."""
        if name == "pandas":
            raise ModuleNotFoundError(name=name)


Send = Callable[["Answer"], None]


def _answer(task: str, connection: Connection, file: str, request: str, guarded: Future[Guarded]) -> None:
    from core.importing.process.messages import Answer  # slow: loads while the guard checks the file
    from core.model.errors import AppError, EnvironmentFault

    def send(answer: Answer) -> None:
        connection.send_bytes(answer.model_dump_json().encode())

    try:
        _TASKS[task](request, guarded, send, connection)
    except AppError as error:
        fault = isinstance(error, EnvironmentFault)
        send(Answer(kind="error", fault=fault, code=error.code, data=dict(error.data)))
    except MemoryError:
        send(Answer(kind="error", code="workbook.too_heavy", data={"file": file}))
    except Exception as error:  # noqa: BLE001 - the edge of this process: whatever else was raised is a bug
        send(Answer(kind="bug", note=type(error).__name__))


def _read(request: str, guarded: Future[Guarded], send: Send, connection: Connection) -> None:
    from core.importing.process.extract import Request, extract  # slow: loads while the guard checks the file
    from core.importing.process.messages import Answer
    from core.importing.process.read_table import Tables

    def progress(done: int, total: int, note: str) -> None:
        send(Answer(kind="progress", done=done, total=total, note=note))

    progress(0, 0, "import.guarding")
    for header, tables in extract(Request.model_validate_json(request), guarded.result(), progress):
        send(Answer(kind="header", header=header))
        for field in fields(Tables):
            connection.send_bytes(_stream(getattr(tables, field.name)))


def _survey(request: str, guarded: Future[Guarded], send: Send, _: Connection) -> None:
    from core.importing.process.extract import Request  # slow: loads while the guard checks the file
    from core.importing.process.messages import Answer
    from core.importing.process.survey import survey

    send(Answer(kind="overview", overview=survey(Request.model_validate_json(request), guarded.result().inspected)))


def _look(request: str, guarded: Future[Guarded], send: Send, _: Connection) -> None:
    from core.importing.process.exploration import explore  # slow: loads while the guard checks the file
    from core.importing.process.messages import Answer, Exploration

    send(Answer(kind="profile", profile=explore(Exploration.model_validate_json(request), guarded.result().inspected)))


def _annotate(request: str, guarded: Future[Guarded], send: Send, _: Connection) -> None:
    from core.importing.process.annotation import annotate  # slow: loads while the guard checks the file
    from core.importing.process.messages import Annotation, Answer

    annotate(Annotation.model_validate_json(request), guarded.result().inspected)
    send(Answer(kind="done"))


_TASKS = {"read": _read, "survey": _survey, "look": _look, "annotate": _annotate}


def _guard(path: Path, password: str | None) -> Guarded:
    started = perf_counter()
    return Guarded(guard.inspect(path, password), perf_counter() - started)


def _stream(table: object) -> bytes:
    import pyarrow as pa  # slow: a format loads where it is read or written

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:  # type: ignore[attr-defined]
        writer.write_table(table)
    return bytes(memoryview(sink.getvalue()))


def _silence() -> None:
    """Let nothing that a library prints reach the terminal, not even one that writes to the descriptors themselves."""
    null = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(null, descriptor)
    os.close(null)
    sys.stderr = sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for life


def _limit_memory(memory: int) -> None:
    """Bound the address space where the system can; a core dump would hold figures, so there is none."""
    if sys.platform == "win32":
        return
    import resource  # Windows has none

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

"""One import in a separate process, which the test lets die or starve.

``count`` prints how many statements the commit runs; ``kill N`` ends the process by SIGKILL before the N-th of them;
``starve N`` lets no file grow over N bytes, as a full disk would. The process begins as the reading processes of the
tests do, and forks its own: it has threads only after it has read.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from core.importing.process import child
from core.model.clock import SystemClock
from core.model.errors import AppError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.store import vault as vaults
from core.store.vault import Vault


def watch_commit(kill_at: int | None) -> dict[str, int]:
    """Count the statements inside the transaction; die before the one that is named."""
    counted = {"statements": 0}
    whole = Vault.transaction

    def traced(_: str) -> None:
        counted["statements"] += 1
        if counted["statements"] == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextlib.contextmanager
    def transaction(self: Vault) -> Iterator[Any]:
        self.db.conn.set_trace_callback(traced)
        with whole(self) as db:
            yield db
        self.db.conn.set_trace_callback(None)

    Vault.transaction = transaction  # type: ignore[method-assign]
    return counted


@dataclass(frozen=True, slots=True)
class Attempt:
    """How the process ended, and what it printed."""

    code: int
    out: str
    errors: str


def attempt(folder: Path, file: Path, password: str, fault: str, number: int = 0) -> Attempt:
    """Import ``file`` in a process with a ``fault``; one that was killed has the negative number of the signal."""
    (out, to_out), (errors, to_errors) = (multiprocessing.Pipe(duplex=False) for _ in range(2))
    work = (to_out, to_errors, folder, file, password, fault, number)
    process = child.STARTED_BY.Process(target=_run, args=work)
    process.start()
    to_out.close()
    to_errors.close()
    printed = [_text(end) for end in (out, errors)]
    process.join()
    code = process.exitcode
    process.close()
    assert code is not None
    return Attempt(code, *printed)


def _text(end: Connection) -> str:
    """Return all that a process prints until it ends."""
    with end, open(end.fileno(), encoding="utf-8", closefd=False) as text:
        return text.read()


def _run(out: Connection, errors: Connection, *arguments: Any) -> None:
    """Print to the pipes, as a program does to its terminal, and end with the code of the import."""
    for descriptor, end in ((1, out), (2, errors)):
        os.dup2(end.fileno(), descriptor)
        end.close()
    child.STARTED_BY = multiprocessing.get_context("fork")
    sys.exit(_import(*arguments))


def _import(folder: Path, file: Path, password: str, fault: str, number: int) -> int:
    session = Session(actor="tester", role=Role.OWNER, scope=None, clock=SystemClock())
    with vaults.unlock(folder, password, session, writable=True) as vault:
        counted = watch_commit(number if fault == "kill" else None)
        if fault == "starve":
            import resource

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))
        try:
            import_workbook(Access(vault, session), file, Options(accept=True), Unattended())
        except AppError as error:
            print(error.code)
            return 4
    print(counted["statements"])
    return 0

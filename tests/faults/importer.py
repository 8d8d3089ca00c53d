"""One import in a process of its own, which the test lets die or starve: ``importer.py VAULT FILE FAULT [NUMBER]``.

``count`` prints how many statements the commit runs; ``kill N`` ends the process by SIGKILL before the N-th of them;
``starve N`` lets no file grow over N bytes, as a full disk would.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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


def main() -> int:
    folder, file, fault, *number = sys.argv[1:]
    session = Session(actor="tester", role=Role.OWNER, scope=None, clock=SystemClock())
    with vaults.unlock(Path(folder), os.environ["RAFF_PASSWORD"], session, writable=True) as vault:
        counted = watch_commit(int(number[0]) if fault == "kill" else None)
        if fault == "starve":
            import resource

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(number[0]), int(number[0])))
        try:
            import_workbook(Access(vault, session), Path(file), Options(accept=True), Unattended())
        except AppError as error:
            print(error.code)
            return 4
    print(counted["statements"])
    return 0


if __name__ == "__main__":
    sys.exit(main())

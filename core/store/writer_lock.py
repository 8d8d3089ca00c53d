"""One writer at a time: whoever writes to a vault, or to its slots, has its lock."""

from pathlib import Path

from filelock import FileLock, Timeout

from core.model.errors import EnvironmentFault, write_fault

LOCK = "writer.lock"


def take(folder: Path) -> FileLock:
    """Return the lock of the vault in ``folder``, taken; raises ``vault.busy`` and those of ``write_fault``."""
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise EnvironmentFault("vault.busy") from error
    except OSError as error:
        raise write_fault(error, folder) from error
    return lock

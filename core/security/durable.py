"""Atomic, durable writes: a file is wholly old or wholly new after a crash."""

import contextlib
import os
from pathlib import Path

from core.model.errors import write_fault

_OWNER_ONLY = 0o600


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` for the owner alone; after a power cut it is there wholly or not at all.

    Raises what ``write_fault`` gives.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise write_fault(error, path) from error


def sync_folder(folder: Path) -> None:
    """Sync the directory ``folder``, on systems that store names apart from content."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""Files of recovery: requests, answers and private keys, each one small JSON document for its owner alone."""

import json
import os
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from core.model.errors import UserError, read_fault, write_fault
from core.security.durable import replace_file

M = TypeVar("M", bound=BaseModel)
_MOST_BYTES = 64 * 1024
_MODE = 0o600


def load(path: Path, model: type[M]) -> M:
    """Return the document in ``path``.

    Raises ``disk.unreadable``, ``recovery.newer`` for the file of a later release, and ``recovery.unreadable`` with the
    ``kind`` of file that was expected.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError as error:
        raise read_fault(path) from error
    kind = str(model.model_fields["kind"].default)
    try:
        # A file that is cut off here is no document any more.
        _refuse_newer(content, kind, path)
        return model.model_validate_json(content)
    except (ValueError, RecursionError) as error:  # a ValidationError is a ValueError
        raise UserError("recovery.unreadable", file=path.name, kind=kind.rpartition("-")[2]) from error


def _refuse_newer(content: bytes, kind: str, path: Path) -> None:
    document = json.loads(content)
    if isinstance(document, dict) and document.get("kind") == kind and document.get("format") != 1:
        raise UserError("recovery.newer", file=path.name)


def save(path: Path, document: BaseModel) -> None:
    """Write ``document`` to ``path``; raises ``recovery.exists``, and those of ``write_fault``."""
    if path.exists():
        raise UserError("recovery.exists", file=path.name)
    replace_file(path, document.model_dump_json(indent=1).encode())


def append(path: Path, line: str) -> None:
    """Add ``line`` to the log ``path``, durably; raises those of ``write_fault``."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _MODE)
        with os.fdopen(descriptor, "ab") as file:
            file.write(line.encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise write_fault(error, path) from error

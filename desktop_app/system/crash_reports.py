"""Crash reports: where in the code it happened, and on what versions. Nothing of the data.

An exception's own words may hold a figure or a name, and so may the variables around it; a crash file has neither.
A fault below Python (a segmentation fault) leaves the lines of every thread, by file and number alone.
"""

import faulthandler
import json
import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import TextIO
from uuid import uuid4

from core.model.clock import Clock, stamp

_PARTS = ("raff", "pyside6-essentials", "sqlcipher3", "duckdb", "pyarrow", "cryptography")
_NATIVE = "native.txt"
_MOST_FILES = 20
_OWNER_ONLY = 0o600


class CrashKeeper:
    """Writes crash reports and calls ``reported`` with the kind of each; ``install`` hooks it into the process."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder / "crashes"
        self.reported: Callable[[str], None] = lambda _: None
        self._clock = clock
        self._native: TextIO | None = None

    def install(self) -> None:
        """Handle every uncaught exception, on every thread, and faults below Python."""
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(args.exc_type, args.exc_value, args.exc_traceback)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / _NATIVE).touch(mode=_OWNER_ONLY)
            (self.folder / _NATIVE).chmod(_OWNER_ONLY)  # one of an earlier release is readable by others
            self._native = (self.folder / _NATIVE).open("a", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            faulthandler.enable()

    def uninstall(self) -> None:
        """Give the hooks of Python back."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        faulthandler.disable()
        if self._native is not None:
            self._native.close()
            self._native = None

    def save(self, error: BaseException) -> Path | None:
        """Write a bundle for ``error``; return its file, or ``None`` where the disk does not take it."""
        path = self.folder / f"{uuid4()}.json"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for old in sorted(self.folder.glob("*.json"), key=os.path.getmtime)[: -_MOST_FILES + 1]:
                old.unlink()
            path.write_text(json.dumps(self._bundle(error), indent=1), encoding="utf-8")
            path.chmod(_OWNER_ONLY)
        except OSError:
            return None
        return path

    def _caught(self, kind: type[BaseException], error: BaseException | None, _: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            return
        self.save(error)
        self.reported(kind.__name__)

    def _bundle(self, error: BaseException) -> dict[str, object]:
        return {
            "at": stamp(self._clock.now()),
            "kind": type(error).__name__,
            "causes": [type(cause).__name__ for cause in _causes(error)],
            "where": [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in _frames(error)],
            "python": platform.python_version(),
            "system": f"{platform.system()} {platform.release()} {platform.machine()}",
            "versions": {name: _version(name) for name in _PARTS},
        }


def _causes(error: BaseException) -> list[BaseException]:
    causes: list[BaseException] = []
    while (error.__cause__ or error.__context__) is not None and len(causes) < _MOST_FILES:
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
        causes.append(error)
    return causes


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    """Return where ``error`` came through, without reading a line of source or a variable."""
    return list(traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False))


def _short(name: str) -> str:
    """Return a file by its last parts: the folders above say who the user is."""
    return "/".join(Path(name).parts[-3:])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"

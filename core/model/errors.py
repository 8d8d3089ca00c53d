"""The tree of errors, by who can resolve them.

    Exception
    +-- AppError                 carries a stable code and data, never a sentence
    |   +-- UserError            the person can mend it: another file, another password
    |   +-- EnvironmentFault     the world failed: disk full, vault locked, file damaged
    +-- Cancelled                asked for; not an error and never shown as one

Anything else that is raised is a bug. The sentence, in English or Arabic, is made from the code and the data by
``core.texts`` at the edge, so that no deep function decides on wording.
"""

import errno
from collections.abc import Mapping
from pathlib import Path

Datum = str | int | float | None


class AppError(Exception):
    """A failure with a stable ``code`` (``workbook.no_header``) and the ``data`` that its sentence needs."""

    def __init__(self, code: str, /, **data: Datum) -> None:
        super().__init__(code)
        self.code = code
        self.data: Mapping[str, Datum] = data

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.code, dict(self.data)))


class UserError(AppError):
    """Something that the person can mend."""


class EnvironmentFault(AppError):  # noqa: N818 - the fault is not in the call
    """Something that failed around the program."""


class Cancelled(Exception):  # noqa: N818 - being asked to stop is no error
    """The work was asked to stop and left everything as it was."""


_WRITING = {
    errno.ENOSPC: "disk.full",
    errno.EDQUOT: "disk.full",
    errno.EROFS: "disk.read_only",
    errno.EACCES: "disk.not_allowed",
    errno.EPERM: "disk.not_allowed",
    errno.ENOENT: "disk.no_folder",
    errno.ENOTDIR: "disk.no_folder",
}


def write_fault(error: Exception, path: Path) -> EnvironmentFault:
    """Return why ``path`` could not be written, by the number that the system gave ``error`` or what caused it.

    ``disk.full``, ``disk.read_only``, ``disk.not_allowed``, ``disk.no_folder``, else ``disk.failed``; its ``file`` is
    the whole path.
    """
    cause = error if isinstance(error, OSError) else error.__cause__ or error.__context__
    number = cause.errno if isinstance(cause, OSError) and cause.errno is not None else 0
    return EnvironmentFault(_WRITING.get(number, "disk.failed"), file=str(path.absolute()))


def read_fault(path: Path) -> EnvironmentFault:
    """Return that ``path`` could not be read: ``disk.unreadable`` with the whole path as its ``file``."""
    return EnvironmentFault("disk.unreadable", file=str(path.absolute()))


def _rebuild(kind: type[AppError], code: str, data: dict[str, Datum]) -> AppError:
    return kind(code, **data)

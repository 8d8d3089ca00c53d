"""The failures of the libraries that read workbooks, given the names that they mean."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from core.model.errors import UserError


@contextlib.contextmanager
def unreadable(path: Path) -> Iterator[None]:
    """Raise ``workbook.unreadable`` or ``workbook.too_heavy`` for whatever a reading library raises.

    They have no common ancestor, and a panic in a compiled one is not even an ``Exception``. A library that cannot be
    loaded ran into the memory limit, for they are all installed.
    """
    try:
        yield
    except (UserError, KeyboardInterrupt, SystemExit):
        raise
    except (MemoryError, ImportError) as error:
        raise UserError("workbook.too_heavy", file=path.name) from error
    except BaseException as error:  # a panic of a compiled library is no Exception
        raise UserError("workbook.unreadable", file=path.name) from error

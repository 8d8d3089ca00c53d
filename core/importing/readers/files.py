"""Files that a person names: opened, hashed, or refused with the reason."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest
from io import BufferedReader
from pathlib import Path

from core.model.errors import EnvironmentFault, UserError


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """Yield the bytes of ``path``.

    Raises ``workbook.missing``, ``workbook.is_a_folder``, ``workbook.no_file`` for a pipe or a device, which would
    never end, and ``workbook.unreachable``.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise UserError("workbook.no_file", file=path.name)
        with path.open("rb") as file:
            yield file
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError("workbook.missing", file=path.name) from error
    except IsADirectoryError as error:
        raise UserError("workbook.is_a_folder", file=path.name) from error
    except OSError as error:
        raise EnvironmentFault("workbook.unreachable", file=path.name) from error


def content_hash(path: Path) -> str:
    """Return the sha256 of the file at ``path``; raises as ``opened``."""
    with opened(path) as file:
        return file_digest(file, "sha256").hexdigest()

"""The files in which leases and orders arrive: each one small JSON document."""

from pathlib import Path
from typing import TypeVar

from core.model.errors import read_fault
from core.security.signed import SignedDocument

D = TypeVar("D", bound=SignedDocument)
_MOST_BYTES = 64 * 1024


def load(path: Path, model: type[D]) -> D:
    """Return the document in ``path``; raises ``disk.unreadable``, and that of ``SignedDocument.read``."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)  # one that is cut off here is no document any more
    except OSError as error:
        raise read_fault(path) from error
    return model.read(content)

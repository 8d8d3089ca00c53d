"""Workbooks that a password protects, opened in memory: the clear bytes never touch the disk.

Excel encrypts some workbooks with a password that is built into it and opens them without asking; so does Raff.
"""

from io import BytesIO
from pathlib import Path
from typing import Protocol

from core.importing.readers.failures import unreadable
from core.importing.readers.files import opened
from core.model.errors import UserError

_BUILT_IN = "VelvetSweatshop"
_PACKAGE_STREAMS = ("EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le"))


class _Encrypted(Protocol):
    """A protected workbook of the decrypting library."""

    def load_key(self, *, password: str) -> None: ...

    def decrypt(self, outfile: BytesIO, /) -> None: ...


def unlock(path: Path, password: str | None) -> bytes | None:
    """Return the clear bytes of the OLE file at ``path``, or ``None`` if it is not encrypted.

    Raises ``workbook.password`` when a password is needed and none was given. Raises ``workbook.password_wrong`` when
    it does not open the file, and ``workbook.unreadable`` for a damaged or unknown encryption.
    """
    with opened(path) as file:
        content = file.read()
    book = _encrypted(content, path.name)
    if book is None:
        return None
    for word in (_BUILT_IN, password):
        if word is not None and (clear := _decrypt(book, word, path)) is not None:
            return clear
    raise UserError("workbook.password" if password is None else "workbook.password_wrong", file=path.name)


def _encrypted(content: bytes, name: str) -> _Encrypted | None:
    """Return the workbook as the decrypting library sees it, or ``None`` if there is nothing to decrypt."""
    import msoffcrypto  # slow: for protected workbooks alone

    package = any(stream in content for stream in _PACKAGE_STREAMS)
    try:
        book = msoffcrypto.OfficeFile(BytesIO(content))
        return book if book.is_encrypted() else None
    except Exception as error:  # the errors of this library have no common ancestor
        if package:
            raise UserError("workbook.unreadable", file=name) from error
        return None  # not encrypted as far as this library can detect; the reader of .xls decides


def _decrypt(book: _Encrypted, password: str, path: Path) -> bytes | None:
    """Return the clear bytes, or ``None`` if this is not the password."""
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError  # slow: for protected workbooks alone

    clear = BytesIO()
    with unreadable(path):
        try:
            book.load_key(password=password)
            book.decrypt(clear)
        except (InvalidKeyError, DecryptionError):
            return None
    return clear.getvalue()

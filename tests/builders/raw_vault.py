"""The bytes of a vault without its encryption: of its file and its log, free room and all.

SQLCipher 4 encrypts each page of 4,096 bytes with AES-256-CBC; its last 80 bytes are the vector and the seal, and the
first 16 of the file are the salt.
"""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from core.security import keys
from core.store.vault import DATABASE

_PAGE, _RESERVED, _VECTOR, _SALT = 4_096, 80, 16, 16
_LOG_HEADER, _FRAME_HEADER = 32, 24


def plain_bytes(folder: Path, vault_key: bytes) -> bytes:
    """Return every page of the file and of the log, decrypted."""
    key = keys.store_key(vault_key)
    file = (folder / DATABASE).read_bytes()
    pages = [file[at : at + _PAGE] for at in range(0, len(file), _PAGE)]
    first = pages[0][_SALT:]
    log_file = folder / f"{DATABASE}-wal"
    log = log_file.read_bytes() if log_file.exists() else b""
    step = _FRAME_HEADER + _PAGE
    frames = [log[at + _FRAME_HEADER : at + step] for at in range(_LOG_HEADER, len(log), step)]
    plain = [_decrypted(first, key)]
    plain += [_decrypted(page, key) for page in (*pages[1:], *frames) if len(page) == _PAGE]
    return b"".join(plain)


def _decrypted(page: bytes, key: bytes) -> bytes:
    content, end = page[:-_RESERVED], page[-_RESERVED:]
    cipher = Cipher(algorithms.AES(key), modes.CBC(end[:_VECTOR]))
    decryptor = cipher.decryptor()
    return decryptor.update(content[: len(content) // 16 * 16]) + decryptor.finalize()

"""Look for planted markers in files, however a program may have written them.

Each is looked for in UTF-8 and UTF-16 (both orders, any case), in base64 at each of its three positions, as escapes of
JSON, and numbers as doubles too; in the file itself and in every deflate, zlib and gzip stream within it.
"""

import base64
import contextlib
import json
import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_MOST = 64 * 1024 * 1024  # unpacked, of one stream
_ZIP_MEMBER = re.compile(rb"PK\x03\x04.{22}(..)(..)", re.DOTALL)
_GZIP = re.compile(rb"\x1f\x8b\x08")
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_READABLE = {b"SQLite format 3\x00": "a database in clear", b"PAR1": "a Parquet file in clear"}


def forms(marker: str) -> set[bytes]:
    """Return the byte strings as which ``marker`` may stand in a file; letters are small, for files are searched so."""
    texts = {marker.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")}
    plain = {text.lower() for text in texts} | {json.dumps(marker)[1:-1].encode().lower()}
    with contextlib.suppress(ValueError):
        plain |= {struct.pack(order, float(marker)).lower() for order in ("<d", ">d")}
    return plain


def encoded(marker: str) -> set[bytes]:
    """Return the parts of base64 that ``marker`` makes at each position; those are searched as they are."""
    parts = set()
    for text in (marker.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")):
        for shift in range(3):
            whole = base64.b64encode(bytes(shift) + text)
            parts.add(whole[(0, 2, 3)[shift] : -4])
    return {part for part in parts if len(part) >= 8}


class MarkerScan:
    """Finds ``markers``, given by name, in files and folders."""

    def __init__(self, markers: Mapping[str, str]) -> None:
        self._plain = {name: forms(text) for name, text in markers.items()}
        self._encoded = {name: encoded(text) for name, text in markers.items()}
        self.files = 0

    def in_folders(self, folders: Iterable[Path]) -> list[str]:
        """Return what was found: the file, and the marker or what else must not be there."""
        return [
            f"{file}: {what}"
            for folder in folders
            for file in sorted(folder.rglob("*"))
            if file.is_file() and not file.is_symlink()
            for what in self.in_file(file)
        ]

    def in_file(self, file: Path) -> list[str]:
        """Return what a file holds, by its name and by its content."""
        self.files += 1
        content = file.read_bytes()
        readable = [what for head, what in _READABLE.items() if content.startswith(head)]
        return readable + sorted({*self.in_bytes(file.name.encode()), *self.in_bytes(content)})

    def in_bytes(self, content: bytes) -> set[str]:
        """Return the names of the markers within ``content`` and the streams that it holds."""
        names = self._of(content)
        for stream in _streams(content):
            names |= self._of(stream)
        return names

    def _of(self, content: bytes) -> set[str]:
        small = content.lower()
        plain = {name for name, parts in self._plain.items() if any(part in small for part in parts)}
        return plain | {name for name, parts in self._encoded.items() if any(part in content for part in parts)}


def _streams(content: bytes) -> Iterator[bytes]:
    """Yield what unpacks within ``content``: members of archives, gzip and zlib streams."""
    for match in _ZIP_MEMBER.finditer(content):
        start = match.end() + int.from_bytes(match[1], "little") + int.from_bytes(match[2], "little")
        yield from _unpacked(content, start, -zlib.MAX_WBITS)
    for match in _GZIP.finditer(content):
        yield from _unpacked(content, match.start(), zlib.MAX_WBITS | 16)
    for match in _ZLIB.finditer(content):
        yield from _unpacked(content, match.start(), zlib.MAX_WBITS)


def _unpacked(content: bytes, start: int, window: int) -> Iterator[bytes]:
    try:
        stream = zlib.decompressobj(window).decompress(content[start:], _MOST)
    except zlib.error:
        return
    if stream:
        yield stream

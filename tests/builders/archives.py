"""Archives that no program of good will writes."""

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

SHEET = "xl/worksheets/sheet1.xml"


def members(path: Path) -> dict[str, bytes]:
    """Return the members of the archive at ``path`` by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewrite(path: Path, changes: Mapping[str, bytes | None]) -> Path:
    """Replace members, add new ones, and drop those that are ``None``."""
    kept = {**members(path), **changes}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in kept.items():
            if content is not None:
                archive.writestr(name, content)
    return path


def replace_in(path: Path, old: bytes, new: bytes, member: str = SHEET) -> Path:
    """Replace bytes within one member, which must hold them."""
    content = members(path)[member]
    assert old in content
    return rewrite(path, {member: content.replace(old, new)})


def patch_headers(path: Path, offset: int, value: int) -> Path:
    """Set a 16-bit field, ``offset`` bytes into each local header (and two more into each central one)."""
    content = bytearray(path.read_bytes())
    for mark, more in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        at = content.find(mark)
        while at >= 0:
            struct.pack_into("<H", content, at + offset + more, value)
            at = content.find(mark, at + 4)
    path.write_bytes(content)
    return path

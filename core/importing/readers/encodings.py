"""The encoding of a text file, by its mark, by its zero bytes, or because it decodes."""

import codecs
import re
from pathlib import Path

from core.importing.readers.files import opened

BYTE_ORDER_MARK = "\ufeff"
SAMPLE_BYTES = 1 << 20
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_WIDE_HEAD = 4_096
_FEWEST_ZEROS = 0.25
_CONTROL = re.compile("[\0-\x08\x0e-\x1f]")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")


def marked_encoding(head: bytes) -> str | None:
    """Return the encoding that the mark at the beginning of a file names, ``None`` without one."""
    return next((name for mark, name in _MARKS.items() if head.startswith(mark)), None)


def unmarked_wide(head: bytes) -> str | None:
    """Return the byte order of UTF-16 without its mark, ``None`` for anything else.

    Delimiters, digits and line ends have a zero byte, always on the same side; every line end must have it.
    """
    sample = head[: _WIDE_HEAD - _WIDE_HEAD % 2]
    sides = sample[0::2].count(0), sample[1::2].count(0)
    if min(sides) or max(sides) < _FEWEST_ZEROS * (len(sample) // 2) or not sample:
        return None
    name = "utf-16-le" if sides[1] else "utf-16-be"
    text = codecs.getincrementaldecoder(name)("replace").decode(sample)
    return None if has_control(text) or "\ufffd" in text or sample.count(b"\n") > text.count("\n") else name


def has_control(text: str) -> bool:
    """Return whether ``text`` holds a character that no table has: a control character but tab and line ends."""
    return _CONTROL.search(text) is not None


def encoding_of(path: Path) -> str:
    """Return the encoding: by its mark or its zeros, UTF-8 if it decodes, else a code page of Windows.

    That is the Arabic one where most of the letters beyond ASCII make Arabic words, or else the Western one.
    """
    with opened(path) as file:
        head = file.read(SAMPLE_BYTES)
        if name := marked_encoding(head) or unmarked_wide(head):
            return name
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(SAMPLE_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            arabic = head.decode("cp1256")
            words = sum(len(word) for word in _ARABIC_WORD.findall(arabic))
            high = sum(byte > 0x7F for byte in head)
            return "windows-1256" if 2 * words > high else "windows-1252"
    return "utf-8"

"""The dialect of a text file: its encoding and its delimiter, detected from the file and shown on the receipt."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from core.importing.readers.files import opened

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SAMPLE_BYTES = 1 << 20
_SAMPLE_ROWS = 40
_DELIMITERS = (",", ";", "\t", "|")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text file is written."""

    encoding: str
    delimiter: str

    @property
    def name(self) -> str:
        """The dialect in a few words, for the receipt."""
        parted = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[self.delimiter]
        return f"text, {self.encoding.removesuffix('-sig')}, {parted}"


def recognise(path: Path) -> Dialect:
    """Return the dialect of the text file at ``path``; raises as ``opened`` does."""
    encoding = _encoding(path)
    return Dialect(encoding, _delimiter(path, encoding))


def records(path: Path, dialect: Dialect) -> Iterator[list[str]]:
    """Yield the records of the file, a list of cells each; an empty line is an empty record."""
    with path.open(encoding=dialect.encoding, newline="") as file:
        yield from csv.reader(file, delimiter=dialect.delimiter)


def _encoding(path: Path) -> str:
    """Return the encoding: by its mark, UTF-8 if it decodes, else the Arabic or the Western code page of Windows."""
    with opened(path) as file:
        head = file.read(_SAMPLE_BYTES)
        for mark, name in _MARKS.items():
            if head.startswith(mark):
                return name
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(_SAMPLE_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            arabic = head.decode("cp1256")
            words = sum(len(word) for word in _ARABIC_WORD.findall(arabic))
            high = sum(byte > 0x7F for byte in head)
            return "windows-1256" if 2 * words > high else "windows-1252"
    return "utf-8"


def _delimiter(path: Path, encoding: str) -> str:
    """Return what parts the first rows into the same number of cells most often, and into most of them."""
    scores = {}
    for delimiter in _DELIMITERS:
        rows = islice(records(path, Dialect(encoding, delimiter)), _SAMPLE_ROWS)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
        scores[delimiter] = (count, width)
    return max(scores, key=lambda delimiter: scores[delimiter])

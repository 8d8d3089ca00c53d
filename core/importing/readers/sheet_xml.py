"""The cells of a sheet of an ``.xlsx``, by its XML and apart from every reader.

The guard counts them at the speed of memory while it unpacks. Only where that count differs from what a reader gave is
each cell looked at here.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import takewhile
from pathlib import Path, PurePosixPath
from posixpath import normpath
from xml.parsers import expat

from core.importing.readers.contents import Content

_CHUNK = 1 << 18
_ELEMENT = re.compile(
    rb"<(?:\w+:)?row(?=[\s/>])(?P<row>[^>]*)>"
    rb"|<(?:\w+:)?c(?=[\s/>])(?P<cell>[^>]*?)(?:/>|>(?P<body>.*?)</(?:\w+:)?c>)",
    re.DOTALL,
)
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)(\d+)["']""")
_TYPE = re.compile(rb"""\st\s*=\s*["'](\w+)["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>(.*?)</(?:\w+:)?v>", re.DOTALL)
_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^>]*)?>(.*?)</(?:\w+:)?t>", re.DOTALL)
_STRING = re.compile(rb"<(?:\w+:)?si(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_PHONETIC = re.compile(rb"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_ROW_BEGIN = re.compile(rb"<(?:\w+:)?row(?=[\s/>])")


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int  # absolute, from 0
    column: int
    kind: bytes
    text: bytes


class SheetXml:
    """One sheet of an open ``.xlsx``; ``part`` is the name of its XML, as the guard counts it."""

    def __init__(self, book: Path | bytes, sheet: str) -> None:
        self._archive = zipfile.ZipFile(BytesIO(book) if isinstance(book, bytes) else book)
        self._members = {name.replace("\\", "/"): name for name in self._archive.namelist()}
        self._root = self._target("", "/officeDocument", None)
        self.part = self._part(sheet)

    def close(self) -> None:
        """Close the file."""
        self._archive.close()

    def count_until(self, last_row: int) -> int:
        """Return how many cells end in the rows up to ``last_row`` (absolute, from 0), without reading further."""
        return sum(1 for _ in takewhile(lambda cell: cell.row <= last_row, self._cells()))

    def contents(self, header_row: int) -> Iterator[Content]:
        """Yield the cells under ``header_row`` (absolute, from 0) that are not blank."""
        strings: list[str] | None = None
        for cell in self._cells():
            if cell.row <= header_row:
                continue
            text = unescape(cell.text.decode("utf-8", "replace"))
            if cell.kind == b"s":
                strings = self._strings() if strings is None else strings
                text = strings[int(text)] if text.isdecimal() and int(text) < len(strings) else text
            if text.strip():
                yield Content(cell.row - header_row - 1, cell.column, text, cell.kind == b"e")

    def empty_texts(self, header_row: int) -> frozenset[tuple[int, int]]:
        """Return the (row under the header, column) of formulas whose value is the empty text; it is a value."""
        cells = (cell for cell in self._cells() if cell.row > header_row and cell.kind == b"str" and not cell.text)
        return frozenset((cell.row - header_row - 1, cell.column) for cell in cells)

    def _cells(self) -> Iterator[_Cell]:
        """Yield the cells that have an end of their own, in the order of the file; the text of one may be empty."""
        row = column = -1
        for part in self._parts():
            for match in _ELEMENT.finditer(part):
                if match["row"] is not None:
                    reference = _REFERENCE.search(b" " + match["row"])
                    row, column = (int(reference[2]) - 1 if reference else row + 1), -1
                    continue
                reference = _REFERENCE.search(match["cell"])
                column = column + 1 if reference is None or not reference[1] else _column(reference[1])
                place = row if reference is None or not reference[1] else int(reference[2]) - 1
                if match["body"] is not None:
                    value = _VALUE.search(match["body"])
                    text = b"".join(_TEXT.findall(match["body"])) if value is None else value[1]
                    kind = _TYPE.search(match["cell"])
                    yield _Cell(place, column, kind[1] if kind else b"n", text)

    def _parts(self) -> Iterator[bytes]:
        """Yield the XML in pieces of whole rows."""
        rest = b""
        with self._archive.open(self._members[self.part]) as stream:
            while chunk := stream.read(_CHUNK):
                rest += chunk
                begins = [match.start() for match in _ROW_BEGIN.finditer(rest)]
                if len(begins) > 1:
                    yield rest[: begins[-1]]
                    rest = rest[begins[-1] :]
        yield rest

    def _strings(self) -> list[str]:
        content = self._archive.read(self._members[self._target(self._root, "/sharedStrings", None)])
        texts = (b"".join(_TEXT.findall(_PHONETIC.sub(b"", string or b""))) for string in _STRING.findall(content))
        return [unescape(text.decode("utf-8", "replace")) for text in texts]

    def _part(self, sheet: str) -> str:
        """Return the name of the XML of ``sheet``; raises ``KeyError`` where the workbook does not lead to one."""
        identifier = next(
            value
            for attributes in self._elements(self._root, "sheet")
            if attributes.get("name") == sheet
            for key, value in attributes.items()
            if key.rpartition(":")[2] == "id"
        )
        return self._target(self._root, "", identifier)

    def _target(self, part: str, kind: str, identifier: str | None) -> str:
        path = PurePosixPath(part)
        relations = str(path.parent / "_rels" / f"{path.name}.rels")
        for attributes in self._elements(relations, "Relationship"):
            if attributes.get("Id") == identifier or (not identifier and attributes.get("Type", "").endswith(kind)):
                return normpath(str(path.parent / attributes["Target"])).lstrip("/")
        raise KeyError(part)

    def _elements(self, part: str, name: str) -> list[dict[str, str]]:
        elements: list[dict[str, str]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag.rpartition(":")[2] == name:
                elements.append(attributes)

        parser = expat.ParserCreate()
        parser.StartElementHandler = start
        parser.Parse(self._archive.read(self._members[part]), True)  # noqa: FBT003 - it takes no name
        return elements


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number - 1

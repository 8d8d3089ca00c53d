"""The cells of an ``.ods``, by its XML: the only place where its errors and empty formulas are seen.

LibreOffice writes an error as a string without a text and a type of its own, which readers give as a blank. OpenOffice
writes a zero whose shown text is the error, which they give as a zero.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.parsers import expat

from core.importing.readers.contents import Content

_CONTENT = "content.xml"
_CHUNK = 1 << 20
_ERROR = re.compile(r"#(?=[^A-Z]*[A-Z])[A-Z0/]+[!?]?|Err:\d{3}")
_MOST_COLUMNS = 16_384
_NUMBERS = ("float", "currency", "percentage")


def ods_contents(book: Path | bytes, sheet: str, header_row: int) -> Iterator[Content]:
    """Yield the cells of ``sheet`` under ``header_row`` (absolute, from 0) that are not blank, row by row."""
    cells = _Cells(sheet, header_row)
    with zipfile.ZipFile(BytesIO(book) if isinstance(book, bytes) else book) as archive, archive.open(_CONTENT) as part:
        while chunk := part.read(_CHUNK):
            cells.feed(chunk, is_final=False)
            yield from cells.taken()
        cells.feed(b"", is_final=True)
        yield from cells.taken()


class _Cells:
    """Follows the elements of one sheet; the rows of an earlier or later one are passed over."""

    def __init__(self, sheet: str, header_row: int) -> None:
        self._sheet, self._first = sheet, header_row + 1
        self._inside = False
        self._row, self._rows = 0, 1
        self._column, self._columns = 0, 1
        self._attributes: dict[str, str] = {}
        self._text: list[str] = []
        self._line: list[tuple[range, str, bool, bool]] = []
        self._note = self._paragraph = 0
        self._collected: list[Content] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def feed(self, chunk: bytes, *, is_final: bool) -> None:
        self._parser.Parse(chunk, is_final)

    def taken(self) -> list[Content]:
        """Return the cells since the last call."""
        cells, self._collected = self._collected, []
        return cells

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if name == "table:table":
            self._inside = attributes.get("table:name") == self._sheet
            self._row = 0
        elif not self._inside:
            return
        elif name == "table:table-row":
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
            self._column, self._line = 0, []
        elif kind in ("table-cell", "covered-table-cell"):
            self._columns = int(attributes.get("table:number-columns-repeated", 1))
            self._attributes, self._text = attributes, []
        elif kind == "annotation":
            self._note += 1
        elif kind == "p":
            self._paragraph += 1

    def _end(self, name: str) -> None:
        kind = name.rpartition(":")[2]
        if name == "table:table":
            self._inside = False
        elif not self._inside:
            return
        elif name == "table:table-row":
            self._end_row()
        elif kind in ("table-cell", "covered-table-cell"):
            self._end_cell()
        elif kind == "annotation":
            self._note -= 1
        elif kind == "p":
            self._paragraph -= 1

    def _characters(self, text: str) -> None:
        if self._paragraph and not self._note:
            self._text.append(text)

    def _end_cell(self) -> None:
        first, self._column = self._column, self._column + self._columns
        kind, text = self._attributes.get("office:value-type"), "".join(self._text).strip()
        value, formula = self._attributes.get("office:value"), self._attributes.get("table:formula", "")
        columns = range(first, min(self._column, _MOST_COLUMNS))
        if value is None and not text and kind in (None, *_NUMBERS):
            if formula:
                self._line.append((columns, f"={formula.partition('=')[2]}", False, True))
            return
        computed = bool(formula) and kind == "string"
        is_error = self._attributes.get("calcext:value-type") == "error"
        if not is_error and (computed or (value is not None and float(value) == 0)):
            is_error = _ERROR.fullmatch(text) is not None
        if is_error or text or kind not in (None, "string"):
            self._line.append((columns, text or value or "", is_error, False))

    def _end_row(self) -> None:
        first, self._row = self._row, self._row + self._rows
        for row in range(max(first, self._first), self._row) if self._line else ():
            for columns, text, is_error, is_formula in self._line:
                self._collected += [
                    Content(row - self._first, column, text, is_error, is_formula) for column in columns
                ]

"""The dialect of a text file: its encoding, its delimiter and its quotes, detected and shown on the receipt."""

import contextlib
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from core.importing.readers.encodings import BYTE_ORDER_MARK, SAMPLE_BYTES, encoding_of
from core.importing.readers.files import opened
from core.importing.readers.quotes import QUOTE, examine, plain_records
from core.model.errors import UserError

_LATER_MARKS = (b"\n\xef\xbb\xbf", b"\r\xef\xbb\xbf")
_SEAM = 3
_SAMPLE_ROWS = 40
_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text file is written.

    ``quoted``: a quote at the beginning of a cell encloses it; else it is a letter, as in ``"12 TRAY``. ``joined``: a
    later line begins with the byte order mark of a second file. ``records`` counts the records, by the line ends and
    quotes of the file and apart from every reader.
    """

    encoding: str
    delimiter: str
    quoted: bool = True
    joined: bool = False
    records: int = field(default=0, compare=False)

    @property
    def name(self) -> str:
        """The dialect in a few words, for the receipt."""
        parted = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[self.delimiter]
        letters = "" if self.quoted else ", quotes as letters"
        return f"text, {self.encoding.removesuffix('-sig')}, {parted}{letters}"


def recognise(path: Path) -> Dialect:
    """Return the dialect of the text file at ``path``.

    Raises as ``opened`` does, and ``workbook.quote_open`` or ``workbook.quote_swallows`` where a quote loses rows.
    """
    encoding = encoding_of(path)
    delimiter, width = _delimiter(path, encoding)
    return _settled(path, Dialect(encoding, delimiter), width)


def records(path: Path, dialect: Dialect) -> Iterator[list[str]]:
    """Yield the records of the file, a list of cells each; an empty line is an empty record."""
    lines = text_lines(path, dialect)
    if dialect.quoted:
        yield from csv.reader(lines, delimiter=dialect.delimiter)
    else:
        yield from csv.reader(lines, delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE)


def text_lines(path: Path, dialect: Dialect) -> Iterator[str]:
    """Yield the lines of the file with their ends; the byte order mark of a joined file is no part of its line."""
    with path.open(encoding=dialect.encoding, newline="") as file:
        if dialect.joined:
            yield from (line.removeprefix(BYTE_ORDER_MARK) for line in file)
        else:
            yield from file


def _delimiter(path: Path, encoding: str) -> tuple[str, int]:
    """Return what parts the first rows into the same number of cells most often, and into most of them; and that."""
    best, most = _DELIMITERS[0], (0, 1)
    for quoted in (True, False):
        for delimiter in _DELIMITERS:
            width, count = _commonest(path, Dialect(encoding, delimiter, quoted=quoted))
            if (count, width) > most:
                best, most = delimiter, (count, width)
        if most[0]:
            break
    return best, most[1]


def _commonest(path: Path, dialect: Dialect) -> tuple[int, int]:
    """Return the commonest width of the first rows, and how many have it; rows of one cell do not count."""
    widths: Counter[int] = Counter()
    with contextlib.suppress(csv.Error):  # a cell without an end; the rows before it count
        for row in islice(records(path, dialect), _SAMPLE_ROWS):
            widths[len(row)] += len(row) > 1
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return width, count


def _settled(path: Path, dialect: Dialect, width: int) -> Dialect:
    """Return ``dialect`` with what its quotes and line ends are.

    Raises ``workbook.quote_open`` or ``workbook.quote_swallows`` where a quote loses rows, unless every quote that
    begins a cell plainly is a mark of inches.
    """
    seen = _marks(path, dialect.encoding)
    dialect = replace(dialect, joined=seen.joined)
    if not seen.quotes:
        return replace(dialect, records=seen.lines)
    plain = plain_records(text_lines(path, dialect), dialect.delimiter, width)
    if plain is not None:
        return replace(dialect, records=plain)
    quotes = examine(text_lines(path, dialect), dialect.delimiter, width)
    if not quotes.faults:
        return replace(dialect, records=quotes.records)
    if quotes.literal:
        return replace(dialect, quoted=False, records=quotes.lines)
    fault = quotes.faults[0]
    if fault.last is None:
        raise UserError("workbook.quote_open", file=path.name, line=fault.first)
    raise UserError("workbook.quote_swallows", file=path.name, line=fault.first, last=fault.last)


@dataclass(slots=True)
class _Marks:
    """Whether a text holds quotes, whether a later line begins with a byte order mark, and how many lines it has."""

    quotes: bool = False
    joined: bool = False
    lines: int = 0


def _marks(path: Path, encoding: str) -> _Marks:
    """Look for quotes and line ends at the speed of memory, apart from every reader."""
    seen = _Marks()
    if encoding.startswith("utf-16"):
        for number, line in enumerate(text_lines(path, Dialect(encoding, ",")), 1):
            seen.quotes = seen.quotes or QUOTE in line
            seen.joined = seen.joined or (number > 1 and line.startswith(BYTE_ORDER_MARK))
            seen.lines = number
        return seen
    last = b""
    with opened(path) as file:
        while chunk := file.read(SAMPLE_BYTES):
            seen.quotes = seen.quotes or b'"' in chunk
            part = last[-_SEAM:] + chunk
            seen.joined = seen.joined or any(mark in part for mark in _LATER_MARKS)
            if b"\r" in chunk or last.endswith(b"\r"):
                seen.lines += chunk.count(b"\r") - (last[-1:] + chunk).count(b"\r\n")
            seen.lines += chunk.count(b"\n")
            last = chunk
    seen.lines += bool(last) and not last.endswith((b"\n", b"\r"))
    return seen

"""Small files that cases of our own write: texts, sheets, and containers whose errors no library here writes."""

import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.builders.workbooks import write_sheets

Write = Callable[[Path], None]
Cell = str | float | None


def text(*lines: str, encoding: str = "utf-8", end: str = "\r\n") -> Write:
    """Return what writes a text file of ``lines``."""

    def write(path: Path) -> None:
        path.write_bytes("".join(line + end for line in lines).encode(encoding))

    return write


def texts(**contents: Sequence[str]) -> Write:
    """Return what writes each of several text files by the name of its stem."""

    def write(path: Path) -> None:
        text(*contents[path.stem])(path)

    return write


def sheets(**named: Sequence[Sequence[object]]) -> Write:
    """Return what writes a workbook with a sheet for each name."""
    return book(named)


def book(named: Mapping[str, Sequence[Sequence[object]]]) -> Write:
    """Return what writes a workbook with a sheet for each name, of any letters."""

    def write(path: Path) -> None:
        write_sheets(path, named)

    return write


def rows(*lines: str) -> list[list[object]]:
    """Return a row of cells for each of ``lines``: separated by ``;``, numbers where they are plain, else texts."""
    return [[_cell(cell.strip()) for cell in line.split(";")] for line in lines]


def _cell(content: str) -> object:
    if not content:
        return None
    return float(content) if content.replace(".", "", 1).isdigit() and content.isascii() else content


_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)

_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


def ods(*lines: Sequence[Cell], old: bool = False) -> Write:
    """Return what writes an ods; a text with ``#`` or ``Err:`` first is an error, one with ``=`` a formula alone.

    LibreOffice writes an error as a string with a type of its own, OpenOffice (``old``) as a zero with its text.
    """

    def element(cell: Cell) -> str:
        if cell is None:
            return "<table:table-cell/>"
        if isinstance(cell, float | int):
            kind = f'office:value-type="float" office:value="{cell}"'
            return f"<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>"
        if cell.startswith("="):
            return f'<table:table-cell table:formula="of:{cell}"/>'
        if not cell.startswith(("#", "Err:")):
            return f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        kind = 'office:value-type="string" office:string-value="" calcext:value-type="error"'
        kind = 'office:value-type="float" office:value="0"' if old else kind
        return f"<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>"

    body = "".join(f"<table:table-row>{''.join(map(element, line))}</table:table-row>" for line in lines)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Sales">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content)
            archive.writestr("META-INF/manifest.xml", _MANIFEST)

    return write


_ERRORS = {"#DIV/0!": 0x07, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#N/A": 0x2A}
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xlsb(*lines: Sequence[Cell]) -> Write:
    """Return what writes a binary workbook; the name of an error is that error."""

    def record(number: int, data: bytes = b"") -> bytes:
        code = bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
        return code + bytes([len(data) & 0x7F | 0x80, len(data) >> 7]) + data

    def wide(content: str) -> bytes:
        return struct.pack("<I", len(content)) + content.encode("utf-16-le")

    def cell(column: int, content: Cell) -> bytes:
        place = struct.pack("<II", column, 0)
        if content is None:
            return record(1, place)
        if isinstance(content, str):
            return (
                record(3, place + bytes([_ERRORS[content]])) if content in _ERRORS else record(6, place + wide(content))
            )
        return record(5, place + struct.pack("<d", content))

    def sheet() -> bytes:
        size = record(148, struct.pack("<IIII", 0, len(lines) - 1, 0, len(lines[0]) - 1))
        parts = [record(129), size, record(145)]
        for number, line in enumerate(lines):
            parts.append(record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0)))
            parts += [cell(column, content) for column, content in enumerate(line)]
        return b"".join([*parts, record(146), record(130)])

    workbook = b"".join(
        [
            record(131),
            record(143),
            record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Sales")),
            record(144),
            record(132),
        ]
    )

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in _members(workbook, sheet()).items():
                archive.writestr(name, content)

    return write


def _members(workbook: bytes, sheet: bytes) -> dict[str, bytes | str]:
    kinds = "application/vnd.ms-excel"
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.bin" ContentType="{kinds}.sheet.binary.macroEnabled.main"/>'
        f'<Override PartName="/xl/worksheets/sheet1.bin" ContentType="{kinds}.worksheet"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATION}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATION}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        "xl/workbook.bin": workbook,
        "xl/worksheets/sheet1.bin": sheet,
    }


def xls(*lines: Sequence[Cell]) -> Write:
    """Return what writes a workbook of Excel 5 in its container; the name of an error is that error."""

    def record(number: int, data: bytes = b"") -> bytes:
        return struct.pack("<HH", number, len(data)) + data

    def cell(row: int, column: int, content: Cell) -> bytes:
        place = struct.pack("<HHH", row, column, 0)
        if content is None:
            return b""
        if isinstance(content, str):
            if content in _ERRORS:
                return record(0x205, place + bytes([_ERRORS[content], 1]))
            return record(0x204, place + struct.pack("<H", len(content)) + content.encode("cp1252"))
        return record(0x203, place + struct.pack("<d", content))

    begin = record(0x809, struct.pack("<HHHH", 0x500, 5, 0, 0)) + record(0x42, struct.pack("<H", 1252))
    name = b"Sales"
    length = len(begin) + 4 + 7 + len(name) + 4
    begin += record(0x85, struct.pack("<IHB", length, 0, len(name)) + name) + record(0x0A)
    cells = b"".join(cell(r, c, content) for r, line in enumerate(lines) for c, content in enumerate(line))
    stream = begin + record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0, 0)) + cells + record(0x0A)

    def write(path: Path) -> None:
        path.write_bytes(_compound(b"Book", stream))

    return write


def _compound(name: bytes, stream: bytes) -> bytes:
    """Return a compound file with one stream: its sectors, the directory, the table of sectors."""
    sectors = max(8, -(-len(stream) // 512))  # a stream under 4096 bytes would need a table of small sectors
    free, last, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD

    def entry(title: bytes, kind: int, child: int, start: int, size: int) -> bytes:
        wide = title.decode().encode("utf-16-le")
        head = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide) + 2 if title else 0, kind, 1, free, free, child)
        return head + bytes(36) + struct.pack("<IQ", start, size)

    directory = (
        entry(b"Root Entry", 5, 1, last, 0) + entry(name, 2, free, 0, sectors * 512) + entry(b"", 0, free, 0, 0) * 2
    )
    chain = [*range(1, sectors), last, last, table]
    chain += [free] * (128 - len(chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, sectors, 0, 4096, last, 0, last, 0)
    header += struct.pack("<I", sectors + 1) + struct.pack("<I", free) * 108
    return header + stream.ljust(sectors * 512, b"\0") + directory + struct.pack("<128I", *chain)

"""The workbook guard: what is refused before any parser sees it.

A workbook is an archive that anyone can build. The rules bound what it may unpack to and turn away the tricks that
parsers have fallen for; what passes is then parsed in a child process under limits of its own.
"""

import codecs
import errno
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from io import BytesIO
from pathlib import Path, PurePosixPath

from core.importing.readers import encryption
from core.importing.readers.disguises import is_table, refuse_disguise
from core.importing.readers.encodings import has_control, marked_encoding, unmarked_wide
from core.importing.readers.files import opened
from core.importing.readers.sample_mark import is_sample
from core.model.errors import EnvironmentFault, UserError
from core.model.imports.table_files import TEXT_SUFFIXES, WORKBOOK_SUFFIXES

MIB = 1 << 20
MAX_MEMBERS = 2_000
MAX_UNPACKED = 512 * MIB
MAX_RATIO = 200
RATIO_FROM = MIB
MAX_XML = 400 * MIB
MAX_SHARED_STRINGS = 128 * MIB
_CHUNK = MIB
_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP_MAGIC = b"PK"
_PARQUET_MAGIC = b"PAR1"
_TEXT_HEAD = 4_096
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1f]")
_DECLARATION = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
# Each mark is looked for only where its rare byte is, and a pattern, which tries each byte, only after a mark: one
# byte is found at the speed of memory, a word at a tenth of it.
_MARKUP = ((b"!", b"<!"), (b"\0", b"<\0!"))
# What readers skip silently, as it is written in the XML of a sheet.
# Looked for whatever the prefix of its element; one too many costs time alone.
_BOOLEAN_CELL = ((b'"', b'"b"'), (b"'", b"'b'"))
_FORMULA = ((b"<", b"</f>"), (b":", b":f>"))
_UNCACHED = re.compile(
    rb"f>\s*(?:</(?:\w+:)?c>|<(?:\w+:)?v(?:\s[^>]*)?>\s*</)|/>\s*</(?:\w+:)?c>"  # no value, or a blank one
)
_MERGED = b"mergeCell"
_ROW_END = b"</row>"
_CELL_END = b"</c>"  # of a cell that holds something; an empty one has no end of its own
_SYSTEM_1904 = re.compile(rb"""\sdate1904\s*=\s*["'](?:1|true)["']""")
_OVERLAP = 256  # of two chunks: longer than any mark, and than a value between blanks that a formula has
_XML_SUFFIXES = (".xml", ".rels", ".vml")
_CONTENT_TYPES = "[Content_Types].xml"


class Container(StrEnum):
    """How a workbook is packed; each kind has a reader that knows it best."""

    OOXML = "ooxml"  # .xlsx, .xlsm
    BINARY = "binary"  # .xlsb
    ODS = "ods"
    OLE = "ole"  # .xls
    TEXT = "text"  # .csv, .tsv, .txt
    PARQUET = "parquet"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """By which names of files a reader knows this kind of workbook without looking inside."""
        return _SUFFIXES.get(self, ())


_SUFFIXES = {
    Container.OOXML: (".xlsx", ".xlsm"),
    Container.BINARY: (".xlsb",),
    Container.ODS: (".ods",),
    Container.OLE: (".xls",),
}


@dataclass(frozen=True, slots=True)
class Inspected:
    """A workbook that passed.

    ``booleans``: some cell holds TRUE or FALSE, which readers turn to 1 or 0. ``uncached``: some formula has no value,
    which they take for a blank. ``merges``: cells are merged, of which they give only the first. ``rows`` is about how
    many rows its largest sheet has, 0 where that is not known before it is read. ``clear`` holds the bytes of a
    workbook that a password protects, whose file is of no use to a reader. ``system_1904``: days are counted from 1904,
    which some readers miss. ``cells`` counts the cells that hold something, by the name of the XML of a sheet.
    ``sample``: it bears the mark of made-up figures.
    """

    container: Container
    booleans: bool = False
    uncached: bool = False
    merges: bool = False
    rows: int = 0
    clear: bytes | None = field(default=None, repr=False)
    system_1904: bool = False
    cells: Mapping[str, int] = field(default_factory=dict, compare=False)
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Guarded:
    """A workbook that passed, and how many seconds that took."""

    inspected: Inspected
    seconds: float


def inspect(path: Path, password: str | None = None) -> Inspected:
    """Pass ``path`` or raise a ``UserError`` whose code names the rule that it breaks.

    What a password protects is opened in memory and then compared with the same rules.
    """
    head = _head(path)
    if not head:
        raise UserError("workbook.empty_file", file=path.name)
    if head.startswith(_OLE_MAGIC):
        clear = encryption.unlock(path, password)
        if clear is None or clear.startswith(_OLE_MAGIC):
            return Inspected(Container.OLE, booleans=True, merges=True, clear=clear)
        return replace(_inspect_zip(BytesIO(clear), path.name), clear=clear)
    if head.startswith(_PARQUET_MAGIC):
        return Inspected(Container.PARQUET)
    if not head.startswith(_ZIP_MAGIC):
        return Inspected(Container.TEXT, rows=_inspect_text(path))
    return _inspect_zip(path, path.name)


def _head(path: Path) -> bytes:
    with opened(path) as file:
        return file.read(len(_OLE_MAGIC))


def _inspect_text(path: Path) -> int:
    """Refuse what is not called a table, or is called one and holds what no text does; count its lines.

    A text that is called a workbook must be a table from its first lines on, without a control character.
    """
    suffix = path.suffix.casefold()
    is_text = suffix in TEXT_SUFFIXES
    if not is_text and suffix not in WORKBOOK_SUFFIXES:
        raise UserError("workbook.not_a_workbook", file=path.name)
    if path.stat().st_size > MAX_UNPACKED:
        raise UserError("workbook.too_large", file=path.name, limit=MAX_UNPACKED // MIB)
    lines = 0
    with opened(path) as file:
        head = file.read(_TEXT_HEAD)
        refuse_disguise(path, head)
        if not is_text and not is_table(head):
            raise UserError("workbook.not_a_workbook", file=path.name)
        has_mark = (marked_encoding(head) or "").startswith("utf-16")  # half of its bytes may be NUL
        check = _Wide(name) if (name := unmarked_wide(head)) else _Narrow(strict=not is_text)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            if not has_mark and not check.passes(chunk):
                raise UserError("workbook.not_a_workbook", file=path.name)
            lines += chunk.count(b"\n")
    return lines


class _Narrow:
    """Passes bytes without NUL; ``strict`` passes no other control character either."""

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict

    def passes(self, chunk: bytes) -> bool:
        return b"\0" not in chunk and not (self._strict and _CONTROL.search(chunk))


class _Wide:
    """Passes UTF-16 without its mark if all of it decodes and none of it is a control character."""

    def __init__(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)()

    def passes(self, chunk: bytes) -> bool:
        try:
            return not has_control(self._decoder.decode(chunk, final=len(chunk) < _CHUNK))
        except UnicodeDecodeError:
            return False


def _inspect_zip(content: Path | BytesIO, name: str) -> Inspected:
    try:
        with zipfile.ZipFile(content) as archive:
            return _inspect_archive(archive, name)
    # A name that claims to be UTF-8 and is not makes the archive damaged as well.
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        raise UserError("workbook.damaged", file=name) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # it was sent to a place before the first byte
            raise UserError("workbook.damaged", file=name) from error
        raise EnvironmentFault("workbook.unreachable", file=name) from error


def _inspect_archive(archive: zipfile.ZipFile, name: str) -> Inspected:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise UserError("workbook.too_many_members", file=name, limit=MAX_MEMBERS)
    names = [member.filename for member in members]
    if len({name.casefold() for name in names}) < len(names):
        raise UserError("workbook.duplicate_member", file=name)
    for entry in names:
        path = PurePosixPath(entry.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in entry:
            raise UserError("workbook.member_name", file=name)
    unpacked = 0
    seen = _Seen()
    for member in members:
        unpacked += _inflate(archive, member, name, MAX_UNPACKED - unpacked, seen)
    if any(name.endswith("workbook.bin") for name in names):
        return Inspected(Container.BINARY, booleans=True, merges=True, sample=is_sample(archive, names))
    if _CONTENT_TYPES in names:
        return Inspected(
            Container.OOXML,
            seen.booleans,
            seen.uncached,
            seen.merges,
            seen.most_rows,
            system_1904=seen.system_1904,
            cells=seen.cells,
            sample=is_sample(archive, names),
        )
    return Inspected(Container.ODS, booleans=True, merges=True, sample=is_sample(archive, names))


@dataclass(slots=True)
class _Seen:
    """What was seen in the XML of sheets, and of the workbook."""

    system_1904: bool = False
    cells: dict[str, int] = field(default_factory=dict)
    booleans: bool = False
    formulas: bool = False
    uncached: bool = False
    merges: bool = False
    rows: int = 0
    most_rows: int = 0

    def begin_sheet(self) -> None:
        self.rows = 0

    def count(self, part: str, tail: bytes, chunk: bytes) -> None:
        """Count rows and cells; what begins in ``tail``, the end of the chunk before, is counted with this one."""
        self.rows += chunk.count(_ROW_END)
        self.most_rows = max(self.most_rows, self.rows)
        seam = len(_CELL_END) - 1
        count = chunk.count(_CELL_END) + (tail[-seam:] + chunk[:seam]).count(_CELL_END)
        self.cells[part] = self.cells.get(part, 0) + count

    def look(self, part: bytes) -> None:
        self.booleans = self.booleans or _holds(part, _BOOLEAN_CELL)
        # A shared formula is written out before it is referred to.
        self.formulas = self.formulas or _holds(part, _FORMULA)
        if self.formulas and not self.uncached:
            self.uncached = _UNCACHED.search(part) is not None
        self.merges = self.merges or _MERGED in part


def _holds(part: bytes, marks: tuple[tuple[bytes, bytes], ...]) -> bool:
    return any(rare in part and mark in part for rare, mark in marks)


def _inflate(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, room: int, seen: _Seen) -> int:
    """Unpack one member without keeping it; the sizes that it declares are not believed."""
    limit = _limit(member.filename, room)
    size = 0
    tail = b""
    is_xml = member.filename.casefold().endswith(_XML_SUFFIXES)
    part_name = member.filename.replace("\\", "/")
    is_sheet = is_xml and "worksheets/" in part_name
    seen.begin_sheet()
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                raise UserError("workbook.too_large", file=name, limit=limit // MIB)
            if size > RATIO_FROM and size > MAX_RATIO * max(member.compress_size, 1):
                raise UserError("workbook.ratio", file=name, limit=MAX_RATIO)
            if is_xml:
                for part in (tail + chunk[:_OVERLAP], chunk):
                    if _holds(part, _MARKUP) and _DECLARATION.search(part):
                        raise UserError("workbook.doctype", file=name)
                    if is_sheet:
                        seen.look(part)
                if is_sheet:
                    seen.count(part_name, tail, chunk)
                elif part_name.endswith("workbook.xml"):
                    seen.system_1904 = seen.system_1904 or _SYSTEM_1904.search(tail + chunk) is not None
                tail = chunk[-_OVERLAP:]
    return size


def _limit(member: str, room: int) -> int:
    if member.endswith("sharedStrings.xml"):
        return min(MAX_SHARED_STRINGS, room)
    return min(MAX_XML, room) if member.casefold().endswith(_XML_SUFFIXES) else room

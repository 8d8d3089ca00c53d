import sys
import zipfile
import zlib
from pathlib import Path

import pytest

from core.importing.readers import guard
from core.importing.readers.guard import Container
from core.model.errors import UserError
from tests.builders.workbooks import AuditSheet, write_sheet

CONTENT_TYPES = "[Content_Types].xml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return AuditSheet().write(tmp_path / "book.xlsx")


def with_members(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        guard.inspect(path)
    assert caught.value.data["file"] == path.name
    return caught.value.code


def test_an_everyday_workbook_passes(book: Path) -> None:
    assert guard.inspect(book) == guard.Inspected(Container.OOXML, booleans=False, rows=5)


def test_cells_that_hold_true_or_false_are_noticed(tmp_path: Path) -> None:
    assert guard.inspect(write_sheet(tmp_path / "b.xlsx", [["A"], [True]])).booleans


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workbook.empty_file"),
        (b"Dear all,\nplease find attached\n", "workbook.not_a_workbook"),
        (b"%PDF-1.7 ...", "workbook.pdf"),
        (b"PK\x03\x04 and then nothing of an archive", "workbook.damaged"),
        (guard._OLE_MAGIC + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), "workbook.unreadable"),
    ],
)
def test_a_file_that_is_no_open_workbook_is_refused_by_name(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "odd.xlsx"
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.xlsx") == "workbook.missing"
    assert refusal(tmp_path) == "workbook.is_a_folder"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_archive_is_damaged(book: Path, kept: float) -> None:
    content = book.read_bytes()
    book.write_bytes(content[: int(len(content) * kept)])
    assert refusal(book) == "workbook.damaged"


def test_a_wrong_checksum_is_damage(book: Path) -> None:
    content = bytearray(book.read_bytes())
    with zipfile.ZipFile(book) as archive:
        member = archive.getinfo("xl/worksheets/sheet1.xml")
    checksum = member.CRC.to_bytes(4, "little")
    assert content.count(checksum) >= 1
    book.write_bytes(content.replace(checksum, b"\x00\x01\x02\x03"))
    assert refusal(book) == "workbook.damaged"


# Text that does not pack well, so that the rule on proportions has nothing to say.
LONG = b"".join(b"%08x" % zlib.crc32(b"%d" % number) for number in range(guard._CHUNK // 8))
DOCTYPES: list[bytes] = [
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><a/>',
    b"<!-- " + LONG + b" --><!DOCTYPE a><a/>",
    LONG[:-5] + b"<!DOCTYPE a><a/>",
    b'<a><!ENTITY b "c"></a>',
    "<!DOCTYPE a><a/>".encode("utf-16-le"),
    "<!DOCTYPE a><a/>".encode("utf-16-be"),
]


@pytest.mark.parametrize("content", DOCTYPES)
@pytest.mark.parametrize("member", ["xl/extra.xml", "xl/_rels/extra.rels"])
def test_a_document_type_or_an_entity_anywhere_is_refused(book: Path, content: bytes, member: str) -> None:
    assert refusal(with_members(book, (member, content))) == "workbook.doctype"


@pytest.mark.parametrize("name", ["/etc/passwd", "../evil.xml", "xl/../../evil.xml", "C:/evil.xml", "..\\evil.xml"])
def test_a_member_that_points_outside_is_refused(book: Path, name: str) -> None:
    assert refusal(with_members(book, (name, b"x"))) == "workbook.member_name"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["xl/workbook.xml", "XL/Workbook.XML"])
def test_two_members_of_one_name_are_refused(book: Path, name: str) -> None:
    assert refusal(with_members(book, (name, b"<a/>"))) == "workbook.duplicate_member"


def test_too_many_members_are_refused(book: Path) -> None:
    members = [(f"xl/m{number}.xml", b"") for number in range(guard.MAX_MEMBERS)]
    assert refusal(with_members(book, *members)) == "workbook.too_many_members"


def test_a_member_that_unpacks_out_of_proportion_is_refused(book: Path) -> None:
    assert refusal(with_members(book, ("xl/media/image1.png", bytes(8 * guard.MIB)))) == "workbook.ratio"


@pytest.mark.parametrize(
    ("limit", "name"),
    [("MAX_XML", "xl/big.xml"), ("MAX_SHARED_STRINGS", "xl/sharedStrings.xml"), ("MAX_UNPACKED", "xl/big.bin")],
)
def test_a_part_that_unpacks_beyond_its_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, name: str
) -> None:
    monkeypatch.setattr(guard, limit, 100_000)
    path = tmp_path / "big.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(CONTENT_TYPES, b"<a/>")
        archive.writestr(name, b"x" * 200_000)
    assert refusal(path) == "workbook.too_large"


def test_a_declared_size_is_not_believed(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_XML", 1_000)
    packed = zlib.compress(b"x" * 100_000)
    assert len(packed) < 1_000
    assert refusal(with_members(book, ("xl/big.xml", b"x" * 100_000))) == "workbook.too_large"


@pytest.mark.parametrize(
    ("members", "container"),
    [
        ([CONTENT_TYPES, "xl/workbook.xml"], Container.OOXML),
        ([CONTENT_TYPES, "xl/workbook.bin"], Container.BINARY),
        (["mimetype", "content.xml"], Container.ODS),
    ],
)
def test_each_kind_of_archive_is_told_by_its_members(tmp_path: Path, members: list[str], container: Container) -> None:
    path = tmp_path / "kind"
    with zipfile.ZipFile(path, "w") as archive:
        for name in members:
            archive.writestr(name, b"<a/>")
    assert guard.inspect(path).container is container


def test_a_refused_file_is_seen_by_no_parser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from multiprocessing import Pipe

    from core.importing.process import worker
    from core.importing.process.extract import Request
    from core.importing.process.messages import Answer
    from core.importing.readers import reader

    seen: list[object] = []
    monkeypatch.setattr(reader, "peek", lambda *arguments: seen.append(arguments))
    monkeypatch.setattr(worker, "_limit_memory", lambda _: None)
    monkeypatch.setattr(worker, "_silence", lambda: None)
    monkeypatch.setattr("sys.meta_path", list(sys.meta_path))
    path = with_members(AuditSheet().write(tmp_path / "bad.xlsx"), ("xl/evil.xml", DOCTYPES[0]))
    ours, theirs = Pipe(duplex=False)
    worker.live("read", theirs, str(path), None, Request(path=path, unit="sar").model_dump_json(), 0)
    answers = [Answer.model_validate_json(ours.recv_bytes()) for _ in range(2)]
    ours.close()
    theirs.close()
    assert answers[-1].code == "workbook.doctype"
    assert seen == []

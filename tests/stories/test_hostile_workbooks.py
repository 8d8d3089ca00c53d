"""Files that mean harm, or that no program should have written: each is refused by a code, or read for what it is."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.importing.process.child import Limits, read_workbook
from core.importing.process.extract import Request
from core.model.dimensions import SalesUnit
from core.model.errors import AppError
from core.model.job_context import Unattended
from tests.builders.archives import SHEET, members, patch_headers, replace_in, rewrite
from tests.builders.workbooks import AuditSheet, Error, protect, write_formulas, write_sheet, write_sheets

LIMITS = Limits(memory=1 << 30, seconds=10)
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'
NESTED = b"".join(b"<a>" for _ in range(100_000)) + b"".join(b"</a>" for _ in range(100_000))

REGION, STRINGS = b"<t>RIYADH</t>", "xl/sharedStrings.xml"

Made = Callable[[Path], Any]


def book(path: Path) -> Path:
    return AuditSheet().write(path)


def file(content: bytes) -> Made:
    return lambda path: path.write_bytes(content)


def cut(share: float) -> Made:
    return lambda path: path.write_bytes(book(path).read_bytes()[: int(share * path.stat().st_size)])


def added(name: str, content: bytes = b"<a/>") -> Made:
    return lambda path: rewrite(book(path), {name: content})


def dropped(name: str) -> Made:
    return lambda path: rewrite(book(path), {name: None})


def replaced(old: bytes, new: bytes, member: str = SHEET) -> Made:
    return lambda path: replace_in(book(path), old, new, member)


def rows(*lines: list[Any]) -> Made:
    return lambda path: write_sheet(path, lines)


def twice(name: str) -> Made:
    def make(path: Path) -> None:
        import warnings
        import zipfile

        book(path)
        with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
            warnings.simplefilter("ignore")
            archive.writestr(name, b"<a/>")

    return make


def many_members(path: Path) -> None:
    rewrite(book(path), {f"xl/m{number}.xml": b"" for number in range(2_001)})


def damaged_protection(path: Path) -> None:
    content = bytearray(protect(book(path), "word").read_bytes())
    content[512:1536] = bytes(1024)
    path.write_bytes(content)


def name_that_is_no_text(path: Path) -> None:
    content = bytearray(book(path).read_bytes())
    entry = content.rfind(b"PK\x01\x02")  # of the directory: flags at 8, the name at 46
    content[entry + 9] |= 0x08
    content[entry + 46] = 0xBB
    path.write_bytes(content)


def lying_parquet(path: Path) -> None:
    pq.write_table(pa.table({"Region": ["A"], "Item": ["B"], "Jan'24": [1.0]}), path)
    path.write_bytes(path.read_bytes()[:-20] + b"\xff" * 12 + path.read_bytes()[-8:])


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


HEAD = ["Region", "City", "Item", "Jan'24"]
ROW = ["RIYADH", "OLAYA", "PEPSI", 1]

REFUSED: dict[str, tuple[str, Made]] = {
    # no archive at all
    "empty.xlsx": ("workbook.empty_file", file(b"")),
    "one_byte.xlsx": ("workbook.not_a_workbook", file(b"\0")),
    "text.xlsx": ("workbook.no_header", file(b"Region,Item\nA,B\n")),
    "words.xlsx": ("workbook.not_a_workbook", file(b"Dear all,\nplease find attached\n")),
    "control.xlsx": ("workbook.not_a_workbook", file(b"Region,Item\nA,B\n" * 900 + b"\x01")),
    "letter.xlsx": ("workbook.pdf", file(b"%PDF-1.7\n...")),
    "picture.xlsx": ("workbook.not_a_workbook", file(b"\x89PNG\r\n\x1a\n")),
    "program.xlsx": ("workbook.not_a_workbook", file(b"MZ" + bytes(200))),
    "page.xls": ("workbook.web_page", file(b"<html><table><tr><td>1</td></tr></table></html>")),
    "~$lock.xlsx": ("workbook.not_a_workbook", file(b"\x06owner" + b"\0" * 160)),
    "junk_before.xlsx": ("workbook.not_a_workbook", lambda p: p.write_bytes(b"junk" + book(p).read_bytes())),
    "pipe.xlsx": ("workbook.no_file", pipe),
    "loop.xlsx": ("workbook.unreachable", link_to_itself),
    # archives that are broken, or lie
    "tail.xlsx": ("workbook.damaged", cut(0.1)),
    "half.xlsx": ("workbook.damaged", cut(0.5)),
    "nearly.xlsx": ("workbook.damaged", cut(0.99)),
    "head_alone.xlsx": ("workbook.damaged", file(b"PK\x03\x04" + bytes(40))),
    "end_alone.xlsx": ("workbook.unreadable", file(b"PK\x05\x06" + bytes(18))),
    "flag_encrypted.xlsx": ("workbook.damaged", lambda p: patch_headers(book(p), 6, 1)),
    "method_unknown.xlsx": ("workbook.damaged", lambda p: patch_headers(book(p), 8, 99)),
    "method_lies.xlsx": ("workbook.damaged", lambda p: patch_headers(book(p), 8, 0)),
    "name_no_text.xlsx": ("workbook.damaged", name_that_is_no_text),
    "many_members.xlsx": ("workbook.too_many_members", many_members),
    "twice.xlsx": ("workbook.duplicate_member", twice("xl/workbook.xml")),
    "twice_by_case.xlsx": ("workbook.duplicate_member", twice("XL/WORKBOOK.XML")),
    "absolute.xlsx": ("workbook.member_name", added("/etc/passwd")),
    "above.xlsx": ("workbook.member_name", added("../evil.xml")),
    "above_inside.xlsx": ("workbook.member_name", added("xl/../../evil.xml")),
    "above_windows.xlsx": ("workbook.member_name", added("..\\evil.xml")),
    "drive.xlsx": ("workbook.member_name", added("C:/evil.xml")),
    "bomb_picture.xlsx": ("workbook.ratio", added("xl/media/a.png", bytes(8 << 20))),
    "bomb_xml.xlsx": ("workbook.ratio", added("xl/a.xml", b" " * (8 << 20))),
    "bomb_strings.xlsx": ("workbook.ratio", added("xl/sharedStrings.xml", b"<si><t>a</t></si>" * 500_000)),
    # document types and entities, wherever they hide
    "doctype_sheet.xlsx": ("workbook.doctype", added(SHEET, DOCTYPE)),
    "doctype_rels.xlsx": ("workbook.doctype", added("xl/_rels/workbook.xml.rels", DOCTYPE)),
    "doctype_types.xlsx": ("workbook.doctype", added("[Content_Types].xml", DOCTYPE)),
    "doctype_theme.xlsx": ("workbook.doctype", added("xl/theme/theme1.xml", DOCTYPE)),
    "doctype_vml.xlsx": ("workbook.doctype", added("xl/drawings/a.vml", DOCTYPE)),
    "doctype_unused.xlsx": ("workbook.doctype", added("customXml/item9.xml", DOCTYPE)),
    "doctype_wide.xlsx": ("workbook.doctype", added("xl/a.xml", "<!DOCTYPE a><a/>".encode("utf-16-le"))),
    "doctype_wide_be.xlsx": ("workbook.doctype", added("xl/a.xml", "<!DOCTYPE a><a/>".encode("utf-16-be"))),
    "entity_alone.xlsx": ("workbook.doctype", added("xl/a.xml", b'<a><!ENTITY x SYSTEM "file:///etc/passwd"></a>')),
    "doctype_in.ods": ("workbook.doctype", lambda p: rewrite(book(p), {"content.xml": DOCTYPE})),
    # protection
    "asked.xlsx": ("workbook.password", lambda p: protect(book(p), "word")),
    "broken_protection.xlsx": ("workbook.unreadable", damaged_protection),
    "ole_junk.xls": ("workbook.unreadable", file(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2_000))),
    # sound archives that are no workbook
    "no_workbook.xlsx": ("workbook.unreadable", dropped("xl/workbook.xml")),
    "no_types.xlsx": ("workbook.unreadable", lambda p: rewrite(book(p), dict.fromkeys(members(p)) | {"a.xml": b""})),
    "nested_xml.xlsx": ("workbook.unreadable", added("xl/workbook.xml", NESTED)),
    "broken_workbook.xlsx": ("workbook.unreadable", replaced(b"<sheets>", b"<sheets><sheets", "xl/workbook.xml")),
    "far_cell.xlsx": ("workbook.too_heavy", replaced(b'r="R5"', b'r="XFD1048576"')),
    # text and Parquet that are none
    "nul.csv": ("workbook.not_a_workbook", file(b"Region,Item,Jan 2024\nA,\0,1\n")),
    "wide_unmarked.csv": ("workbook.no_header", file("Region,Item\nA,B\n".encode("utf-16-le"))),
    "wide_nul.csv": ("workbook.not_a_workbook", file(("Region,Item\n" + "A,B\n" * 9_000 + "\0").encode("utf-16-le"))),
    "words.csv": ("workbook.no_header", file(b"Dear all,\nplease find attached\n")),
    "cut.parquet": ("workbook.unreadable", file(b"PAR1" + bytes(50))),
    "lying.parquet": ("workbook.unreadable", lying_parquet),
    # tables that cannot be understood
    "hidden.xlsx": ("workbook.empty", lambda p: write_sheets(p, {"A": [HEAD, ROW], "B": [[]]}, hidden=["A"])),
    "no_header.xlsx": ("workbook.no_header", rows(ROW, ROW)),
    "no_year.xlsx": ("workbook.year_unknown", rows([*HEAD[:3], "Jan", "Feb"], [*ROW, 2])),
    "month_twice.xlsx": ("workbook.month_repeated", rows([*HEAD, "2024-01"], [*ROW, 2])),
    "month_unknown.xlsx": ("workbook.month_unknown", rows([*HEAD, "Febr'24", "Mar'24"], [*ROW, 2, 3])),
    "measures.xlsx": (
        "workbook.several_measures",
        rows([None, None, None, "Jan'24", None], [*HEAD[:3], "Value", "Volume"], [*ROW, 2]),
    ),
}

WAYS: dict[str, tuple[int, set[str], Made]] = {
    # figures loaded, rules that fire
    "macro.xlsm": (12, set(), added("xl/vbaProject.bin", b"\xcc" * 500)),
    "links.xlsx": (12, set(), added("xl/externalLinks/externalLink1.xml", b"<a href='http://evil.example/x'/>")),
    "nested.xlsx": (12, set(), lambda p: rewrite(book(p), {"xl/embeddings/b.xlsx": book(p).read_bytes()})),
    "false_size.xlsx": (12, set(), replaced(b'ref="A1:R5"', b'ref="A1:XFD1048576"')),
    "built_in_password.xlsx": (12, set(), lambda p: protect(book(p), "VelvetSweatshop")),
    "command.xlsx": (
        1,
        {"figure.formula"},
        lambda p: write_formulas(p, [[*HEAD, "Feb'24"], [*ROW, "=cmd|'/c calc'!A0"]]),
    ),
    "service.xlsx": (
        1,
        {"figure.formula"},
        lambda p: write_formulas(p, [[*HEAD, "Feb'24"], [*ROW, '=WEBSERVICE("http://x")']]),
    ),
    "errors.xlsx": (1, {"figure.error"}, rows([*HEAD, "Feb'24"], [*ROW, Error("#REF!")])),
    "long_cell.xlsx": (1, set(), rows(HEAD, ["R", "A" * 32_767, "PEPSI", 1])),
    "longer_cell.xlsx": (12, set(), replaced(REGION, b"<t>" + b"A" * 32_768 + b"</t>", STRINGS)),
    "long_figure.xlsx": (1, {"figure.text"}, rows(HEAD, ROW, ["R", "B", "C", "9" * 30_000])),
    "no_break.xlsx": (2, {"label.spelling"}, rows(HEAD, ROW, ["RIYADH", "OLAYA\u00a0", "KINZA", 2])),
    "no_width.xlsx": (
        2,
        {"label.unseen", "label.resembles"},
        rows(HEAD, ROW, ["RIYADH", "OLAYA\u200b", "KINZA", 2]),
    ),
    "bidi.xlsx": (1, {"label.unseen"}, rows(HEAD, ["RIYADH", "\u202eOLAYA", "PEPSI", 1])),
    "surrogate.xlsx": (12, set(), replaced(REGION, b"<t>_xD800_</t>", STRINGS)),
    "minus_zero.xlsx": (1, set(), rows(HEAD, [*ROW[:3], -0.0])),
    "huge.xlsx": (1, {"figure.does_not_fit"}, rows(HEAD, ROW, ["R", "B", "C", 1e308])),
    "tiny.xlsx": (1, {"figure.does_not_fit"}, rows(HEAD, ROW, ["R", "B", "C", 5e-324])),
    "date.xlsx": (1, {"figure.date"}, rows([*HEAD, "Feb'24"], [*ROW, date(2024, 1, 1)])),
    "ragged.csv": (2, {"row.ragged"}, file(b"Region,Item,Jan 2024,Feb 2024\nA,B,1\n\nC,D,2,,,,\n")),
    "open_quote.csv": (2, {"label.quote"}, file(b'Region,Item,Jan 2024\nA,B,1\nC,"D,2\n')),
    "not_utf8.csv": (1, set(), file(b"Region,Item,Jan 2024\nCaf\xe9,B,1\n")),
    "formula_injection.csv": (1, set(), file(b"Region,Item,Jan 2024\n=cmd|' /C calc'!A0,B,1\n")),
}


def test_the_collection_is_large() -> None:
    assert len(REFUSED) + len(WAYS) >= 60


@pytest.mark.skipif(os.name == "nt", reason="pipes and links are other things there")
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_by_its_code_and_the_parent_lives(tmp_path: Path, name: str) -> None:
    code, make = REFUSED[name]
    make(tmp_path / name)
    with pytest.raises(AppError) as refused:
        read_workbook(Request(path=tmp_path / name, unit=SalesUnit.SAR), Unattended(), LIMITS)
    assert refused.value.code == code


@pytest.mark.parametrize("name", WAYS)
def test_it_is_read_for_what_it_is_and_nothing_of_it_runs(tmp_path: Path, name: str) -> None:
    figures, rules, make = WAYS[name]
    make(tmp_path / name)
    ((header, tables),) = read_workbook(Request(path=tmp_path / name, unit=SalesUnit.SAR), Unattended(), LIMITS)
    assert header.tally.figures_loaded == figures
    assert set(tables.issues.column("rule").to_pylist()) == rules

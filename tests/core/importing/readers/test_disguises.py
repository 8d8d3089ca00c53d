from pathlib import Path

import pytest

from core.importing.readers.disguises import is_table, refuse_disguise
from core.model.errors import UserError

SPREADSHEET = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<html><table><tr><td>1</td></tr></table></html>", "workbook.web_page"),
        ("\ufeff\r\n<!DOCTYPE html>\n<html>", "workbook.web_page"),
        ("<TABLE border=1><tr>", "workbook.web_page"),
        ('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "workbook.web_page"),
        ('<div class="report"><table>', "workbook.web_page"),
        ("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "workbook.mhtml"),
        ("From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\n", "workbook.mhtml"),
        (f'<?xml version="1.0"?>\n{SPREADSHEET}', "workbook.spreadsheetml"),
        (SPREADSHEET.replace("Workbook", "ss:Workbook"), "workbook.spreadsheetml"),
        ('<?xml version="1.0"?><report><row/></report>', "workbook.xml"),
        ("%PDF-1.4\na,b\nc,d\n", "workbook.pdf"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_a_text_that_is_no_table_is_refused_by_what_it_is(text: str, code: str, encoding: str) -> None:
    with pytest.raises(UserError) as refused:
        refuse_disguise(Path("Sales.XLS"), text.encode(encoding))
    assert (refused.value.code, refused.value.data) == (code, {"file": "Sales.XLS", "suffix": ".xls"})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Region,Item\nA,B\n", True),
        (b"A report\n\nRegion\tItem\nA\tB\n", True),
        ("المنطقة;الصنف\nالرياض;علبة\n".encode("cp1256"), True),
        ("Region|Item\nA|B\n".encode("utf-16-be"), True),
        (b"Dear all,\nplease find attached\n", False),
        (b"Region,Item\n", False),
        (rb"{\rtf1 a,b\n}" + b"\nc,d\n", False),
        (b"Region,Item\nA,\x02\n", False),
    ],
)
def test_a_table_has_lines_that_one_delimiter_parts_alike(content: bytes, expected: bool) -> None:
    refuse_disguise(Path("t.xls"), content)
    assert is_table(content) is expected


def test_a_letter_cut_in_two_at_the_end_of_the_sample_is_no_other_encoding() -> None:
    line = "الرياض,علبة\n".encode()
    assert is_table((line * 400)[:4_096])

"""Files that are no table though their name says so: web pages, web archives, XML, PDF, called ``.xls`` by a program.

Programs save reports so, and Excel opens them with a question. Each has a code of its own, which says what to do.
"""

import re
from pathlib import Path

from core.importing.readers.encodings import has_control, marked_encoding, unmarked_wide
from core.model.errors import UserError

_HEAD = 4_096
_DELIMITERS = ",;\t|"
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|table|meta|style)\b")
_ARCHIVE = re.compile(r"^(?:mime-version|content-type:\s*multipart/)", re.MULTILINE)
_ARCHIVE_HEAD = re.compile(r"^[a-z-]+:\s")
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_PDF, _OTHER = "%pdf-", "{\\rtf"


def refuse_disguise(path: Path, head: bytes) -> None:
    """Raise ``workbook.web_page``, ``mhtml``, ``spreadsheetml``, ``xml`` or ``pdf`` for a file that begins so."""
    text = _decoded(head).lstrip("\ufeff \t\r\n").casefold()
    code = None
    if text.startswith("<"):
        if _SPREADSHEET in text and re.search(r"<(?:\w+:)?workbook\b", text):
            code = "workbook.spreadsheetml"
        elif _PAGE.search(text):
            code = "workbook.web_page"
        elif text.startswith("<?xml"):
            code = "workbook.xml"
    elif text.startswith(_PDF):
        code = "workbook.pdf"
    elif _ARCHIVE_HEAD.match(text) and _ARCHIVE.search(text):
        code = "workbook.mhtml"
    if code is not None:
        raise UserError(code, file=path.name, suffix=path.suffix.casefold())


def is_table(head: bytes) -> bool:
    """Return whether two lines of ``head`` have the same number of one delimiter, and are text."""
    text = _decoded(head)
    lines = text.splitlines()
    if len(head) >= _HEAD:
        lines = lines[:-1]  # cut short
    if has_control(text) or "\ufffd" in text or text.casefold().startswith((_PDF, _OTHER)):
        return False
    for delimiter in _DELIMITERS:
        counts = [count for line in lines if (count := line.count(delimiter))]
        if len(counts) > len(set(counts)):
            return True
    return False


def _decoded(head: bytes) -> str:
    head = head[:_HEAD]
    encoding = marked_encoding(head) or unmarked_wide(head)
    if encoding is not None:
        return head.decode(encoding, "ignore")
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError as error:
        return head.decode("utf-8", "ignore") if error.start > len(head) - 4 else head.decode("windows-1256", "replace")

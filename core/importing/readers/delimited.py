"""Read tables that are text: ``.csv``, ``.tsv``, ``.txt``. Every cell is a text, so what a number is must be settled.

A cell that is plainly a number in the file's own notation is that number, digit for digit; any other is reported
unchanged.
"""

import contextlib
import csv
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells.columns import PEEK_COLUMNS, PEEK_ROWS, Cell, Peek, SheetColumns
from core.importing.cells.day_texts import days
from core.importing.readers.dialect import DecimalMark, decimal_mark, recognise, records
from core.importing.readers.guard import Inspected
from core.importing.readers.text_columns import read_texts
from core.model.errors import UserError

_SAMPLE = 20_000
_EXACT_DIGITS = 15
_PLAIN = {
    DecimalMark.POINT: r"^-?[0-9]+(\.[0-9]+)?$",
    DecimalMark.COMMA: r"^-?[0-9]+(,[0-9]+)?$",
    DecimalMark.UNKNOWN: r"^-?[0-9]+$",
}
_GROUPED = {
    DecimalMark.POINT: re.compile(r"^-?\d{1,3}(,\d{3})+(\.\d+)?$"),
    DecimalMark.COMMA: re.compile(r"^-?\d{1,3}(\.\d{3})+(,\d+)?$"),
}
# Arabic digits and marks can be nothing else; a no-break space in a figure is a thousands mark.
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫\u2212", "01234567890123456789.-", "٬\u00a0\u202f\u200e\u200f")
_ARABIC_FIGURE = re.compile(r"^-?\d+(\.\d+)?$")


def peek(path: Path, _: Inspected) -> tuple[str, tuple[Peek, ...]]:
    """Return the dialect in words, and the first rows as a sheet that bears the name of the file."""
    with _unreadable(path):
        dialect = recognise(path)
        rows = tuple(
            tuple(_as_cell(text) for text in record[:PEEK_COLUMNS])
            for record in islice(records(path, dialect), PEEK_ROWS)
        )
    return dialect.name, (Peek(path.stem, visible=True, rows=rows),)


def read_columns(
    path: Path, *, header_row: int, labels: Sequence[int], figures: Sequence[int], dates: Sequence[int]
) -> SheetColumns:
    """Read the named columns (from 0) under the record ``header_row`` (from 0)."""
    with _unreadable(path):
        dialect = recognise(path)
        wanted = sorted({*labels, *figures, *dates})
        texts, findings = read_texts(path, dialect, header_row, wanted)
    trimmed = {index: pc.utf8_trim_whitespace(texts[index]) for index in (*figures, *dates)}
    mark = decimal_mark(text for index in figures for text in trimmed[index].slice(0, _SAMPLE).to_pylist())
    numbers: dict[int, pa.Array] = {}
    odd: dict[tuple[int, int], Cell] = {}
    for index in figures:
        numbers[index], strange = _figures(trimmed[index], mark)
        odd |= {(row, index): texts[index][row].as_py() for row in strange}
    mark_notes = {DecimalMark.POINT: ", decimal point", DecimalMark.COMMA: ", decimal comma", DecimalMark.UNKNOWN: ""}
    return SheetColumns(
        length=len(texts[wanted[0]]) if wanted else 0,
        labels={index: _blank_as_null(texts[index]) for index in labels},
        figures=numbers,
        dates={index: days(trimmed[index]) for index in dates},
        odd=odd,
        reader=dialect.name + mark_notes[mark],
        findings=findings,
    )


def _figures(texts: pa.Array, mark: DecimalMark) -> tuple[pa.Array, list[int]]:
    """Return the numbers of a column (null where a cell is blank or odd), and the rows of the odd cells."""
    blank = pc.equal(pc.utf8_length(texts), 0)
    plain = pc.match_substring_regex(texts, _PLAIN[mark])
    written = pc.replace_substring(texts, ",", ".") if mark is DecimalMark.COMMA else texts
    numbers = pc.if_else(plain, written, pa.scalar(None, pa.string())).cast(pa.float64()).to_pylist()
    long = pc.and_(plain, pc.greater(pc.utf8_length(texts), _EXACT_DIGITS))
    odd = []
    for row in pc.indices_nonzero(pc.or_(long, pc.and_not(pc.invert(blank), plain))).to_pylist():
        numbers[row] = _figure(texts[row].as_py(), mark)
        if numbers[row] is None:
            odd.append(row)
    return pa.array(numbers, pa.float64()), odd


def _figure(text: str, mark: DecimalMark) -> float | None:
    """Return the number that ``text`` is, or ``None``: for what is none, for what could be two, for lost digits."""
    if re.match(_PLAIN[mark], text):
        written = text.replace(",", ".")
    elif mark in _GROUPED and _GROUPED[mark].match(text):
        written = text.replace(",", "") if mark is DecimalMark.POINT else text.replace(".", "").replace(",", ".")
    else:
        written = text.translate(_ARABIC)
        if written == text or not _ARABIC_FIGURE.match(written):
            return None
    number = float(written)
    return number if Decimal(repr(number)) == Decimal(written) else None


def _blank_as_null(texts: pa.Array) -> pa.Array:
    empty = pc.equal(pc.utf8_length(texts), 0)
    return pc.if_else(empty, pa.scalar(None, pa.string()), texts)


def _as_cell(text: str) -> Cell:
    """Return a cell of the first rows: a number where it plainly is one, nothing where it is blank."""
    plain = text.strip()
    if not plain:
        return None
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) and len(plain) < _EXACT_DIGITS else text


@contextlib.contextmanager
def _unreadable(path: Path) -> Iterator[None]:
    try:
        yield
    except (UnicodeError, csv.Error, pa.ArrowException) as error:
        raise UserError("workbook.unreadable", file=path.name) from error

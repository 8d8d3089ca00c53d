"""Read tables that are text: ``.csv``, ``.tsv``, ``.txt``. Every cell is a text, so what a number is must be settled.

A cell that is plainly a number in the notation of its column is that number, digit for digit; any other is reported
unchanged.
"""

import contextlib
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells.columns import PEEK_COLUMNS, PEEK_ROWS, Cell, Peek, SheetColumns
from core.importing.cells.number_columns import TextFigures, read_numbers
from core.importing.cells.number_texts import DecimalMark, parse_number
from core.importing.readers.dialect import recognise, records
from core.importing.readers.guard import Inspected
from core.importing.readers.text_columns import read_texts
from core.model.errors import UserError

_MARK_NOTES = {DecimalMark.POINT: ", decimal point", DecimalMark.COMMA: ", decimal comma"}
_EXACT_DIGITS = 15


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
    path: Path,
    *,
    header_row: int,
    labels: Sequence[int],
    figures: Sequence[int],
    dates: Sequence[int],
    answers: Mapping[int, DecimalMark],
) -> SheetColumns:
    """Read the named columns (from 0) under the record ``header_row`` (from 0).

    ``answers`` are the decimal marks of the figure columns for which a person gave one.
    """
    with _unreadable(path):
        dialect = recognise(path)
        wanted = sorted({*labels, *figures, *dates})
        texts, findings = read_texts(path, dialect, header_row, wanted)
    read = read_numbers({index: pc.utf8_trim_whitespace(texts[index]) for index in figures}, answers)
    return SheetColumns(
        length=len(texts[wanted[0]]) if wanted else 0,
        labels={index: _blank_as_null(texts[index]) for index in labels},
        figures={index: column.numbers for index, column in read.items()},
        dates={index: _blank_as_null(pc.utf8_trim_whitespace(texts[index])) for index in dates},
        odd={(row, index): texts[index][row].as_py() for index, column in read.items() for row in column.odd},
        reader=dialect.name + _mark_note(read),
        notations={index: column.notation for index, column in read.items()},
        findings=findings,
    )


def _mark_note(read: Mapping[int, TextFigures]) -> str:
    """Return the decimal mark in words, where the columns have one alone."""
    marks = {column.notation.mark for column in read.values()} - {DecimalMark.UNKNOWN}
    return _MARK_NOTES[marks.pop()] if len(marks) == 1 else ""


def _blank_as_null(texts: pa.Array) -> pa.Array:
    empty = pc.equal(pc.utf8_length(texts), 0)
    return pc.if_else(empty, pa.scalar(None, pa.string()), texts)


def _as_cell(text: str) -> Cell:
    """Return a cell of the first rows: a number where it plainly is one, nothing where it is blank."""
    plain = text.strip()
    if not plain:
        return None
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain) or len(plain) >= _EXACT_DIGITS:
        return text
    number = parse_number(plain)
    return text if number is None or number.has_two_readings else float(plain)


@contextlib.contextmanager
def _unreadable(path: Path) -> Iterator[None]:
    try:
        yield
    except (UnicodeError, csv.Error, pa.ArrowException) as error:
        raise UserError("workbook.unreadable", file=path.name) from error

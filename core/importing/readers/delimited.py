"""Read tables that are text: ``.csv``, ``.tsv``, ``.txt``. Every cell is a text, so what a number is must be settled.

A cell that is plainly a number in the notation of its column is that number, digit for digit; any other is reported
unchanged. Arrow reads the file where every row has the same width. A ragged one is read record by record, so that no
cell is lost.
"""

import contextlib
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from core.importing.cells.columns import PEEK_COLUMNS, PEEK_ROWS, Cell, Peek, SheetColumns
from core.importing.cells.day_texts import days
from core.importing.cells.number_columns import TextFigures, read_numbers
from core.importing.cells.number_texts import DecimalMark, parse_number
from core.importing.readers.dialect import Dialect, recognise, records
from core.importing.readers.guard import Inspected
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
        texts = _texts(path, dialect, header_row, wanted)
    read = read_numbers({index: pc.utf8_trim_whitespace(texts[index]) for index in figures}, answers)
    return SheetColumns(
        length=len(texts[wanted[0]]) if wanted else 0,
        labels={index: _blank_as_null(texts[index]) for index in labels},
        figures={index: column.numbers for index, column in read.items()},
        dates={index: days(pc.utf8_trim_whitespace(texts[index])) for index in dates},
        odd={(row, index): texts[index][row].as_py() for index, column in read.items() for row in column.odd},
        reader=dialect.name + _mark_note(read),
        notations={index: column.notation for index, column in read.items()},
    )


def _mark_note(read: Mapping[int, TextFigures]) -> str:
    """Return the decimal mark in words, where the columns have one alone."""
    marks = {column.notation.mark for column in read.values()} - {DecimalMark.UNKNOWN}
    return _MARK_NOTES[marks.pop()] if len(marks) == 1 else ""


def _texts(path: Path, dialect: Dialect, header_row: int, wanted: Sequence[int]) -> dict[int, pa.Array]:
    """Return the cells of ``wanted`` as texts; a cell that its record lacks is an empty text."""
    head = list(islice(records(path, dialect), header_row + 1))
    width = len(head[-1]) if head else 0
    if wanted and wanted[-1] < width and not any("\n" in text for record in head for text in record):
        with contextlib.suppress(pa.ArrowInvalid):  # a ragged file; it is read record by record below
            return _quick(path, dialect, header_row, wanted, width)
    columns: dict[int, list[str]] = {index: [] for index in wanted}
    for record in islice(records(path, dialect), header_row + 1, None):
        for index in wanted:
            columns[index].append(record[index] if index < len(record) else "")
    return {index: pa.array(texts, pa.string()) for index, texts in columns.items()}


def _quick(path: Path, dialect: Dialect, header_row: int, wanted: Sequence[int], width: int) -> dict[int, pa.Array]:
    """Read by Arrow, which refuses a row of another width than the header."""
    names = [f"c{number}" for number in range(width)]
    chosen = [names[index] for index in wanted]
    table = pacsv.read_csv(
        path,
        pacsv.ReadOptions(column_names=names, skip_rows=header_row + 1, encoding=dialect.encoding, use_threads=False),
        pacsv.ParseOptions(delimiter=dialect.delimiter, newlines_in_values=True, ignore_empty_lines=False),
        pacsv.ConvertOptions(
            column_types=dict.fromkeys(chosen, pa.string()), include_columns=chosen, strings_can_be_null=False
        ),
    )
    return {index: table.column(name).combine_chunks() for index, name in zip(wanted, chosen, strict=True)}


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

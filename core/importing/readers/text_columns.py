"""Read columns of a text file as texts, and count that no record is lost.

Arrow reads the file where every row has the same width. A ragged one is read record by record, so that no cell is lost,
and each row of another width is reported.
"""

import contextlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from core.importing.cells.columns import Finding
from core.importing.readers.dialect import Dialect, records
from core.importing.readers.quotes import QUOTE
from core.model.errors import UserError
from core.model.imports.table_files import TEXT_SUFFIXES

_Texts = dict[int, pa.Array]


def read_texts(
    path: Path, dialect: Dialect, header_row: int, wanted: Sequence[int]
) -> tuple[_Texts, tuple[Finding, ...]]:
    """Return the cells of ``wanted`` under ``header_row`` as texts, and what is to be reported of the file.

    A cell that its record lacks is an empty text. Raises ``workbook.rows_differ`` where the reader gives another number
    of records than the line ends and quotes of the file make.
    """
    findings = [] if path.suffix.casefold() in TEXT_SUFFIXES else [Finding("file.text", value=path.suffix.casefold())]
    head = list(islice(records(path, dialect), header_row + 1))
    width = len(head[-1]) if head else 0
    texts = _read_quickly(path, dialect, header_row, wanted, head) if wanted and wanted[-1] < width else None
    if texts is None:
        texts, ragged = _read_by_record(path, dialect, header_row, wanted, width)
        findings += ragged
    expected = max(dialect.records - header_row - 1, 0)
    if wanted and len(texts[wanted[0]]) != expected:
        raise UserError("workbook.rows_differ", file=path.name, rows=expected, read=len(texts[wanted[0]]))
    if not dialect.quoted:
        findings += _letters(texts)
    return texts, tuple(findings)


def _read_quickly(
    path: Path, dialect: Dialect, header_row: int, wanted: Sequence[int], head: Sequence[Sequence[str]]
) -> _Texts | None:
    """Read by Arrow, which refuses a row of another width than the header; ``None`` where it cannot be used."""
    if dialect.joined or any("\n" in text for record in head for text in record):
        return None
    names = [f"c{number}" for number in range(len(head[-1]))]
    chosen = [names[index] for index in wanted]
    with contextlib.suppress(pa.ArrowInvalid):  # a ragged file
        table = pacsv.read_csv(
            path,
            pacsv.ReadOptions(
                column_names=names, skip_rows=header_row + 1, encoding=dialect.encoding, use_threads=False
            ),
            pacsv.ParseOptions(
                delimiter=dialect.delimiter,
                quote_char=QUOTE if dialect.quoted else False,
                newlines_in_values=dialect.quoted,
                ignore_empty_lines=False,
            ),
            pacsv.ConvertOptions(
                column_types=dict.fromkeys(chosen, pa.string()), include_columns=chosen, strings_can_be_null=False
            ),
        )
        return {index: table.column(name).combine_chunks() for index, name in zip(wanted, chosen, strict=True)}
    return None


def _read_by_record(
    path: Path, dialect: Dialect, header_row: int, wanted: Sequence[int], width: int
) -> tuple[_Texts, list[Finding]]:
    columns: dict[int, list[str]] = {index: [] for index in wanted}
    ragged = []
    for row, record in enumerate(islice(records(path, dialect), header_row + 1, None)):
        for index in wanted:
            columns[index].append(record[index] if index < len(record) else "")
        if len(record) != width and (place := _ragged_at(record, width)) is not None:
            ragged.append(Finding("row.ragged", row, place))
    return {index: pa.array(texts, pa.string()) for index, texts in columns.items()}, ragged


def _ragged_at(record: Sequence[str], width: int) -> int | None:
    """Return the column where a record of another width lacks its first cell, or has its first filled one too many.

    Blank cells at the end are no difference, and a record of one cell is a note.
    """
    if len(record) < width:
        return len(record) if len(record) > 1 else None
    return next((column for column in range(width, len(record)) if record[column].strip()), None)


def _letters(texts: _Texts) -> Iterator[Finding]:
    """Yield the cells that begin with a quote which encloses nothing."""
    for index, column in texts.items():
        for row in pc.indices_nonzero(pc.starts_with(column, QUOTE)).to_pylist():
            yield Finding("label.quote", row, index, column[row].as_py())

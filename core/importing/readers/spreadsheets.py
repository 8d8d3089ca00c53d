"""Read the sheets of a workbook: the first rows of each to learn its layout, then whole columns at once.

``fastexcel`` turns columns into Arrow in a second where a row-by-row reader takes half a minute, and names each cell
that is no number. It also silently reads the text ``123`` and TRUE as numbers. So a column in which such cells can
occur is read a second time with the type of each cell. What it cannot read at all is read row by row, and the receipt
names the reader.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from core.importing.cells.columns import Cell, Peek, SheetColumns
from core.importing.readers.calendar_formats import with_calendars
from core.importing.readers.contents import Content, counts_match, reconcile
from core.importing.readers.failures import unreadable
from core.importing.readers.guard import Container, Inspected
from core.importing.readers.ods_cells import ods_contents
from core.importing.readers.quick_columns import QuickColumns
from core.importing.readers.sheet_xml import SheetXml
from core.importing.readers.typed_cells import (
    Book,
    calamine_book,
    calamine_contents,
    merged_areas,
    odd_cells,
    peek_by_calamine,
    peek_by_openpyxl,
    read_by_openpyxl,
    uncached_formulas,
)
from core.model.errors import UserError


def peek(path: Path, inspected: Inspected) -> tuple[str, tuple[Peek, ...]]:
    """Return which library read the first rows, and those rows for every sheet."""
    book = _book(path, inspected)
    streamed: tuple[Peek, ...] = ()
    if inspected.container is Container.OOXML:
        with contextlib.suppress(UserError):  # another library gets its try; what fails both is reported below
            with unreadable(path):
                streamed = tuple(peek_by_openpyxl(book))
            if streamed and not inspected.merges:
                return "openpyxl", streamed
    try:
        with unreadable(path):
            typed = tuple(peek_by_calamine(book, merges=inspected.merges))
    except UserError:
        if not streamed:
            raise
        return "openpyxl", streamed
    if not typed and not streamed:
        raise UserError("workbook.unreadable", file=path.name)
    if streamed and all(sheet.empty for sheet in typed):  # it passes over a sheet that another library reads
        return "openpyxl", streamed
    return "python-calamine", with_calendars(typed, streamed)


def read_columns(
    path: Path,
    inspected: Inspected,
    sheet: str,
    *,
    header_row: int,
    labels: Sequence[int],
    figures: Sequence[int],
    dates: Sequence[int],
) -> SheetColumns:
    """Read the named columns (absolute, from 0) under ``header_row`` (absolute, from 0) of ``sheet``.

    Raises ``UserError`` with ``workbook.unreadable`` if no reader can.
    """
    book = _book(path, inspected)
    try:
        with unreadable(path):
            columns, cells = _read_quickly(book, inspected, sheet, header_row, labels, figures, dates)
    except UserError as error:
        if inspected.container is not Container.OOXML or error.code != "workbook.unreadable":
            raise
        with unreadable(path):
            columns = read_by_openpyxl(book, sheet, header_row=header_row, labels=labels, figures=figures, dates=dates)
            return reconcile(columns, _contents(book, inspected, sheet, header_row), path, sheet, header_row + 1)
    with unreadable(path):
        if not _is_whole(columns, cells, book, inspected, sheet, header_row):
            columns = reconcile(columns, _contents(book, inspected, sheet, header_row), path, sheet, header_row + 1)
        if inspected.uncached:
            formulas = uncached_formulas(book, sheet, header_row, figures)
            with closing(SheetXml(book, sheet)) as xml:
                blank = xml.empty_texts(header_row)
            columns = _with_formulas(columns, {at: cell for at, cell in formulas.items() if at not in blank})
        if inspected.merges:
            areas = merged_areas(calamine_book(book).get_sheet_by_name(sheet))
            columns = replace(columns, labels=_unmerged(columns.labels, areas, header_row))
    return columns


def _book(path: Path, inspected: Inspected) -> Book:
    """Return what to open: the path, or the bytes where the name of the file would mislead a reader about its kind."""
    if inspected.clear is not None:
        return inspected.clear
    return path if path.suffix.casefold() in inspected.container.suffixes else path.read_bytes()


def _read_quickly(
    book: Book,
    inspected: Inspected,
    sheet: str,
    header_row: int,
    labels: Sequence[int],
    figures: Sequence[int],
    dates: Sequence[int],
) -> tuple[SheetColumns, int | dict[int, int]]:
    """Return the columns, and the count of cells that is compared with that of the sheet."""
    import fastexcel  # slow: a reader loads where its format is read

    opened = fastexcel.read_excel(book)
    texts: dict[str | int, fastexcel.DType] = dict.fromkeys(labels, "string")
    if not inspected.booleans and not inspected.system_1904:
        # It refuses to guess over some error cells; the typed reading below takes them.
        with contextlib.suppress(fastexcel.CalamineCellError):
            loaded = opened.load_sheet(sheet, header_row=header_row, dtypes=texts, schema_sample_rows=None)
            quick = QuickColumns(loaded)
            if quick.is_plain(figures, dates):
                return quick.columns(labels, figures, dates, {}, "fastexcel"), quick.cells
    loaded = opened.load_sheet(sheet, header_row=header_row, dtypes=texts | dict.fromkeys(figures, "float"))
    quick = QuickColumns(loaded)
    counted = {*figures, *dates} if inspected.container is Container.OOXML else {*labels, *figures, *dates}
    typed, counts = odd_cells(book, sheet, header_row, counted)
    columns = quick.columns(labels, figures, dates, typed, "fastexcel, python-calamine")
    return columns, quick.cells if inspected.container is Container.OOXML else counts


def _is_whole(
    columns: SheetColumns,
    cells: int | dict[int, int],
    book: Book,
    inspected: Inspected,
    sheet: str,
    header_row: int,
) -> bool:
    """Return whether the independent count of the sheet is that of what was read.

    ``cells`` is what the quick reader gave of the whole sheet, or what another one counts in each column.
    """
    if isinstance(cells, dict):
        return inspected.container is not Container.ODS and counts_match(columns, cells)
    with closing(SheetXml(book, sheet)) as xml:
        return inspected.cells.get(xml.part) == cells + xml.count_until(header_row)


def _contents(book: Book, inspected: Inspected, sheet: str, header_row: int) -> Iterator[Content]:
    """Yield what the sheet holds, by its XML, or by another reader where it has none."""
    if inspected.container is Container.ODS:
        yield from ods_contents(book, sheet, header_row)
    elif inspected.container is Container.OOXML:
        with closing(SheetXml(book, sheet)) as xml:
            yield from xml.contents(header_row)
    else:
        yield from calamine_contents(book, sheet, header_row)


def _with_formulas(columns: SheetColumns, formulas: Mapping[tuple[int, int], Cell]) -> SheetColumns:
    """Return ``columns`` with the formulas that have no value reported as odd cells: they read as blanks."""
    blank = {column: array.is_null().to_numpy(zero_copy_only=False) for column, array in columns.figures.items()}
    missing = {
        (row, column): formula
        for (row, column), formula in formulas.items()
        if row < columns.length and blank[column][row] and not str(columns.odd.get((row, column), "")).strip()
    }
    return replace(columns, odd={**columns.odd, **missing}, reader=f"{columns.reader}, openpyxl")


def _unmerged(
    labels: Mapping[int, pa.Array], areas: Sequence[tuple[int, int, int, int]], header_row: int
) -> dict[int, pa.Array]:
    """Return ``labels`` with the name of a merged area at each of its rows, as it is seen on the sheet."""
    filled = dict(labels)
    for column, array in labels.items():
        source = np.arange(len(array))
        for top, left, bottom, _ in areas:
            first = top - header_row - 1
            if left == column and 0 <= first < len(array):
                source[first : bottom - header_row] = first
        if (source != np.arange(len(array))).any():
            filled[column] = array.take(pa.array(source))
    return filled

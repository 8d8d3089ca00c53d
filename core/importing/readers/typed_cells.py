"""Cells with the type that they have, row by row: slower than whole columns, and right where those guess.

``python-calamine`` keeps the type of each cell and knows merged ones. ``openpyxl`` reads what it cannot, and shows the
formula of a cell that has no value.
"""

import contextlib
import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from core.importing.cells.columns import PEEK_COLUMNS, PEEK_ROWS, Cell, CellError, Peek, SheetColumns, Uncached
from core.importing.readers.calendar_formats import shown
from core.importing.readers.contents import Content
from core.importing.readers.quick_columns import date_column

if TYPE_CHECKING:
    import openpyxl
    import python_calamine
    from openpyxl.cell.read_only import ReadOnlyCell

Book = Path | bytes
Merge = tuple[int, int, int, int]  # first row, first column, last row, last column, from 0

_VISIBLE = "visible"
_ERROR = "e"
_FORMULA = "f"


def calamine_book(book: Book) -> "python_calamine.CalamineWorkbook":
    """Return ``book`` opened by python-calamine."""
    import python_calamine  # slow: a reader loads where its format is read

    return python_calamine.CalamineWorkbook.from_object(BytesIO(book) if isinstance(book, bytes) else str(book))


def peek_by_calamine(book: Book, *, merges: bool) -> Iterator[Peek]:
    """Yield the first rows of every sheet; with ``merges`` every cell of a merged area has its value."""
    import python_calamine  # slow: a reader loads where its format is read

    opened = calamine_book(book)
    shown = {sheet.name: sheet.visible is python_calamine.SheetVisibleEnum.Visible for sheet in opened.sheets_metadata}
    for name in opened.sheet_names:
        sheet = opened.get_sheet_by_name(name)
        indent = (None,) * (sheet.start[1] if sheet.start else 0)
        rows = [
            [*indent, *(None if cell == "" else cell for cell in row[:PEEK_COLUMNS])]
            for row in islice(sheet.iter_rows(), PEEK_ROWS)
        ]
        if merges:
            fill_merged(rows, merged_areas(sheet))
        yield Peek(name, shown.get(name, True), tuple(tuple(row) for row in rows))


def peek_by_openpyxl(book: Book) -> Iterator[Peek]:
    """Yield the first rows of every sheet of an OOXML workbook without reading the rest."""
    with openpyxl_book(book) as opened:
        for sheet in opened.worksheets:
            sheet.reset_dimensions()
            rows = (
                tuple(
                    cell.value if cell.value is None else shown(cell.value, cell.number_format)
                    for cell in row[:PEEK_COLUMNS]
                )
                for row in islice(sheet.iter_rows(), PEEK_ROWS)
            )
            yield Peek(sheet.title, sheet.sheet_state == _VISIBLE, tuple(rows))


@contextlib.contextmanager
def openpyxl_book(book: Book, *, formulas: bool = False) -> Iterator["openpyxl.Workbook"]:
    """Yield ``book`` opened by openpyxl for streaming; with ``formulas`` a cell shows its formula, not its value."""
    import openpyxl  # slow: for what the quicker readers cannot read

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that carry no data
        opened = openpyxl.load_workbook(
            BytesIO(book) if isinstance(book, bytes) else book, read_only=True, data_only=not formulas, keep_links=False
        )
        try:
            yield opened
        finally:
            opened.close()


def merged_areas(sheet: "python_calamine.CalamineSheet") -> list[Merge]:
    """Return the merged areas of a sheet of python-calamine."""
    return [(top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()]


def fill_merged(rows: Sequence[list[Cell]], areas: Sequence[Merge]) -> None:
    """Give every empty cell of a merged area that begins in ``rows`` the value of its first cell."""
    for top, left, bottom, right in areas:
        if top >= len(rows) or left >= len(rows[top]) or rows[top][left] is None:
            continue
        for row in rows[top : bottom + 1]:
            for column in range(left, min(right + 1, len(row))):
                if row[column] is None:
                    row[column] = rows[top][left]


def odd_cells(
    book: Book, sheet: str, header_row: int, columns: set[int]
) -> tuple[dict[tuple[int, int], Cell], dict[int, int]]:
    """Return the cells of ``columns`` that are not numbers, and every date, by (row under the header, column).

    The second part counts the filled cells of each column.
    """
    worksheet = calamine_book(book).get_sheet_by_name(sheet)
    offset = worksheet.start[1] if worksheet.start else 0
    wanted = sorted(column - offset for column in columns if column >= offset)
    cells: dict[tuple[int, int], Cell] = {}
    counts = dict.fromkeys(wanted, 0)
    for row, values in enumerate(worksheet.iter_rows()):
        if row <= header_row:
            continue
        for column in wanted:
            if column < len(values):
                value = values[column]
                if value == "":
                    continue
                counts[column] += 1
                if type(value) not in (float, int):
                    cells[row - header_row - 1, column + offset] = value
    return cells, {column + offset: count for column, count in counts.items()}


def calamine_contents(book: Book, sheet: str, header_row: int) -> Iterator[Content]:
    """Yield the cells under ``header_row`` that are not blank."""
    worksheet = calamine_book(book).get_sheet_by_name(sheet)
    offset = worksheet.start[1] if worksheet.start else 0
    for row, values in enumerate(worksheet.iter_rows()):
        if row > header_row:
            for column, value in enumerate(values):
                if str(value).strip():
                    yield Content(row - header_row - 1, column + offset, str(value))


def uncached_formulas(book: Book, sheet: str, header_row: int, columns: Sequence[int]) -> dict[tuple[int, int], Cell]:
    """Return the formulas in ``columns`` by (row under the header, column), whether they have a value or not."""
    wanted = set(columns)
    cells: dict[tuple[int, int], Cell] = {}
    with openpyxl_book(book, formulas=True) as opened:
        worksheet = opened[sheet]
        worksheet.reset_dimensions()
        for row in worksheet.iter_rows(min_row=header_row + 2):
            for cell in row:
                if cell.data_type == _FORMULA and cell.column - 1 in wanted:
                    cells[cell.row - header_row - 2, cell.column - 1] = Uncached(_formula(cell.value))
    return cells


def _formula(value: object) -> str:
    """Return a formula as it is written; an array formula is an object of its own."""
    return str(getattr(value, "text", value))


def read_by_openpyxl(
    book: Book, sheet: str, *, header_row: int, labels: Sequence[int], figures: Sequence[int], dates: Sequence[int]
) -> SheetColumns:
    """Read the named columns row by row: for a workbook that no quicker reader takes."""
    texts: dict[int, list[str | None]] = {index: [] for index in labels}
    numbers: dict[int, list[float | None]] = {index: [] for index in figures}
    days: dict[int, list[Cell]] = {index: [] for index in dates}
    odd: dict[tuple[int, int], Cell] = {}
    length = 0
    with openpyxl_book(book) as opened:
        worksheet = opened[sheet]
        worksheet.reset_dimensions()
        for length, row in enumerate(worksheet.iter_rows(min_row=header_row + 2), 1):
            cells = {cell.column - 1: _typed(cell) for cell in row if cell.value is not None}
            for index in labels:
                texts[index].append(None if cells.get(index) is None else _label(cells[index]))
            for index in dates:
                days[index].append(cells.get(index))
            for index in figures:
                value = cells.get(index)
                if isinstance(value, int | float) and not isinstance(value, bool):
                    numbers[index].append(float(value))
                    continue
                numbers[index].append(None)
                if value is not None:
                    odd[length - 1, index] = value
    return SheetColumns(
        length=length,
        labels={index: pa.array(column, pa.string()) for index, column in texts.items()},
        figures={index: pa.array(column, pa.float64()) for index, column in numbers.items()},
        dates={index: date_column(column) for index, column in days.items()},
        odd=odd,
        reader="openpyxl",
    )


def _typed(cell: "ReadOnlyCell") -> Cell:
    value: Cell = CellError(cell.value) if cell.data_type == _ERROR else cell.value
    return value


def _label(value: Cell) -> str:
    """Return a label as the quicker readers write it: a whole number without its point."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)

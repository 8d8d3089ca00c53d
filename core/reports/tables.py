"""Tables for other programs: CSV and Excel files in which no cell can become a formula."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from core.model.errors import UserError, write_fault
from core.model.tables import Table

if TYPE_CHECKING:
    import xlsxwriter

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_WIDEST = 60
_LONGEST_TITLE = 31


def write_csv(file: TextIO, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Write the table with plain numbers; a text that a spreadsheet would run gets an apostrophe before it."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([_inert(name) for name in columns])
    writer.writerows([_plain(value) for value in row] for row in rows)


def write_workbook(path: Path, tables: Sequence[Table]) -> None:
    """Write each table as a sheet of a new workbook: numbers as numbers, all texts as texts, also once they are edited.

    Raises ``export.exists`` for a file that is there and those of ``write_fault``.
    """
    if path.exists():
        raise UserError("export.exists", file=path.name)
    import xlsxwriter  # not where tables are only shown

    try:
        with xlsxwriter.Workbook(
            str(path), {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
        ) as book:
            for table in tables:
                _write_sheet(book, table)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise write_fault(error, path) from error


def _write_sheet(book: "xlsxwriter.Workbook", table: Table) -> None:
    sheet = book.add_worksheet(table.title[:_LONGEST_TITLE])
    heading = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    quoted = book.add_format({"quote_prefix": True})  # without it a cell becomes a formula when somebody edits it
    sheet.freeze_panes(1, 0)
    if table.right_to_left:
        sheet.right_to_left()
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, name, heading)
        shown = [str(row[column]) for row in table.rows[:200]]
        sheet.set_column(column, column, min(_WIDEST, max(map(len, [name, *shown])) + 2))
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value, quoted if value.startswith(FORMULA_STARTS) else None)
            elif isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            elif value is not None:
                sheet.write_number(number, column, value)
    sheet.autofilter(0, 0, max(len(table.rows), 1), max(len(table.columns) - 1, 0))


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return format(value, "f")  # a decimal of its own accord may write 1E+2
    return _inert(value) if isinstance(value, str) else value


def _inert(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value

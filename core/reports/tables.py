"""Tables for other programs: CSV and Excel files in which no cell can become a formula."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TextIO

import xlsxwriter

from core.model.errors import EnvironmentFault, UserError

Value = str | int | float | Decimal | date | None

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60


def write_csv(file: TextIO, columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
    """Write the table with plain numbers; a text that a spreadsheet would run gets an apostrophe before it."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([_inert(name) for name in columns])
    writer.writerows([_inert(value) if isinstance(value, str) else value for value in row] for row in rows)


def write_workbook(path: Path, title: str, columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
    """Write the table as the only sheet of a new workbook: numbers as numbers, all texts as texts.

    Raises ``export.exists`` for a file that is there and ``disk.failed``.
    """
    if path.exists():
        raise UserError("export.exists", file=path.name)
    try:
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
            sheet = book.add_worksheet(title[:31])
            heading = book.add_format({"bold": True, "bottom": 1})
            day = book.add_format({"num_format": "yyyy-mm-dd"})
            sheet.freeze_panes(1, 0)
            for column, name in enumerate(columns):
                sheet.write_string(0, column, name, heading)
                shown = [str(row[column]) for row in rows[:200]]
                sheet.set_column(column, column, min(_WIDEST, max(map(len, [name, *shown])) + 2))
            for number, row in enumerate(rows, 1):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, column, value)
                    elif isinstance(value, date):
                        sheet.write_datetime(number, column, value, day)
                    elif value is not None:
                        sheet.write_number(number, column, value)
            sheet.autofilter(0, 0, max(len(rows), 1), max(len(columns) - 1, 0))
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise EnvironmentFault("disk.failed", file=path.name) from error


def _inert(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value

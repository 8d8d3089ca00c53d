"""Write a report as a workbook: each table a sheet of real numbers, each chart a live one over its own figures."""

from pathlib import Path
from typing import TYPE_CHECKING

from core.model.errors import write_fault
from core.model.reports import Drawing, Grid, Headline, KeyFigures, Paragraph, Report

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 31
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")
_MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"), None)


def write(report: Report, path: Path) -> None:
    """Write ``report`` to ``path``; no cell can become a formula. Raises those of ``write_fault``."""
    import xlsxwriter  # slow: for workbooks alone

    try:
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
            _Book(book, report).write()
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise write_fault(error, path) from error


class _Book:
    """One workbook at work."""

    def __init__(self, book: "xlsxwriter.Workbook", report: Report) -> None:
        self._book = book
        self._report = report
        self._names: set[str] = set()
        self._title = book.add_format({"bold": True, "font_size": 16})
        self._section = book.add_format({"bold": True, "font_size": 12})
        self._head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self._quiet = book.add_format({"font_color": "#465461"})
        self._strong = book.add_format({"bold": True})
        self._number = book.add_format({"num_format": "#,##0.##;\N{MINUS SIGN}#,##0.##"})

    def write(self) -> None:
        """Write the first sheet with what is reported in words, then a sheet for each table and chart."""
        report = self._report
        first = self._sheet(report.title)
        first.set_column(0, 5, 28)
        first.write_string(0, 0, _clean(report.title), self._title)
        first.write_string(1, 0, _clean(report.subtitle), self._quiet)
        first.write_string(2, 0, _clean(report.stamp), self._quiet)
        row = 4
        for block in report.blocks:
            if isinstance(block, Headline | Paragraph):
                style = self._section if isinstance(block, Headline) else None
                first.write_string(row, 0, _clean(block.text), *([style] if style is not None else []))
                row += 1
            elif isinstance(block, KeyFigures):
                row = self._cards(first, row, block)
            elif isinstance(block, Grid):
                self._grid(block)
            else:
                self._drawing(block)

    def _cards(self, sheet: "Worksheet", row: int, block: KeyFigures) -> int:
        for figure in block.figures:
            sheet.write_string(row, 0, _clean(figure.title))
            sheet.write_string(row, 1, _clean(f"{figure.figure} {figure.unit}"), self._strong)
            sheet.write_string(row, 2, _clean(f"{figure.change} {figure.base}"), self._quiet)
            row += 1
        return row + 1

    def _grid(self, block: Grid) -> None:
        sheet = self._sheet(block.title)
        sheet.freeze_panes(1, 1)
        for at, head in enumerate(block.heads):
            sheet.write_string(0, at, _clean(head), self._head)
            longest = max([len(head), *(len(row[at]) for row in block.words[:200])])
            sheet.set_column(at, at, min(48, longest + 3))
        for number, row in enumerate(block.values, 1):
            for at, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(number, at, _clean(value))
                elif value is not None:
                    sheet.write_number(number, at, value, self._number)
        sheet.autofilter(0, 0, max(1, len(block.values)), max(0, len(block.heads) - 1))

    def _drawing(self, block: Drawing) -> None:
        sheet = self._sheet(block.title)
        name = sheet.get_name()
        for at, curve in enumerate(block.curves, 1):
            sheet.write_string(0, at, _clean(curve.name), self._head)
            for row, value in enumerate(curve.values, 1):
                if value is not None:
                    sheet.write_number(row, at, value, self._number)
        for row, category in enumerate(block.categories, 1):
            sheet.write_string(row, 0, _clean(category))
        chart = self._book.add_chart({"type": "column" if block.bars else "line"})
        last = len(block.categories)
        for at, curve in enumerate(block.curves, 1):
            chart.add_series(
                {
                    "name": [name, 0, at],
                    "categories": [name, 1, 0, last, 0],
                    "values": [name, 1, at, last, at],
                    "line": {"width": 2, **({"dash_type": "dash"} if curve.dashed else {})},
                }
            )
        chart.set_title({"name": _clean(block.title), "name_font": {"size": 12}})
        chart.set_size({"width": 900, "height": 420})
        sheet.insert_chart(1, len(block.curves) + 2, chart)

    def _sheet(self, title: str) -> "Worksheet":
        """Return a new sheet, named by ``title`` as Excel allows, and like no other."""
        plain = _clean(title).translate(_FORBIDDEN).strip()[:_LONGEST] or "-"
        name, number = plain, 2
        while name.casefold() in self._names:
            name = f"{plain[: _LONGEST - 4]} {number}"
            number += 1
        self._names.add(name.casefold())
        sheet = self._book.add_worksheet(name)
        if self._report.right_to_left:
            sheet.right_to_left()
        return sheet


def _clean(text: str) -> str:
    return text.translate(_MARKS)

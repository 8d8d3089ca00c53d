"""Write a report as a workbook: each table a sheet of real numbers, each chart a live one over its own figures."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.model.errors import write_fault
from core.model.reports import (
    PLAIN,
    Curve,
    Drawing,
    Grid,
    Headline,
    KeyFigure,
    KeyFigures,
    NumberStyle,
    Paragraph,
    Report,
)
from core.reports.pen import plain
from core.reports.tables import FORMULA_STARTS

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 31
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")
_WIDE, _COLUMNS = 28, 6  # of the first sheet, in letters and in columns
_HEADS = 1  # the row of headings, below the title
_CHANGE = NumberStyle(decimals=1, percent=True, signed=True)
_HUNDRED = 100


def write(report: Report, path: Path) -> None:
    """Write ``report`` to ``path``; no cell can become a formula. Raises those of ``write_fault``."""
    import xlsxwriter  # slow: for workbooks alone

    try:
        with xlsxwriter.Workbook(
            str(path), {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
        ) as book:
            _Book(book, report).write()
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise write_fault(error, path) from error


def number_format(style: NumberStyle) -> str:
    """Return how Excel writes numbers of ``style``: separators, a real minus, a plus where it is signed."""
    digits = f"#,##0{'.' + '0' * style.decimals if style.decimals else ''}{'%' if style.percent else ''}"
    minus = "\N{MINUS SIGN}"
    return f"+{digits};{minus}{digits};{digits}" if style.signed else f"{digits};{minus}{digits}"


def cell_value(value: float, style: NumberStyle) -> float:
    """Return the value of a cell: per cent is a part of one there, so that formulas count with it."""
    return value / _HUNDRED if style.percent else value


class _Book:
    """One workbook at work."""

    def __init__(self, book: "xlsxwriter.Workbook", report: Report) -> None:
        self._book = book
        self._report = report
        self._names: set[str] = set()
        self._title = book.add_format({"bold": True, "font_size": 16})
        self._section = book.add_format({"bold": True, "font_size": 12})
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self._warning = book.add_format({"bold": True, "font_color": "#B23415"})
        self._quoted = book.add_format({"quote_prefix": True})  # else a cell is a formula once somebody edits it
        self._quiet = book.add_format({"font_color": "#465461"})
        self._numbers: dict[tuple[NumberStyle, bool], Format] = {}

    def write(self) -> None:
        """Write the first sheet with what is reported in words, then a sheet for each table and chart."""
        report = self._report
        first = self._sheet(report.title)
        first.set_column(0, _COLUMNS - 1, _WIDE)
        first.write_string(0, 0, plain(report.title), self._title)
        if report.mark:
            first.write_string(0, 2, plain(report.mark), self._warning)
        first.write_string(1, 0, plain(report.subtitle), self._quiet)
        first.write_string(2, 0, plain(report.stamp), self._quiet)
        row = 4
        for block in report.blocks:
            if isinstance(block, Headline):
                first.write_string(row, 0, plain(block.text), self._section)
                row += 1
            elif isinstance(block, Paragraph):
                self._paragraph(first, row, plain(block.text))
                row += 1
            elif isinstance(block, KeyFigures):
                row = self._cards(first, row, block)
            elif isinstance(block, Grid):
                self._grid(block)
            else:
                self._drawing(block)

    def _paragraph(self, sheet: "Worksheet", row: int, text: str) -> None:
        """Write a sentence over the whole width, in a row high enough for it."""
        sheet.merge_range(row, 0, row, _COLUMNS - 1, text, self._wrapped)
        sheet.set_row(row, 15 * (1 + len(text) // (_WIDE * _COLUMNS)))

    def _cards(self, sheet: "Worksheet", row: int, block: KeyFigures) -> int:
        """Write a row for each figure: its name, its number, its unit, how it moved, and against what."""
        for figure in block.figures:
            sheet.write_string(row, 0, plain(figure.title))
            self._figure(sheet, row, figure)
            if figure.moved is not None:
                sheet.write_number(row, 3, cell_value(figure.moved, _CHANGE), self._number(_CHANGE))
            elif figure.change:
                sheet.write_string(row, 3, plain(figure.change), self._quiet)
            sheet.write_string(row, 4, plain(figure.base), self._quiet)
            row += 1
        return row + 1

    def _figure(self, sheet: "Worksheet", row: int, figure: KeyFigure) -> None:
        if figure.value is None:
            sheet.write_string(row, 1, plain(figure.figure))
        else:
            strong = self._number(figure.style, bold=True)
            sheet.write_number(row, 1, cell_value(figure.value, figure.style), strong)
        sheet.write_string(row, 2, plain(figure.unit))

    def _grid(self, block: Grid) -> None:
        sheet = self._titled(block)
        sheet.freeze_panes(_HEADS + 1, 1)
        sheet.repeat_rows(0, _HEADS)
        for at, head in enumerate(block.heads):
            sheet.write_string(_HEADS, at, plain(head), self._head)
            longest = max([len(head), *(len(row[at]) for row in block.words[:200])])
            sheet.set_column(at, at, min(48, longest + 3))
        for number, row in enumerate(block.values, _HEADS + 1):
            for at, value in enumerate(row):
                if isinstance(value, str):
                    text = plain(value)
                    sheet.write_string(number, at, text, self._quoted if text.startswith(FORMULA_STARTS) else None)
                elif value is not None:
                    style = block.style_of(at)
                    sheet.write_number(number, at, cell_value(value, style), self._number(style))
        last = _HEADS + max(1, len(block.values))
        sheet.autofilter(_HEADS, 0, last, max(0, len(block.heads) - 1))

    def _drawing(self, block: Drawing) -> None:
        sheet = self._titled(block)
        curves = _with_bounds(block)
        sheet.write_string(_HEADS, 0, plain(block.unit), self._quiet)
        sheet.set_column(0, len(curves), 16)
        first, last = _HEADS + 1, _HEADS + len(block.categories)
        for at, curve in enumerate(curves, 1):
            sheet.write_string(_HEADS, at, plain(curve.name), self._head)
            for row, value in enumerate(curve.values, first):
                if value is not None:
                    sheet.write_number(row, at, cell_value(value, block.style), self._number(block.style))
        for row, category in enumerate(block.categories, first):
            sheet.write_string(row, 0, plain(category))
        chart = self._book.add_chart({"type": "column" if block.bars else "line"})
        name = sheet.get_name()
        for at, curve in enumerate(curves, 1):
            chart.add_series(
                {
                    "name": [name, _HEADS, at],
                    "categories": [name, first, 0, last, 0],
                    "values": [name, first, at, last, at],
                    "line": _stroke(curve, bound=at > len(block.curves)),
                }
            )
        chart.set_title({"name": plain(block.title), "name_font": {"size": 12}})
        chart.set_y_axis({"name": plain(block.unit), "num_format": number_format(_whole(block.style))})
        chart.set_legend({"position": "bottom"})
        chart.set_size({"width": 900, "height": 420})
        sheet.insert_chart(_HEADS, len(curves) + 2, chart)

    def _number(self, style: NumberStyle, *, bold: bool = False) -> "Format":
        if (style, bold) not in self._numbers:
            self._numbers[style, bold] = self._book.add_format({"num_format": number_format(style), "bold": bold})
        return self._numbers[style, bold]

    def _titled(self, block: Grid | Drawing) -> "Worksheet":
        """Return a new sheet of a table or a chart, with its title above, behind the mark of made-up figures."""
        sheet = self._sheet(block.short_title)
        title = f"{self._report.mark} · {block.title}" if self._report.mark else block.title
        sheet.write_string(0, 0, plain(title), self._section)
        return sheet

    def _sheet(self, title: str) -> "Worksheet":
        """Return a new sheet, named by ``title`` as Excel allows, and like no other."""
        whole = plain(title).translate(_FORBIDDEN).strip() or "-"
        name, number = _cut(whole, _LONGEST), 2
        while name.casefold() in self._names:
            name = f"{_cut(whole, _LONGEST - 4)} {number}"
            number += 1
        self._names.add(name.casefold())
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        if self._report.mark:
            sheet.set_header(f"&R{plain(self._report.mark)}")
        sheet.set_footer(f"&L{plain(self._report.stamp).replace('&', '&&')[:200]}&R&P")
        if self._report.right_to_left:
            sheet.right_to_left()
        return sheet


def _cut(name: str, most: int) -> str:
    """Return a name of so many letters at most, cut between words where it has any."""
    if len(name) <= most:
        return name
    words = name[: most + 1].rpartition(" ")[0]
    return (words or name[:most]).rstrip(" ,;·،")


def _with_bounds(block: Drawing) -> Sequence[Curve]:
    """Return the curves, with the bounds of the band after them."""
    if not block.band:
        return block.curves
    low = Curve(name=f"{block.band} \N{GREATER-THAN OR EQUAL TO}", values=block.low)
    high = Curve(name=f"{block.band} \N{LESS-THAN OR EQUAL TO}", values=block.high)
    return (*block.curves, low, high)


def _stroke(curve: Curve, *, bound: bool) -> dict[str, str | float]:
    if bound:
        return {"width": 1, "color": "#9FB4C0"}
    return {"width": 2, **({"dash_type": "dash"} if curve.dashed else {})}


def _whole(style: NumberStyle) -> NumberStyle:
    """Return the style of an axis: without decimals."""
    return NumberStyle(percent=style.percent) if style != PLAIN else PLAIN

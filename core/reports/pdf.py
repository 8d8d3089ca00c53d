"""Write a report as a PDF: text shaped by HarfBuzz, charts as vectors, the stamp on every page."""

import math
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from re import compile as pattern
from typing import TYPE_CHECKING

from core.model.errors import write_fault
from core.model.reports import Block, Drawing, Grid, Headline, KeyFigures, Paragraph, Report
from core.reports.fonts import Faces

if TYPE_CHECKING:
    from fpdf import FPDF

_MARGIN = 15.0  # millimetres
_WIDTH = 297.0 - 2 * _MARGIN
_ACCENT, _INK, _QUIET, _LINE, _BAND, _WARN = (
    (27, 107, 141),
    (23, 33, 43),
    (70, 84, 97),
    (201, 209, 215),
    (220, 233, 240),
    (178, 52, 21),
)
_SERIES = ((46, 127, 181), (162, 59, 114), (194, 126, 0), (20, 158, 88), (11, 31, 92), (176, 48, 10), (138, 63, 214))
_ROW, _CARD, _CHART = 6.0, 24.0, 62.0
_MOST_ROWS = 400
_SPREAD = 1.6  # a table of few columns is not spread further than this
_NUMBER = pattern(r"[-+\u2212\u00b1\d.,% \u00a0kM\u2013]*\d[-+\u2212\d.,% \u00a0kM\u2013]*")
Place = Callable[[float], float]
_MINUS = "\N{MINUS SIGN}"
_MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"), None)


def write(report: Report, path: Path, faces: Faces, made_at: datetime) -> None:
    """Write ``report`` to ``path``, dated ``made_at``; raises those of ``write_fault``."""
    pdf = _Paper(report, faces, made_at).draw()
    try:
        path.write_bytes(bytes(pdf.output()))
    except OSError as error:
        raise write_fault(error, path) from error


class _Paper:
    """One document at work; the pen is where the next block begins."""

    def __init__(self, report: Report, faces: Faces, made_at: datetime) -> None:
        from fpdf import FPDF  # slow: for PDF alone

        rtl, stamp = report.right_to_left, report.stamp if report.right_to_left else _plain(report.stamp)
        align = "R" if rtl else "L"

        class Document(FPDF):
            """A4 across, with the stamp and the number of the page at the foot of each."""

            def footer(self) -> None:
                self.set_y(-12)
                self.set_font("plain", size=7)
                self.set_text_color(*_QUIET)
                self.cell(_WIDTH - 20, 5, stamp, align=align)
                self.cell(20, 5, str(self.page_no()), align="R")

        self._report = report
        self._rtl = rtl
        self._align = align
        self.pdf: FPDF = Document(orientation="landscape", unit="mm", format="A4")
        own, other = (faces.arabic, faces.latin) if rtl else (faces.latin, faces.arabic)
        for name, face in (("plain", own), ("beside", other)):
            self.pdf.add_font(name, "", face.regular)
            self.pdf.add_font(name, "B", face.bold)
        self.pdf.set_fallback_fonts(["beside"], exact_match=False)
        known = {code for name in ("plain", "beside") for code in getattr(self.pdf.fonts[name], "cmap", ())}
        # A face without a real minus would leave the sign out, and a fall would read as a rise.
        self._minus = _MINUS if ord(_MINUS) in known else "\N{EN DASH}"
        self.pdf.set_text_shaping(use_shaping_engine=True, direction="rtl" if rtl else "ltr")
        self.pdf.set_margins(_MARGIN, _MARGIN, _MARGIN)
        self.pdf.set_auto_page_break(auto=True, margin=18)
        self.pdf.set_title(_plain(report.title))
        self.pdf.set_creator("Raff")
        self.pdf.set_creation_date(made_at)
        self.pdf.set_lang("ar" if rtl else "en")

    def draw(self) -> "FPDF":
        """Draw everything and return the document."""
        pdf = self.pdf
        pdf.add_page()
        self._text(self._report.title, 18, "B", _ACCENT)
        self._text(self._report.subtitle, 10, "", _QUIET)
        pdf.ln(3)
        for block in self._report.blocks:
            self._block(block)
        return pdf

    def _block(self, block: Block) -> None:
        if isinstance(block, Headline):
            self._room(20)
            self.pdf.ln(3)
            self._text(block.text, 13, "B", _INK)
        elif isinstance(block, Paragraph):
            self._text(block.text, 9.5, "", _INK)
        elif isinstance(block, KeyFigures):
            self._cards(block)
        elif isinstance(block, Grid):
            self._grid(block)
        else:
            self._drawing(block)

    def _text(self, text: str, size: float, style: str, ink: tuple[int, int, int]) -> None:
        self._pen(size, style, ink)
        self.pdf.multi_cell(_WIDTH, size * 0.5, self._clean(text), align=self._align, new_x="LMARGIN", new_y="NEXT")

    def _clean(self, text: str) -> str:
        """Return ``text`` as the faces can write it; where all runs from left to right, marks of direction are none."""
        shown = text.replace(_MINUS, self._minus)
        return shown if self._rtl else _plain(shown)

    def _pen(self, size: float, style: str, ink: tuple[int, int, int]) -> None:
        """Write in the plain face from now on.

        After text in the other face the library believes that the plain one is still set; so it is set twice.
        """
        self.pdf.set_font("beside", style, size)
        self.pdf.set_font("plain", style, size)
        self.pdf.set_text_color(*ink)

    def _cell(self, width: float, height: float, text: str, *, align: str, border: str = "") -> None:
        """Write one line, as much of it as fits; a number runs from left to right in every language."""
        number = self._rtl and _NUMBER.fullmatch(_plain(text)) is not None
        if number:
            self.pdf.set_text_shaping(use_shaping_engine=True, direction="ltr")
        self.pdf.cell(width, height, self._fitted(text, width - 1), align=align, border=border or 0)
        if number:
            self.pdf.set_text_shaping(use_shaping_engine=True, direction="rtl")

    def _room(self, height: float) -> None:
        if self.pdf.will_page_break(height):
            self.pdf.add_page()

    def _cards(self, block: KeyFigures) -> None:
        pdf, shown = self.pdf, block.figures
        self._room(_CARD + 4)
        top, width = pdf.get_y() + 1, (_WIDTH - 4 * (len(shown) - 1)) / max(1, len(shown))
        for number, figure in enumerate(shown):
            at = len(shown) - 1 - number if self._rtl else number
            left = _MARGIN + at * (width + 4)
            pdf.set_draw_color(*_LINE)
            pdf.rect(left, top, width, _CARD, round_corners=True, corner_radius=1.5)
            lines = (
                (figure.title, 8.0, "", _QUIET, 2.5),
                (f"{figure.figure} {figure.unit}".strip(), 15.0, "B", _INK, 7.5),
                (f"{figure.change} {figure.base}".strip(), 8.0, "", _WARN if figure.stands_out else _QUIET, 16.5),
            )
            for text, size, style, ink, down in lines:
                self._pen(size, style, ink)
                pdf.set_xy(left + 2, top + down)
                self._cell(width - 4, size * 0.5, text, align=self._align)
        pdf.set_xy(_MARGIN, top + _CARD + 3)

    def _grid(self, block: Grid) -> None:
        pdf = self.pdf
        self._room(4 * _ROW)
        pdf.ln(2)
        self._text(block.title, 10.5, "B", _INK)
        wanted = self._widths(block)
        for columns in self._parts(block, wanted):
            self._part(block, columns, wanted)

    def _part(self, block: Grid, columns: list[int], wanted: list[float]) -> None:
        """Draw the rows of some of the columns."""
        pdf = self.pdf
        scale = _WIDTH / sum(wanted[at] for at in columns)
        widths = [width * scale if scale < _SPREAD else width for width in wanted]
        order = columns[::-1] if self._rtl else columns
        self._room(3 * _ROW)
        self._line(block, block.heads, widths, order, bold=True)
        for words in block.words[:_MOST_ROWS]:
            if pdf.will_page_break(_ROW):
                pdf.add_page()
                self._line(block, block.heads, widths, order, bold=True)
            self._line(block, words, widths, order, bold=False)
        pdf.ln(3)

    def _parts(self, block: Grid, wanted: list[float]) -> list[list[int]]:
        """Return the columns in as many parts as the paper is wide for; each begins with the names of the rows."""
        names = [at for at, numeric in enumerate(block.numeric) if not numeric]
        parts, room = [list(names)], sum(wanted[at] for at in names)
        for at, numeric in enumerate(block.numeric):
            if not numeric:
                continue
            if len(parts[-1]) > len(names) and room + wanted[at] > _WIDTH:
                parts.append(list(names))
                room = sum(wanted[column] for column in names)
            parts[-1].append(at)
            room += wanted[at]
        return parts

    def _line(self, block: Grid, words: tuple[str, ...], widths: list[float], order: list[int], *, bold: bool) -> None:
        pdf = self.pdf
        pdf.set_draw_color(*_LINE)
        # A narrow table begins at the side where reading does.
        pdf.set_x(_MARGIN + _WIDTH - sum(widths[at] for at in order) if self._rtl else _MARGIN)
        for at in order:
            end = "L" if self._rtl else "R"
            align = end if block.numeric[at] else self._align
            self._pen(8, "B" if bold else "", _QUIET if bold else _INK)
            self._cell(widths[at], _ROW, words[at], align=align, border="B")
        pdf.ln(_ROW)

    def _widths(self, block: Grid) -> list[float]:
        """Return the width that each column needs."""
        self._pen(8, "B", _INK)
        rows = (block.heads, *block.words[:60])
        return [
            min(90.0, max(self.pdf.get_string_width(self._clean(row[at])) for row in rows) + 5)
            for at in range(len(block.heads))
        ]

    def _fitted(self, text: str, width: float) -> str:
        """Return as much of ``text`` as fits."""
        shown = self._clean(text)
        while len(shown) > 1 and self.pdf.get_string_width(shown) > width:
            shown = f"{shown[:-2].rstrip()}\N{HORIZONTAL ELLIPSIS}"
        return shown

    def _drawing(self, block: Drawing) -> None:
        values = [value for curve in block.curves for value in curve.values if value is not None]
        values += [value for value in (*block.low, *block.high) if value is not None]
        if not values:
            return
        pdf = self.pdf
        self._room(_CHART + 12)
        pdf.ln(2)
        self._text(block.title, 10.5, "B", _INK)
        low, high, step = _scale(values, from_zero=block.bars)
        left, top, width, height = _MARGIN + 16, pdf.get_y() + 2, _WIDTH - 46, _CHART - 14

        def x(at: float) -> float:
            return left + width * (at + 0.5) / max(1, len(block.categories))

        def y(value: float) -> float:
            return top + height * (high - value) / (high - low)

        self._ground(block, (low, high, step), (left, top, width, height))
        if block.low and block.high:
            self._band(block, x, y)
        for number, curve in enumerate(block.curves):
            if block.bars:
                self._bars(curve.values, number, len(block.curves), x, y, width / max(1, len(block.categories)), low)
            else:
                self._curve(block, number, x, y)
        pdf.set_xy(_MARGIN, top + height + 12)

    def _ground(
        self, block: Drawing, scale: tuple[float, float, float], box: tuple[float, float, float, float]
    ) -> None:
        pdf, (low, high, step), (left, top, width, height) = self.pdf, scale, box
        pdf.set_draw_color(*_LINE)
        pdf.set_line_width(0.1)
        for number in range(round((high - low) / step) + 1):
            tick = low + number * step
            at = top + height * (high - tick) / (high - low)
            pdf.line(left, at, left + width, at)
            pdf.set_xy(left - 17, at - 2)
            self._pen(7, "", _QUIET)
            self._cell(15, 4, _short(tick), align="R")
        every = max(1, -(-len(block.categories) // 14))
        room = width / max(1, len(block.categories))
        for number in range(0, len(block.categories), every):
            pdf.set_xy(left + room * (number + 0.5) - room * every / 2, top + height + 1)
            self._pen(7, "", _QUIET)
            self._cell(room * every, 4, block.categories[number], align="C")

    def _band(self, block: Drawing, x: Place, y: Place) -> None:
        known = [
            (at, low, high)
            for at, (low, high) in enumerate(zip(block.low, block.high, strict=True))
            if low is not None and high is not None
        ]
        if len(known) > 1:
            points = [(x(at), y(high)) for at, _, high in known] + [(x(at), y(low)) for at, low, _ in reversed(known)]
            self.pdf.set_fill_color(*_BAND)
            self.pdf.polygon(points, style="F")

    def _curve(self, block: Drawing, number: int, x: Place, y: Place) -> None:
        pdf, curve = self.pdf, block.curves[number]
        ink = _SERIES[number % len(_SERIES)]
        pdf.set_draw_color(*ink)
        pdf.set_line_width(0.5)
        if curve.dashed:
            pdf.set_dash_pattern(dash=1.2, gap=1.2)
        known = [(at, value) for at, value in enumerate(curve.values) if value is not None]
        points = [(x(at), y(value)) for at, value in known]
        for start, end in pairwise(points):
            pdf.line(*start, *end)
        pdf.set_dash_pattern()
        if points:
            self._pen(7, "B", ink)
            pdf.set_xy(points[-1][0] + 1, points[-1][1] - 2)
            self._cell(28, 4, curve.name, align="L")

    def _bars(
        self, values: tuple[float | None, ...], number: int, count: int, x: Place, y: Place, room: float, low: float
    ) -> None:
        self.pdf.set_fill_color(*_SERIES[number % len(_SERIES)])
        width = room * 0.76 / count
        for at, value in enumerate(values):
            if value is not None:
                left = x(at) - room * 0.38 + width * number
                top, base = sorted((y(value), y(max(0.0, low))))
                self.pdf.rect(left, top, width * 0.92, max(0.1, base - top), style="F")


def _scale(values: list[float], *, from_zero: bool) -> tuple[float, float, float]:
    low, high = min(values), max(values)
    if from_zero or 0 <= low < high / 2:
        low = min(0.0, low)
    if high <= low:
        high = low + 1.0
    rough = (high - low) / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * (1 - 1e-9))
    return math.floor(low / step) * step, math.ceil(high / step) * step, step


def _short(value: float) -> str:
    for size, mark in ((1_000_000, "M"), (1_000, "k")):
        if abs(value) >= size:
            return f"{value / size:,.4g} {mark}".replace("-", "\N{MINUS SIGN}")
    return f"{value:,.4g}".replace("-", "\N{MINUS SIGN}")


def _plain(text: str) -> str:
    """Return ``text`` without the marks of direction."""
    return text.translate(_MARKS)

"""Write a report as a PDF: text shaped by HarfBuzz, charts as vectors, the stamp on every page."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from core.model.errors import write_fault
from core.model.reports import Block, Drawing, Grid, Headline, KeyFigures, Paragraph, Report
from core.reports import pdf_chart
from core.reports.fonts import Faces
from core.reports.pen import ACCENT, INK, QUIET, RULE, WARNING, Ink, Pen, plain
from core.texts import numbers
from core.texts.catalogue import Language, say

if TYPE_CHECKING:
    from fpdf import FPDF

_MARGIN, _FOOT = 15.0, 18.0  # millimetres
_WIDTH = 297.0 - 2 * _MARGIN
_ROW, _CARD = 5.2, 24.0
_GAP = 3.0  # between a number and a text after it
_HAIR = 0.1
_WITH_HEADLINE = 45.0  # what must fit below a headline with it
_NUMBER = 20.0  # the room of a page's number
_MOST_ROWS = 400
_FEW = 4  # fewer rows than these are no part of a table
_WIDEST = 90.0
_SPREAD = 1.6  # a table of few columns is not spread further than this


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

        rtl, frame = report.right_to_left, self._frame

        class Document(FPDF):
            """A4 across, with the stamp and the number of the page at the foot of each, and the mark at its head."""

            def footer(self) -> None:
                frame(self)

        self._report = report
        self._rtl = rtl
        self._language = Language.ARABIC if rtl else Language.ENGLISH
        self.pdf: FPDF = Document(orientation="landscape", unit="mm", format="A4")
        self._pen = Pen(self.pdf, faces, right_to_left=rtl)
        self.pdf.set_margins(_MARGIN, _MARGIN, _MARGIN)
        self.pdf.set_auto_page_break(auto=True, margin=_FOOT)
        self.pdf.set_title(plain(report.title))
        self.pdf.set_creator("Raff")
        self.pdf.set_creation_date(made_at)
        self.pdf.set_lang("ar" if rtl else "en")

    def draw(self) -> "FPDF":
        """Draw everything and return the document."""
        pdf = self.pdf
        pdf.add_page()
        self._text(self._report.title, 18, "B", ACCENT)
        self._text(self._report.subtitle, 10, "", QUIET)
        pdf.ln(3)
        for block in self._report.blocks:
            self._block(block)
        return pdf

    def _frame(self, pdf: "FPDF") -> None:
        """Write the stamp where reading begins, the number of the page at the other end, and the mark above."""
        pen, foot, end = self._pen, pdf.h - 12, "L" if self._rtl else "R"
        number_at, stamp_at = (_MARGIN, _MARGIN + _NUMBER) if self._rtl else (_MARGIN + _WIDTH - _NUMBER, _MARGIN)
        pen.use(7, "", QUIET)
        pdf.set_xy(stamp_at, foot)
        pen.cell(_WIDTH - _NUMBER, 5, self._report.stamp, align=pen.start)
        pen.use(7, "", QUIET)
        pdf.set_xy(number_at, foot)
        pen.cell(_NUMBER, 5, str(pdf.page_no()), align=end)
        if self._report.mark:
            pen.use(9, "B", WARNING)
            pdf.set_xy(_MARGIN, 7)
            pen.cell(_WIDTH, 5, self._report.mark, align=end)

    def _block(self, block: Block) -> None:
        if isinstance(block, Headline):
            self._room(_WITH_HEADLINE)
            self.pdf.ln(3)
            self._text(block.text, 13, "B", INK)
            self.pdf.ln(1)
        elif isinstance(block, Paragraph):
            self._room(self._pen.height(block.text, 9.5, "", _WIDTH))
            self._text(block.text, 9.5, "", INK)
            self.pdf.ln(1)
        elif isinstance(block, KeyFigures):
            self._cards(block)
        elif isinstance(block, Grid):
            self._grid(block)
        else:
            self._drawing(block)

    def _text(self, text: str, size: float, style: str, ink: Ink) -> None:
        self._pen.paragraph(text, size, style, ink, _WIDTH)

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
            pdf.set_draw_color(*RULE)
            pdf.set_line_width(_HAIR)
            pdf.rect(left, top, width, _CARD, round_corners=True, corner_radius=1.5)
            for text, size, style, ink, down in (
                (figure.title, 8.0, "", QUIET, 2.5),
                (f"{figure.figure} {figure.unit}".strip(), 15.0, "B", INK, 7.5),
            ):
                self._pen.use(self._pen.fitting(text, size, style, width - 4), style, ink)
                pdf.set_xy(left + 2, top + down)
                self._pen.cell(width - 4, size * 0.5, text, align=self._pen.start)
            pdf.set_xy(left + 2, top + 15.5)
            base, ink = f"{figure.change} {figure.base}".strip(), WARNING if figure.stands_out else QUIET
            self._pen.paragraph(base, 7.5, "", ink, width - 4)
        pdf.set_xy(_MARGIN, top + _CARD + 3)

    def _grid(self, block: Grid) -> None:
        pdf, rows = self.pdf, min(len(block.words), _MOST_ROWS)
        self._whole((rows + 3) * _ROW)
        pdf.ln(2)
        self._text(block.title, 10.5, "B", INK)
        wanted = self._widths(block)
        for number, columns in enumerate(self._parts(block, wanted)):
            if number:
                self._whole((rows + 1) * _ROW)
            self._part(block, columns, wanted)
        if rows < len(block.words):
            count, shown = (numbers.figure(size) for size in (len(block.words), rows))
            self._text(say(self._language, "report.cut", count=count, shown=shown), 9.5, "", QUIET)

    def _whole(self, height: float) -> None:
        """Begin a new page for a table of that height where this one would split it near its foot."""
        pdf = self.pdf
        page = pdf.h - _MARGIN - _FOOT
        below = pdf.h - _FOOT - pdf.get_y()
        fits = height <= page and (below < page / 2 or height - below < _FEW * _ROW)
        if height > below and (below < _FEW * _ROW or fits):
            pdf.add_page()

    def _part(self, block: Grid, columns: list[int], wanted: list[float]) -> None:
        """Draw the rows of some of the columns."""
        pdf = self.pdf
        scale = (_WIDTH - self._gaps(block, columns)) / sum(wanted[at] for at in columns)
        widths = [width * scale if scale < _SPREAD else width for width in wanted]
        order = columns[::-1] if self._rtl else columns
        self._line(block, block.heads, widths, order, bold=True)
        for words in block.words[:_MOST_ROWS]:
            if pdf.will_page_break(_ROW):
                pdf.add_page()
                self._text(say(self._language, "report.continued", title=block.title), 10.5, "B", INK)
                self._line(block, block.heads, widths, order, bold=True)
            self._line(block, words, widths, order, bold=False)
        pdf.ln(3)

    def _gaps(self, block: Grid, columns: Sequence[int]) -> float:
        """Return the room between numbers and the texts after them, where these would touch."""
        touching = (block.numeric[one] and not block.numeric[other] for one, other in pairwise(columns))
        return 0.0 if self._rtl else _GAP * sum(touching)

    def _parts(self, block: Grid, wanted: list[float]) -> list[list[int]]:
        """Return the columns in as many parts as the paper is wide for; each begins with the names of the rows."""
        if sum(wanted) + self._gaps(block, range(len(wanted))) <= _WIDTH:
            return [list(range(len(wanted)))]
        names = [at for at, numeric in enumerate(block.numeric) if not numeric]
        figures = [at for at, numeric in enumerate(block.numeric) if numeric]
        room = _WIDTH - sum(wanted[at] for at in names)
        parts = _filled(figures, wanted, room, len(figures))
        # As many in each part, so that the last has not one alone.
        even = _filled(figures, wanted, room, -(-len(figures) // max(1, len(parts))))
        return [[*names, *part] for part in (even if len(even) == len(parts) else parts)]

    def _line(self, block: Grid, words: tuple[str, ...], widths: list[float], order: list[int], *, bold: bool) -> None:
        pdf = self.pdf
        pdf.set_draw_color(*RULE)
        pdf.set_line_width(_HAIR)
        # A narrow table begins at the side where reading does.
        pdf.set_x(_MARGIN + _WIDTH - sum(widths[at] for at in order) if self._rtl else _MARGIN)
        for before, at in zip((None, *order), order, strict=False):
            if before is not None and self._gaps(block, (before, at)):
                pdf.cell(_GAP, _ROW, border="B")
            # Digits stand below each other whichever way the language runs.
            align = "R" if block.numeric[at] else self._pen.start
            self._pen.use(8, "B" if bold else "", QUIET if bold else INK)
            self._pen.cell(widths[at], _ROW, words[at], align=align, border="B")
        pdf.ln(_ROW)

    def _widths(self, block: Grid) -> list[float]:
        """Return the width that each column needs."""
        rows = (block.heads, *block.words[:_MOST_ROWS])
        return [
            min(_WIDEST, max(self._pen.measure(row[at], 8, "B") for row in rows) + 4) for at in range(len(block.heads))
        ]

    def _drawing(self, block: Drawing) -> None:
        if not block.has_values:
            return
        pdf = self.pdf
        needed = pdf_chart.layout_of(block, self._pen, (_MARGIN, 0.0), _WIDTH, right_to_left=self._rtl)
        self._room(needed.bottom + 10)
        pdf.ln(2)
        self._text(block.title, 10.5, "B", INK)
        corner = (_MARGIN, pdf.get_y() + 1)
        layout = pdf_chart.layout_of(block, self._pen, corner, _WIDTH, right_to_left=self._rtl)
        pdf_chart.draw(block, layout, pdf, self._pen)
        pdf.set_xy(_MARGIN, layout.bottom + 4)


def _filled(columns: Sequence[int], wanted: Sequence[float], room: float, most: int) -> list[list[int]]:
    """Return columns in parts of ``most`` columns that fit into the room, one column in each at least."""
    parts: list[list[int]] = []
    for at in columns:
        part = parts[-1] if parts else []
        if part and len(part) < most and sum(wanted[column] for column in (*part, at)) <= room:
            part.append(at)
        else:
            parts.append([at])
    return parts

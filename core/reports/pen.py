"""Write lines of text on a page of a PDF in the two faces of a report, whichever way its language runs."""

from re import compile as pattern
from typing import TYPE_CHECKING, cast

from core.reports.fonts import Faces

if TYPE_CHECKING:
    from fpdf import FPDF

Ink = tuple[int, int, int]

ACCENT: Ink = (27, 107, 141)
INK: Ink = (23, 33, 43)
QUIET: Ink = (70, 84, 97)
RULE: Ink = (201, 209, 215)
BAND: Ink = (220, 233, 240)
WARNING: Ink = (178, 52, 21)
SERIES: tuple[Ink, ...] = (
    (46, 127, 181),
    (162, 59, 114),
    (194, 126, 0),
    (20, 158, 88),
    (11, 31, 92),
    (176, 48, 10),
    (138, 63, 214),
)

_SMALLEST = 6.0  # points that can be read
_MINUS = "\N{MINUS SIGN}"
_MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"), None)
# Numbers in either digits, with their signs, separators and per cent.
_NUMBER = pattern(r"[-+\u2212\u00b1\d.,%\u066a-\u066c \u00a0\u2013]*\d[-+\u2212\d.,%\u066a-\u066c \u00a0\u2013]*")


class Pen:
    """Writes on ``pdf``, whose faces it sets up; ``right_to_left`` is the direction of the report."""

    def __init__(self, pdf: "FPDF", faces: Faces, *, right_to_left: bool) -> None:
        self._pdf = pdf
        self._rtl = right_to_left
        own, other = (faces.arabic, faces.latin) if right_to_left else (faces.latin, faces.arabic)
        for name, face in (("plain", own), ("beside", other)):
            pdf.add_font(name, "", face.regular)
            pdf.add_font(name, "B", face.bold)
        pdf.set_fallback_fonts(["beside"], exact_match=False)
        known = {code for name in ("plain", "beside") for code in getattr(pdf.fonts[name], "cmap", ())}
        # A face without a real minus would leave the sign out, and a fall would read as a rise.
        self._minus = _MINUS if ord(_MINUS) in known else "\N{EN DASH}"
        pdf.set_text_shaping(use_shaping_engine=True, direction="rtl" if right_to_left else "ltr")

    @property
    def start(self) -> str:
        """The side at which lines of text begin, as an alignment."""
        return "R" if self._rtl else "L"

    def use(self, size: float, style: str, ink: Ink) -> None:
        """Write in the plain face from now on.

        After text in the other face the library believes that the plain one is still set; so it is set twice.
        """
        self._pdf.set_font("beside", style, size)
        self._pdf.set_font("plain", style, size)
        self._pdf.set_text_color(*ink)

    def paragraph(self, text: str, size: float, style: str, ink: Ink, width: float) -> None:
        """Write a text in as many lines as it needs, and go on below it."""
        self.use(size, style, ink)
        self._pdf.multi_cell(width, size * 0.5, self.clean(text), align=self.start, new_x="LMARGIN", new_y="NEXT")

    def fitting(self, text: str, size: float, style: str, width: float) -> float:
        """Return the largest size up to ``size`` in which ``text`` fits into one cell, 6 points at least."""
        while size > _SMALLEST and self.measure(text, size, style) > width:
            size -= 0.5
        return size

    def height(self, text: str, size: float, style: str, width: float) -> float:
        """Return how high ``paragraph`` would write a text, in millimetres."""
        self.use(size, style, INK)
        lines = self._pdf.multi_cell(width, size * 0.5, self.clean(text), dry_run=True, output="LINES")
        return size * 0.5 * len(cast("list[str]", lines))

    def cell(self, width: float, height: float, text: str, *, align: str, border: str = "") -> None:
        """Write one line, as much of it as fits; a number runs from left to right in every language."""
        number = self._rtl and _NUMBER.fullmatch(plain(text)) is not None
        if number:
            self._pdf.set_text_shaping(use_shaping_engine=True, direction="ltr")
        self._pdf.cell(width, height, self._fitted(text, width - 1), align=align, border=border or 0)
        if number:
            self._pdf.set_text_shaping(use_shaping_engine=True, direction="rtl")

    def measure(self, text: str, size: float, style: str) -> float:
        """Return how wide a cell must be for ``text`` to fit, in millimetres; the pen is in that face afterwards."""
        self.use(size, style, INK)
        return float(self._pdf.get_string_width(self.clean(text))) + 1

    def clean(self, text: str) -> str:
        """Return ``text`` as the faces can write it; where all runs from left to right, marks of direction are none."""
        shown = text.replace(_MINUS, self._minus)
        return shown if self._rtl else plain(shown)

    def _fitted(self, text: str, width: float) -> str:
        shown = self.clean(text)
        while len(shown) > 1 and self._pdf.get_string_width(shown) > width + 1e-6:
            shown = f"{shown[:-2].rstrip()}\N{HORIZONTAL ELLIPSIS}"
        return shown


def plain(text: str) -> str:
    """Return ``text`` without the marks of direction."""
    return text.translate(_MARKS)

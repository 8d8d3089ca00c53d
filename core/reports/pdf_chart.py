"""Draw a chart on a page of a PDF as vectors: band, lines or bars over an axis with its unit, and the legend."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from core.model.reports import Curve, Drawing
from core.reports.chart_layout import LINE, ChartLayout, Label, Swatch, arrange
from core.reports.pen import BAND, QUIET, RULE, SERIES, Ink, Pen
from core.texts import numbers
from core.texts.catalogue import Language

if TYPE_CHECKING:
    from fpdf import FPDF

_SIZE = 7.0  # points
_STROKE, _HAIR = 0.5, 0.1

Place = Callable[[float], float]


def layout_of(
    block: Drawing, pen: Pen, corner: tuple[float, float], width: float, *, right_to_left: bool
) -> ChartLayout:
    """Return where the parts of ``block`` stand; it has a value at least."""
    language = Language.ARABIC if right_to_left else Language.ENGLISH
    return arrange(
        block,
        lambda text: pen.measure(text, _SIZE, "B"),
        lambda value: numbers.tick(value, language),
        corner,
        width,
        right_to_left=right_to_left,
    )


def draw(block: Drawing, layout: ChartLayout, pdf: "FPDF", pen: Pen) -> None:
    """Draw ``block`` where ``layout`` says; the pen stays where it is."""
    low, high, step = layout.scale

    def x(at: float) -> float:
        return layout.left + layout.width * (at + 0.5) / max(1, len(block.categories))

    def y(value: float) -> float:
        return layout.top + layout.height * (high - value) / (high - low)

    pdf.set_draw_color(*RULE)
    pdf.set_line_width(_HAIR)
    for number in range(round((high - low) / step) + 1):
        at = y(low + number * step)
        pdf.line(layout.left, at, layout.left + layout.width, at)
    if block.low and block.high:
        _band(block, pdf, x, y)
    for number, curve in enumerate(block.curves):
        if block.bars:
            _bars(curve, (number, len(block.curves)), pdf, x, y)
        else:
            _line(curve, SERIES[number % len(SERIES)], pdf, x, y)
    for swatch in layout.swatches:
        _swatch(block, swatch, pdf)
    for label in layout.labels:
        _write(label, pdf, pen)
    pdf.set_line_width(_HAIR)


def _write(label: Label, pdf: "FPDF", pen: Pen) -> None:
    named = label.curve is not None
    pen.use(_SIZE, "B" if named else "", SERIES[(label.curve or 0) % len(SERIES)] if named else QUIET)
    if label.turned:
        with pdf.rotation(90, label.left, label.top + label.height):
            pdf.set_xy(label.left, label.top + label.height)
            pen.cell(label.height, label.width, label.text, align=label.align)
        return
    pdf.set_xy(label.left, label.top)
    pen.cell(label.width, label.height, label.text, align=label.align)


def _swatch(block: Drawing, swatch: Swatch, pdf: "FPDF") -> None:
    if swatch.curve is None or block.bars:
        pdf.set_fill_color(*(BAND if swatch.curve is None else SERIES[swatch.curve % len(SERIES)]))
        pdf.rect(swatch.left, swatch.top + 0.7, swatch.width, LINE - 1.4, style="F")
        return
    middle = swatch.top + LINE / 2
    with_dashes = block.curves[swatch.curve].dashed
    _stroke(pdf, SERIES[swatch.curve % len(SERIES)], dashed=with_dashes)
    pdf.line(swatch.left, middle, swatch.left + swatch.width, middle)
    pdf.set_dash_pattern()


def _band(block: Drawing, pdf: "FPDF", x: Place, y: Place) -> None:
    known = [
        (at, low, high)
        for at, (low, high) in enumerate(zip(block.low, block.high, strict=True))
        if low is not None and high is not None
    ]
    if len(known) > 1:
        points = [(x(at), y(high)) for at, _, high in known] + [(x(at), y(low)) for at, low, _ in reversed(known)]
        pdf.set_fill_color(*BAND)
        pdf.polygon(points, style="F")


def _line(curve: Curve, ink: Ink, pdf: "FPDF", x: Place, y: Place) -> None:
    _stroke(pdf, ink, dashed=curve.dashed)
    points = [(x(at), y(value)) for at, value in enumerate(curve.values) if value is not None]
    for start, end in pairwise(points):
        pdf.line(*start, *end)
    pdf.set_dash_pattern()


def _stroke(pdf: "FPDF", ink: Ink, *, dashed: bool) -> None:
    pdf.set_draw_color(*ink)
    pdf.set_line_width(_STROKE)
    if dashed:
        pdf.set_dash_pattern(dash=1.2, gap=1.2)


def _bars(curve: Curve, place: tuple[int, int], pdf: "FPDF", x: Place, y: Place) -> None:
    """Draw the bars of one curve, whose ``place`` is its number among how many, from zero."""
    number, count = place
    room = x(1) - x(0)
    width = room * 0.76 / count
    pdf.set_fill_color(*SERIES[number % len(SERIES)])
    for at, value in enumerate(curve.values):
        if value is not None:
            left = x(at) - room * 0.38 + width * number
            top, base = sorted((y(value), y(0.0)))
            pdf.rect(left, top, width * 0.92, max(0.1, base - top), style="F")

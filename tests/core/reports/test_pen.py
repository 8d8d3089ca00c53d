"""Lines of text on paper: signs, the direction of numbers, what does not fit, and the face after other letters."""

from pathlib import Path

import pypdf
import pytest
from fpdf import FPDF

from core.reports import fonts
from core.reports.pen import INK, Pen, plain

MINUS = "\N{MINUS SIGN}"


def sheet(*, right_to_left: bool) -> tuple[FPDF, Pen]:
    pdf = FPDF()
    pen = Pen(pdf, fonts.find(()), right_to_left=right_to_left)
    pdf.add_page()
    pen.use(9, "", INK)
    return pdf, pen


def text_of(pdf: FPDF, folder: Path) -> str:
    (folder / "sheet.pdf").write_bytes(bytes(pdf.output()))
    return pypdf.PdfReader(folder / "sheet.pdf").pages[0].extract_text()


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_fall_keeps_its_sign_before_its_digits(tmp_path: Path, right_to_left: bool) -> None:
    pdf, pen = sheet(right_to_left=right_to_left)
    pen.cell(40, 5, f"\u2066{MINUS}4.2%\u2069", align="R")
    assert plain(text_of(pdf, tmp_path)).strip() in {f"{MINUS}4.2%", "\N{EN DASH}4.2%"}


def test_what_does_not_fit_ends_in_dots_and_what_was_measured_fits(tmp_path: Path) -> None:
    pdf, pen = sheet(right_to_left=False)
    name = "MEKKAH/MADINAH"
    room = pen.measure(name, 9, "")
    pen.cell(room, 5, name, align="L")
    pen.cell(room / 2, 5, name, align="L")
    whole, cut = text_of(pdf, tmp_path).split()
    assert whole == name
    assert cut.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert name.startswith(cut[:-1])


def test_lines_begin_where_reading_does_and_marks_of_direction_are_not_written() -> None:
    assert sheet(right_to_left=False)[1].start == "L"
    assert sheet(right_to_left=True)[1].start == "R"
    assert plain("\u2068RIYADH\u2069 \u200f1") == "RIYADH 1"
    assert sheet(right_to_left=False)[1].clean("\u2066+1\u2069") == "+1"


def test_a_paragraph_takes_as_many_lines_as_it_needs() -> None:
    pdf, pen = sheet(right_to_left=False)
    before = pdf.get_y()
    pen.paragraph("word " * 100, 9, "", INK, 60)
    assert pdf.get_y() - before > 9 * 0.5 * 8

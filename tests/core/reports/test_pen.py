"""Lines of text on paper: signs, the direction of numbers, what does not fit, and the face after other letters."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdf
import pytest
from fpdf import FPDF

from core.reports import fonts
from core.reports.pen import INK, Pen, plain

MINUS = "\N{MINUS SIGN}"


@contextmanager
def sheet(*, right_to_left: bool) -> Iterator[tuple[FPDF, Pen]]:
    """Yield a page and its pen; what is never written out would leave the files of its faces open."""
    pdf = FPDF()
    pen = Pen(pdf, fonts.find(()), right_to_left=right_to_left)
    pdf.add_page()
    pen.use(9, "", INK)
    yield pdf, pen
    pdf.output()


def text_of(pdf: FPDF, folder: Path) -> str:
    (folder / "sheet.pdf").write_bytes(bytes(pdf.output()))
    return pypdf.PdfReader(folder / "sheet.pdf").pages[0].extract_text()


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_fall_keeps_its_sign_before_its_digits(tmp_path: Path, right_to_left: bool) -> None:
    with sheet(right_to_left=right_to_left) as (pdf, pen):
        pen.cell(40, 5, f"\u2066{MINUS}4.2%\u2069", align="R")
        assert plain(text_of(pdf, tmp_path)).strip() in {f"{MINUS}4.2%", "\N{EN DASH}4.2%"}


def test_what_does_not_fit_ends_in_dots_and_what_was_measured_fits(tmp_path: Path) -> None:
    name = "MEKKAH/MADINAH"
    with sheet(right_to_left=False) as (pdf, pen):
        room = pen.measure(name, 9, "")
        pen.cell(room, 5, name, align="L")
        pen.cell(room / 2, 5, name, align="L")
        whole, cut = text_of(pdf, tmp_path).split()
    assert whole == name
    assert cut.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert name.startswith(cut[:-1])


@pytest.mark.parametrize(("right_to_left", "side"), [(False, "L"), (True, "R")])
def test_lines_begin_where_reading_does(right_to_left: bool, side: str) -> None:
    with sheet(right_to_left=right_to_left) as (_, pen):
        assert pen.start == side


def test_marks_of_direction_are_not_written_where_all_runs_from_left_to_right() -> None:
    assert plain("\u2068RIYADH\u2069 \u200f1") == "RIYADH 1"
    with sheet(right_to_left=False) as (_, pen):
        assert pen.clean("\u2066+1\u2069") == "+1"


def test_a_paragraph_takes_as_many_lines_as_it_needs_and_its_height_is_known_before() -> None:
    text = "word " * 100
    with sheet(right_to_left=False) as (pdf, pen):
        before = pdf.get_y()
        height = pen.height(text, 9, "", 60)
        assert pdf.get_y() == before
        pen.paragraph(text, 9, "", INK, 60)
        assert pdf.get_y() - before == pytest.approx(height)
    assert height > 9 * 0.5 * 8


def test_a_text_that_is_too_wide_gets_smaller_until_it_fits_or_nobody_could_read_it() -> None:
    with sheet(right_to_left=False) as (_, pen):
        wide = pen.measure("MEKKAH/MADINAH", 9, "B")
        assert pen.fitting("MEKKAH/MADINAH", 9, "B", wide) == 9
        smaller = pen.fitting("MEKKAH/MADINAH", 9, "B", wide * 0.8)
        assert 6 < smaller < 9
        assert pen.measure("MEKKAH/MADINAH", smaller, "B") <= wide * 0.8
        assert pen.fitting("MEKKAH/MADINAH", 9, "B", 1) == 6

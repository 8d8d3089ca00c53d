"""A report on paper: the stamp and the headings on every page, bars from zero, each curve by its own name."""

from datetime import UTC, datetime
from pathlib import Path
from re import findall

import pypdf
import pytest
from pypdf.generic import ContentStream

from core.model.reports import Block, Curve, Drawing, Grid, Report
from core.reports import fonts
from core.reports.pdf import write

MADE_AT = datetime(2025, 9, 1, 8, tzinfo=UTC)
STAMP = "Data 6f91"
LONG = Grid(
    title="Gaps",
    heads=("Place", "Prize"),
    numeric=(False, True),
    words=tuple((f"PLACE {number}", f"{number:,}") for number in range(70)),
    values=tuple((f"PLACE {number}", float(number)) for number in range(70)),
)


def paper(folder: Path, *blocks: Block, right_to_left: bool = False) -> pypdf.PdfReader:
    path = folder / "report.pdf"
    report = Report(title="Weekly", subtitle="", stamp=STAMP, right_to_left=right_to_left, blocks=blocks)
    write(report, path, fonts.find(()), MADE_AT)
    return pypdf.PdfReader(path)


def drawing(*values: float, bars: bool) -> Drawing:
    names = tuple(f"C{number}" for number in range(len(values)))
    return Drawing(title="Sales", categories=names, curves=(Curve(name="Sold", values=values),), bars=bars)


def operations(reader: pypdf.PdfReader, name: bytes) -> list[list[float]]:
    """Return the operands of every operation ``name`` on the first page."""
    content = ContentStream(reader.pages[0]["/Contents"].get_object(), reader)
    return [[float(value) for value in operands] for operands, operator in content.operations if operator == name]


def words(reader: pypdf.PdfReader) -> list[str]:
    return reader.pages[0].extract_text().split()


@pytest.mark.parametrize("right_to_left", [False, True])
def test_every_page_of_several_has_the_stamp_its_number_and_the_headings(tmp_path: Path, right_to_left: bool) -> None:
    pages = [page.extract_text() for page in paper(tmp_path, LONG, right_to_left=right_to_left).pages]
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert STAMP in page
        assert page.split()[-1] == str(number)
        assert "Place" in page
        assert "Prize" in page
    assert [int(number) for number in findall(r"PLACE (\d+)", "\n".join(pages))] == list(range(70))


def test_bars_are_as_high_as_their_figures_from_an_axis_that_begins_at_zero(tmp_path: Path) -> None:
    reader = paper(tmp_path, drawing(90.0, 100.0, bars=True))
    first, second = (abs(bar[3]) for bar in operations(reader, b"re"))
    assert first / second == pytest.approx(0.9, abs=0.01)
    assert {"0", "20", "100"} <= set(words(reader))


def test_bars_below_zero_hang_from_it(tmp_path: Path) -> None:
    reader = paper(tmp_path, drawing(50.0, -50.0, bars=True))
    first, second = operations(reader, b"re")
    assert abs(first[3]) == pytest.approx(abs(second[3]), abs=0.1)
    assert abs(first[1] - second[1]) == pytest.approx(abs(first[3]), abs=0.1)
    assert {"\N{MINUS SIGN}20", "\N{EN DASH}20"} & set(words(reader))  # a face without a real minus has a dash


def test_lines_far_from_zero_have_an_axis_near_them(tmp_path: Path) -> None:
    ticks = set(words(paper(tmp_path, drawing(90.0, 100.0, bars=False))))
    assert {"90", "100"} <= ticks
    assert "0" not in ticks


def test_the_axis_is_in_thousands_or_millions_where_its_figures_are(tmp_path: Path) -> None:
    text = " ".join(words(paper(tmp_path, drawing(1_500_000.0, 2_000_000.0, bars=True))))
    assert "1.5 M" in text
    assert "500 k" in text

"""A report on paper: the stamp and the headings on every page, bars from zero, each curve by its own name."""

from datetime import UTC, datetime
from pathlib import Path
from re import findall

import pypdf
import pytest
from pypdf.generic import ContentStream

from core.model.reports import Block, Curve, Drawing, Grid, KeyFigure, KeyFigures, Report
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


OUTLOOK = Drawing(
    title="Outlook",
    categories=("Jan", "Feb", "Mar"),
    curves=(
        Curve(name="Sold", values=(10.0, 30.0, None)),
        Curve(name="Expected", values=(None, 30.0, 60.0), dashed=True),
    ),
    low=(None, 30.0, 40.0),
    high=(None, 30.0, 80.0),
)


def places(reader: pypdf.PdfReader) -> dict[str, tuple[float, float]]:
    """Return where each text of the first page begins, in points from its lower left corner."""
    begun: dict[str, tuple[float, float]] = {}

    def note(text: str, _: list[float], matrix: list[float], *__: object) -> None:
        if text.strip():
            begun[text.strip()] = (matrix[4], matrix[5])

    reader.pages[0].extract_text(visitor_text=note)
    return begun


def ways(reader: pypdf.PdfReader) -> list[tuple[str, bool, list[tuple[float, float]]]]:
    """Return each drawn way of the first page: the operator that draws it, whether it is dashed, its corners."""
    drawn: list[tuple[str, bool, list[tuple[float, float]]]] = []
    dashed, corners = False, []
    for operands, operator in ContentStream(reader.pages[0]["/Contents"].get_object(), reader).operations:
        if operator == b"d":
            dashed = bool(operands[0])
        elif operator in (b"m", b"l"):
            corners.append((float(operands[0]), float(operands[1])))
        elif operator in (b"S", b"f"):
            drawn.append((operator.decode(), dashed, corners))
            corners = []
    return drawn


@pytest.mark.parametrize("bars", [True, False])
def test_each_figure_stands_above_the_name_of_its_category(tmp_path: Path, bars: bool) -> None:
    reader = paper(tmp_path, drawing(10.0, 40.0, 20.0, bars=bars))
    begun = places(reader)
    if bars:
        middles = [bar[0] + bar[2] / 2 for bar in operations(reader, b"re")]
    else:
        lines = [corners for _, _, corners in ways(reader) if corners[0][1] != corners[-1][1]]
        middles = [lines[0][0][0], *(corners[1][0] for corners in lines)]
    assert middles == pytest.approx([begun[f"C{number}"][0] for number in range(3)], abs=15)


def test_a_curve_has_its_name_at_its_end_and_what_is_expected_is_dashed(tmp_path: Path) -> None:
    reader = paper(tmp_path, OUTLOOK)
    begun = places(reader)
    zero, top = begun["0"][1], begun["80"][1]
    heights = {name: 80 * (begun[name][1] - zero) / (top - zero) for name in ("Sold", "Expected")}
    assert heights == pytest.approx({"Sold": 30.0, "Expected": 60.0}, abs=0.5)
    assert begun["Feb"][0] < begun["Sold"][0] < begun["Mar"][0] < begun["Expected"][0]
    slopes = [(way, dashed) for way, dashed, corners in ways(reader) if corners[0][1] != corners[-1][1]]
    assert slopes == [("S", False), ("S", True)]


def test_the_band_reaches_from_its_low_to_its_high(tmp_path: Path) -> None:
    reader = paper(tmp_path, OUTLOOK)
    (corners,) = [corners for way, _, corners in ways(reader) if way == "f"]
    expected = next(line for _, dashed, line in ways(reader) if dashed)
    (start, middle), (end, above) = expected
    step = (above - middle) / 30
    wanted = [(start, middle), (end, middle + 50 * step), (end, middle + 10 * step), (start, middle)]
    assert corners == [pytest.approx(corner, abs=0.1) for corner in wanted]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_columns_and_cards_begin_where_reading_does(tmp_path: Path, right_to_left: bool) -> None:
    cards = KeyFigures((KeyFigure(title="First", figure="12"), KeyFigure(title="Second", figure="34")))
    begun = places(paper(tmp_path, cards, LONG, right_to_left=right_to_left))
    for one, other in (("First", "Second"), ("12", "34"), ("Place", "Prize")):
        assert (begun[one][0] > begun[other][0]) is right_to_left, (one, other)


def test_only_a_change_that_stands_out_has_the_colour_of_a_warning(tmp_path: Path) -> None:
    cards = KeyFigures(
        (
            KeyFigure(title="Sales", figure="12", change="+9", stands_out=True),
            KeyFigure(title="Share", figure="34", change="+1"),
        )
    )
    reader = paper(tmp_path, cards)
    begun = places(reader)
    inks: dict[tuple[float, float], tuple[float, ...]] = {}
    at = (0.0, 0.0)
    for operands, operator in ContentStream(reader.pages[0]["/Contents"].get_object(), reader).operations:
        if operator == b"Td":
            at = (float(operands[0]), float(operands[1]))
        elif operator == b"rg":
            inks[at] = tuple(float(part) for part in operands)
    warning, quiet = inks[begun["+9"]], inks[begun["+1"]]
    assert warning != quiet == inks[begun["Share"]]
    assert warning[0] > 2 * max(warning[1:])  # red


def test_a_table_wider_than_the_paper_goes_on_below_with_the_names_of_its_rows(tmp_path: Path) -> None:
    heads = tuple(f"A column with a long name {letter}" for letter in "ABCDEFGHIJ")
    wide = Grid(
        title="Wide",
        heads=("Place", *heads),
        numeric=(False, *(True for _ in heads)),
        words=(("OLAYA", *(str(100 + number) for number in range(len(heads)))),),
        values=(("OLAYA", *(100.0 + number for number in range(len(heads)))),),
    )
    text = "\n".join(page.extract_text() for page in paper(tmp_path, wide).pages)
    lines = [line for line in text.splitlines() if "column with" in line]
    assert len(lines) > 1
    assert all(line.startswith("Place") for line in lines)
    assert text.count("OLAYA") == len(lines)
    assert findall(r"long name ([A-J])", text) == list("ABCDEFGHIJ")
    assert findall(r"\b1\d\d\b", text) == [str(100 + number) for number in range(len(heads))]

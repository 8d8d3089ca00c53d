"""A report on paper: the stamp and the headings on every page, columns and cards where reading begins."""

from pathlib import Path
from re import findall

import pytest
from pypdf.generic import ContentStream

from core.model.reports import Curve, Drawing, Grid, KeyFigure, KeyFigures
from tests.builders.papers import STAMP, operations, paper, places

LONG = Grid(
    title="Gaps",
    heads=("Place", "Prize"),
    numeric=(False, True),
    words=tuple((f"PLACE {number}", f"{number:,}") for number in range(70)),
    values=tuple((f"PLACE {number}", float(number)) for number in range(70)),
)


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


def test_the_rules_of_a_table_are_as_thin_below_a_chart_as_above_it(tmp_path: Path) -> None:
    drawn = Drawing(title="", unit="SAR", categories=("A", "B"), curves=(Curve(name="Sold", values=(1.0, 2.0)),))
    short = Grid(title="", heads=("Place",), numeric=(False,), words=(("OLAYA",),), values=(("OLAYA",),))
    alone = operations(paper(tmp_path, short), b"w")
    assert operations(paper(tmp_path, drawn, short), b"w")[-1] == alone[-1]


def test_a_long_cell_far_down_a_table_is_not_cut(tmp_path: Path) -> None:
    rows = [("OLAYA", "1")] * 100 + [("A PLACE WITH A VERY LONG NAME", "2")]
    deep = Grid(
        title="Deep",
        heads=("Place", "Prize"),
        numeric=(False, True),
        words=tuple(rows),
        values=tuple((name, float(figure)) for name, figure in rows),
    )
    pages = paper(tmp_path, deep).pages
    assert "A PLACE WITH A VERY LONG NAME" in pages[-1].extract_text()


def test_a_drawing_without_figures_is_left_out(tmp_path: Path) -> None:
    empty = Drawing(title="Nothing", unit="SAR", categories=("A",), curves=(Curve(name="Sold", values=(None,)),))
    assert "Nothing" not in paper(tmp_path, empty).pages[0].extract_text()

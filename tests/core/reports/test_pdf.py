"""A report on paper: the stamp and the headings on every page, columns and cards where reading begins."""

from pathlib import Path
from re import findall

import pytest
from pypdf.generic import ContentStream

from core.model.reports import Curve, Drawing, Grid, Headline, KeyFigure, KeyFigures, Paragraph
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
        assert page.replace(STAMP, "").split()[-1] == str(number)
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


@pytest.mark.parametrize("right_to_left", [False, True])
def test_made_up_figures_are_marked_on_every_page(tmp_path: Path, right_to_left: bool) -> None:
    pages = paper(tmp_path, LONG, right_to_left=right_to_left, mark="DEMO").pages
    assert len(pages) > 1
    assert all("DEMO" in page.extract_text() for page in pages)
    assert all("DEMO" not in page.extract_text() for page in paper(tmp_path, LONG).pages)


def test_the_stamp_begins_where_reading_does_and_the_number_of_the_page_is_at_the_other_end(tmp_path: Path) -> None:
    for right_to_left in (False, True):
        begun = places(paper(tmp_path, right_to_left=right_to_left))
        stamp = next(place for text, place in begun.items() if STAMP.startswith(text))
        assert (stamp[0] > begun["1"][0]) is right_to_left
        assert stamp[1] == pytest.approx(begun["1"][1])


@pytest.mark.parametrize("right_to_left", [False, True])
def test_digits_of_a_column_stand_below_each_other(tmp_path: Path, right_to_left: bool) -> None:
    figures = ("7", "1,234", "56")
    table = Grid(
        title="",
        heads=("Place", "Prize"),
        numeric=(False, True),
        words=tuple((f"P{at}", figure) for at, figure in enumerate(figures)),
        values=tuple((f"P{at}", 1.0) for at in range(3)),
    )
    begun = places(paper(tmp_path, table, right_to_left=right_to_left))
    digit = 8 * 0.572  # points, of the face at this size
    ends = [begun[figure][0] + digit * sum(letter.isdigit() for letter in figure) for figure in ("7", "56")]
    assert ends[0] == pytest.approx(ends[1], abs=0.2)


def test_columns_that_fit_stand_in_the_order_in_which_they_were_declared(tmp_path: Path) -> None:
    mixed = Grid(
        title="",
        heads=("Brand", "Sales", "Noise"),
        numeric=(False, True, False),
        words=(("PEPSI", "12", "usual"),),
        values=(("PEPSI", 12.0, "usual"),),
    )
    begun = places(paper(tmp_path, mixed))
    assert begun["Brand"][0] < begun["Sales"][0] < begun["Noise"][0]


def rows(title: str, count: int) -> Grid:
    return Grid(
        title=title,
        heads=("Place", "Prize"),
        numeric=(False, True),
        words=tuple((f"{title} {number}", str(number)) for number in range(count)),
        values=tuple((f"{title} {number}", float(number)) for number in range(count)),
    )


def test_a_table_that_fits_on_the_next_page_is_not_split_at_the_foot_of_this_one(tmp_path: Path) -> None:
    first, second = (page.extract_text() for page in paper(tmp_path, rows("ONE", 20), rows("TWO", 14)).pages)
    assert "TWO" not in first
    assert all(f"TWO {number}" in second for number in range(14))


def test_a_table_that_goes_on_has_its_title_again(tmp_path: Path) -> None:
    pages = [page.extract_text() for page in paper(tmp_path, rows("GAPS", 60)).pages]
    assert len(pages) > 1
    assert all("GAPS (continued)" in page for page in pages[1:])
    assert "(continued)" not in pages[0]


def test_a_table_of_too_many_rows_says_how_many_are_left_out(tmp_path: Path) -> None:
    pages = [page.extract_text() for page in paper(tmp_path, rows("GAPS", 401)).pages]
    assert "The first 400 of 401 rows" in pages[-1]
    assert "GAPS 400" not in "".join(pages)


def test_a_headline_does_not_stand_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    blocks = (rows("ONE", 24), Headline("Next"), rows("TWO", 3))
    pages = [page.extract_text() for page in paper(tmp_path, *blocks).pages]
    assert [("Next" in page) for page in pages] == [("TWO 2" in page) for page in pages]


def test_no_page_has_but_the_last_few_rows_of_a_table(tmp_path: Path) -> None:
    for count in range(18, 32):
        pages = [page.extract_text() for page in paper(tmp_path, rows("ONE", 8), rows("TWO", count)).pages]
        ends = [sum(f"TWO {number}\n" in f"{page}\n" for number in range(count)) for page in pages]
        assert not [part for part in ends if 0 < part < 4], (count, ends)


def test_a_text_after_a_number_does_not_touch_it(tmp_path: Path) -> None:
    table = Grid(
        title="",
        heads=("Brand", "Sales", "Noise"),
        numeric=(False, True, False),
        words=(("PEPSI", "12", "usual"),),
        values=(("PEPSI", 12.0, "usual"),),
    )
    begun = places(paper(tmp_path, table))
    end = begun["12"][0] + 2 * 8 * 0.572
    assert begun["usual"][0] - end > 12  # points


def test_a_paragraph_is_not_split_between_two_pages(tmp_path: Path) -> None:
    for count in range(22, 30):
        long = Paragraph(f"begin {'word ' * 40}end")
        pages = [page.extract_text() for page in paper(tmp_path, rows("ONE", count), long).pages]
        assert [("begin" in page) for page in pages] == [("end" in page) for page in pages], count


def test_columns_of_a_wide_table_are_shared_out_evenly(tmp_path: Path) -> None:
    heads = tuple(f"Month {number}" for number in range(16))
    wide = Grid(
        title="Wide",
        heads=("Place", *heads),
        numeric=(False, *(True for _ in heads)),
        words=(("OLAYA", *("1,000,000" for _ in heads)),),
        values=(("OLAYA", *(1e6 for _ in heads)),),
    )
    lines = [line for line in paper(tmp_path, wide).pages[0].extract_text().splitlines() if "Month" in line]
    assert [line.count("Month") for line in lines] == [8, 8]


def test_the_words_of_a_card_are_not_cut(tmp_path: Path) -> None:
    long = KeyFigure(
        title="Sales, December 2025",
        figure="526,572",
        unit="(unit not stated)",
        change="+1.7 %",
        base="vs November 2025, beyond noise, with all areas +179.2 %",
    )
    text = paper(tmp_path, KeyFigures((long,) * 4)).pages[0].extract_text()
    assert "\N{HORIZONTAL ELLIPSIS}" not in text
    assert text.count("(unit not stated)") == text.count("+179.2 %") == 4

"""A chart on paper: bars from zero, lines over their categories, the band, the names of curves, the unit."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from core.model.reports import Curve, Drawing
from tests.builders.papers import operations, paper, places, ways, words

OUTLOOK = Drawing(
    title="Outlook",
    unit="SAR",
    band="80 % interval",
    categories=("Jan", "Feb", "Mar"),
    curves=(
        Curve(name="Sold", values=(10.0, 30.0, None)),
        Curve(name="Expected", values=(None, 30.0, 60.0), dashed=True),
    ),
    low=(None, 30.0, 40.0),
    high=(None, 30.0, 80.0),
)


def drawing(*values: float, bars: bool) -> Drawing:
    names = tuple(f"C{number}" for number in range(len(values)))
    return Drawing(title="Sales", unit="SAR", categories=names, curves=(Curve(name="Sold", values=values),), bars=bars)


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


def test_the_legend_names_curves_and_band_and_what_is_expected_is_dashed_there_too(tmp_path: Path) -> None:
    reader = paper(tmp_path, OUTLOOK)
    begun = places(reader)
    assert begun["SAR"][0] < begun["Sold"][0] < begun["Expected"][0] < begun["80 % interval"][0]
    assert begun["Sold"][1] > begun["80"][1] > begun["0"][1] > begun["Jan"][1]
    slopes = [(way, dashed) for way, dashed, corners in ways(reader) if corners[0][1] != corners[-1][1]]
    assert slopes == [("S", False), ("S", True)]
    levels = [dashed for way, dashed, (start, *_, end) in ways(reader) if way == "S" and start[1] == end[1]]
    assert levels[-2:] == [False, True]


def test_names_of_curves_that_end_alike_stand_below_each_other_near_their_ends(tmp_path: Path) -> None:
    ends = {"MIRINDA": 40.0, "PEPSI": 40.1, "SADU": 40.2, "7UP": 39.9, "TEEM": 90.0}
    curves = tuple(Curve(name=name, values=(10.0, end)) for name, end in ends.items())
    reader = paper(tmp_path, Drawing(title="Brands", unit="SAR", categories=("Jan", "Feb"), curves=curves))
    begun = places(reader)
    zero, top = begun["0"][1], begun["100"][1]
    heights = sorted(begun[name][1] for name in ends)
    assert all(after - before >= 7 for before, after in pairwise(heights))  # a line of text is 7 points high
    assert sorted(ends, key=lambda name: begun[name][1]) == sorted(ends, key=lambda name: ends[name])
    assert 100 * (begun["TEEM"][1] - zero) / (top - zero) == pytest.approx(90.0, abs=0.5)
    assert 100 * (begun["PEPSI"][1] - zero) / (top - zero) == pytest.approx(40.0, abs=15)


def test_bars_of_several_series_have_a_legend_in_their_colours(tmp_path: Path) -> None:
    curves = tuple(Curve(name=name, values=(50.0,)) for name in ("CAN", "NRB"))
    reader = paper(tmp_path, Drawing(title="Zeros", unit="%", categories=("RIYADH",), curves=curves, bars=True))
    begun = places(reader)
    assert begun["%"][0] < begun["CAN"][0] < begun["NRB"][0]
    assert len(operations(reader, b"re")) == 4  # two bars, and a mark for each


def test_an_arabic_axis_counts_in_arabic_words(tmp_path: Path) -> None:
    text = paper(tmp_path, drawing(1_500.0, 2_000.0, bars=True), right_to_left=True).pages[0].extract_text()
    assert "2 k" not in text
    assert "ألف" in unicodedata.normalize("NFKC", text)


def test_the_band_reaches_from_its_low_to_its_high(tmp_path: Path) -> None:
    reader = paper(tmp_path, OUTLOOK)
    corners = next(corners for way, _, corners in ways(reader) if way == "f" and len(corners) > 2)
    expected = next(line for _, dashed, line in ways(reader) if dashed)
    (start, middle), (end, above) = expected
    step = (above - middle) / 30
    wanted = [(start, middle), (end, middle + 50 * step), (end, middle + 10 * step), (start, middle)]
    assert corners == [pytest.approx(corner, abs=0.1) for corner in wanted]

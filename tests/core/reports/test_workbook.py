"""A report as a workbook: numbers are numbers, no text is a formula, every sheet has its name."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from core.model.errors import EnvironmentFault
from core.model.reports import (
    PLAIN,
    Curve,
    Drawing,
    Grid,
    Headline,
    KeyFigure,
    KeyFigures,
    NumberStyle,
    Paragraph,
    Report,
)
from core.reports.workbook import write

GRID = Grid(
    title="Gaps: [a/b]",
    heads=("Region", "=Sum"),
    numeric=(False, True),
    words=(("\u2068RIYADH\u2069", "1,200"), ("=1+1", "-")),
    values=(("\u2068RIYADH\u2069", 1200.5), ("=1+1", None)),
)
DRAWING = Drawing(
    title="Trend",
    unit="SAR",
    categories=("Jan", "فبراير"),
    curves=(Curve(name="Sold", values=(1.0, None)), Curve(name="Expected", values=(None, 2.5), dashed=True)),
)
CARDS = KeyFigures(
    (
        KeyFigure(title="Sales", figure="527 k", unit="SAR", value=526_572.4, change="+5 %", moved=5.0, base="vs Jan"),
        KeyFigure(title="Growth", figure="+3.1 %", value=3.1, style=NumberStyle(decimals=1, percent=True, signed=True)),
        KeyFigure(title="Share", figure="\N{EN DASH}", change="new"),
    )
)


def report(*blocks: object, right_to_left: bool = False) -> Report:
    fields = {"title": "Weekly", "subtitle": "RIYADH", "stamp": "S1", "blocks": blocks, "right_to_left": right_to_left}
    return Report(**fields)  # type: ignore[arg-type]


def cells(path: Path, *blocks: object, right_to_left: bool = False) -> openpyxl.Workbook:
    write(report(*blocks, right_to_left=right_to_left), path / "r.xlsx")
    return openpyxl.load_workbook(path / "r.xlsx")


def test_the_first_sheet_says_in_words_what_is_reported(tmp_path: Path) -> None:
    first = cells(tmp_path, Headline("Part"), Paragraph("A \u200fsentence."), CARDS)["Weekly"]
    assert [first.cell(row, 1).value for row in (1, 2, 3, 5, 6, 7, 8, 9)] == [
        "Weekly",
        "RIYADH",
        "S1",
        "Part",
        "A sentence.",
        "Sales",
        "Growth",
        "Share",
    ]
    assert first["A5"].font.bold
    assert not first["A6"].font.bold


def test_figures_of_cards_are_numbers_with_their_format_their_unit_and_their_change(tmp_path: Path) -> None:
    first = cells(tmp_path, CARDS)["Weekly"]
    rows = [[cell.value for cell in row] for row in first["B5:E7"]]
    assert rows[0] == [526_572.4, "SAR", 0.05, "vs Jan"]
    assert rows[1][0] == pytest.approx(0.031)
    assert rows[2][0] == "\N{EN DASH}"
    assert rows[2][2] == "new"
    formats = [first[place].number_format for place in ("B5", "B6", "D5")]
    assert formats == ["#,##0;−#,##0", "+#,##0.0%;−#,##0.0%;#,##0.0%", "+#,##0.0%;−#,##0.0%;#,##0.0%"]
    assert [first[place].data_type for place in ("B5", "B6", "D5")] == ["n"] * 3


def test_numbers_of_a_table_have_the_format_of_their_column_and_per_cent_is_a_part_of_one(tmp_path: Path) -> None:
    styles = (PLAIN, NumberStyle(decimals=2), NumberStyle(decimals=1, percent=True))
    rates = Grid(
        title="Rates by region, Dec 2025",
        tab="Rates",
        heads=("Region", "Items", "Rate"),
        numeric=(False, True, True),
        words=(("RIYADH", "1.50", "49.8 %"),),
        values=(("RIYADH", 1.5, 49.8),),
        styles=styles,
    )
    sheet = cells(tmp_path, rates)["Rates"]
    assert sheet["A1"].value == "Rates by region, Dec 2025"
    assert [cell.value for cell in sheet[3]] == ["RIYADH", 1.5, pytest.approx(0.498)]
    assert [sheet[place].number_format for place in ("B3", "C3")] == ["#,##0.00;−#,##0.00", "#,##0.0%;−#,##0.0%"]


def test_a_chart_has_its_unit_beside_the_axis_its_legend_and_the_bounds_of_its_band(tmp_path: Path) -> None:
    banded = replace(DRAWING, band="80 % interval", low=(None, 2.0), high=(None, 3.0))
    sheet = cells(tmp_path, banded)["Trend"]
    (chart,) = sheet._charts
    assert chart.y_axis.title.tx.rich.p[0].r[0].t == "SAR"
    assert chart.legend.legendPos == "b"
    assert [cell.value for cell in sheet[4]][1:5] == [None, 2.5, 2, 3]
    assert len(chart.series) == 4
    percent = replace(DRAWING, style=NumberStyle(decimals=1, percent=True))
    sheet = cells(tmp_path, percent)["Trend"]
    assert sheet["B3"].value == pytest.approx(0.01)
    assert sheet._charts[0].y_axis.number_format.formatCode == "#,##0%;−#,##0%"


def test_made_up_figures_are_marked_on_every_sheet_and_on_its_print(tmp_path: Path) -> None:
    write(replace(report(GRID, DRAWING), mark="DEMO"), tmp_path / "r.xlsx")
    first, *others = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert "DEMO" in [cell.value for cell in first[1]]
    assert [sheet["A1"].value for sheet in others] == ["DEMO · Gaps: [a/b]", "DEMO · Trend"]
    assert all(sheet.oddHeader.right.text == "DEMO" for sheet in (first, *others))
    assert "DEMO" not in [cell.value for cell in cells(tmp_path, GRID)["Weekly"][1]]


def test_sheets_print_across_one_page_with_the_stamp_below(tmp_path: Path) -> None:
    for sheet in cells(tmp_path, GRID):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.oddFooter.left.text == "S1"


def test_a_table_is_a_sheet_of_real_numbers_and_no_text_is_a_formula(tmp_path: Path) -> None:
    sheet = cells(tmp_path, GRID)["Gaps ab"]
    assert list(sheet.values)[1:] == [("Region", "=Sum"), ("RIYADH", 1200.5), ("=1+1", None)]
    assert [sheet[place].data_type for place in ("B2", "A4", "B3")] == ["s", "s", "n"]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A2:B4", "B3")


def test_a_chart_stands_beside_its_own_figures(tmp_path: Path) -> None:
    sheet = cells(tmp_path, DRAWING)["Trend"]
    assert list(sheet.values)[1:4] == [("SAR", "Sold", "Expected"), ("Jan", 1, None), ("فبراير", None, 2.5)]
    (chart,) = sheet._charts
    assert [series.val.numRef.f for series in chart.series] == ["Trend!$B$3:$B$4", "Trend!$C$3:$C$4"]
    assert type(chart).__name__ == "LineChart"


def test_a_chart_names_each_figure_by_its_own_row_and_each_line_by_its_own_heading(tmp_path: Path) -> None:
    (chart,) = cells(tmp_path, DRAWING)["Trend"]._charts
    assert [series.cat.strRef.f for series in chart.series] == ["Trend!$A$3:$A$4"] * 2
    assert [series.tx.strRef.f for series in chart.series] == ["Trend!$B$2", "Trend!$C$2"]
    assert [series.spPr.ln.prstDash for series in chart.series] == ["solid", "dash"]  # what is expected is dashed


def test_bars_are_bars(tmp_path: Path) -> None:
    bars = Drawing(title="Bars", unit="SAR", categories=("a",), curves=(Curve(name="x", values=(1.0,)),), bars=True)
    assert type(cells(tmp_path, bars)["Bars"]._charts[0]).__name__ == "BarChart"


def test_sheets_of_one_title_are_numbered_and_a_long_or_empty_title_is_cut(tmp_path: Path) -> None:
    def titled(title: str) -> Grid:
        return Grid(title=title, heads=("h",), numeric=(False,), words=(), values=())

    names = cells(
        tmp_path, titled("weekly"), titled("WEEKLY"), titled("x" * 40), titled("x" * 40), titled("[]")
    ).sheetnames
    assert names == ["Weekly", "weekly 2", "WEEKLY 3", "x" * 31, f"{'x' * 27} 2", "-"]


def test_a_long_title_is_cut_between_its_words_and_a_short_name_stands_before_it(tmp_path: Path) -> None:
    def titled(title: str, tab: str = "") -> Grid:
        return Grid(title=title, tab=tab, heads=("h",), numeric=(False,), words=(), values=())

    long = "Zero rate by region and pack type, December"
    assert cells(tmp_path, titled(long), titled(long, "Zeros")).sheetnames[1:] == [
        "Zero rate by region and pack",
        "Zeros",
    ]


@pytest.mark.parametrize("right_to_left", [True, False])
def test_an_arabic_report_reads_from_the_right(tmp_path: Path, *, right_to_left: bool) -> None:
    book = cells(tmp_path, GRID, right_to_left=right_to_left)
    assert [bool(sheet.sheet_view.rightToLeft) for sheet in book] == [right_to_left] * 2


def test_a_folder_that_is_not_there_is_a_failure_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match=r"disk\.no_folder") as failed:
        write(report(), tmp_path / "gone" / "r.xlsx")
    assert failed.value.data == {"file": str(tmp_path / "gone" / "r.xlsx")}


def test_a_number_keeps_its_minus_and_its_part_below_one(tmp_path: Path) -> None:
    falls = Grid(
        title="Bridge",
        heads=("Brand", "Change", "Mix"),
        numeric=(False, True, True),
        words=(("PEPSI", "\N{MINUS SIGN}85", "0"),),
        values=(("PEPSI", -85.4, -0.25),),
    )
    drawn = Drawing(title="Parts", unit="SAR", categories=("Mix",), curves=(Curve(name="Change", values=(-20.5,)),))
    book = cells(tmp_path, falls, drawn)
    assert list(book["Bridge"].values)[2] == ("PEPSI", -85.4, -0.25)
    assert list(book["Parts"].values)[2][:2] == ("Mix", -20.5)

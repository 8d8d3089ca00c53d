"""A report as a workbook: numbers are numbers, no text is a formula, every sheet has its name."""

from pathlib import Path

import openpyxl
import pytest

from core.model.errors import EnvironmentFault
from core.model.reports import Curve, Drawing, Grid, Headline, KeyFigure, KeyFigures, Paragraph, Report
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
        KeyFigure(title="Sales", figure="12", unit="SAR", change="+5 %", base="Jan"),
        KeyFigure(title="Growth", figure="3"),
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
    assert [first.cell(row, 1).value for row in (1, 2, 3, 5, 6, 7, 8)] == [
        "Weekly",
        "RIYADH",
        "S1",
        "Part",
        "A sentence.",
        "Sales",
        "Growth",
    ]
    assert [first.cell(7, column).value for column in (2, 3)] == ["12 SAR", "+5 % Jan"]
    assert first["A5"].font.bold
    assert not first["A6"].font.bold


def test_a_table_is_a_sheet_of_real_numbers_and_no_text_is_a_formula(tmp_path: Path) -> None:
    sheet = cells(tmp_path, GRID)["Gaps ab"]
    assert list(sheet.values) == [("Region", "=Sum"), ("RIYADH", 1200.5), ("=1+1", None)]
    assert [sheet[place].data_type for place in ("B1", "A3", "B2")] == ["s", "s", "n"]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A1:B3", "B2")


def test_a_chart_stands_beside_its_own_figures(tmp_path: Path) -> None:
    sheet = cells(tmp_path, DRAWING)["Trend"]
    assert list(sheet.values)[:3] == [(None, "Sold", "Expected"), ("Jan", 1, None), ("فبراير", None, 2.5)]
    (chart,) = sheet._charts
    assert [series.val.numRef.f for series in chart.series] == ["Trend!$B$2:$B$3", "Trend!$C$2:$C$3"]
    assert type(chart).__name__ == "LineChart"


def test_a_chart_names_each_figure_by_its_own_row_and_each_line_by_its_own_heading(tmp_path: Path) -> None:
    (chart,) = cells(tmp_path, DRAWING)["Trend"]._charts
    assert [series.cat.strRef.f for series in chart.series] == ["Trend!$A$2:$A$3"] * 2
    assert [series.tx.strRef.f for series in chart.series] == ["Trend!$B$1", "Trend!$C$1"]
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
    assert list(book["Bridge"].values)[1] == ("PEPSI", -85.4, -0.25)
    assert list(book["Parts"].values)[1][:2] == ("Mix", -20.5)

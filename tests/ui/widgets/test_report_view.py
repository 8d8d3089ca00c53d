"""A report on the screen: block after block, its figures, its tables and its charts as they will be written."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.model.reports import Curve, Drawing, Grid, Headline, KeyFigure, KeyFigures, Paragraph, Report
from tests.ui.seen import ink, middle, words
from ui.charts.series_chart import SeriesChart, SeriesKind
from ui.theme import Theme
from ui.widgets.report_view import ReportView
from ui.widgets.rows_table import RowsTable

MARKS = dict.fromkeys(map(ord, "\u2066\u2069"))
GRID = Grid(
    title="Regions",
    heads=("Region", "Before", "After"),
    numeric=(False, True, True),
    words=(("RIYADH", "900", "1,000"), ("JEDDAH", "10,000", "\N{EN DASH}")),
    values=(("RIYADH", 900.0, 1000.0), ("JEDDAH", 10000.0, None)),
)
FIGURES = KeyFigures(
    (
        KeyFigure(title="Sales", figure="1.2", unit="M SAR", change="+4 %", base="against 2024", stands_out=True),
        KeyFigure(title="Outlets", figure="80"),
    )
)


def report(*blocks: object, rtl: bool = False) -> Report:
    return Report(title="Pack", subtitle="All of it", stamp="data 3", right_to_left=rtl, blocks=blocks)


def view(theme: Theme, qtbot: QtBot, shown: Report | None) -> ReportView:
    made = ReportView(theme, "Preview")
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    made.show_report(shown)
    QApplication.processEvents()
    return made


def test_blocks_stand_in_their_order_between_title_and_stamp(theme: Theme, qtbot: QtBot) -> None:
    made = view(theme, qtbot, report(Headline("One"), Paragraph("Two."), FIGURES, GRID, Paragraph("Last.")))
    seen = words(made)
    assert seen == [
        *("Pack", "All of it", "One", "Two.", "Sales", "Outlets", "1.2 M SAR", "80", "+4 % against 2024"),
        *("Regions", "Last.", "data 3"),
    ]
    assert made.accessibleName() == "Preview"


def test_key_figures_stand_side_by_side_and_only_a_change_that_stands_out_is_coloured(
    every_theme: Theme, qtbot: QtBot
) -> None:
    made = view(every_theme, qtbot, report(FIGURES))
    assert middle(made, "Sales").x() < middle(made, "Outlets").x()
    assert ink(made, "+4 % against 2024") == every_theme.colour("warning.text")
    calm = KeyFigures((KeyFigure(title="Sales", figure="1", change="+4 %"),))
    assert ink(view(every_theme, qtbot, report(calm)), "+4 %") == every_theme.colour("text.tertiary")


def test_the_columns_of_a_table_are_those_of_the_report_and_numbers_sort_as_numbers(
    english: Theme, qtbot: QtBot
) -> None:
    made = view(english, qtbot, report(GRID))
    (table,) = made.findChildren(RowsTable)
    assert [(column.title, column.numeric, column.stretch) for column in table.rows.columns] == [
        ("Region", False, True),
        ("Before", True, False),
        ("After", True, False),
    ]
    assert table.accessibleName() == "Regions"
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [[table.rows.cell(row, at).text for at in range(3)] for row in range(2)] == [
        ["JEDDAH", "10,000", "\N{EN DASH}"],
        ["RIYADH", "900", "1,000"],
    ]


def test_a_table_is_as_high_as_its_rows_up_to_a_page_of_them(english: Theme, qtbot: QtBot) -> None:
    def high(count: int) -> int:
        rows = Grid(title="", heads=("a",), numeric=(False,), words=(("x",),) * count, values=(("x",),) * count)
        made = view(english, qtbot, report(rows))
        return made.findChildren(RowsTable)[0].height()

    assert high(2) - high(1) == english.size("size.rowDense")
    assert high(14) == high(200)


@pytest.mark.parametrize(("bars", "kind"), [(True, SeriesKind.BAR), (False, SeriesKind.LINE)])
@pytest.mark.parametrize(("top", "divisor"), [(999.0, 1.0), (1_000.0, 1e3), (999_999.0, 1e3), (-2e6, 1e6), (None, 1.0)])
def test_a_chart_has_the_curves_of_the_report_in_a_unit_that_can_be_read(
    english: Theme, qtbot: QtBot, bars: bool, kind: SeriesKind, top: float | None, divisor: float
) -> None:
    curves = (Curve(name="Sold", values=(1.0, top)), Curve(name="Target", values=(2.0, None)))
    drawing = Drawing(title="Sales", unit="SAR", categories=("Jan", "Feb"), curves=curves, bars=bars)
    made = view(english, qtbot, report(drawing))
    (chart,) = made.findChildren(SeriesChart)
    assert (chart.plot.kind, chart.plot.divisor, chart.accessibleName()) == (kind, divisor, "Sales")
    assert chart.sheet.heads == ("", "Sold", "Target")
    assert chart.sheet.rows == (("Jan", 1.0, 2.0), ("Feb", top, None))


@pytest.mark.parametrize(("rtl", "side"), [(True, Qt.AlignmentFlag.AlignRight), (False, Qt.AlignmentFlag.AlignLeft)])
def test_a_report_is_written_from_its_own_side_whatever_the_window(
    theme: Theme, qtbot: QtBot, rtl: bool, side: Qt.AlignmentFlag
) -> None:
    made = view(theme, qtbot, report(FIGURES, rtl=rtl))
    labels = made.widget().findChildren(QLabel)
    assert labels
    assert all(text.alignment() & side and text.alignment() & Qt.AlignmentFlag.AlignAbsolute for text in labels)
    assert (middle(made, "Sales").x() > middle(made, "Outlets").x()) is rtl


def test_no_report_is_an_empty_page(english: Theme, qtbot: QtBot) -> None:
    made = view(english, qtbot, report(Headline("One")))
    made.show_report(None)
    assert words(made) == []


def test_what_is_long_goes_on_below(english: Theme, qtbot: QtBot) -> None:
    made = view(english, qtbot, report(Headline("One"), Paragraph("Two.")))
    wraps = {text.text(): text.wordWrap() for text in made.findChildren(QLabel)}
    assert wraps == dict.fromkeys(("Pack", "All of it", "One", "Two.", "data 3"), True)


def test_a_report_takes_the_width_of_its_view(english: Theme, qtbot: QtBot) -> None:
    made = view(english, qtbot, report(Headline("One")))
    assert made.widget().width() == made.viewport().width()


def test_made_up_figures_are_marked_below_the_title(theme: Theme, qtbot: QtBot) -> None:
    marked = replace(report(Paragraph("Text.")), mark="DEMO")
    assert words(view(theme, qtbot, marked))[:3] == ["Pack", "DEMO", "All of it"]
    assert "DEMO" not in words(view(theme, qtbot, report(Paragraph("Text."))))


@pytest.mark.parametrize(("top", "scale"), [(900.0, "SAR"), (9_000.0, "SAR × 1,000"), (9e6, "SAR × 1,000,000")])
def test_a_chart_has_its_unit_and_the_scale_of_its_axis(english: Theme, qtbot: QtBot, top: float, scale: str) -> None:
    curves = (Curve(name="Sold", values=(1.0, top)),)
    made = view(english, qtbot, report(Drawing(title="Sales", unit="SAR", categories=("Jan", "Feb"), curves=curves)))
    assert scale in [text.translate(MARKS) for text in words(made)]


def test_a_number_of_an_arabic_table_keeps_its_sign_on_its_side(english: Theme, qtbot: QtBot) -> None:
    def cells(*, rtl: bool) -> list[str]:
        (table,) = view(english, qtbot, report(GRID, rtl=rtl)).findChildren(RowsTable)
        return [table.rows.cell(0, column).text for column in range(3)]

    assert cells(rtl=True) == ["RIYADH", "\u2066900\u2069", "\u20661,000\u2069"]
    assert cells(rtl=False) == ["RIYADH", "900", "1,000"]


def test_a_chart_has_the_band_that_its_legend_names_and_says_where_its_axis_is_cut(theme: Theme, qtbot: QtBot) -> None:
    drawing = Drawing(
        title="Sales",
        unit="SAR",
        axis="axis from 4 k",
        categories=("a", "b", "c"),
        curves=(Curve(name="Sales", values=(5_000.0, 5_100.0, 5_200.0)),),
        low=(None, 5_000.0, 5_100.0),
        high=(None, 5_200.0, 5_400.0),
        band="80 % interval",
    )
    made = view(theme, qtbot, report(drawing))
    assert any(text.translate(MARKS).endswith("1,000 · axis from 4 k") for text in words(made))
    (chart,) = made.findChildren(SeriesChart)
    assert (chart.plot.low, chart.plot.high, chart.plot.band) == (drawing.low, drawing.high, "80 % interval")

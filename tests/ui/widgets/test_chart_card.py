"""A card with a chart exports a picture, a drawing or the figures, and shows the same figures as a table."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ui.charts.chart import FigureSheet
from ui.charts.series_chart import Series, SeriesChart, SeriesKind, SeriesPlot
from ui.theme import Theme
from ui.widgets.chart_card import ChartCard
from ui.widgets.outgoing import Outgoing, Way
from ui.widgets.rows_table import RowsTable

PLOT = SeriesPlot(
    kind=SeriesKind.BAR,
    categories=("RIYADH", "جدة", "DAMMAM"),
    series=(Series("Before", (1234.5, -9.25, None)), Series("After", (0.0, 1e9, 2.0))),
    heads=("Region", "Before", "After"),
    summary="Two series",
)


@pytest.fixture
def card(english: Theme, qtbot: QtBot) -> ChartCard:
    made = ChartCard(english, "Sales", SeriesChart(english))
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.chart.show_plot(PLOT)
    made.stamp = "data 3"
    made.show()
    return made


def table(card: ChartCard) -> RowsTable:
    QApplication.processEvents()
    (only,) = [table for table in card.findChildren(RowsTable) if table.isVisible()]
    return only


def test_the_table_has_the_columns_and_rows_of_the_chart_in_their_order(card: ChartCard) -> None:
    card.as_table.setChecked(True)
    shown = table(card)
    rows = [[shown.rows.cell(row, at).text for at in range(3)] for row in range(3)]
    assert [column.title for column in shown.rows.columns] == ["Region", "Before", "After"]
    assert [column.numeric for column in shown.rows.columns] == [False, True, True]
    assert rows == [
        ["RIYADH", "1,234.50", "0.00"],
        ["جدة", "\N{MINUS SIGN}9.25", "1,000,000,000.00"],
        ["DAMMAM", "\N{EN DASH}", "2.00"],
    ]
    assert shown.accessibleName() == "Sales"


def test_what_is_missing_sorts_below_every_figure_and_is_no_number_outside(card: ChartCard) -> None:
    card.as_table.setChecked(True)
    shown = table(card)
    shown.sortByColumn(1, shown.horizontalHeader().sortIndicatorOrder().AscendingOrder)
    assert [shown.rows.cell(row, 0).text for row in range(3)] == ["DAMMAM", "جدة", "RIYADH"]
    assert shown.rows.raw(0, 1) is None


def test_the_chart_comes_back_and_the_table_goes(card: ChartCard) -> None:
    card.as_table.setChecked(True)
    card.as_table.setChecked(False)
    QApplication.processEvents()
    assert card.chart.isVisible()
    assert not [table for table in card.findChildren(RowsTable) if table.isVisible()]


@pytest.mark.parametrize(
    ("text", "way", "kind"),
    [
        ("Copy as picture", Way.COPY, QImage),
        ("Save as PNG", Way.PNG, QImage),
        ("Save as SVG", Way.SVG, bytes),
        ("Save data as Excel workbook", Way.XLSX, FigureSheet),
    ],
)
def test_each_entry_of_the_menu_passes_on_what_it_says(card: ChartCard, text: str, way: Way, kind: type) -> None:
    taken: list[Outgoing] = []
    card.leaving.connect(taken.append)
    (entry,) = [action for action in card.more.menu().actions() if action.text() == text]
    entry.trigger()
    (outgoing,) = taken
    assert (outgoing.way, outgoing.title) == (way, "Sales")
    assert isinstance(outgoing.content, kind)


def test_the_figures_that_leave_are_those_of_the_chart(card: ChartCard) -> None:
    taken: list[Outgoing] = []
    card.leaving.connect(taken.append)
    card.take(Way.XLSX)
    card.take(Way.SVG)
    assert taken[0].content == FigureSheet(
        ("Region", "Before", "After"), (("RIYADH", 1234.5, 0.0), ("جدة", -9.25, 1e9), ("DAMMAM", None, 2.0))
    )
    assert b"<desc>data 3</desc>" in taken[1].content


def test_all_of_it_is_shown_again_from_the_menu(card: ChartCard) -> None:
    whole = card.chart.view.viewRange()[0]
    card.chart.view.scaleBy(x=0.5, y=1)
    (entry,) = [action for action in card.more.menu().actions() if action.text() == "Show all of it"]
    entry.trigger()
    assert card.chart.view.viewRange()[0] == pytest.approx(whole)


def test_the_menu_is_named_for_who_cannot_see_its_icon(card: ChartCard) -> None:
    assert card.more.accessibleName() == card.more.toolTip() == "Show as table, copy, save"


def entries(card: ChartCard, across: float) -> dict[str, QAction]:
    """Return what a right click offers over a place of the plot, by its words."""
    at = card.chart.mapFromScene(card.chart.view.mapViewToScene(QPointF(across, 100.0)))
    return {action.text(): action for action in card.menu_at(at).actions() if action.text()}


def test_a_right_click_offers_all_that_the_button_offers(card: ChartCard) -> None:
    assert list(entries(card, 0)) == [action.text() for action in card.more.menu().actions() if action.text()]


def test_a_right_click_leads_on_from_what_lies_there(card: ChartCard) -> None:
    QApplication.processEvents()
    card.offer(filters=True, explains=True)
    wanted: list[tuple[str, str]] = []
    card.filter_wanted.connect(lambda key: wanted.append(("filter", key)))
    card.explain_wanted.connect(lambda key: wanted.append(("explain", key)))
    entries(card, 1)["Filter to جدة"].trigger()
    entries(card, 2)["Explain DAMMAM"].trigger()
    assert wanted == [("filter", "1"), ("explain", "2")]


def test_the_menu_comes_by_a_right_click_on_the_chart_itself(card: ChartCard) -> None:
    card.chart.customContextMenuRequested.emit(QPoint(40, 40))
    menus = [menu for menu in card.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    menus[0].close()


def test_an_empty_chart_leads_nowhere(english: Theme, qtbot: QtBot) -> None:
    made = ChartCard(english, "Sales", SeriesChart(english))
    qtbot.addWidget(made)
    made.offer(filters=True, explains=True)
    assert not [action for action in made.menu_at(QPoint(5, 5)).actions() if action.text().startswith("Filter")]

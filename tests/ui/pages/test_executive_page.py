"""The executive page: six figures in their order, the trend, the map, movers and opportunities, each with its door."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.charts.map_plot import MapPlot, Shape
from ui.charts.trend_chart import Plot, Point
from ui.models.rows import Cell, TableColumn
from ui.pages.executive_page import CARDS, ExecutiveHeadline, ExecutivePage
from ui.theme import Theme
from ui.widgets.drawer import Evidence
from ui.widgets.figure_card import CardFigure
from ui.widgets.map_legend import Legend

FIGURES = tuple(CardFigure(f"figure {number}", f"{number},000") for number in range(CARDS))
HEADLINE = ExecutiveHeadline(
    scope="All of 2024",
    figures=FIGURES,
    movers=((Cell("Cola"), Cell("+4", 4.0)),),
    movers_scope="against 2023",
    opportunities=((Cell("Olaya"), Cell("900", 900.0)), (Cell("Sulay"), Cell("100", 100.0))),
    opportunities_scope="SAR a month",
)
PLOT = Plot(points=(Point(first=date(2024, 1, 1), last=date(2024, 1, 28), value=1, noise=None, tick="J", hint="J"),))
SQUARE = ((40.0, 20.0), (42.0, 20.0), (42.0, 24.0))
MAP = MapPlot(shapes=(Shape(key="W", name="West", rings=(SQUARE,), middle=(41, 22)),), summary="1 province")


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> ExecutivePage:
    columns = [TableColumn("What"), TableColumn("Much", numeric=True)]
    made = ExecutivePage(english, "Executive", columns, columns)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.show_headline(HEADLINE)
    QApplication.processEvents()
    return made


def test_the_figures_stand_from_left_to_right_in_their_order(page: ExecutivePage) -> None:
    assert [card.accessibleName().split(":")[0] for card in page.cards] == [figure.title for figure in FIGURES]
    places = [card.x() for card in page.cards]
    assert places == sorted(places)
    assert len({card.y() for card in page.cards}) == 1
    assert page.subtitle.text() == "All of 2024"


@pytest.mark.parametrize("number", range(CARDS))
def test_a_card_opens_by_its_own_number(page: ExecutivePage, qtbot: QtBot, number: int) -> None:
    with qtbot.waitSignal(page.opened) as opened:
        page.cards[number].opened.emit()
    assert opened.args == [number]


def test_movers_and_opportunities_are_not_mixed_up(page: ExecutivePage) -> None:
    assert [page.movers.rows.cell(row, 0).text for row in range(page.movers.rows.rowCount())] == ["Cola"]
    assert [page.wins.rows.cell(row, 0).text for row in range(page.wins.rows.rowCount())] == ["Olaya", "Sulay"]
    assert page._movers.subtitle.text() == "against 2023"
    assert page._wins.subtitle.text() == "SAR a month"
    assert page._movers.x() < page._wins.x()


def test_each_link_leads_to_its_own_page(page: ExecutivePage) -> None:
    led: list[str] = []
    for name in ("gaps_wanted", "forecast_wanted", "map_wanted", "pack_wanted"):
        getattr(page, name).connect(lambda name=name: led.append(name))
    for link in (page._wins.link, page._trend.link, page._map.link, page.pack):
        link.click()
    assert led == ["gaps_wanted", "forecast_wanted", "map_wanted", "pack_wanted"]
    assert not page._movers.link.isVisible()


@pytest.mark.parametrize("width", [1400, 1100, 700])
def test_evidence_takes_nothing_away_and_escape_closes_it(page: ExecutivePage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 700)
    seen = set(words(page))
    page.show_evidence(Evidence("Sales", "all", "Sum", "1", "SAR"))
    QApplication.processEvents()
    assert seen <= set(words(page))
    assert all(part.isVisible() for part in (*page.cards, page.chart, page.map, page._movers, page._wins))
    assert page.drawer.isVisible()
    page.cards[0].setFocus()
    qtbot.keyClick(page.cards[0], Qt.Key.Key_Escape)
    assert not page.drawer.isVisible()


@pytest.mark.parametrize(("width", "columns"), [(1400, 6), (900, 3), (420, 2)])
def test_cards_wrap_in_even_rows_and_keep_their_order(page: ExecutivePage, width: int, columns: int) -> None:
    page.resize(width, 900)
    QApplication.processEvents()
    rows = sorted({card.y() for card in page.cards})
    assert [sum(card.y() == row for card in page.cards) for row in rows] == [columns] * (CARDS // columns)
    assert [page.cards.index(card) for card in sorted(page.cards, key=lambda card: (card.y(), card.x()))] == [*range(6)]


def test_trend_and_map_say_their_unit_and_what_the_colours_mean(page: ExecutivePage, qtbot: QtBot) -> None:
    page.show_plot(PLOT, "M SAR, from 0")
    page.show_map(MAP, Legend(title="Points over peers", note="outlines of 2024"))
    seen = words(page)
    assert {"M SAR, from 0", "Points over peers", "outlines of 2024"} <= set(seen)
    assert page._trend.subtitle.text() == "M SAR, from 0"
    assert page._map.subtitle.text() == "Points over peers"
    assert len(page.chart.sheet.rows) == 1
    with qtbot.waitSignal(page.picked) as picked:
        page.map.picked.emit("W")
    assert picked.args == ["W"]


@pytest.mark.parametrize("height", [1000, 500])
def test_the_lists_have_all_their_rows_and_the_page_is_scrolled_to_them(page: ExecutivePage, height: int) -> None:
    page.resize(1400, height)
    QApplication.processEvents()
    row = page.theme.size("size.rowDense")
    assert page.wins.height() == page.movers.height() == page.theme.size("size.tableHeaderSmall") + 5 * row + 4
    assert page.chart.height() >= page.chart.minimumHeight()
    assert (page._area.verticalScrollBar().maximum() > 0) is (height == 500)

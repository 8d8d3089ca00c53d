"""The map page: colours, circles and detail that are asked for, the legend from low to high, the card of a place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.seen import middle, place, tab_order, words
from ui.charts.map_plot import MapPlot, Shape
from ui.models.rows import Cell, TableColumn
from ui.pages.map_page import HoverCard, MapPage
from ui.theme import Theme
from ui.widgets.map_legend import Legend

SQUARES = {"W": ((40.0, 20.0), (42.0, 20.0), (42.0, 24.0)), "E": ((42.0, 20.0), (44.0, 20.0), (44.0, 24.0))}
PLOT = MapPlot(
    shapes=tuple(Shape(key=key, name=key, rings=(ring,), middle=(43, 22), level=2) for key, ring in SQUARES.items())
)
LEGEND = Legend(title="Zero rate, %", classes=("under 5", "5-10", "10-15", "15-20", "over 20"), note="outlines of 2024")
CARDS = {"W": HoverCard(title="West", lines=(("Zero rate", "4 %"), ("Outlets", "80")), advice="Click to filter")}
ROWS = [("E", [Cell("East"), Cell("9", 9.0)]), ("W", [Cell("الغربية"), Cell("4", 4.0)])]


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> MapPage:
    made = MapPage(
        english,
        "Map",
        [TableColumn("Province"), TableColumn("Zero rate", numeric=True)],
        {"zero": "Zero rate", "sales": "Sales"},
        {"": "None", "prize": "Prize"},
        {"province": "Provinces", "outlet": "Outlets"},
    )
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_map("2 provinces", PLOT, LEGEND, CARDS, ROWS)
    QApplication.processEvents()
    return made


def test_what_is_chosen_is_asked_for_as_colour_circle_and_detail(page: MapPage, qtbot: QtBot) -> None:
    chosen: list[tuple[str, str, str]] = []
    page.chosen.connect(lambda *args: chosen.append(args))
    qtbot.keyClick(page.colour, Qt.Key.Key_Down)
    qtbot.keyClick(page.circle, Qt.Key.Key_Down)
    page.details.buttons["outlet"].click()
    assert chosen == [("sales", "", "province"), ("sales", "prize", "province"), ("sales", "prize", "outlet")]


@pytest.mark.parametrize("ramp", ["diverging", "sequential"])
def test_the_legend_goes_from_low_to_high_each_word_below_its_colour(
    every_theme: Theme, qtbot: QtBot, ramp: str
) -> None:
    made = MapPage(every_theme, "Map", [TableColumn("Province")], {}, {}, {"province": "Provinces"})
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_map("", PLOT, replace(LEGEND, ramp=ramp), {}, [])
    QApplication.processEvents()
    places = [middle(made, text) for text in LEGEND.classes]
    assert [at.x() for at in places] == sorted(at.x() for at in places)
    patches = [label for label in made.findChildren(QLabel) if label.height() == 8 and label.isVisible()]
    patches.sort(key=lambda label: label.x())
    assert len(patches) == 5
    for patch, colour, at in zip(patches, every_theme.ramp(ramp), places, strict=True):
        assert not place(patch, colour).isEmpty()
        assert abs(patch.mapTo(made, patch.rect().center()).x() - at.x()) < 8
    assert made.card.title.text() == "Zero rate, %"
    assert "outlines of 2024" in words(made)


def test_a_place_that_is_pointed_at_shows_its_card_and_another_without_one_hides_it(page: MapPage) -> None:
    page.map.hovered.emit("W")
    QApplication.processEvents()
    assert words(page.hover) == ["West", "Zero rate", "4 %", "Outlets", "80", "Click to filter"]
    assert page.hover.accessibleName() == "West; Zero rate 4 %; Outlets 80"
    assert page.hover.x() + page.hover.width() <= page.map.width()
    page.map.hovered.emit("E")
    assert not page.hover.isVisible()


def test_choosing_a_row_points_its_place_out(page: MapPage) -> None:
    page.table.select_key("W")
    assert page.hover.isVisible()
    assert page.map._at == "W"


def test_a_place_is_picked_on_the_map_and_by_opening_its_row(page: MapPage) -> None:
    picked: list[str] = []
    page.picked.connect(picked.append)
    page.map.picked.emit("E")
    page.table.select_key("W")
    page.table.activated.emit(page.table.currentIndex())
    assert picked == ["E", "W"]


def test_places_stand_in_the_order_of_their_rank(page: MapPage) -> None:
    assert [page.table.rows.key(row) for row in range(2)] == ["E", "W"]
    page.search("الغربيه")
    assert [page.table.rows.key(row) for row in range(page.table.rows.rowCount())] == ["W"]


def test_the_buttons_come_nearer_and_go_away_and_say_how_near(page: MapPage) -> None:
    assert page.farther.accessibleName() != page.nearer.accessibleName()
    page.nearer.click()
    assert page.zoom.text() == "125 %"
    page.farther.click()
    assert page.zoom.text() == "100 %"


def test_other_outlines_are_asked_for(page: MapPage, qtbot: QtBot) -> None:
    buttons = [page.buttons.itemAt(at).widget() for at in range(page.buttons.count())]
    with qtbot.waitSignal(page.outlines_wanted):
        buttons[-1].click()


def test_tab_goes_through_the_choices_to_the_map_and_its_places(page: MapPage) -> None:
    choices = [page.details.buttons["province"], page.colour, page.circle, page.farther, page.nearer]
    parts = [*choices, page.map, page.table]
    assert tab_order(page, *parts) == parts
